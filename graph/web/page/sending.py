"""Send answers from the server without delay.

A small answer is two packets, its head and its body. By Nagle's algorithm (RFC 896) the second waits until the
browser has acknowledged the first, which a browser's system delays by some 40 ms (RFC 1122, 4.2.3.2). That delayed
each of the hundred small files of a page, and every further message. asyncio turns this off for sockets that name
TCP as their protocol, but the one that Streamlit 1.67 listens on names none.
"""

from __future__ import annotations

import contextlib
import gc
import socket
import sys
import threading
from collections.abc import AsyncIterator

from streamlit import delta_generator

from graph.web.page.data import warm

# Seconds for which one thread keeps the interpreter while others wait; Python's own is 0.005. A run of the page hands
# it back with each of its sixty messages, and would wait so long sixty times while a large file is read.
SHARE = 0.001


@contextlib.asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Set up the server, which is listening already, before it answers; it answers while the data is still read."""
    send_at_once()
    sys.setswitchinterval(SHARE)
    # Else the first page waits until Streamlit has looked up all modules' files, to see that it is not in a shell.
    delta_generator._use_warning_has_been_displayed = True
    threading.Thread(target=warm, name="warm", daemon=True).start()
    yield


def send_at_once() -> None:
    """Turn off the delay on every connection that this process accepts, which inherits it from its listener."""
    for one in gc.get_objects():
        if isinstance(one, socket.socket) and one.family in (socket.AF_INET, socket.AF_INET6):
            with contextlib.suppress(OSError):  # it is closed, or a system does not know the option
                if one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

"""What is answered leaves the server at once."""

from __future__ import annotations

import asyncio
import runpy
import socket

import pytest
import streamlit as st
from streamlit import delta_generator

from tests.support.server import APP


def test_a_connection_that_is_accepted_once_the_app_runs_delays_no_packet(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict = {}
    monkeypatch.setattr(st, "App", lambda _script, **how: given.update(how))
    runpy.run_path(str(APP), run_name="app")

    async def accepted() -> int:
        async with given["lifespan"](None):
            with socket.create_connection(listening.getsockname()), listening.accept()[0] as connection:
                return connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)

    with socket.socket(family=socket.AF_INET) as listening:  # as Streamlit makes it: it names no protocol
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert asyncio.run(accepted())


def test_streamlit_knows_the_switch_that_spares_the_first_page_a_look_at_all_modules() -> None:
    assert isinstance(delta_generator._use_warning_has_been_displayed, bool)

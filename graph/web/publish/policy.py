"""What a published page may do: only use its own style and script (Content Security Policy, level 3).

See https://www.w3.org/TR/CSP3/. A page from a USB stick has no server to send a header, so the policy is in a
``meta``.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence


def policy(styles: Sequence[str], scripts: Sequence[str] = ()) -> str:
    """Return the policy that allows these inline styles and scripts, the icon, and no request at all."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hashes(styles)}",
            f"script-src {_hashes(scripts)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def served_policy() -> str:
    """Return the policy of a page in several files: only these, from its own server."""
    own = "; ".join(f"{what} 'self'" for what in ("style-src", "script-src", "connect-src"))
    return f"default-src 'none'; {own}; img-src data:; base-uri 'none'; form-action 'none'"


def _hashes(texts: Sequence[str]) -> str:
    digests = (base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") for text in texts)
    # guard: only-own-style-and-script
    return " ".join(f"'sha256-{digest}'" for digest in digests) or "'none'"


def as_json(value: object) -> str:
    """Return JSON that may be inside a ``script``: no text in it can end the element or begin another.

    https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
    """
    return safe_json(json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True))


def safe_json(text: str) -> str:
    """Return JSON made safe to be inside a ``script``."""
    # guard: no-json-ends-its-script
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")

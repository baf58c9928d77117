"""Which address of the page a citation may name."""

from __future__ import annotations

import pytest

from graph.web.page.public import public_page


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://graph.example.org/a/?show=jpn-rus#x", "https://graph.example.org/a/"),
        ("http://93.184.216.34:8501/", "http://93.184.216.34:8501/"),
        ("http://localhost:8501/", ""),
        ("http://127.0.0.1:8501/?a", ""),
        ("http://192.168.1.5/", ""),
        ("http://[::1]:8501/", ""),
        ("http://desk.local/", ""),
        ("http://intranet/", ""),
        ("", ""),
    ],
)
def test_only_an_address_that_others_can_open_is_named(url: str, page: str) -> None:
    assert public_page(url) == page

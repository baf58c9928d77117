"""The page without a server: one file that holds a view with its drawing, its quotes and what proves them."""

from graph.web.publish.checking import NotAPage, ReadPage, changed, outdated, read_page, unproved
from graph.web.publish.page import publish

__all__ = ["NotAPage", "ReadPage", "changed", "outdated", "publish", "read_page", "unproved"]

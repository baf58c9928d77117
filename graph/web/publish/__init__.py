"""The page without a server: one file with a view, its drawing, its quotes and what proves them."""

from graph.web.publish.checking import NotAPage, ReadPage, changed, outdated, read_page, read_site, unproved
from graph.web.publish.embed import EMBED, publish_embed, snippet
from graph.web.publish.page import publish
from graph.web.publish.preview_image import PREVIEW, preview_image
from graph.web.publish.site import write_site
from graph.web.publish.split import INDEX, publish_split

__all__ = [
    "EMBED",
    "INDEX",
    "PREVIEW",
    "NotAPage",
    "ReadPage",
    "changed",
    "outdated",
    "preview_image",
    "publish",
    "publish_embed",
    "publish_split",
    "read_page",
    "read_site",
    "snippet",
    "unproved",
    "write_site",
]

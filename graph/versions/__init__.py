"""Tell how two versions of the data differ, as a curator would. Nothing here reads a file or asks git."""

from graph.versions.changes import Change, changes
from graph.versions.summary import summary

__all__ = ["Change", "changes", "summary"]

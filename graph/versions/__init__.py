"""What two versions of the data differ in, as a curator would tell it. Nothing here reads a file or asks git."""

from graph.versions.changes import Change, changes
from graph.versions.summary import summary

__all__ = ["Change", "changes", "summary"]

"""The page's rooms, for ``app.py``: its data, the reader's state, the filters' widgets, the graph and the words.

Widgets and session only; every rule lives below, in ``graph``.
"""

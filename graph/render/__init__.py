"""How a view reaches a reader: ``drawing`` as a picture, ``html`` in words."""

"""The same data and the same filter with other tools, as their guides show them."""

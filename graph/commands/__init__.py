"""The commands of ``python -m graph``, one module each; ``cli`` registers them."""

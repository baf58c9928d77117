"""Every test that docs/robustness.md names has been seen to fail: ``python -m tests.guards`` sees it again.

Nothing is imported here: ``outcomes``, in this package, is a plugin that pytest loads before it loads any test.
"""

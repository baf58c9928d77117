"""Tests in a real Chromium. A package, so that the browser is gone before the next folder's tests begin."""

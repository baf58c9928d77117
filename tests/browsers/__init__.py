"""The published page in Chromium, Firefox and WebKit, in six situations each: ``make browsers``."""

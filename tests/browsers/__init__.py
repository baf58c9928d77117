"""Both pages in Chromium, Firefox and WebKit, as readers use them: ``make browsers``."""

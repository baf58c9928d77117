"""One module a format. Each takes a View and gives text, bytes or plain objects; none knows the page."""

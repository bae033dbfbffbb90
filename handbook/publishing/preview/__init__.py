"""Show a language in the browser while it is being written."""

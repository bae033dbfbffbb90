"""Check a catalog as a file: its bytes, its header, its page."""

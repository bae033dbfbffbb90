"""Check what people wrote, for the command line."""

"""Check the English guides for what breaks their translations."""

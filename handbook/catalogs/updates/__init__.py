"""Bring the catalogs in step with the guides, and lose nothing."""

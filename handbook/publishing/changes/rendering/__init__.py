"""Render the passages that a change touches as readers see them, before and now."""

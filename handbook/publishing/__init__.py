"""Publish every language in one go: what changed is built, what is good is shown."""

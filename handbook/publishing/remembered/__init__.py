"""Know what earlier runs found, for as long as nothing has changed."""

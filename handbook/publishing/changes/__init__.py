"""Show what a change does to each language, passage by passage, to those who review it."""

"""Make up translations that show what translators cannot reach."""

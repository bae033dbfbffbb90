"""Read the lines of a catalog as strictly as gettext does."""

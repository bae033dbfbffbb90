"""Write the template catalogs, with what the authors of the guides tell translators."""

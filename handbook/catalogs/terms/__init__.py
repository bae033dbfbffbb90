"""Know the agreed words of each language, and see that they are used."""

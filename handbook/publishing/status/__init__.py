"""Say how far each translation is: to translators, to maintainers and to their programs."""

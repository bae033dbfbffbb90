"""Every word that this package shows besides those of the templates, for translators."""

OPEN_LETTER = 'Open in your e-mail program'

WORDS: dict[str, str] = {
    OPEN_LETTER: 'Label of a link below a sample e-mail; opens a new e-mail with its text',
}

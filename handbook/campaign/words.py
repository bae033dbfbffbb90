"""Every word and pattern that this package shows, for translators."""

WORDS: dict[str, str] = {
    'Hour of Code': 'Name of the campaign, as the title of the entry in a calendar',
    'A one-hour introduction to computer science, for everyone.': (
        'Description of the entry in a calendar; the sign-up address follows on a line of its own'
    ),
    'Sign up': 'Label of the sign-up button; keep it short',
    'Add the week to your calendar': 'Label of the link to the calendar file',
    'Share by e-mail': 'Label of a link that opens a new e-mail with a sample post',
    'Share on Facebook': 'Label of a link that opens Facebook',
    'Share on X': 'Label of a link that opens X (formerly Twitter)',
    'Share on WhatsApp': 'Label of a link that opens WhatsApp',
    'Join the Hour of Code': 'Subject of the e-mail that a reader sends to share a sample post',
    'campaign-date:short': (
        'Pattern of CLDR for days in one month, abbreviated. A field that is repeated starts '
        'the second date. Leave it empty to use the usual one. English: MMM d – d'
    ),
    'campaign-date:short:two-months': (
        'The same for days in two months of a year. English: MMM d – MMM d'
    ),
    'campaign-date:short:two-years': ('The same for days in two years. English: MMM d – MMM d'),
    'campaign-date:full': (
        'Pattern of CLDR for days in one month, as in running text. Leave it empty to use the '
        'usual one. English: MMMM d – d'
    ),
    'campaign-date:full:two-months': (
        'The same for days in two months of a year. English: MMMM d – MMMM d'
    ),
    'campaign-date:full:two-years': ('The same for days in two years. English: MMMM d – MMMM d'),
    'campaign-date:full-year': (
        'Pattern of CLDR for days in one month, with the year. Leave it empty to use the usual '
        'one. English: MMMM d – d, y'
    ),
    'campaign-date:full-year:two-months': (
        'The same for days in two months of a year. English: MMMM d – MMMM d, y'
    ),
    'campaign-date:full-year:two-years': (
        'The same for days in two years. English: MMMM d, y – MMMM d, y'
    ),
    'campaign-date:day-short': (
        'Pattern of CLDR for one day, abbreviated. Leave it empty to use the usual one. '
        'English: MMM d'
    ),
    'campaign-date:day-long': (
        'Pattern of CLDR for one day. Leave it empty to use the usual one. English: MMMM d'
    ),
    'campaign-date:day-full-year': (
        'Pattern of CLDR for one day with the year. Leave it empty to use the usual one. '
        'English: MMMM d, y'
    ),
    'campaign-date:year': (
        'Pattern of CLDR for the year of the campaign. Leave it empty to use digits alone. '
        'English: y'
    ),
    'time:one': (
        'Pattern of CLDR for a time. Leave it empty to use the usual one. English: h:mm a'
    ),
    'time:range': (
        'Pattern of CLDR for a time from and to; a field that is repeated starts the second '
        'time. Leave it empty to use the usual one. English: h:mm a – h:mm a'
    ),
    **{
        f'month:{number}': (
            f'Month {number} where a date is written with the pattern MMMM, in the form that '
            f'running text needs. Leave it empty to use the usual one. English: {name}'
        )
        for number, name in enumerate(
            (
                'January',
                'February',
                'March',
                'April',
                'May',
                'June',
                'July',
                'August',
                'September',
                'October',
                'November',
                'December',
            ),
            start=1,
        )
    },
}
"""English word, or key of a pattern -> a comment for translators."""

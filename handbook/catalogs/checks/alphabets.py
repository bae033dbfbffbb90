"""Letters by which a language is known: those it needs, and those it never has."""

from __future__ import annotations

LETTERS_NEEDED = {
    language: frozenset(letters)
    for language, letters in {
        'az': 'əığşçöü',
        'cs': 'áéíěščřžýůú',
        'fi': 'äö',
        'hu': 'áéíóöőúüű',
        'is': 'áéíóúýðþæö',
        'kk': 'әғқңөұүһі',
        'ky': 'ңөү',
        'pl': 'ąćęłńóśźż',
        'ro': 'ăâîșțşţ',
        'sk': 'áäčďéíľňóôšťúýž',
        'sv': 'åäö',
        'tr': 'ığşçöü',
        'uk': 'іїєґ',
        'vi': 'ăâđêôơưàáạảãèéìíòóùúýếềểệộốồớờợứừự',
    }.items()
}
"""Letters so common that a long text without any of them was typed on the wrong keyboard."""

FOREIGN_LETTERS = {
    language: frozenset(letters)
    for language, letters in {
        'ar': 'کیہےٹڈڑ',
        'be': 'ищъїєґ',
        'bg': 'ыэёіїєґўңөү',
        'cs': 'äľĺŕôąęłøæåõ',
        'da': 'äöõß',
        'es': 'ãõçäößøæåł',
        'fa': 'كيىةے',
        'fi': 'æøõ',
        'it': 'ñçãõäöß',
        'kk': 'їєґў',
        'ky': 'әғқұһіїєґў',
        'mk': 'щъыьэюяйё',
        'mn': 'ңәғқұһіїєґў',
        'nb': 'äöõß',
        'nn': 'äöõß',
        'pl': 'ýáéíúůřěøåæ',
        'pt': 'ñäöß',
        'ro': 'şţ',
        'ru': 'іїєґўңөүәқұ',
        'sk': 'ěřůąęłøæåõ',
        'sr': 'щъыьэюяйё',
        'sv': 'æøõß',
        'tr': 'əäßñ',
        'uk': 'ыъэё',
        'Hans': '們這國說時為對會還過發問題開關網頁鏈課編寫學習電腦',
        'Hant': '们这国说时为对还过发问题开关网页链课编写学习电脑',
    }.items()
}
"""Letters, small ones, that no word of a language has but a name; two scripts of Chinese by script."""

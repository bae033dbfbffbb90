"""Say for each language how readers type its letters, and what the ends of its words are."""

from __future__ import annotations

from dataclasses import dataclass

Replacements = tuple[tuple[str, str], ...]


def _longest_first(*affixes: str) -> tuple[str, ...]:
    """Return starts or ends of words in an order in which none hides a longer one."""
    return tuple(sorted(affixes, key=len, reverse=True))


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """How to make one word of all its forms; the index and the browser follow the same rules.

    With ``strip_marks`` accents are no difference. ``before`` is replaced in a text before it is cut
    into words. ``stemmer`` is the name of a Snowball algorithm, for which ``restore`` gives ends of
    words back what was replaced. ``prefixes`` (one) and ``suffixes`` (as many as fit) are taken off a
    word, the first that fits, as long as ``least`` letters stay. ``after`` is replaced in what is left.
    ``stop_words``, separated by spaces, are not looked for. With ``pairs`` a text is not cut into words
    but into pairs of signs, as Japanese is written without spaces.
    """

    before: Replacements = ()
    strip_marks: bool = True
    stemmer: str = ''
    restore: Replacements = ()
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    least: int = 3
    after: Replacements = ()
    stop_words: str = ''
    pairs: bool = False


ANY = Rules()
"""For a language without rules of its own: accents are no difference, and that is all."""

# Readers without these keys type ae, oe and aa, or leave the mark out.
NORWEGIAN = Rules(
    before=(('æ', 'ae'), ('ø', 'o'), ('oe', 'o'), ('å', 'a'), ('aa', 'a')),
    stemmer='norwegian',
    # The algorithm leaves these of those who do something: lærer, lærerne, lærarane.
    suffixes=_longest_first('er', 'ern', 'ar', 'arn'),
)

# Without accents the algorithm takes neither of these for an ending, nor some plurals.
SPANISH = Rules(
    stemmer='spanish',
    restore=(('cion', 'ción'), ('sion', 'sión')),
    suffixes=_longest_first('s', 'es', 'ar'),
    least=4,
)

# Alef is typed without hamza, and final ya without dots; digits of both kinds are used.
ARABIC = Rules(
    before=(
        ('\N{ARABIC TATWEEL}', ''),
        ('أ', 'ا'),
        ('إ', 'ا'),
        ('آ', 'ا'),
        ('ٱ', 'ا'),
        ('ى', 'ي'),
        *((chr(0x660 + digit), str(digit)) for digit in range(10)),
    ),
    # And the, with the, to the, the.
    prefixes=_longest_first('وال', 'بال', 'كال', 'فال', 'ولل', 'لل', 'ال'),
    stemmer='arabic',
    suffixes=_longest_first('ات', 'ان', 'ون', 'ين', 'ا', 'ي', 'ء', 'ه', 'ة'),
    # The plural often has other vowels inside: مدرسة, مدارس, or a double letter: صفّ, صفوف.
    after=(
        *((vowel, '') for vowel in 'ؤئاوي'),
        *((consonant * 2, consonant) for consonant in 'بتثجحخدذرزسشصضطظعغفقكلمن'),
    ),
    stop_words=(
        'في من على إلى عن مع أن أو هل ما ماذا كيف متى أين '
        'هذا هذه التي الذي هو هي لا كل ثم بعد قبل لكم يجب يمكن'
    ),
)

# Written with the letters that a Russian keyboard has, which many readers type: ү у, ө о, ң н.
# Vowels follow those of the word and consonants its last letter, hence the many forms of one suffix.
KYRGYZ = Rules(
    before=(('ё', 'е'), ('ү', 'у'), ('ө', 'о'), ('ң', 'н')),
    strip_marks=False,
    suffixes=_longest_first(
        # plural
        *('лар', 'лер', 'лор', 'дар', 'дер', 'дор', 'тар', 'тер', 'тор'),
        # whose: my, your, his, our
        *('ым', 'им', 'ум', 'ыныз', 'иниз', 'унуз', 'ныз', 'низ', 'нуз', 'сы', 'си', 'су'),
        *('ыбыз', 'ибиз', 'убуз', 'быз', 'биз', 'буз', 'ы', 'и', 'у', 'ын', 'ин', 'ун'),
        # genitive and accusative
        *('нын', 'нин', 'нун', 'дын', 'дин', 'дун', 'тын', 'тин', 'тун'),
        *('ны', 'ни', 'ну', 'ды', 'ди', 'ду', 'ты', 'ти', 'ту'),
        # dative
        *('га', 'ге', 'го', 'ка', 'ке', 'ко', 'на', 'не', 'но', 'а', 'е', 'о'),
        # locative and what is made of it, ablative
        *('да', 'де', 'до', 'та', 'те', 'то', 'нда', 'нде', 'ндо'),
        *('дагы', 'деги', 'догу', 'тагы', 'теги', 'тогу', 'ндагы', 'ндеги', 'ндогу'),
        *('дан', 'ден', 'дон', 'тан', 'тен', 'тон', 'нан', 'нен', 'нон'),
        # of verbs: to do, doing, having done, if one does, does, will do, do!
        *('уу', 'оо', 'ган', 'ген', 'гон', 'кан', 'кен', 'кон', 'ып', 'ип', 'уп', 'оп'),
        *('са', 'се', 'со', 'ат', 'ет', 'от', 'йт', 'ар', 'ер', 'ор'),
        *('саныз', 'сениз', 'сонуз', 'абыз', 'ебиз', 'обуз', 'айм', 'ейм', 'ойм'),
        *('асыз', 'есиз', 'осуз', 'луу', 'дуу', 'туу', 'сыз', 'сиз', 'суз'),
        *('бай', 'бей', 'бой', 'пай', 'пей', 'пой', 'чу', 'чы', 'чи'),
    ),
    # A consonant between vowels is voiced: мектеп, мектеби.
    after=(('б', 'п'), ('г', 'к')),
    stop_words=(
        'жана же менен учун бул ал эмне кантип кандай качан '
        'кайда да деп бир болот керек ким кайсы жонундо эле эмес'
    ),
)

# Voiced kana differ by a mark, so no marks are taken away.
JAPANESE = Rules(strip_marks=False, pairs=True)

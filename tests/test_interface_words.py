"""A word of the interface is taken from the first language of the chain that has it."""

from handbook.interface_words import Words


def test_a_word_says_which_language_it_is_in(tmp_path, save_words) -> None:
    save_words(tmp_path, 'nn', {'Next': 'Neste'})
    save_words(tmp_path, 'nb', {'Next': 'Neste side', 'Home': 'Hjem'})
    words = Words(tmp_path, ('nn', 'nb', 'en'))
    found = [(word.text, word.language) for word in map(words.find, ('Next', 'Home', 'Search'))]
    assert found == [('Neste', 'nn'), ('Hjem', 'nb'), ('Search', 'en')]


def test_a_word_that_is_the_same_in_both_languages_is_translated(tmp_path, save_words) -> None:
    save_words(tmp_path, 'nb', {'Start': 'Start'})
    assert Words(tmp_path, ('nb', 'en')).find('Start').language == 'nb'


def test_a_pattern_is_only_taken_from_the_language_itself(tmp_path, save_words) -> None:
    save_words(tmp_path, 'nb', {'campaign-date:full': 'd.–d. MMMM'})
    assert Words(tmp_path, ('nb', 'en')).own('campaign-date:full') == 'd.–d. MMMM'
    assert Words(tmp_path, ('nn', 'nb', 'en')).own('campaign-date:full') is None

"""What a catalog leaves to do is counted apart from what is wrong in it."""

from handbook.catalogs.waiting import Waiting, count_waiting


def test_each_state_of_a_message_is_counted_once(tmp_path) -> None:
    path = tmp_path / 'page.po'
    path.write_text(
        'msgid "A"\nmsgstr "Å"\n\nmsgid "B"\nmsgstr ""\n\n'
        '#, fuzzy\nmsgid "C"\nmsgstr "Se"\n\n#~ msgid "D"\n#~ msgstr "De"\n',
        encoding='utf-8',
    )
    assert count_waiting([path, path]) == Waiting(untranslated=2, fuzzy=2, obsolete=2)


def test_a_pattern_that_cldr_has_needs_no_translation(tmp_path) -> None:
    path = tmp_path / 'sphinx.po'
    path.write_text('msgid "campaign-date:full"\nmsgstr ""\n', encoding='utf-8')
    assert count_waiting([path]) == Waiting()


def test_a_clean_catalog_leaves_nothing_to_do(tmp_path) -> None:
    path = tmp_path / 'page.po'
    path.write_text('msgid "A"\nmsgstr "Å"\n', encoding='utf-8')
    assert count_waiting([path]) == Waiting()

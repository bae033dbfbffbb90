"""What a catalog leaves to do is counted apart from what is wrong in it."""

from handbook.catalogs.reading import read_catalog
from handbook.catalogs.waiting import Waiting, count_waiting, list_waiting


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


def test_each_unfinished_message_is_named_with_its_line(tmp_path) -> None:
    path = tmp_path / 'page.po'
    path.write_text(
        'msgid "A"\nmsgstr "Å"\n\nmsgid ""\n"B"\nmsgstr ""\n\nmsgid "month:1"\nmsgstr ""\n\n'
        '#, fuzzy\nmsgid "C"\nmsgstr "Эки"\n\nmsgid "D"\nmsgid_plural "Ds"\nmsgstr[0] "D"\n'
        'msgstr[1] ""\n\n#~ msgid "E"\n#~ msgstr ""\n',
        encoding='utf-8',
    )
    notes = list(list_waiting(read_catalog(path, 'ky')))
    assert [(each.problem, each.line, each.msgid) for each in notes] == [
        ('untranslated', 6, 'B'),
        ('fuzzy', 13, 'C'),
        ('untranslated', 17, 'D'),
    ]
    assert {(each.severity, each.language, each.path) for each in notes} == {('note', 'ky', path)}

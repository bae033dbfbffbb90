"""Reviewers see each changed passage as it looks on the page, before and now."""

from __future__ import annotations

import pytest

from handbook.publishing.changes.rendering.links import BuiltSite

DATED = '**Read** [](/visit.md) before {campaign-date}`start-long`.'


@pytest.fixture(autouse=True)
def _repository(repository) -> None:
    """Every test has a commit to compare with."""


def plain(html) -> str:
    for unseen in html.select('.unseen'):
        unseen.decompose()
    return html.text.strip()


@pytest.mark.parametrize(
    ('code', 'old', 'new', 'before', 'now'),
    [
        (*('nb', 'før {', 'innen {'), *('Les Planlegg et besøk før 7. desember.', 'innen')),
        (*('ar', 'قبل {', 'حتى {'), *('اقرؤوا خطّطوا لزيارة قبل 7 ديسمبر.', 'حتى')),
        (*('ja', 'までに', 'の前に'), *('12月7日までに訪問を計画するを読む。', 'の前')),
    ],
)
def test_roles_are_dates_and_links_are_titles(edit, only, code, old, new, before, now) -> None:
    edit(f'{code}:index', (old, new))
    seen, was, is_now = only(code)
    assert plain(was) == before
    assert was.strong
    assert [each.text for each in is_now.select('ins')] == [f'added: {now}']
    assert seen.language == code


def test_words_that_differ_are_marked_across_markup(edit, only) -> None:
    edit('nb:index', ('**Les** [](/visit.md)', 'Les **nå** [](/visit.md)'))
    _, was, is_now = only('nb')
    assert was.select('del') == []
    assert plain(is_now.select_one('ins')) == 'nå'
    assert is_now.strong.ins


def test_a_broken_translation_shows_what_readers_get_in_its_place(edit, only) -> None:
    edit('ar:index', ('قبل {campaign-date}`start-long`', 'قبل الاثنين'))
    seen, was, is_now = only('ar')
    assert plain(was) == 'اقرؤوا خطّطوا لزيارة قبل 7 ديسمبر.'
    assert (is_now.p['lang'], is_now.p['dir'], seen.language) == ('en', 'ltr', 'en')
    assert 'before December 7.' in is_now.text
    assert is_now.select('ins') == was.select('del') == []


def test_a_title_a_label_and_an_alternative_text_are_shown_as_well(edit, answers) -> None:
    edit(
        'nb:index',
        ('Senere', 'Etterpå'),
        ('klassen *din*', 'hele klassen *din*'),
        ('En skole', 'En stor skole'),
    )
    found = {pair.now: seen.now for pair, seen in answers()['nb'].found.items()}
    assert 'class="title"' in found['Later']
    assert '<em>din</em>' in found['Sign up *your* class']
    assert 'href="https://example.org/nb--join"' in found['Sign up *your* class']
    assert 'stor' in found['A school']
    assert '<img' not in found['A school']


def test_english_that_changed_is_shown_as_it_was(edit, answers) -> None:
    edit('source/index.md', ('**Read** [](/visit.md) before', 'Read [](/visit.md) before'))
    edit('nb:index', ('**Read** [', 'Read ['), ('**Les** [', 'Les ['))
    found = answers()
    for code in ('en', 'nb'):
        ((pair, seen),) = found[code].found.items()
        assert (pair.before, pair.now) == (DATED, DATED.replace('**', ''))
        assert '<strong>' in seen.before
        assert '<strong>' not in seen.now


def test_english_that_stayed_is_shown_once(edit, answers) -> None:
    edit('nb:index', ('en venn', 'to venner'))
    ((pair, seen),) = answers()['en'].found.items()
    assert (pair.before, seen.before) == ('', '')
    assert seen.now == '<p>Bring a friend.</p>'


def test_a_page_that_is_new_has_no_before(folder, edit, answers) -> None:
    (folder / 'source' / 'new.md').write_text('# New\n\nA **new** text.\n')
    edit('source/index.md', ('visit\n```', 'visit\nnew\n```'))
    catalog = folder / 'locale' / 'ar' / 'LC_MESSAGES' / 'new.po'
    catalog.write_text('msgid "A **new** text."\nmsgstr "نصّ **جديد**."\n', 'utf-8')
    found = answers()
    (seen,) = found['ar'].found.values()
    assert (seen.before, seen.now) == ('', '<p>نصّ <strong>جديد</strong>.</p>')
    assert {pair.now for pair in found['en'].found} == {'New', 'A **new** text.'}


def test_a_page_that_is_gone_is_shown_as_it_was(folder, edit, answers) -> None:
    (folder / 'source' / 'visit.md').unlink()
    edit('source/index.md', ('visit\n```', '```'), ('[](/visit.md)', 'this'))
    gone = {
        pair.before: seen for pair, seen in answers()['en'].found.items() if pair.docname == 'visit'
    }
    assert gone['Ring first.'].before == '<p>Ring first.</p>'
    assert {seen.now for seen in gone.values()} == {''}


def test_a_new_language_is_rendered_and_a_deleted_one_is_left_to_its_texts(folder, answers) -> None:
    catalogs = folder / 'locale'
    (catalogs / 'ja').rename(catalogs / 'es')
    found = answers()
    assert found['es'].failures == ()
    assert {seen.before for seen in found['es'].found.values()} == {''}
    assert 'ja' not in found


def test_a_catalog_that_was_broken_before_shows_what_readers_saw(
    folder, edit, commit, only
) -> None:
    whole = 'msgstr "Ta med en venn."'
    edit('nb:index', (whole, 'msgstr "Ta med en venn.'))
    commit()
    edit('nb:index', ('msgstr "Ta med en venn.', whole))
    seen, was, _ = only('nb')
    assert (was.p['lang'], was.text) == ('en', 'Bring a friend.')
    assert (seen.now, seen.language) == ('<p>Ta med en venn.</p>', 'nb')


def test_a_language_that_fails_stops_no_other_one(folder, edit, answers) -> None:
    conf = folder / 'conf.py'
    source = conf.read_text('utf-8')
    fail = 'import os\n\ndef setup(app):\n    app.connect("config-inited", lambda _, c: '
    conf.write_text(f'{source}\n{fail}c.language == "ar" and os._exit(9))\n', 'utf-8')
    edit('nb:index', ('en venn', 'to venner'))
    edit('ar:index', ('صديقًا', 'صديقين'))
    found = answers()
    assert found['ar'].found == {}
    assert found['ar'].failures == (
        'What readers see is not shown, because the pages cannot be built: '
        'its process ended without a word',
    )
    assert found['nb'].failures == ()
    assert len(found['nb'].found) == 1


def test_a_commit_that_cannot_be_built_leaves_what_readers_see(
    folder, edit, commit, answers
) -> None:
    conf = folder / 'conf.py'
    source = conf.read_text('utf-8')
    conf.write_text(f'{source}\nextensions += ["no_such_extension"]\n', 'utf-8')
    commit()
    conf.write_text(source, 'utf-8')
    edit('nb:index', ('en venn', 'to venner'))
    answer = answers()['nb']
    (seen,) = answer.found.values()
    assert (seen.before, seen.now) == ('', '<p>Ta med to venner.</p>')
    (failure,) = answer.failures
    assert failure.startswith('What readers saw before is not shown')
    assert 'no_such_extension' in failure


def test_links_lead_to_the_built_site_where_it_has_the_page(folder, edit, only) -> None:
    site = folder / 'site'
    for name in ('nb/index.html', 'nb/visit.html'):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).touch()
    edit('nb:index', ('før {', 'innen {'))
    seen, _, is_now = only('nb', BuiltSite(site, '../site/'))
    assert is_now.a['href'] == '../site/nb/visit.html'
    assert seen.place == '../site/nb/index.html#start-here'


def test_without_a_built_site_a_link_is_text(edit, only) -> None:
    edit('nb:index', ('før {', 'innen {'))
    seen, _, is_now = only('nb')
    assert is_now.select('a') == []
    assert is_now.select_one('.link').text == 'Planlegg et besøk'
    assert seen.place == ''


def test_nothing_is_left_in_the_project(folder, edit, answers) -> None:
    before = {path for path in folder.rglob('*') if '.git' not in path.parts}
    edit('nb:index', ('en venn', 'to venner'))
    answers()
    assert {path for path in folder.rglob('*') if '.git' not in path.parts} == before

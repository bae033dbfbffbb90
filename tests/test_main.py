"""The command line says what happened in plain words, and its exit status is true."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys

import pytest
from click.testing import CliRunner

from benchmarks.corpus import write_project
from handbook.__main__ import main


@pytest.fixture
def project_folder(copy_root, project_dir, monkeypatch):
    folder = copy_root('publishing')
    shutil.copytree(project_dir / '_templates', folder / '_templates')
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(project_folder):
    def invoke(*arguments: str):
        return CliRunner().invoke(main, arguments)

    return invoke


def test_a_good_build_ends_well_and_names_each_language(run) -> None:
    result = run('build', 'nb', 'nn')
    assert result.exit_code == 0, result.output
    assert sorted(line.split() for line in result.output.splitlines()) == [
        ['nb', 'Norsk', 'bokmål', 'website', 'and', 'PDF'],
        ['nn', 'Norsk', 'nynorsk', 'website', 'and', 'PDF'],
    ]


@pytest.mark.parametrize('command', ['build', 'update'])
def test_where_nothing_changed_nobody_waits_for_sphinx(tmp_path, monkeypatch, command) -> None:
    project_folder = tmp_path / 'handbook'
    write_project(project_folder, pages=1, languages=['nb'])
    monkeypatch.chdir(project_folder)
    for _ in range(2):
        CliRunner().invoke(main, [command])
    code = 'import atexit, sys; from handbook.__main__ import main; '
    names = '{"sphinx", "babel.messages", "markdown_it"}'
    code += f'atexit.register(lambda: print({names} & {{*sys.modules}})); main()'
    arguments = [sys.executable, '-c', code, command]
    result = subprocess.run(
        arguments, cwd=project_folder, capture_output=True, text=True, check=False
    )
    assert result.stdout.splitlines()[-1] == 'set()', result


def test_a_language_with_problems_is_published_and_the_status_is_one(run, project_folder) -> None:
    catalog = project_folder / 'locale' / 'nb' / 'LC_MESSAGES' / 'index.po'
    catalog.write_text(catalog.read_text() + 'oops\n', encoding='utf-8')
    result = run('build', 'nb', '--html')
    assert result.exit_code == 1
    assert 'locale/nb/LC_MESSAGES/index.po:6: WARNING' in result.output
    assert (project_folder / 'build' / 'site' / 'nb' / 'index.html').is_file()


@pytest.mark.parametrize(
    ('arguments', 'words'),
    [
        (('build', 'sv'), 'to start one: handbook add sv'),
        (('build', 'NB'), "did you mean 'nb' (Norsk bokmål)?"),
        (('check', 'nb-NO'), "did you mean 'nb' (Norsk bokmål)?"),
        (('status', 'norwegian'), "'nb' (Norsk bokmål) or 'nn' (Norsk nynorsk)?"),
        (('preview', 'no'), "'nb' (Norsk bokmål) or 'nn' (Norsk nynorsk)?"),
        (('add', 'dk'), "did you mean 'da'?"),
        (('update', 'sv'), 'to start one: handbook add sv'),
        (('add', 'qq'), 'not a language code'),
        (('add', 'nb'), 'is there already'),
        (('build', '-o', 'conf.py'), 'choose another folder'),
        (('build', '-o', 'locale'), 'choose another folder'),
        (('build', '-o', '.'), 'choose another folder'),
        (('inputs', 'sv'), 'to start one: handbook add sv'),
        (('assemble', 'nowhere'), 'there is no such folder; build the part with'),
        (('languages', '--touched', 'nowhere'), 'run this command in a clone'),
    ],
)
def test_a_mistake_on_the_command_line_is_answered_with_the_remedy(run, arguments, words) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert words in result.output
    assert 'Traceback' not in result.output


def test_outside_a_handbook_the_commands_say_where_to_run_them(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ['build'])
    assert (result.exit_code, result.output.startswith('Error: there is no conf.py')) == (1, True)


def test_a_language_is_added_in_one_step_and_can_be_built(run, project_folder, parse_page) -> None:
    result = run('add', 'es')
    assert result.exit_code == 0, result.output
    words = (project_folder / 'locale' / 'es' / 'LC_MESSAGES' / 'sphinx.po').read_text('utf-8')
    assert 'msgid "Note"\nmsgstr "Nota"' in words
    assert run('build', 'es', '--html').exit_code == 0
    page = parse_page(project_folder / 'build' / 'site' / 'es' / 'index.html')
    assert page.html['lang'] == 'es'
    assert [link['lang'] for link in page.select('.languages a')] == ['en', 'es', 'nb', 'nn']


def test_an_update_tells_what_changed_and_a_second_one_has_nothing_to_do(
    run, project_folder
) -> None:
    run('update', 'nb')
    guide = project_folder / 'source' / 'index.md'
    guide.write_text(guide.read_text().replace('sentence.', 'short sentence.'), encoding='utf-8')
    assert run('update', 'nb').output == (
        'locale/nb/LC_MESSAGES/index.po: 0 new, 1 changed, 0 gone\n'
    )
    assert run('update', 'nb').output == 'nb: nothing to change\n'


HOME = '# Home\n\n```{toctree}\nsecond\n```\n'


def test_an_update_that_moves_messages_alone_says_so(run, project_folder) -> None:
    guide = project_folder / 'source' / 'index.md'
    guide.write_text(f'{HOME}\nOne sentence.\n\nAnother sentence.\n', encoding='utf-8')
    run('update', 'nb')
    guide.write_text(f'{HOME}\nAnother sentence.\n\nOne sentence.\n', encoding='utf-8')
    assert run('update', 'nb').output == (
        'locale/nb/LC_MESSAGES/index.po: '
        'no message changed, only their order, their comments or the form of the file\n'
    )
    assert run('update', 'nb').output == 'nb: nothing to change\n'


def test_an_update_refuses_a_broken_catalog_and_goes_on_with_the_others(
    run, project_folder
) -> None:
    run('update', 'nb')
    catalog = project_folder / 'locale' / 'nb' / 'LC_MESSAGES' / 'index.po'
    damaged = catalog.read_text(encoding='utf-8') + '<<<<<<< mine\n'
    catalog.write_text(damaged, encoding='utf-8')
    guide = project_folder / 'source' / 'second.md'
    guide.write_text(guide.read_text() + '\nOne more.\n', encoding='utf-8')
    result = run('update', 'nb')
    assert result.exit_code == 1
    assert 'index.po: left as it is' in result.output
    assert 'second.po: 1 new' in result.output
    assert catalog.read_text(encoding='utf-8') == damaged


def test_the_report_ends_with_the_numbers_and_the_place_to_begin(run) -> None:
    result = run('check', 'nb')
    *_, numbers, to_do, begin, more = result.output.splitlines()
    assert numbers.endswith('warnings')
    assert to_do.startswith('To do: ')
    assert begin.startswith('Begin here: ')
    assert more.endswith('handbook check nb --fix')


def test_translators_get_pages_of_their_own_with_a_link_at_each_passage(
    run, project_folder, parse_page
) -> None:
    refused = run('build', 'nb', '--translators')
    assert refused.exit_code == 1
    assert 'set translation_link' in refused.output
    with (project_folder / 'conf.py').open('a') as file:
        file.write("\ntranslation_link = 'https://example.org/{path}#L{line}'\n")
    assert run('build', 'nb', '--translators').exit_code == 0
    assert run('build', 'nb', '--html').exit_code == 0
    build = project_folder / 'build'
    assert parse_page(build / 'translators/nb/index.html').select('.improve-passage a')
    assert not (build / 'translators/nb/handbook.pdf').exists()
    assert not parse_page(build / 'site/nb/index.html').select('.improve-passage a')


def test_a_word_that_no_catalog_reaches_is_told_with_its_page(run, project_folder) -> None:
    with (project_folder / 'conf.py').open('a', encoding='utf-8') as file:
        file.write('\nhtml_use_index = False\n')
    result = run('build', '--pseudo', '--html')
    assert result.output.splitlines()[-1] == 'A catalog reaches every word of the website.'
    assert result.exit_code == 0
    template = project_folder / '_templates' / 'sidebar' / 'book.html'
    template.write_text(f'{template.read_text()}<p>Printed on paper</p>', encoding='utf-8')
    result = run('build', '--pseudo', '--html', 'ar_001')
    assert result.exit_code == 1
    last = result.output.splitlines()[-1]
    assert last == 'build/pseudo/site/ar-001/index.html: Printed on paper (in p)'


def test_a_build_has_one_purpose(run) -> None:
    result = run('build', '--pseudo', '--translators')
    assert (result.exit_code, 'choose either' in result.output) == (2, True)


def test_what_is_shown_although_it_is_old_is_listed_with_what_changed(
    run, project_folder, save_catalog
) -> None:
    old, new = 'Ask the school for the largest room.', 'Ask your school for the largest room.'
    path = save_catalog(project_folder / 'locale', 'nb/index', {})
    path.write_text(
        f'{path.read_text()}\n#, fuzzy\n#| msgid "{old}"\nmsgid "{new}"\nmsgstr "Spør skolen."\n\n'
        f'#~ msgid "{old}"\n#~ msgstr "Spør skolen."\n',
        encoding='utf-8',
    )
    line = path.read_text().splitlines().index('msgstr "Spør skolen."') + 1

    def notes_of_program() -> list[tuple[str, int]]:
        result = run('check', 'nb', '--format', 'json')
        assert result.exit_code == 0
        notes = [each for each in json.loads(result.output) if each['severity'] == 'note']
        return [(each['problem'], each['line']) for each in notes if each['msgid'] == new]

    [note] = [each for each in run('check', 'nb').output.splitlines() if '(older)' in each]
    assert note.split()[:2] == [str(line), 'note']
    assert '"the" became "your"' in note
    assert notes_of_program() == [('older', line)]
    (project_folder / 'conf.py').open('a').write('\ncatalog_show_stale = False\n')
    assert notes_of_program() == [('fuzzy', line)]


def test_a_problem_in_a_named_file_is_told_to_programs(run, project_folder) -> None:
    catalog = project_folder / 'locale' / 'nb' / 'LC_MESSAGES' / 'second.po'
    catalog.write_text(
        'msgid ""\nmsgstr "Language: nb\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "See [it](a)."\nmsgstr "Se det."\n',
        encoding='utf-8',
    )
    result = run('check', str(catalog), '--format', 'json')
    assert result.exit_code == 1
    assert ('link_missing', 5) in [
        (each['problem'], each['line']) for each in json.loads(result.output)
    ]


def test_a_fix_is_made_and_told_and_the_report_stays_whole(run, project_folder) -> None:
    catalog = project_folder / 'locale' / 'nb' / 'LC_MESSAGES' / 'index.po'
    text = catalog.read_text(encoding='utf-8').replace('"Velkommen"', '"7. Velkommen"')
    catalog.write_text(text, encoding='utf-8')
    result = run('check', str(catalog), '--fix', '--format', 'json')
    assert 'msgstr "7\\\\. Velkommen"' in catalog.read_text(encoding='utf-8')
    assert 'index.po:2:' in result.stderr
    assert isinstance(json.loads(result.stdout), list)


def test_a_catalog_that_is_not_there_is_a_clear_error(run) -> None:
    result = run('check', 'nowhere.po')
    assert (result.exit_code, result.output) == (1, 'Error: there is no file nowhere.po\n')


@pytest.mark.parametrize('arguments', [('build',), ('update',), ('check',), ('add', 'es')])
def test_a_mistake_in_the_settings_is_told_by_its_line(run, project_folder, arguments) -> None:
    (project_folder / 'conf.py').write_text('project = (\n', encoding='utf-8')
    result = run(*arguments)
    assert (result.exit_code, result.output) == (
        1,
        "Error: conf.py:1: '(' was never closed; correct this line\n",
    )


def test_a_date_of_making_that_is_none_is_refused(run, monkeypatch) -> None:
    monkeypatch.setenv('SOURCE_DATE_EPOCH', 'abc')
    result = run('build', 'nb')
    assert (result.exit_code, result.output) == (
        1,
        "Error: SOURCE_DATE_EPOCH is 'abc', no number of seconds since 1970; correct or unset it\n",
    )


def build_in_a_process(**environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, '-m', 'handbook', 'build', 'ky', '--html']
    return subprocess.run(command, env=os.environ | environment, check=False, capture_output=True)


@pytest.fixture
def kyrgyz(project_folder):
    catalog = project_folder / 'locale' / 'ky' / 'LC_MESSAGES' / 'index.po'
    catalog.parent.mkdir(parents=True)
    catalog.write_text('msgid "Welcome"\nmsgstr "Кош келиңиз"\n', encoding='utf-8')


def test_an_empty_date_of_making_is_none(project_folder, kyrgyz) -> None:
    with (project_folder / 'conf.py').open('a', encoding='utf-8') as file:
        file.write("\nreleased = ''\nextensions.append('handbook.campaign')\n")
    (project_folder / 'campaign.toml').write_text(
        'year = 2026\nreleased = 2026-11-20\nhashtags.default = ["#x"]\n'
        'links.signup.default = "https://example.org"\n'
    )
    result = build_in_a_process(SOURCE_DATE_EPOCH='')
    assert (result.returncode, result.stderr) == (0, b'')


@pytest.mark.parametrize('encoding', ['latin-1', 'ascii'])
def test_a_name_the_terminal_cannot_show_does_not_stop_anything(kyrgyz, encoding: str) -> None:
    result = build_in_a_process(PYTHONIOENCODING=encoding)
    assert (result.returncode, result.stderr) == (0, b'')
    assert result.stdout.split() == [b'ky', b'????????', b'website']


def test_a_pdf_that_fails_is_told_by_name_and_the_status_is_one(run, project_folder) -> None:
    (project_folder / 'accidents').mkdir()
    (project_folder / 'accidents' / 'nb').write_text('pdf error', encoding='utf-8')
    result = run('build', 'nb')
    assert result.exit_code == 1
    assert 'website, PDF could not be built; what was published stays' in result.output
    assert 'no PDF: no font has this letter' in result.output


def test_a_folder_of_somebody_else_is_refused_in_plain_words(run, project_folder) -> None:
    novel = project_folder / 'mine' / 'en' / 'novel.txt'
    novel.parent.mkdir(parents=True)
    novel.write_text('It was a dark and stormy night.', encoding='utf-8')
    result = run('build', 'en', '-o', 'mine')
    assert result.exit_code == 1
    assert 'was not published by this command; move it away' in result.output
    assert novel.is_file()


def test_a_killed_build_takes_its_workers_along_and_the_next_one_cleans_up(project_folder) -> None:
    command = [sys.executable, '-m', 'handbook', 'build', 'nb', '--html']
    environment = os.environ | {'PYTHONUTF8': '1'}
    accident = project_folder / 'accidents' / 'nb'
    accident.parent.mkdir()
    accident.write_text('kill', encoding='utf-8')
    # A worker that lives on keeps the pipe of the output open, so that this would not return.
    killed = subprocess.run(command, capture_output=True, env=environment, check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    accident.unlink()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    names = sorted(path.name for path in (project_folder / 'build' / 'site').iterdir())
    assert names == ['.handbook.json', '404.html', 'index.html', 'nb', 'robots.txt', 'status']


def test_ctrl_c_leaves_the_last_good_site_and_says_so(project_folder) -> None:
    command = [sys.executable, '-m', 'handbook', 'build', 'nb', '--html']
    environment = os.environ | {'PYTHONUTF8': '1'}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    page = project_folder / 'build' / 'site' / 'nb' / 'index.html'
    before = page.read_bytes()
    (project_folder / 'accidents').mkdir()
    (project_folder / 'accidents' / 'nb').write_text('interrupt', encoding='utf-8')
    result = subprocess.run(
        [*command, '--force'],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
        timeout=60,
        # A shell that runs the tests in the background has its children ignore Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert result.returncode == 130
    assert result.stdout.startswith('Stopped.')
    assert page.read_bytes() == before
    assert sorted(path.name for path in page.parent.parent.iterdir()) == [
        '.handbook.json',
        '404.html',
        'index.html',
        'nb',
        'robots.txt',
        'status',
    ]


def test_the_languages_are_listed_for_people_and_for_programs(run) -> None:
    assert run('languages').output.splitlines()[1].split() == ['nb', 'Norsk', 'bokmål']
    assert json.loads(run('languages', '--format', 'json').output) == ['en', 'nb', 'nn']


def test_the_inputs_of_a_language_are_one_checksum(run) -> None:
    first, again = run('inputs', 'nb').output, run('inputs', 'nb').output
    assert first == again != run('inputs', 'nn').output
    assert len(bytes.fromhex(first)) == 32


def test_parts_are_assembled_and_each_is_told(run) -> None:
    for code in ('en', 'nb', 'nn'):
        assert run('build', code, '--html', '-o', f'parts/{code}').exit_code == 0
    result = run('assemble', 'parts/nn', 'parts/en', 'parts/nb')
    assert result.exit_code == 0, result.output
    assert [line.split()[-1] for line in result.output.splitlines()] == [
        'parts/en',
        'parts/nb',
        'parts/nn',
    ]


def test_a_build_says_where_the_time_went(run) -> None:
    lines = run('build', 'nb', '--html', '--timings').output.splitlines()
    head, nb, total = lines[-3:]
    assert head.split() == [
        *('prepare', 'read', 'translate', 'resolve', 'write', 'PDF', 'copy', 'all', 'MiB'),
    ]
    assert [line.split()[0] for line in (nb, total)] == ['nb', 'all']
    figures = [float(figure) for figure in nb.split()[1:]]
    assert figures[7] == pytest.approx(sum(figures[:7]), abs=0.05)
    assert run('build', 'nb', '--html', '--timings').output.endswith('nothing to time.\n')


def test_what_makes_a_build_faster_can_be_left_out(run, project_folder) -> None:
    page = project_folder / 'build' / 'site' / 'nb' / 'index.html'
    assert run('build', 'nb', '--html').exit_code == 0
    before = page.read_bytes()
    options = ('--without', 'settings', '--without', 'parsers', '--force')
    assert run('build', 'nb', '--html', *options).exit_code == 0
    assert page.read_bytes() == before

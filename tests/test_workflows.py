"""What GitHub and GitLab run: valid files, whose commands make the very site that one build makes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).parent.parent
SCHEMAS = Path(__file__).parent / 'schemas'
GITHUB = '.github/workflows/site.yml'
FILES = {
    '.github/workflows/ci.yml': 'github-workflows',
    GITHUB: 'github-workflows',
    '.gitlab-ci.yml': 'gitlab-ci',
    '.gitlab/nothing.yml': 'gitlab-ci',
}


def read(text: str) -> dict:
    """Read YAML as version 1.2, which the services use: ``on`` is a word."""
    data = yaml.safe_load(text)
    return {'on' if key is True else key: value for key, value in data.items()}


def find_faults(data: dict, schema: str) -> list[str]:
    validators = pytest.importorskip('jsonschema', reason='a new package; run: make .venv/ready')
    rules = json.loads((SCHEMAS / f'{schema}.json').read_text(encoding='utf-8'))
    return [error.message for error in validators.Draft7Validator(rules).iter_errors(data)]


def list_workflows() -> list[str]:
    workflows = [
        *(PROJECT / '.github' / 'workflows').iterdir(),
        *PROJECT.glob('.gitlab-ci.yml'),
        *(PROJECT / '.gitlab').iterdir(),
    ]
    return sorted(path.relative_to(PROJECT).as_posix() for path in workflows)


def test_every_workflow_is_checked() -> None:
    # The pipeline of the languages is whole only with their codes: see below.
    assert list_workflows() == sorted([*FILES, '.gitlab/site.yml'])


@pytest.mark.parametrize('name', FILES)
def test_a_workflow_keeps_to_the_schema(name) -> None:
    assert find_faults(read((PROJECT / name).read_text(encoding='utf-8')), FILES[name]) == []


@pytest.mark.parametrize(
    ('name', 'schema', 'key'),
    [(GITHUB, 'github-workflows', 'jobs'), ('.gitlab-ci.yml', 'gitlab-ci', 'stages')],
)
def test_the_schema_finds_a_mistake(name, schema, key) -> None:
    data = read((PROJECT / name).read_text(encoding='utf-8'))
    assert find_faults(data | {key: 'mistake'}, schema)


def test_nobody_but_the_publishing_job_may_write() -> None:
    site = read((PROJECT / GITHUB).read_text(encoding='utf-8'))
    assert site['permissions'] == {'contents': 'read'}
    writing = {name for name, job in site['jobs'].items() if 'permissions' in job}
    assert writing == {'publish'}
    assert "github.event_name == 'push'" in site['jobs']['publish']['if']
    assert set(site['on']) == {'push', 'pull_request'}


@pytest.fixture
def origin(copy_root) -> Path:
    """A small handbook in a repository, as a service would clone it."""
    folder = copy_root('publishing')
    for name in ('_templates', '.gitlab'):
        shutil.copytree(PROJECT / name, folder / name)
    (folder / '.gitignore').write_text('/build/\n/.venv/\n/parts/\n/languages.yml\n')
    git(folder, 'init', '--quiet', '--initial-branch=main')
    commit(folder, 'first')
    return folder


def git(folder: Path, *arguments: str) -> str:
    command = ['git', '-c', 'user.name=x', '-c', 'user.email=x@example.org', *arguments]
    result = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return result.stdout.strip()


def commit(folder: Path, message: str) -> None:
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', f'--message={message}')


def translate(origin: Path) -> None:
    """Commit a translation, as a pull request would; Nynorsk falls back to it."""
    catalog = origin / 'locale' / 'nb' / 'LC_MESSAGES' / 'second.po'
    catalog.write_text('msgid "Second"\nmsgstr "Nummer to"\n', encoding='utf-8')
    commit(origin, 'second')


@pytest.fixture
def machine(origin, tmp_path):
    """Set up a machine: a shallow clone, with the command where the workflows look for it."""

    def start(name: str) -> Path:
        folder = tmp_path / 'machines' / name
        git(origin, 'clone', '--quiet', '--depth=2', f'file://{origin}', str(folder))
        command = folder / '.venv' / 'bin' / 'handbook'
        command.parent.mkdir(parents=True)
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m handbook "$@"\n')
        command.chmod(0o755)
        return folder

    return start


def execute(folder: Path, script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script as both services do, in a process of its own."""
    path = os.pathsep.join([str(PROJECT), os.environ.get('PYTHONPATH', '')])
    return subprocess.run(
        ['bash', '-e', '-o', 'pipefail', '-c', script],
        cwd=folder,
        env=os.environ | {'PYTHONPATH': path, 'PYTHONUTF8': '1'} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def github_step(job: str, words: str) -> str:
    """Return the one command of a job that has ``words`` in it."""
    steps = read((PROJECT / GITHUB).read_text(encoding='utf-8'))['jobs'][job]['steps']
    (script,) = [step['run'] for step in steps if words in step.get('run', '')]
    return script


def github_languages(folder: Path, event: str) -> list[str]:
    output = folder / 'output'
    base = 'HEAD^1' if event == 'pull_request' else ''
    script = github_step('languages', 'handbook languages')
    execute(folder, script, BASE=base, GITHUB_OUTPUT=str(output)).check_returncode()
    return json.loads(output.read_text().removeprefix('codes='))


def github_key(folder: Path, code: str) -> str:
    script, output = github_step('build', 'handbook inputs'), folder / 'output'
    execute(folder, script, LANGUAGE=code, GITHUB_OUTPUT=str(output)).check_returncode()
    return output.read_text()


def contents(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob('*') if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_the_jobs_of_github_make_the_site_of_one_build(machine) -> None:
    last = machine('assemble')
    for code in github_languages(machine('languages'), 'push'):
        folder = machine(code)
        execute(folder, github_step('build', 'handbook build'), LANGUAGE=code).check_returncode()
        shutil.copytree(folder / 'build' / 'site', last / 'parts' / f'part-{code}')
    execute(last, github_step('assemble', 'handbook assemble')).check_returncode()
    whole = machine('one')
    execute(whole, '.venv/bin/handbook build').check_returncode()
    assert contents(last / 'build' / 'site') == contents(whole / 'build' / 'site')


def test_a_pull_request_builds_what_it_touches(origin, machine, parse_page) -> None:
    translate(origin)
    codes = github_languages(machine('languages'), 'pull_request')
    assert codes == ['nb', 'nn']
    last = machine('assemble')
    for code in codes:
        folder = machine(code)
        execute(folder, github_step('build', 'handbook build'), LANGUAGE=code).check_returncode()
        shutil.copytree(folder / 'build' / 'site', last / 'parts' / f'part-{code}')
    result = execute(last, github_step('assemble', 'handbook assemble'))
    assert 'left out, because it is in no part' in result.stdout
    titles = [parse_page(last / 'build' / 'site' / code / 'second.html').h1 for code in codes]
    assert [title.contents[0].get_text() for title in titles] == ['Nummer to'] * 2


def test_the_key_of_the_cache_changes_with_the_inputs_alone(origin, machine) -> None:
    before = {code: github_key(machine(f'{code}-1'), code) for code in ('en', 'nn')}
    (origin / 'locale' / 'README.md').write_text('# For translators\n', encoding='utf-8')
    commit(origin, 'words')
    assert {code: github_key(machine(f'{code}-2'), code) for code in before} == before
    catalog = origin / 'locale' / 'nn' / 'LC_MESSAGES' / 'index.po'
    catalog.write_text(catalog.read_text('utf-8').replace('Velkomen', 'Hei'), encoding='utf-8')
    commit(origin, 'more words')
    after = {code: github_key(machine(f'{code}-3'), code) for code in before}
    assert [after[code] == before[code] for code in ('en', 'nn')] == [True, False]


def test_a_cache_of_the_same_inputs_spares_the_build(machine) -> None:
    folder = machine('nb')
    script = github_step('build', 'handbook build')
    assert 'website and PDF' in execute(folder, script, LANGUAGE='nb').stdout
    cache = folder.with_name('cache')
    for name in ('site', 'inputs'):
        shutil.copytree(folder / 'build' / name, cache / name)
    # Machines of a service have the same folders.
    shutil.rmtree(folder)
    shutil.copytree(cache, machine('nb') / 'build')
    assert 'nothing changed' in execute(folder, script, LANGUAGE='nb').stdout


def gitlab(name: str) -> dict:
    return read((PROJECT / name).read_text(encoding='utf-8'))


def test_the_jobs_of_gitlab_make_the_site_of_one_build(machine) -> None:
    first, last, whole = machine('languages'), machine('assemble'), machine('one')
    scripts = gitlab('.gitlab-ci.yml')['languages']['script']
    execute(first, '\n'.join(scripts), BASE='').check_returncode()
    pipeline = read((first / 'languages.yml').read_text(encoding='utf-8'))
    (matrix,) = pipeline['build']['parallel']['matrix']
    for code in matrix['LANGUAGE']:
        folder = machine(code)
        script = '\n'.join(pipeline['build']['script'])
        execute(folder, script, LANGUAGE=code).check_returncode()
        (path,) = pipeline['build']['artifacts']['paths']
        part = path.replace('$LANGUAGE', code)
        shutil.copytree(folder / part, last / part)
    script = '\n'.join([*pipeline['assemble']['script'], *pipeline['pages']['script']])
    execute(last, script).check_returncode()
    execute(whole, '.venv/bin/handbook build').check_returncode()
    assert contents(last / 'public') == contents(whole / 'build' / 'site')
    assert find_faults(pipeline, 'gitlab-ci') == []


@pytest.mark.parametrize('change', [True, False])
def test_a_merge_request_builds_what_it_touches_or_nothing(origin, machine, change) -> None:
    base = git(origin, 'rev-parse', 'HEAD')
    if change:
        translate(origin)
    folder = machine('languages')
    scripts = gitlab('.gitlab-ci.yml')['languages']['script']
    execute(folder, '\n'.join(scripts), BASE=base).check_returncode()
    pipeline = read((folder / 'languages.yml').read_text(encoding='utf-8'))
    if change:
        assert pipeline['build']['parallel']['matrix'] == [{'LANGUAGE': ['nb', 'nn']}]
    else:
        assert list(pipeline) == ['nothing']
    assert find_faults(pipeline, 'gitlab-ci') == []

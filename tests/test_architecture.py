"""The parts of the package keep apart, so that each can be understood and changed alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / 'handbook'
FEATURES = ('campaign', 'catalogs', 'site', 'pdf')
# What runs before it is known whether anything must be built.
BEFORE_SPHINX = (
    *('build', 'plan', 'inputs', 'project', 'place', 'published', 'lock'),
    *('job', 'workers', 'output', 'tree', 'removal'),
    *('assemble', 'parts', 'touched', 'history'),
    *(f'remembered/{name}' for name in ('digests', 'results', 'memory', 'in_step')),
    *('checks/checker', 'checks/targets'),
)
ALLOWED = {('site', 'handbook.catalogs.progress')}


def imported_modules(path: Path) -> set[str]:
    modules = set()
    for node in ast.walk(ast.parse(path.read_text(encoding='utf-8'))):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            modules.add(node.module or '')
    return modules


@pytest.mark.parametrize('feature', FEATURES)
def test_features_do_not_import_each_other(feature: str) -> None:
    others = {f'handbook.{name}' for name in (*FEATURES, 'publishing') if name != feature}
    for path in (PACKAGE / feature).rglob('*.py'):
        for module in imported_modules(path):
            allowed = (feature, module) in ALLOWED
            assert allowed or '.'.join(module.split('.')[:2]) not in others, f'{path}: {module}'


@pytest.mark.parametrize('name', ['languages.py', 'files.py'])
def test_what_is_known_about_languages_needs_no_sphinx(name: str) -> None:
    assert not [module for module in imported_modules(PACKAGE / name) if 'sphinx' in module]


def test_deciding_what_to_build_needs_no_sphinx() -> None:
    for path in (PACKAGE / 'publishing' / f'{name}.py' for name in BEFORE_SPHINX):
        top_level = [
            node.module or ''
            for node in ast.parse(path.read_text(encoding='utf-8')).body
            if isinstance(node, ast.ImportFrom)
        ]
        assert not [module for module in top_level if module.startswith('sphinx')], path


@pytest.mark.parametrize('path', sorted(PACKAGE.rglob('*.py')), ids=lambda path: path.stem)
def test_a_module_starts_with_one_sentence(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding='utf-8')))
    assert docstring
    assert docstring.split('\n\n')[0].endswith('.')

"""What a build leaves out of a catalog is found by the checks that it runs."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from handbook.catalogs import checks
from handbook.catalogs.checks import choice, directions

CHECKS = Path(checks.__file__).parent
STRICT = {Path(module.__file__).stem for module in (*choice._STRICT_MODULES, directions)}
OTHERS = [path for path in sorted(CHECKS.glob('*.py')) if path.stem not in STRICT]


@pytest.mark.parametrize('path', OTHERS, ids=lambda path: path.stem)
def test_a_check_that_a_build_leaves_out_can_only_warn(path: Path) -> None:
    findings = [
        {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
        for node in ast.walk(ast.parse(path.read_text(encoding='utf-8')))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == 'Finding'
    ]
    assert {each.get('severity') for each in findings} <= {'WARNING'}


def test_a_build_leaves_out_most_checks_of_prose_and_none_of_code() -> None:
    assert set(choice.PROSE.strict) < set(choice.PROSE.every)
    assert choice.CODE.strict == choice.CODE.every

"""Read from the code of the package which problems it can report."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

import handbook
from handbook.catalogs.checks.parts import _KINDS
from handbook.catalogs.sources.source_habits import _TYPED

PACKAGE = Path(handbook.__file__).parent
# These parts have nothing that could be another than in the English, which has no forced line break.
NEVER = {'alt_changed', 'line_break_changed', 'line_break_missing'}


def read_reported() -> dict[str, set[str]]:
    """Return every problem that the package can report, with its severities, read from its code."""
    modules = [ast.parse(path.read_text(encoding='utf-8')) for path in PACKAGE.rglob('*.py')]
    nodes = [node for module in modules for node in ast.walk(module)]
    constants = {
        node.targets[0].id: node.value
        for node in nodes
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        if isinstance(node.value, ast.Constant)
    }
    makers = {node.name: node for node in nodes if 'problem' in _parameters(node)}
    reported: dict[str, set[str]] = defaultdict(set)
    for function in (node for node in nodes if isinstance(node, ast.FunctionDef)):
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            maker = makers.get(ast.unparse(call.func).split('.')[-1])
            if maker:
                codes = _strings(_argument(call, maker, 'problem'), function, constants)
                for code in codes:
                    reported[code] |= _severity_of(call, maker, function)
    for problem, lost, added, _ in _KINDS.values():
        reported[f'{problem}_missing'].add(lost)
        reported[f'{problem}_added'].add(added)
        reported[f'{problem}_changed'].add(min(lost, added))
    for _, problem, *_ in _TYPED:
        reported[problem].add('warning')
    # What takes no problem at all, such as a mark for text that waits, gives an empty one.
    return {code: found for code, found in reported.items() if code and code not in NEVER}


def _parameters(node: ast.AST) -> list[str]:
    """Return the names of what a function or a dataclass takes, without ``self``."""
    if isinstance(node, ast.ClassDef):
        return [each.target.id for each in node.body if isinstance(each, ast.AnnAssign)]
    if isinstance(node, ast.FunctionDef):
        return [each.arg for each in node.args.args if each.arg != 'self']
    return []


def _argument(call: ast.Call, maker: ast.AST, name: str) -> ast.expr | None:
    given = dict(zip(_parameters(maker), call.args, strict=False))
    given |= {each.arg: each.value for each in call.keywords}
    return given.get(name)


def _strings(node: ast.expr | None, function: ast.AST, constants: dict[str, ast.expr]) -> set[str]:
    """Return the texts that an expression may be; none for one that is handed on."""
    if isinstance(node, ast.Name):
        local = [
            each.value
            for each in ast.walk(function)
            if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == node.id
        ]
        values = local or [constants[node.id]] if local or node.id in constants else []
        return {text for value in values for text in _strings(value, function, {})}
    if isinstance(node, ast.IfExp):
        return _strings(node.body, function, {}) | _strings(node.orelse, function, {})
    texts = {node.value} if isinstance(node, ast.Constant) else set()
    return {text for text in texts if isinstance(text, str)}


def _severity_of(call: ast.Call, maker: ast.AST, function: ast.AST) -> set[str]:
    given = _argument(call, maker, 'severity')
    if given is None:
        # The severity of a maker that takes none stands in it.
        return {'error'} if 'severity' in _parameters(maker) else _named(maker) or {'error'}
    return _named(given) or _named(function)


def _named(node: ast.AST) -> set[str]:
    names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    return {name.lower() for name in names & {'ERROR', 'WARNING', 'NOTE'}}

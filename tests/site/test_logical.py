"""A stylesheet made logical means the same from left to right, and is mirrored from right to left."""

from __future__ import annotations

import pytest

from handbook.site.logical import logical_name, make_logical

DECLARATIONS = {
    'margin-left:1px': 'margin-inline-start:1px',
    'padding-right:0!important': 'padding-inline-end:0!important',
    'border-left-color:red': 'border-inline-start-color:red',
    'border-left:1px solid': 'border-inline-start:1px solid',
    'left:0': 'inset-inline-start:0',
    'text-align:right': 'text-align:end',
    'border-top-left-radius:2px': 'border-start-start-radius:2px',
    'border-bottom-right-radius:2px': 'border-end-end-radius:2px',
    'margin:0 1px 0 2px': 'margin-block:0;margin-inline:2px 1px',
    'padding:1px 2px 3px calc(4px + var(--x))': (
        'padding-block:1px 3px;padding-inline:calc(4px + var(--x)) 2px'
    ),
    'transition:left .25s ease-in-out': 'transition:inset-inline-start .25s ease-in-out',
    # Browsers that do not know the logical word keep the physical one.
    'float:right': 'float:right;float:inline-end',
}

UNCHANGED = [
    'margin:0 auto',
    'margin:1px 2px 3px',
    'padding:1px 2px 3px 2px',
    'text-align:center',
    '--left:left',
    'background:url("left.png") left',
    'top:0',
]


@pytest.mark.parametrize(('physical', 'logical'), DECLARATIONS.items())
def test_a_side_of_the_screen_becomes_a_side_of_the_text(physical: str, logical: str) -> None:
    assert make_logical(f'a {{ {physical} }}') == f'a{{{logical}}}\n'


@pytest.mark.parametrize('declaration', UNCHANGED)
def test_what_names_no_side_stays_as_it_is(declaration: str) -> None:
    assert make_logical(f'a{{{declaration}}}') == f'a{{{declaration}}}\n'


def test_rules_inside_media_and_supports_are_rewritten_too() -> None:
    css = '@media print{@supports (left: 0){a{left:0}}}'
    assert make_logical(css) == '@media print{@supports (left: 0){a{inset-inline-start:0}}}\n'


def test_fonts_and_key_frames_are_left_alone() -> None:
    css = '@font-face{font-family:left;src:url(a.woff2)}'
    assert make_logical(css) == f'{css}\n'


def test_comments_are_dropped() -> None:
    assert make_logical('/* left */ a{/* right */color:red}') == 'a{color:red}\n'


def test_a_damaged_rule_does_not_stop_the_others() -> None:
    assert make_logical('a{left;right:0} b{left:0}').endswith('b{inset-inline-start:0}\n')


def test_the_name_of_a_property_without_a_side_stays() -> None:
    assert logical_name('copyright') == 'copyright'

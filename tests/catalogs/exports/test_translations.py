"""What other tools get is finished and sound."""

from __future__ import annotations


def test_only_what_readers_see_of_the_guides_is_gathered(gather) -> None:
    _, translations = gather()
    assert [(each.domain, each.id, each.string) for each in translations] == [
        ('a', 'Shared', 'Felles'),
        ('a', 'A & B < "C"]]>', 'A og B < «C»'),
        ('a', ('The %(n)s page', 'All %(n)s pages'), ('Den %(n)s siden', 'Alle %(n)s sider')),
        ('how-to/b', 'Shared', 'Delt'),
        ('how-to/b', '50% of {role}', '50 % av {role}'),
    ]

"""Say what other pages show of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def shown_elsewhere(env: BuildEnvironment, docname: str) -> tuple[object, ...]:
    """Return titles, contents and targets of a page: as long as they stay, other pages do."""
    standard, absent = env.domains.standard_domain, nodes.comment()
    trees = (env.titles, env.longtitles, env.tocs)
    targets = (standard.labels, standard.anonlabels, standard.objects)
    return (
        *(kept.get(docname, absent).pformat() for kept in trees),
        env.toctree_includes.get(docname),
        env.toc_secnumbers.get(docname),
        env.toc_fignumbers.get(docname),
        *(sorted(each for each in kept.items() if each[1][0] == docname) for kept in targets),
    )

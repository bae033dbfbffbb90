"""Say something about a passage that is no part of its text."""

from __future__ import annotations

from docutils import nodes


class Remark(nodes.inline):
    """An inline that readers see and that whoever asks for the text of a passage does not get.

    So it is in no letter, no shared post and no label that is made from the passage. Writers treat it
    as the inline it is.
    """

    def astext(self) -> str:
        """Return nothing."""
        return ''


def make_remark(*children: nodes.Node) -> Remark:
    """Return a remark that the search does not find either."""
    return Remark('', '', *children, classes=['no-search'])

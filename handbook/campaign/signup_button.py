"""Lead readers to the sign-up page of their language."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from handbook.campaign.labels import make_label

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata, OptionSpec


class SignupButton(SphinxDirective):
    """A button; its label is the body of the directive or the interface word ``Sign up``."""

    has_content = True
    # Without any option MyST would take an unknown one for text.
    option_spec: ClassVar[OptionSpec] = {'class': directives.class_option}

    def run(self) -> list[nodes.Node]:
        label, *messages = make_label(self, 'Sign up')
        # A PDF writer prints the address and a QR code for a reference of this class.
        link = nodes.reference(
            '', '', label, internal=False, refuri='', campaign_link='signup', classes=['print-qr']
        )
        # The paragraph is no message of its own: its translation would lose the link.
        paragraph = nodes.paragraph('', '', link, translatable=False)
        button = nodes.container(
            '', paragraph, classes=['signup-button', *self.options.get('class', ())]
        )
        for node in (link, paragraph, button):
            self.set_source_info(node)
        return [button, *messages]


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_directive('signup-button', SignupButton)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}

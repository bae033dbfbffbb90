"""Let readers pass on a sample post with plain links, without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import quote

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.builders.gettext import MessageCatalogBuilder
from sphinx.transforms import SphinxTransform
from sphinx.util.docutils import SphinxDirective

from handbook.campaign.labels import make_word
from handbook.campaign.passages import Passages

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata, OptionSpec

TARGETS = {
    'mail': 'Share by e-mail',
    'facebook': 'Share on Facebook',
    'x': 'Share on X',
    'whatsapp': 'Share on WhatsApp',
}
"""Where a post can go -> the label of the link, an interface word."""

SUBJECT = 'Join the Hour of Code'


def share_address(target: str, *, text: str, subject: str, link: str) -> str:
    """Return the address that shares ``text``; ``target`` is a key of TARGETS.

    ``text`` has lines that end with a line feed. Facebook takes only the address ``link``.
    """
    if target == 'mail':
        # RFC 6068 asks for CRLF between lines.
        body = text.replace('\n', '\r\n')
        return f'mailto:?subject={quote(subject, safe="")}&body={quote(body, safe="")}'
    if target == 'facebook':
        return f'https://www.facebook.com/sharer/sharer.php?u={quote(link, safe="")}'
    place = {'x': 'https://x.com/intent/post', 'whatsapp': 'https://wa.me/'}[target]
    return f'{place}?text={quote(text, safe="")}'


class ShareLinks(SphinxDirective):
    """A sample post, which is the body of the directive, and links that share it."""

    has_content = True
    # Without any option MyST would take an unknown one for text.
    option_spec: ClassVar[OptionSpec] = {'class': directives.class_option}

    def run(self) -> list[nodes.Node]:
        self.assert_has_content()
        post = nodes.block_quote('', *self.parse_content_to_nodes(), self._closing())
        targets = nodes.bullet_list('', *map(self._target, TARGETS), classes=['share-targets'])
        box = nodes.container(
            '', post, targets, classes=['share-links', *self.options.get('class', ())]
        )
        for node in (post, targets, box):
            self.set_source_info(node)
        return [box]

    def _closing(self) -> nodes.paragraph:
        """Return the hashtags and the sign-up address, which no translator has to repeat."""
        hashtags = nodes.inline('', 'all', campaign_hashtags='all')
        link = nodes.reference(
            '', '', internal=False, refuri='', campaign_link='signup', classes=['address']
        )
        link['support_smartquotes'] = False
        return self._paragraph(hashtags, nodes.Text(' '), link)

    def _target(self, target: str) -> nodes.list_item:
        link = nodes.reference(
            '',
            '',
            make_word(TARGETS[target]),
            internal=False,
            refuri='',
            share_target=target,
            classes=['no-print'],
        )
        return nodes.list_item('', self._paragraph(link))

    def _paragraph(self, *children: nodes.Node) -> nodes.paragraph:
        paragraph = nodes.paragraph('', '', *children, translatable=False)
        self.set_source_info(paragraph)
        return paragraph


class ShareAddresses(SphinxTransform):
    """Write the addresses, which carry the text of the post."""

    # After smart quotes (750): readers share the text that they see.
    default_priority = 760

    def apply(self, **kwargs: Any) -> None:
        if issubclass(self.env._builder_cls, MessageCatalogBuilder):
            return
        passages = Passages(self.config)
        for box in self.document.findall(nodes.container):
            if 'share-links' in box['classes']:
                self._write(box, passages)

    def _write(self, box: nodes.container, passages: Passages) -> None:
        post = box[0]
        # What is sent speaks the language of the post, whatever language the labels are in.
        passage = passages.around(next(post.findall(nodes.paragraph), box))
        text = _shared_text(post)
        for link in box.findall(nodes.reference):
            if target := link.get('share_target'):
                link['refuri'] = share_address(
                    target,
                    text=text,
                    subject=passage.find(SUBJECT).text,
                    link=passage.campaign.link('signup', passage.chain),
                )


def _shared_text(post: nodes.Node) -> str:
    """Return the paragraphs of a post, each on a line."""
    return '\n'.join(' '.join(part.astext().split()) for part in post.findall(nodes.paragraph))


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_directive('share-links', ShareLinks)
    app.add_transform(ShareAddresses)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}

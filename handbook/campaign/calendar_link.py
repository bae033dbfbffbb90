"""Offer the week as a calendar file in the language of the page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.builders.gettext import MessageCatalogBuilder
from sphinx.errors import ConfigError
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri

from handbook.campaign.calendar_file import FILE_NAME, make_calendar
from handbook.campaign.labels import make_label
from handbook.campaign.passages import Passage
from handbook.files import write_if_changed
from handbook.languages import UnknownLanguageError, get_language

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata, OptionSpec


class CalendarLink(SphinxDirective):
    """A link; its label is the body of the directive or an interface word."""

    has_content = True
    # Without any option MyST would take an unknown one for text.
    option_spec: ClassVar[OptionSpec] = {'class': directives.class_option}

    def run(self) -> list[nodes.Node]:
        label, *messages = make_label(self, 'Add the week to your calendar')
        link = nodes.reference('', '', label, internal=True, refuri='', campaign_file='calendar')
        paragraph = nodes.paragraph(
            '',
            '',
            link,
            translatable=False,
            classes=['calendar-link', *self.options.get('class', ())],
        )
        for node in (link, paragraph):
            self.set_source_info(node)
        return [paragraph, *messages]


class CalendarAddress(SphinxPostTransform):
    """Link to the file on a website; write the week itself where there is no file, as on paper."""

    default_priority = 5

    def run(self, **kwargs: Any) -> None:
        # What the gettext builder reads is the same for every language.
        if issubclass(self.env._builder_cls, MessageCatalogBuilder):
            return
        for link in list(self.document.findall(nodes.reference)):
            if 'campaign_file' not in link:
                continue
            if self.env._builder_cls.format == 'html':
                link['refuri'] = self._address()
            else:
                _print_week(link)

    def _address(self) -> str:
        page = self.env._app.builder.get_target_uri(self.env.current_document.docname)
        return relative_uri(page, f'_static/{FILE_NAME}')


def _print_week(link: nodes.reference) -> None:
    """Replace a link by its label and the week, which is in the language of the label."""
    label = next(link.findall(nodes.inline), link)
    label.append(nodes.Text(f' ({link["campaign_week"]})'))
    assert link.parent is not None
    link.parent.replace(link, link.children)


def write_calendar(app: Sphinx, config: Config) -> None:
    """Write the calendar file of the language and hand it to whichever builder makes pages."""
    try:
        language = get_language(config.language, config.language_fallbacks)
    except UnknownLanguageError as error:
        raise ConfigError(f'language: {error}') from None
    folder = Path(app.confdir, config.campaign_static, language.code)
    try:
        write_if_changed(folder / FILE_NAME, _calendar(Passage(language, config)))
    except OSError as error:
        raise ConfigError(
            f'campaign_static: the folder {folder} cannot be written ({error.strerror})'
        ) from None
    config.html_static_path = [*config.html_static_path, str(folder)]


def _calendar(passage: Passage) -> bytes:
    return make_calendar(
        passage.campaign.week(passage.chain),
        released=passage.campaign.released,
        title=passage.find('Hour of Code'),
        description=passage.find('A one-hour introduction to computer science, for everyone.'),
        address=passage.campaign.link('signup', passage.chain),
    )


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_config_value('campaign_static', 'build/static', '', types=frozenset({str, Path}))
    app.add_directive('calendar-link', CalendarLink)
    app.add_post_transform(CalendarAddress)
    # After the campaign is read (200).
    app.connect('config-inited', write_calendar, priority=210)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}

"""Say what the campaign says: dates, numbers, addresses and hashtags of campaign.toml."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.errors import ConfigError

from handbook.campaign.passages import Passage
from handbook.campaign.reading import CampaignError, read_campaign, read_epoch
from handbook.campaign.settings import Campaign
from handbook.campaign.texts import write_text
from handbook.campaign.writing import CampaignWriter
from handbook.languages import get_language

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata


def read_settings(app: Sphinx, config: Config) -> None:
    """Read the campaign once. Raises ConfigError with everything that is wrong with it."""
    path = Path(app.confdir, config.campaign_file)
    try:
        campaign = read_campaign(path, read_epoch())
    except CampaignError as error:
        mistakes = ''.join(f'\n- {text}' for text in error.errors)
        raise ConfigError(f'{path} cannot be used:{mistakes}') from None
    config.campaign_file = str(path)
    config.campaign = campaign
    config.released = campaign.released.isoformat()


def name_the_week(app: Sphinx, config: Config) -> None:
    """Put the week of the campaign on the cover of the book, in its language."""
    if not config.pdf_subtitle:
        passage = Passage(get_language(config.language, config.language_fallbacks), config)
        config['pdf_subtitle'] = write_text('campaign_date', 'full-year', passage)


def setup(app: Sphinx) -> ExtensionMetadata:
    path = frozenset({str, Path})
    app.setup_extension('handbook.settings')
    app.add_config_value('campaign_file', 'campaign.toml', '', types=path)
    # What campaign_file holds. A page that uses it depends on the file, so none is read in vain.
    app.add_config_value('campaign', None, '', types=frozenset({Campaign, type(None)}))
    for feature in ('roles', 'signup_button', 'share_links', 'calendar_link'):
        app.setup_extension(f'handbook.campaign.{feature}')
    app.add_transform(CampaignWriter)
    app.connect('config-inited', read_settings, priority=200)
    app.connect('config-inited', name_the_week, priority=250)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}

"""Tell a browser the size of each picture, so that the text below it does not jump."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.images import get_image_size

_SIZES = frozenset({'width', 'height', 'scale'})


class SizedImages(SphinxPostTransform):
    """Give each image the width and the height of its file, in pixels, unless its writer gave any.

    The stylesheet makes it smaller where there is no room; the proportions are known before the
    picture is loaded (Cumulative Layout Shift, Web Vitals).
    """

    formats = ('html',)
    # After the collectors of images have found the file for the language.
    default_priority = 600

    def run(self, **kwargs: Any) -> None:
        for image in self.document.findall(nodes.image):
            path = Path(self.env.srcdir, image['uri'])
            if _SIZES & image.attributes.keys() or not path.is_file():
                continue
            if size := get_image_size(path):
                # Not the attributes of the node: Sphinx makes a link of an image that has those.
                width, height = map(str, size)
                size_attributes = {'width': width, 'height': height}
                image['html_attributes'] = image.get('html_attributes', {}) | size_attributes

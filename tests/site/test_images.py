"""Each picture has its size, so that nothing jumps while a page is loading."""

from __future__ import annotations

import pytest

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"><path d="M0 0h9v9z"/></svg>'


@pytest.mark.parametrize('language', ['en', 'ar'])
@pytest.mark.parametrize(
    ('markup', 'width', 'height'),
    [
        ('![A path](picture.svg)', '64', '32'),
        ('```{figure} picture.svg\n:alt: A path\n\nA path\n```', '64', '32'),
        ('```{image} picture.svg\n:alt: A path\n:width: 20px\n```', None, None),
        ('![A path](https://example.org/picture.svg)', None, None),
    ],
    ids=['image', 'figure', 'size given', 'elsewhere'],
)
def test_an_image_has_the_size_of_its_file(
    copy_root, make_app, parse_page, language, markup, width, height
) -> None:
    folder = copy_root('site-around-the-page')
    (folder / 'picture.svg').write_text(SVG, encoding='utf-8')
    (folder / 'index.md').write_text(f'# Page\n\n{markup}\n', encoding='utf-8')
    app = make_app('html', srcdir=folder, confoverrides={'language': language})
    app.build()
    image = parse_page(app.outdir / 'index.html').select_one('article img')
    assert image.get('height') == height
    assert image.get('width') in {width, '20'} if width is None else image['width'] == width

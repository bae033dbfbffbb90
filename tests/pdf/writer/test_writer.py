"""Whatever the text, the code around it stays the same: no text can become Typst code."""

from __future__ import annotations

import io
import re

import pypdf
import pytest
from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.utils import new_document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sphinx import addnodes

from handbook.pdf.cover import book_code
from handbook.pdf.mathml import formula_code
from handbook.pdf.typesetting import typeset
from handbook.pdf.writer import TypstTranslator

LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"')
COMMENT = re.compile(r'^//.*$', re.MULTILINE)

NASTY = st.text(
    st.sampled_from('"\\#$*_`[]{}()<>@/~-=+;:,.u\u2028\u2029\x85\x0b \u00a0n\n\r\t%'), max_size=20
)
INJECTIONS = [
    '"); panic("',
    '\\"); panic(\\"',
    '#panic()',
    '*/ panic() /*',
    '\n// page:9\n',
    '\\u{22}',
    '{',
    '"',
]
ANY_TEXT = st.text(max_size=20) | NASTY | st.sampled_from(INJECTIONS)


def text_of(kind):
    return lambda text: kind('', text)


def around(*outer):
    """Return a function that puts a text in a paragraph in all of ``outer``, the outermost first."""

    def build(text):
        node = nodes.paragraph('', text)
        for kind in reversed(outer):
            node = kind('', node)
        return node

    return build


def in_paragraph(make):
    return lambda text: nodes.paragraph('', '', make(text))


def definition(text):
    names = nodes.term('', text), nodes.classifier('', text)
    body = nodes.definition('', nodes.paragraph('', text))
    return nodes.definition_list('', nodes.definition_list_item('', *names, body))


def option(text):
    string = nodes.option_string('', text), nodes.option_argument('', text, delimiter=text)
    group = nodes.option_group('', nodes.option('', *string))
    item = nodes.option_list_item('', group, nodes.description('', nodes.paragraph('', text)))
    return nodes.option_list('', item)


def signature(text):
    names = addnodes.desc_name(text, text), addnodes.desc_addname(text, text)
    parameters = addnodes.desc_parameterlist('', '', addnodes.desc_parameter(text, text))
    return addnodes.desc('', addnodes.desc_signature(text, '', *names, parameters))


def table(text):
    entry = nodes.entry('', nodes.paragraph('', text))
    group = nodes.tgroup(
        '', nodes.colspec(colwidth=3), nodes.tbody('', nodes.row('', entry)), cols=1
    )
    return nodes.table('', nodes.title('', text), group)


def figure(text):
    image = nodes.image(uri=text, alt=text, width=text, align=text, candidates={})
    return nodes.figure(
        '', image, nodes.caption('', text), nodes.legend('', nodes.paragraph('', text))
    )


def footnote(text):
    return nodes.footnote('', nodes.label('', text), nodes.paragraph('', text), ids=[text])


def citation(text):
    return nodes.citation('', nodes.label('', text), nodes.paragraph('', text))


def enumeration(text):
    return nodes.enumerated_list('', nodes.list_item(), prefix=text, suffix=text, enumtype=text)


def code(text):
    return nodes.literal_block(text, text, language='none')


PLACES = {
    'paragraph': text_of(nodes.paragraph),
    'title': lambda text: nodes.section('', nodes.title('', text), ids=[text]),
    'rubric': text_of(nodes.rubric),
    'code': code,
    'lines of text': lambda text: nodes.literal_block('', text),
    'formula': lambda text: nodes.math_block('', text, number=text),
    'comment': text_of(nodes.comment),
    'raw': lambda text: nodes.raw('', text, format=text),
    'literal': in_paragraph(text_of(nodes.literal)),
    'small formula': in_paragraph(text_of(nodes.math)),
    'strong': in_paragraph(text_of(nodes.strong)),
    'emphasis': in_paragraph(text_of(nodes.emphasis)),
    'abbreviation': in_paragraph(lambda text: nodes.abbreviation('', text, explanation=text)),
    'blank': in_paragraph(lambda text: nodes.inline('', text, classes=['fill-in', text])),
    'language': lambda text: nodes.paragraph('', 'a', classes=[f'language-{text}']),
    'link': in_paragraph(lambda text: nodes.reference('', 'x', refuri=f'mailto:{text}')),
    'page': in_paragraph(lambda text: nodes.reference('', text, refuri=f'%{text}')),
    'code to scan': in_paragraph(
        lambda text: nodes.reference('', text, refuri='https://e.org', classes=['print-qr'])
    ),
    'list': around(nodes.bullet_list, nodes.list_item),
    'numbers': enumeration,
    'quotation': lambda text: nodes.block_quote('', nodes.attribution('', text)),
    'box': lambda text: nodes.admonition('', nodes.title('', text), nodes.paragraph('', text)),
    'note': around(nodes.note),
    'definition': definition,
    'options': option,
    'signature': signature,
    'table': table,
    'figure': figure,
    'footnote': footnote,
    'citation': citation,
    'unknown': in_paragraph(text_of(type('invented', (nodes.inline,), {}))),
}


@pytest.fixture
def app(make_app, rootdir):
    return make_app('typst', srcdir=rootdir / 'test-pdf-plain-restructuredtext')


@pytest.fixture
def write(app):
    """Return a function that writes nodes on a page as Typst code."""

    def write_nodes(*children: nodes.Node) -> str:
        document = new_document('page', get_default_settings())
        document.settings.env = app.env
        document['docname'] = 'page'
        document += children
        translator = TypstTranslator(document, app.builder)
        document.walkabout(translator)
        return translator.astext()

    return write_nodes


def words_of_code(code: str) -> set[str]:
    """Return the names and signs of ``code`` outside literals and comments; numbers are one name."""
    bare = COMMENT.sub('', LITERAL.sub('""', code))
    return {re.sub(r'\d.*', '0', word) for word in re.findall(r'[\w.%-]+|\S', bare)}


def test_what_sphinx_leaves_out_of_its_own_pages_is_shown_all_the_same(write):
    date = nodes.date('', 'May')
    docinfo = nodes.docinfo('', nodes.authors('', nodes.author('', 'A. Author')), date)
    unresolved = nodes.citation_reference('', 'Knuth84')
    decoration = nodes.decoration('', nodes.header('', nodes.paragraph('', 'Above')))
    acronym = nodes.paragraph('', '', nodes.acronym('', 'HOC'), unresolved)
    code = write(decoration, docinfo, acronym)
    shown = ('Above', 'A. Author', 'May', 'HOC', '[Knuth84]')
    assert all(f'"{text}"' in code for text in shown)


EVERY_FORMULA = (
    r'\frac{1}{2} \sqrt{x} \sqrt[3]{x} x_1 x^2 x_1^2 \overset{a}{b} \underset{a}{b} \sum_{i}^{n} \bar{x}'
    r'\left( \begin{matrix} a & b \\ c & d \end{matrix} \right) \quad \sin x \phantom{x}'
    r'\begin{split} a &= b \\ c &= d \end{split}'
)


@pytest.fixture
def known_words(write):
    """All names and signs that harmless texts need."""
    texts = (
        'x',
        '',
        '7',
        'two words',
        'two\nlines',
        'nb',
        'ar',
        '50%',
        '2in',
        'center',
        'left',
        'right',
        'ja',
    )
    alone = {
        word
        for text in texts
        for build in PLACES.values()
        for word in words_of_code(write(build(text)))
    }
    # What a text that is LaTeX may need: the names of mathml.py.
    alone |= words_of_code(formula_code(EVERY_FORMULA)) | {'math.op', 'sign', 'none', 'hide'}
    # A text that ends in a colon stays with what comes after it.
    return alone | words_of_code(write(*(build('so:') for build in PLACES.values())))


@settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=ANY_TEXT)
def test_no_text_adds_a_name_or_a_sign_to_the_code(write, known_words, text):
    code = write(*(build(text) for build in PLACES.values()))
    assert words_of_code(code) <= known_words


@pytest.mark.parametrize('text', INJECTIONS)
def test_typst_reads_code_as_text_everywhere(app, write, text):
    children = [build(text) for build in PLACES.values()]
    code = write(nodes.section('', nodes.title('', 'Page'), *children))
    pdf, warnings = typeset(
        book_code(app.config, code), {}, app.builder.fonts, app.builder.released
    )
    assert warnings == []
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    shown = ''.join(''.join(page.extract_text().split()) for page in pages)
    assert shown.count(''.join(text.split())) >= len(PLACES) // 2

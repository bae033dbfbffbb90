from docutils import nodes
from sphinx.util.docutils import SphinxDirective, SphinxRole


class ticket(nodes.Inline, nodes.TextElement):
    pass


class ballot(nodes.General, nodes.Element):
    pass


class stamp(nodes.General, nodes.Element):
    pass


class TicketRole(SphinxRole):
    def run(self):
        node = ticket(self.rawtext, self.text)
        self.set_source_info(node)
        return [node], []


class BallotDirective(SphinxDirective):
    has_content = True

    def run(self):
        node = ballot('', *self.parse_content_to_nodes())
        self.set_source_info(node)
        return [node]


class StampDirective(SphinxDirective):
    def run(self):
        return [stamp()]


def visit_stamp(writer, node):
    writer.put('"A stamp"')


def setup(app):
    app.add_role('ticket', TicketRole())
    app.add_directive('ballot', BallotDirective)
    app.add_directive('stamp', StampDirective)
    app.add_node(stamp, typst=(visit_stamp, None))

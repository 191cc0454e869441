"""Tables of texts, as the directives of the guide build them."""

from collections.abc import Sequence

from docutils import nodes


def text_table(heads: Sequence[str], rows: Sequence[Sequence[nodes.Node]], *classes: str) -> nodes.table:
    """Return a table with a header row; each cell is one inline node. The columns share the width evenly."""
    group = nodes.tgroup(cols=len(heads))
    group += [nodes.colspec(colwidth=100 // len(heads)) for _ in heads]
    group += nodes.thead("", nodes.row("", *(_cell(nodes.Text(head)) for head in heads)))
    group += nodes.tbody("", *(nodes.row("", *map(_cell, row)) for row in rows))
    return nodes.table("", group, classes=list(classes))


def _cell(content: nodes.Node) -> nodes.entry:
    text = [nodes.paragraph("", "", content, translatable=False)] if content.astext() else []
    return nodes.entry("", *text)


def titled(identifier: str, title: str, *content: nodes.Node) -> nodes.section:
    """Return a section with a title and a stable id."""
    heading = nodes.title("", title, translatable=False)
    return nodes.section("", heading, *content, ids=[identifier], names=[nodes.fully_normalize_name(title)])

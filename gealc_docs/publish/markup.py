"""Print HTML of a plan's nodes: few boxes, header cells with scope, `lang` on foreign passages.

docutils' own HTML writers wrap each cell and field in a paragraph; every box costs layout time on paper. Ids of
sections and rows stand on their numbers: the engine shares styles, but not below an element with an id.
"""

import re
from html import escape

from docutils import nodes

_TAGS: dict[str, str] = {
    "container": "div",
    "strong": "b",
    "table": "table",
    "thead": "thead",
    "tbody": "tbody",
    "row": "tr",
    "field_list": "ul",
    "field": "li",
}
_LANGUAGE = "language-"
_ADDRESS = re.compile(r"\b[a-z]+://\S+")


def markup(parts: list[nodes.Element]) -> str:
    """Return the HTML of what `doctree.build` gave."""
    writer = _Writer()
    for part in parts:
        writer.element(part)
    return "".join(writer.pieces)


class _Writer:
    """Appends pieces of HTML; knows how deep in sections it is and which column it is in."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.level = 0
        self.column = 0
        self.stubs: list[bool] = []
        self.target = ""

    def element(self, node: nodes.Node) -> None:
        """Write a node with all below it. Raise `TypeError` for one that no plan holds."""
        if isinstance(node, nodes.Text):
            self._text(str(node))
            return
        name = node.__class__.__name__
        if not isinstance(node, nodes.Element):
            raise TypeError(name)
        method = getattr(self, f"_{name}", None)
        if method:
            method(node)
        elif name in _TAGS:
            self._wrapped(_TAGS[name], node)
        else:
            raise TypeError(name)

    def _text(self, text: str) -> None:
        """Write a text; addresses in the web are set apart, for a hyphen put into one would be taken for its own."""
        escaped = escape(text, quote=False)
        self.pieces.append(_ADDRESS.sub(r'<span class="address">\g<0></span>', escaped) if "://" in text else escaped)

    def _wrapped(self, tag: str, node: nodes.Element, attributes: str = "") -> None:
        self.pieces.append(f"<{tag}{_attributes(node, self._taken(node))}{attributes}>")
        self._children(node)
        self.pieces.append(f"</{tag}>")

    def _children(self, node: nodes.Element) -> None:
        for child in node.children:
            self.element(child)

    def _taken(self, node: nodes.Element) -> str:
        """Return the id for an element; what only holds others leaves it to the first that does not."""
        own = " ".join(node["ids"][:1])
        if isinstance(node, nodes.section | nodes.row):
            self.target, own = own or self.target, ""
        elif self.target and not own and not _leads_to_number(node):
            own, self.target = self.target, ""
        return own

    def _section(self, node: nodes.Element) -> None:
        self.level += 1
        self._wrapped("section", node)
        self.level -= 1

    def _raw(self, node: nodes.Element) -> None:
        """Write a picture: SVG that our own code has drawn."""
        self.pieces.append(node.astext())

    def _inline(self, node: nodes.Element) -> None:
        """Write a span where it says something: a box without a class or a language only costs."""
        if _attributes(node):
            self._wrapped("span", node)
        else:
            self._children(node)

    def _title(self, node: nodes.Element) -> None:
        self._wrapped(f"h{min(self.level, 6)}", node)

    def _paragraph(self, node: nodes.Element) -> None:
        if isinstance(node.parent, nodes.entry | nodes.field_body) and len(node.parent.children) == 1:
            foreign = _attributes(node)
            self._wrapped("span", node) if foreign else self._children(node)
        else:
            self._wrapped("p", node)

    def _tgroup(self, node: nodes.Element) -> None:
        self.stubs = [bool(column.get("stub")) for column in node.findall(nodes.colspec)]
        widths = [column["colwidth"] for column in node.findall(nodes.colspec)]
        whole = sum(widths)
        columns = "".join(f'<col style="width:{100 * width / whole:.1f}%"/>' for width in widths)
        self.pieces.append(f"<colgroup>{columns}</colgroup>")
        for child in node.children:
            if not isinstance(child, nodes.colspec):
                self.element(child)

    def _row(self, node: nodes.Element) -> None:
        self.column = 0
        self._wrapped("tr", node)

    def _entry(self, node: nodes.Element) -> None:
        self.column += 1
        if isinstance(node.parent.parent, nodes.thead):
            self._wrapped("th", node, ' scope="col"')
        elif self.stubs[self.column - 1]:
            self._wrapped("th", node, ' scope="row"')
        else:
            self._wrapped("td", node)

    def _topic(self, node: nodes.Element) -> None:
        """Write the table of contents; its classes become tags of their own in a PDF."""
        heading, *lines = node.children
        self.pieces.append(f'<nav class="contents" aria-label="{escape(node["label"])}">')
        self.element(heading)
        self.pieces.append('<div class="contents-lines">')
        for line in lines:
            self.element(line)
        self.pieces.append("</div></nav>")

    def _reference(self, node: nodes.Element) -> None:
        """Write a link, and beside it the place of its page number: inside, it would make three annotations a line."""
        target = escape(f"#{node['refid']}")
        self._wrapped("a", node, f' href="{target}"')
        if node.get("paged"):
            self.pieces.append(f'<span class="contents-page" data-href="{target}"></span>')

    def _field_name(self, node: nodes.Element) -> None:
        self.pieces.append("<b>")
        self._children(node)
        self.pieces.append(":</b> ")

    def _field_body(self, node: nodes.Element) -> None:
        self._children(node)


def _leads_to_number(node: nodes.Element) -> bool:
    first = node.children[0] if node.children else None
    return isinstance(node, nodes.title) and isinstance(first, nodes.inline) and "plan-number" in first["classes"]


def _attributes(node: nodes.Element, target: str = "") -> str:
    classes = [name for name in node["classes"] if not name.startswith(_LANGUAGE)]
    language = next((name[len(_LANGUAGE) :] for name in node["classes"] if name.startswith(_LANGUAGE)), "")
    given = {"id": target, "class": " ".join(classes), "lang": language}
    return "".join(f' {name}="{escape(value)}"' for name, value in given.items() if value)

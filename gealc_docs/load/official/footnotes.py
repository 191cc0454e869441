"""Footnotes to notes of the areas, and to paragraphs of the sections, in which their signs stand."""

from collections.abc import Iterator, Sequence

from gealc_docs.load.official.blocks import Document, Footnote, Text
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.load.official.left_over import completed, wordings
from gealc_docs.load.official.outline import Node
from gealc_docs.load.official.tables.signs import texts_of
from gealc_docs.model.plan import Plan

# The number of no activity, and what tells it.
_NOWHERE = ("", "")
_OTHERS = frozenset({"area", "activity", "outer"})


class Footnotes:
    """The footnotes of a document; `front` is its masthead."""

    def __init__(self, notes: Sequence[Footnote], front: Sequence[Text], doubts: Doubts) -> None:
        """Keep the keys of the signs in the masthead, whose footnotes go to the first section."""
        self.notes, self.doubts = notes, doubts
        self.front = {key for line in front for _, key in line.signs}

    def of_area(self, node: Node, title: str) -> Iterator[Text]:
        """Go through the footnotes of an area and what is kept with it; each doubt names the activity of the sign."""
        places: dict[int, set[tuple[str, str]]] = {}
        above = ((inner, _NOWHERE) for outer in outer_levels(node) for inner in in_section(outer))
        for inner, activity in (*above, *_of_area(node, _NOWHERE)):
            for key in _signs(inner):
                places.setdefault(key, set()).add(activity)
        for note in self.notes:
            if activities := places.get(note.key):
                number, of = activities.pop() if len(activities) == 1 else _NOWHERE
                code = "official.footnote-activity" if of else "official.footnote"
                own = node.mark.printed if node.mark else ""
                self.doubts.add(code, note.text, number=number if of else own, area=own or title, of=of)
                yield note.text

    def of_section(self, nodes: Sequence[Node], title: str, *, first: bool) -> Iterator[Text]:
        """Go through the footnotes of a section, in the first one those of the masthead too."""
        keys = {key for node in nodes for key in _signs(node)} | (self.front if first else set())
        for note in self.notes:
            if note.key in keys:
                self.doubts.add("official.footnote-section", note.text, section=title)
                yield note.text


def outer_levels(node: Node) -> list[Node]:
    """Return the levels above an area that are no section, the outermost first; [] unless it is their first area."""
    found: list[Node] = []
    parent = node.parent
    while parent is not None and parent.role == "outer" and next(n for n in parent.walk() if n.role == "area") is node:
        found.insert(0, parent)
        parent = parent.parent
    return found


def in_section(node: Node) -> Iterator[Node]:
    """Go through a node and what is below it and told in the text of its section."""
    yield node
    for child in node.children:
        if child.role not in _OTHERS:
            yield from in_section(child)


def _of_area(node: Node, activity: tuple[str, str]) -> Iterator[tuple[Node, tuple[str, str]]]:
    """Go through the nodes of an area, each with the activity it is, or is below: its number, and what tells it."""
    yield node, activity
    for child in node.children:
        if child.role != "area":
            yield from _of_area(child, _named(child) if child.role == "activity" else activity)


def _named(node: Node) -> tuple[str, str]:
    """Return the number of an activity, and that or its title."""
    number = node.mark.printed if node.mark else ""
    return number, number or node.head.title.text


def _signs(node: Node) -> Iterator[int]:
    """Go through the keys of the signs in what is a node's own."""
    return (key for unit in (node.head, *node.items) for text in texts_of(unit) for _, key in text.signs)


def with_unsigned(plan: Plan, document: Document, doubts: Doubts) -> Plan:
    """Return a plan with the footnotes it lacks at the area where their signs are, or they themselves where none is."""
    told = set(wordings(plan))
    signs = {key: text.location for text in document.texts for _, key in text.signs}
    for note in document.footnotes:
        if (note.text.location, note.text.text) not in told:
            code = "official.footnote" if note.key in signs else "official.footnote-unsigned"
            plan = completed(plan, [note.text], doubts, code, signs.get(note.key))
    return plan

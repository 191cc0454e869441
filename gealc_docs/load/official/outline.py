"""Units to an outline: every head as a node below the one it belongs to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from gealc_docs.load.official.blocks import EMPTY
from gealc_docs.load.official.fields import GOAL, OBJECTIVE, PLACE_AND_DATE, Labelled
from gealc_docs.load.official.heads import ACTIVITY, AREA, CAPITALS, SECTION
from gealc_docs.load.official.marks import ANNEX, Mark
from gealc_docs.load.official.units import Head, Plain, Unit
from gealc_docs.model.plan import FIELDS

# A score of continuity: the next number, or one of the same series.
_GOES_ON = 5
# No plan has so many levels; a list that begins at 1 again and again would have one for each time.
_DEEPEST = 24


@dataclass(slots=True, eq=False)
class Node:
    """A head with what stands under it."""

    head: Head
    mark: Mark | None = None
    items: list[Labelled | Plain] = field(default_factory=list)
    children: "list[Node]" = field(default_factory=list)
    parent: "Node | None" = None
    # The next head's number is one below its own: `3.1` after `3`.
    leads: bool = False
    # What it turned out to be: section, holder, area, activity or text.
    role: str = ""

    @property
    def style(self) -> str:
        """The style of its level."""
        return (
            self.mark.style
            if self.mark and not self.head.style.startswith(("row", "label-", "word-"))
            else self.head.style
        )

    @property
    def has_fields(self) -> bool:
        """Whether it has a field of an activity, or is a row of a table of activities."""
        return self.head.style in {"row", "label-activity"} or any(
            isinstance(i, Labelled) and i.name in {*FIELDS, PLACE_AND_DATE} for i in self.items
        )

    @property
    def has_objective(self) -> bool:
        """Whether it has an objective of its own."""
        return any(isinstance(i, Labelled) and i.name in {OBJECTIVE, GOAL} for i in self.items)

    @property
    def kind(self) -> str:
        """What its own contents show it to be: `activity`, `area`, `annex` or ""."""
        if self.mark and self.mark.role:
            return self.mark.role
        if self.has_fields or self.head.style == ACTIVITY:
            return "activity"
        return "area" if self.has_objective or self.head.style in {AREA, "label-area"} else ""

    def walk(self) -> "Iterator[Node]":
        """Go through it and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


def outline(units: Sequence[Unit]) -> Node:
    """Return the root of the outline; what stands before the first head is the root's own."""
    root = Node(Head(title=EMPTY, style="root"))
    stack = [root]
    for node in _nodes(root, units):
        _place(stack, node)
        del stack[_DEEPEST:]
        parent = stack[-1]
        node.parent = parent
        parent.children.append(node)
        stack.append(node)
    return root


def _nodes(root: Node, units: Sequence[Unit]) -> list[Node]:
    """Return the heads as nodes, each with what follows up to the next head."""
    nodes: list[Node] = []
    current = root
    for unit in units:
        if isinstance(unit, Head):
            current.leads = any(_is_below(mark, current.mark) for mark in unit.marks)
            current = Node(unit, unit.marks[0] if unit.marks else None)
            nodes.append(current)
        elif isinstance(unit, Labelled | Plain):
            current.items.append(unit)
    return nodes


def _is_below(mark: Mark, above: Mark | None) -> bool:
    return above is not None and bool(above.values) and mark.values[:-1] == above.values


def _place(stack: list[Node], node: Node) -> None:
    """Cut the stack so that its last node is the new one's parent."""
    sibling = _sibling(stack, node)
    if sibling is not None:
        del stack[sibling:]
        return
    style = node.head.style
    alike = [index for index, other in enumerate(stack) if index and other.head.level == node.head.level > 0]
    del stack[min(alike, default=len(stack)) :]
    if node.kind == "area":
        _pop_while(stack, lambda n: n.kind == "activity")
    if style == SECTION or node.kind == ANNEX:
        del stack[1:]
    elif node.kind == "activity":
        _pop_while(stack, lambda n: n.kind == "activity")
    elif node.kind == "area" and not node.head.marks:
        _pop_while(
            stack,
            lambda n: n.kind in {"activity", "area"} or n.style == CAPITALS or n.head.level >= node.head.level > 0,
        )
    elif style.startswith("heading"):
        _pop_while(stack, lambda n: n.kind == "activity" or not n.head.level or n.head.level >= node.head.level)
    elif style == CAPITALS:
        _pop_while(stack, lambda n: n.kind in {"activity", "area"})
    elif node.mark and node.mark.style.startswith("decimal"):
        size = len(node.mark.values)
        _pop_while(stack, lambda n: bool(size > 1 and n.style.startswith("decimal") and _size(n) >= size))


def _size(node: Node) -> int:
    return len(node.mark.values) if node.mark else 0


def _pop_while(stack: list[Node], test: Callable[[Node], bool]) -> None:
    while len(stack) > 1 and test(stack[-1]):
        stack.pop()


def _sibling(stack: list[Node], node: Node) -> int | None:
    """Return the index in the stack of the node that the new one stands beside; choose among its possible marks."""
    best: tuple[int, int] | None = None
    chosen: Mark | None = node.mark
    for mark in node.head.marks or (None,):
        for index in range(len(stack) - 1, 0, -1):
            other = stack[index]
            if other.style != _level_style(node, mark):
                continue
            score = _continuity(other, node, mark)
            if score and (best is None or (score, index) > best):
                best, chosen = (score, index), mark
    if best and best[0] < _GOES_ON and chosen and (first := _first(node)):
        # `a)` with `i.` below: no series of letters goes on so far off where one of Roman numbers may begin.
        best, chosen = None, first
    node.mark = chosen
    return best[1] if best else None


def _first(node: Node) -> Mark | None:
    """Return what among a head's possible marks may begin a series, where others may not."""
    firsts = [mark for mark in node.head.marks if mark.values == (1,)]
    return firsts[0] if 0 < len(firsts) < len(node.head.marks) else None


def _level_style(node: Node, mark: Mark | None) -> str:
    return mark.style if mark and not node.head.style.startswith(("row", "label-", "word-")) else node.head.style


def _continuity(other: Node, node: Node, mark: Mark | None) -> int:
    """Return how well a node goes on after another of its style: 0 not at all."""
    if mark is None or other.mark is None or not mark.values or not other.mark.values:
        return 2
    alike = (other.kind == node.kind) + (other.leads == node.leads)
    if len(mark.values) > 1:
        return _GOES_ON + alike if mark.values[:-1] == other.mark.values[:-1] else 2 + alike
    step = mark.values[0] - other.mark.values[0]
    if step == 1:
        return _GOES_ON + alike
    if mark.values[0] == 1:
        return 0
    return 2 + alike

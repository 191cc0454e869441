"""Plans of more than two levels (axis, line, activity): which of them is that of the areas."""

from collections.abc import Sequence

from gealc_docs.load.official.outline import Node
from gealc_docs.load.official.units import section_kind


def settle(root: Node, language: str) -> None:
    """Leave one level of areas: the innermost that holds activities and is a level of its own.

    Groups inside an area that are no such level, as headings between its activities, become `group`; what stands
    above the areas becomes `outer`.
    """
    for node in list(root.walk()):
        inner = [n for n in node.walk() if n is not node and n.role == "area"]
        if node.role != "area" or not inner:
            continue
        if _owns(node, inner) and not _is_level(node, inner):
            for other in inner:
                other.role = "group"
        elif not any(child.role == "activity" for child in node.children):
            node.role = ""
    _mark_outer(root, language)


def _owns(node: Node, inner: Sequence[Node]) -> bool:
    """Whether a node looks more like an area than what is inside it."""
    by_objective = node.has_objective and not any(n.has_objective for n in inner)
    return by_objective or (node.kind == "area" and not any(n.kind == "area" for n in inner))


def _is_level(node: Node, inner: Sequence[Node]) -> bool:
    """Whether what is inside is numbered and holds all activities, and these do not carry the node's own number."""
    activities = [other for other in node.walk() if other.role == "activity"]
    held = {other for n in inner for other in n.walk() if other.role == "activity"}
    numbered = all(n.mark and n.mark.values for n in inner)
    own = node.mark.values if node.mark else ()
    direct = any(a.mark and a.mark.values[:-1] == own for a in activities if own)
    return numbered and not direct and all(a in held for a in activities)


def _mark_outer(root: Node, language: str) -> None:
    """Mark what stands between a section and the areas; at the top, where several such stand side by side."""
    for parent in root.walk():
        above = [child for child in parent.children if not child.role and _holds_areas(child)]
        named = [child for child in above if section_kind(child.head.title.text, language)]
        if parent is root and (len(above) == 1 or named):
            continue
        for child in above:
            child.role = "outer"


def _holds_areas(node: Node) -> bool:
    return any(other.role == "area" for other in node.walk())

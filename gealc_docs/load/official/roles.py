"""What each node of an outline is: section, the section that holds the areas, area, activity or text."""

from gealc_docs.load.official.blocks import EMPTY
from gealc_docs.load.official.heads import AREA, CAPITALS, SECTION
from gealc_docs.load.official.levels import settle
from gealc_docs.load.official.outline import Node
from gealc_docs.load.official.units import Head, section_kind

# Titles without a mark, told by what stands below them or by their look.
_UNMARKED = frozenset({AREA, CAPITALS})


def assign(root: Node, language: str) -> None:
    """Give every node its role, from what the documents shows of activities and objectives upwards."""
    _beside(root, language)
    for node in root.walk():
        if node.kind == "activity" and node.parent is not None:
            node.role = "activity"
    if not any(node.role for node in root.walk()):
        _by_depth(root)
    _siblings_of_activities(root)
    _areas(root, language)
    _outside(root)
    _rest(root, language)


def _beside(root: Node, language: str) -> None:
    """Take a numbered section for one beside the section without a number that it stands below: `3. Work areas`."""
    for section in list(root.children):
        if section.mark is None and section_kind(section.head.title.text, language) not in {"", "areas"}:
            titles = [section_kind(child.head.title.text, language) for child in section.children]
            start = next((index for index, kind in enumerate(titles) if kind), len(titles))
            _move_up(section, start, root)


def _move_up(parent: Node, start: int, root: Node) -> None:
    """Put the children of a section from one on beside it."""
    moved = parent.children[start:]
    del parent.children[start:]
    place = root.children.index(parent) + 1
    root.children[place:place] = moved
    for child in moved:
        child.parent = root


def without_areas(root: Node) -> list[Node]:
    """Return the nodes right above activities where there is no area at all, and make areas of them.

    Activities at the root get a node of their own, without a title.
    """
    if any(node.role == "area" for node in root.walk()):
        return []
    loose = [child for child in root.children if child.role == "activity"]
    if loose:
        holder = Node(Head(EMPTY, "implied-area", place=loose[0].head.place), children=loose, parent=root)
        root.children = [*(child for child in root.children if child not in loose), holder]
    above = [node for node in root.walk() if node is not root and any(c.role == "activity" for c in node.children)]
    above = [node for node in above if node.role != "activity"]
    for node in above:
        node.role = "area"
    return above


def _by_depth(root: Node) -> None:
    """Take the deepest numbered level for the activities, where no field shows them."""
    depths = {node: len(node.mark.values) for node in root.walk() if node.mark and node.style.startswith("decimal")}
    deepest = max(depths.values(), default=0)
    if deepest > 1:
        for node, depth in depths.items():
            node.role = "activity" if depth == deepest else ""


def _siblings_of_activities(root: Node) -> None:
    for parent in root.walk():
        styles = {child.style for child in parent.children if child.role == "activity"}
        for child in parent.children:
            if child.style in styles and not child.kind and not any(c.role == "activity" for c in child.walk()):
                child.role = "activity"


def _areas(root: Node, language: str) -> None:
    """Make areas of the nodes above activities and of those with an objective, then of their siblings."""
    for node in root.walk():
        above = any(child.role == "activity" for child in node.children)
        is_section = section_kind(node.head.title.text, language) != "" or node.head.style == SECTION
        if (
            node is not root
            and node.role != "activity"
            and (above or node.kind == "area")
            and not (is_section and not above)
        ):
            node.role = "area"
    for parent in root.walk():
        areas = [index for index, child in enumerate(parent.children) if child.role == "area"]
        if not areas:
            continue
        styles = {parent.children[index].style for index in areas}
        styles |= _UNMARKED if styles & _UNMARKED else set()
        levels = {parent.children[index].head.level for index in areas} - {0}
        for index, child in enumerate(parent.children):
            inside = parent is not root or areas[0] < index < areas[-1]
            if (
                not child.role
                and (child.style in styles or child.head.level in levels)
                and inside
                and not section_kind(child.head.title.text, language)
            ):
                child.role = "area"
    settle(root, language)
    for node in [node for node in root.walk() if node.role == "area"]:
        for child in node.children:
            if not child.role and child.head.marks and not child.style.startswith("bullet"):
                child.role = "activity"


def _outside(root: Node) -> None:
    """Where there are areas with activities, take what stands in none of them for a section: an annex, say."""
    if not any(child.role == "activity" for node in root.walk() if node.role == "area" for child in node.children):
        return
    for child in root.children:
        if child.role == "activity":
            child.role = ""


def _after_areas(root: Node) -> None:
    """Take titles in bold or capitals, after all areas, for sections like the one of the areas that has no mark."""
    for holder in list(root.children):
        last = max((i for i, child in enumerate(holder.children) if _holds_area(child)), default=-1)
        after = holder.children[last + 1 :]
        alike = holder.style == SECTION and not holder.head.level
        if last >= 0 and alike and all(child.style == CAPITALS and not child.role for child in after):
            _move_up(holder, last + 1, root)


def _holds_area(node: Node) -> bool:
    return any(one.role == "area" for one in node.walk())


def _rest(root: Node, language: str) -> None:
    _after_areas(root)
    for child in root.children:
        if child.role:
            continue
        child.role = "holder" if _holds_area(child) else "section"
    holders = [child for child in root.children if child.role == "holder"]
    if not holders:
        for child in root.children:
            if child.role == "section" and not child.items and section_kind(child.head.title.text, language) == "areas":
                child.role = "holder"

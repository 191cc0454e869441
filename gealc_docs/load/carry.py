"""Comments of a YAML file carried over to a text that is written anew, each to the item it was about."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Any

import yaml

from gealc_docs.languages.data import LOADER
from gealc_docs.load.comments import Comments

Path = tuple[str | int, ...]
Place = tuple[int, int]


def with_comments_of(old: str, new: str) -> str:
    """Return a new text with the comments of an old one; those of an item that is gone stand over what held it."""
    root = yaml.compose(old, Loader=LOADER)
    comments = Comments(old, root)
    paths = {place: path for path, place in _places(root, ())}
    lines = {path: place[0] for path, place in reversed(list(_places(yaml.compose(new, Loader=LOADER), ())))}
    rows = new.split("\n")
    start = next((number for number, row in enumerate(rows) if not row.startswith("#")), 0)
    above: defaultdict[int, list[str]] = defaultdict(list)
    found = {place: list(texts) for place, texts in comments.above.items()}
    for place, text in comments.beside.items():
        found.setdefault(place, []).append(text)
    for place in sorted(found):
        path = paths.get(place, ())
        while path not in lines and path:
            path = path[:-1]
        above[lines.get(path, start)] += found[place]
    made: list[str] = [f"#{text}" if text else "" for text in comments.header]
    again = {f"#{text}" for text in (*comments.header, *chain(*found.values())) if text.strip()}
    # What the new text says of itself follows what people wrote.
    remark = [row for row in rows[:start] if row not in again]
    remark = remark if any(row.strip("# ") for row in remark) else []
    for number, row in enumerate(rows[start:], start):
        indent = " " * (len(row) - len(row.lstrip()))
        made += [*(f"{indent}#{text}" for text in above[number]), *(remark if number == start else ()), row]
    return "\n".join([*made, *(f"#{text}" for text in comments.footer)])


def _places(node: Any, path: Path) -> Iterator[tuple[Path, Place]]:  # noqa: ANN401  # PyYAML is half typed
    """Go through the paths of keys and items with their places; items are named by their id, else by their number."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*path, str(key.value)), (key.start_mark.line, key.start_mark.column)
            yield from _places(value, (*path, str(key.value)))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            own = (*path, _name(item) or index)
            yield from _places(item, own)
            yield own, (item.start_mark.line, item.start_mark.column)


def _name(item: Any) -> str:  # noqa: ANN401  # as above
    pairs = item.value if isinstance(item, yaml.MappingNode) else []
    return next((str(value.value) for key, value in pairs if key.value == "id"), "")

"""What a plan says it continues: whether the earlier plan has it."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from gealc_docs.load.json import read_json
from gealc_docs.load.problems import LoadError, Problem, meant_address
from gealc_docs.load.yaml import Items, Mapping, Node, Scalar, read_yaml
from gealc_docs.model.message import Message


def read_file(path: Path, shown: str) -> Node:
    """Read a YAML or JSON file. Raise `LoadError`."""
    return (read_json if path.suffix.lower() == ".json" else read_yaml)(path, shown)


def dangling(plan: Node, year: int, file_of: Callable[[int], Path | None]) -> Iterator[Problem]:
    """Go through the items of a plan that continue what no earlier plan has; `file_of` finds the plan of a year."""
    for node, depth in _continuing(plan):
        address = node.text.strip()
        earlier = int(address.partition("/")[0])
        if earlier >= year:
            yield Problem(node.location, Message.of("load.continues-later", text=address, year=year))
            continue
        path = file_of(earlier)
        if path is None:
            yield Problem(node.location, Message.of("load.continues-no-plan", text=address, year=earlier))
            continue
        known = [f"{earlier}/{found}" for found in _of_file(path) if found.count("/") == depth - 1]
        if known and address not in known:
            hint = meant_address(address, known)
            code = f"load.continues-none-{depth}"
            yield Problem(node.location, Message.of(code, text=address, year=earlier, hint=hint))


def _continuing(plan: Node) -> Iterator[tuple[Scalar, int]]:
    """Go through the addresses that items continue, with how many names theirs has: 1 of an area, 2 of an activity."""
    for area in _items(plan, "areas"):
        for item, depth in ((area, 1), *((activity, 2) for activity in _items(area, "activities"))):
            node = item.get("continues")
            if isinstance(node, Scalar):
                yield node, depth


def _of_file(path: Path) -> tuple[str, ...]:
    stat = path.stat()
    return _addresses(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=16)
def _addresses(path: Path, _time: int, _size: int) -> tuple[str, ...]:
    """Return the addresses of all areas and activities in a plan's file; none where its own problems stand before."""
    try:
        plan = read_file(path, path.name)
    except LoadError:
        return ()
    areas = [(area, _id(area)) for area in _items(plan, "areas")]
    inner = [f"{name}/{_id(activity)}" for area, name in areas for activity in _items(area, "activities")]
    return (*(name for _, name in areas), *inner)


def _items(node: Node, key: str) -> Iterator[Mapping]:
    found = node.get(key) if isinstance(node, Mapping) else None
    yield from (item for item in (found.items if isinstance(found, Items) else ()) if isinstance(item, Mapping))


def _id(item: Mapping) -> str:
    node = item.get("id")
    return node.text.strip() if isinstance(node, Scalar) else ""

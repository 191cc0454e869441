"""Look-up tables made of the program's own words alone: an earlier run's, while program and words are the same."""

import marshal
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar, cast

from gealc_docs.languages.folders import folders
from gealc_docs.languages.kept import Kept, digest

Table = TypeVar("Table")
_TABLES = Kept("tables", 200)
_PROGRAM = Path(__file__).parent.parent


def made(what: str, make: Callable[[], Table], others: Iterable[Path] = ()) -> Table:
    """Return a table of plain values (numbers, texts and what holds them), made only if no run before made the same.

    `others` are files of libraries that have a part in it.
    """
    return kept_or_made(digest(what, program(), *(path.read_bytes() for path in sorted(others))), make)


def kept_or_made(name: str, make: Callable[[], Table]) -> Table:
    """Return the table that an earlier run kept under a digest of all that it is made of, else make it."""
    if kept := _TABLES.get([name]):
        with suppress(EOFError, TypeError, ValueError):  # damaged: it is made anew
            return cast("Table", marshal.loads(kept[name]))  # noqa: S302  # our own, from the user's own folder
    table = make()
    with suppress(ValueError):  # more than plain values: a date, say
        _TABLES.keep({name: marshal.dumps(table)})  # type: ignore[arg-type]  # as far as we know
    return table


@cache
def program() -> bytes:
    """Return what tables are made of: all code and words that have to do with languages, and what runs them."""
    contents = (path.read_bytes() for path in _files())
    return digest(sys.version, *contents).encode()


def _files() -> Iterator[Path]:
    """Go through the files that any table may depend on, in a fixed order."""
    for folder in (*(_PROGRAM / name for name in ("languages", "parity", "diff")), *folders()[1:]):
        for place, inner, names in os.walk(folder):
            inner.sort()
            yield from (Path(place, name) for name in sorted(names) if name.endswith((".py", ".yaml", ".txt")))

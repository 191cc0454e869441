"""Streams whose end cannot be taken for something else: a carriage return before the line end that closes a stream.

A compressed stream ends with a checksum of its data. Where its last byte is a carriage return, that and the line feed
after it read as one end of line, and checkers of archives find the stream's length wrong by one.
"""

import zlib
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

_RETURN = 0x0D
_MISTAKEN = b"\r\nendstream"
# One file in a hundred ends a stream so, once more one in ten thousand.
_TRIES = 4


def settled(write: Callable[[int], bytes]) -> bytes:
    """Return a file none of whose streams ends so: spare objects change the tables that are made on writing."""
    made = (write(spare) for spare in range(_TRIES))
    data = next(made)
    return data if _MISTAKEN not in data else next((other for other in made if _MISTAKEN not in other), data)


def add_spares(pdf: Any, count: int) -> None:  # noqa: ANN401  # pydyf has no types
    """Add empty objects that nothing refers to."""
    for _ in range(count):
        pdf.add_object(import_module("pydyf").Dictionary({}))


def settle_ends(objects: Iterable[Any]) -> None:
    """Change the data of such streams without changing what they say."""
    to_bytes = import_module("pydyf")._to_bytes  # noqa: SLF001  # the very bytes that will be written
    for item in objects:
        pieces = getattr(item, "stream", None)
        if not pieces or not item.compress:
            continue
        pieces[:] = [b"\n".join(map(to_bytes, pieces))]  # joined once for all
        while item.compress and zlib.adler32(pieces[0]) & 0xFF == _RETURN:
            _change(item, pieces)


def _change(item: Any, pieces: list[Any]) -> None:  # noqa: ANN401  # pydyf has no types
    """Add an empty line, which contents do not mind; leave a file as it is, but for the compression."""
    if item.extra.get("Type") == "/EmbeddedFile" or "Length1" in item.extra:
        item.compress = False
    else:
        pieces[0] += b"\n"

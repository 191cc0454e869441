"""Hyphens that end a line: in a PDF they are U+00AD, so that a word is whole to who reads, searches or copies it.

The print style sheet breaks words with a character of private use, which a font of its own draws as a hyphen. A hyphen
that is written is another glyph, and stays what it is.
"""

import re
from collections.abc import Iterable
from typing import Any

BREAK = "\ue0ad"
FAMILY = "Plan Hyphen"
_NAME = FAMILY.replace(" ", "-")
_MAPPED = re.compile(rb"<e0ad>", re.IGNORECASE)


def name_hyphens(objects: Iterable[Any]) -> None:
    """Map the hyphen of the style sheet to U+00AD in a PDF that is about to be written."""
    found = {item.number: item for item in objects}
    for item in found.values():
        if isinstance(item, dict) and _NAME in str(item.get("BaseFont", "")) and "ToUnicode" in item:
            stream = found[int(_text(item["ToUnicode"]).split()[0])].stream
            stream[:] = [_MAPPED.sub(b"<00ad>", _bytes(piece)) for piece in stream]


def _text(value: bytes | str) -> str:
    return value.decode() if isinstance(value, bytes) else value


def _bytes(value: bytes | str) -> bytes:
    return value if isinstance(value, bytes) else value.encode()

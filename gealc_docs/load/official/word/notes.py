"""Footnotes and endnotes of Word files: Word counts their signs, which stand in no text unless typed by hand."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from gealc_docs.model.numbering import roman

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REFERENCES = {f"{_W}footnoteReference": "footnote", f"{_W}endnoteReference": "endnote"}
_DELETED = frozenset({f"{_W}del", f"{_W}moveFrom"})
_MOST = 30_000


def key_of(kind: str, name: str) -> int | None:
    """Return the key of a note by its kind and its id; None for what is no note of the text."""
    number = int(name) if name.isdigit() and int(name) < _MOST else None
    return None if number is None or kind not in _REFERENCES.values() else number * 2 + (kind == "endnote")


def referred(element: Any) -> int | None:  # noqa: ANN401  # lxml's elements are untyped
    """Return the key of the note that an element refers to; None where it refers to none."""
    return key_of(_REFERENCES.get(element.tag, ""), element.get(f"{_W}id", ""))


def is_typed(element: Any) -> bool:  # noqa: ANN401  # as above
    """Whether the sign of a reference is typed after it, in the same run."""
    return (element.get(f"{_W}customMarkFollows") or "0") not in {"0", "false", "off"}


def signs_in(body: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401  # as above
    """Go through the keys of the notes that a document refers to, each with its sign."""
    counts: Counter[str] = Counter()
    for element in body.iter(*_REFERENCES):
        key = referred(element)
        if key is None or any(parent.tag in _DELETED for parent in element.iterancestors()):
            continue
        if is_typed(element):
            yield key, "".join(text.text or "" for text in element.getparent().iter(f"{_W}t")).strip()
            continue
        kind = _REFERENCES[element.tag]
        counts[kind] += 1
        yield key, roman(counts[kind]).lower() if kind == "endnote" else str(counts[kind])

"""What single cells of a table of activities say: one over all columns, and one that holds labels of its own."""

from collections.abc import Iterator, Sequence

from gealc_docs.load.official.blocks import Text
from gealc_docs.load.official.fields import ACTIVITY, Labelled, split_fields
from gealc_docs.load.official.marks import heading_marks
from gealc_docs.load.official.units import Head, Plain, Unit

_SENTENCE = 6


def _is_sentence(text: str) -> bool:
    """Whether a text is a sentence, as a note is and no title: of some words, with a final stop."""
    return text.endswith(".") and len(text.split()) >= _SENTENCE and not text.isupper()


def band_units(text: Text, language: str) -> Iterator[Unit]:
    """Go through what a cell over all columns holds: an area's title, an objective, a note."""
    before, fields = split_fields(text, language)
    found = tuple(heading_marks(before.text, language))
    if before and not found and _is_sentence(before.text):
        yield Plain(before)
    elif before:
        body = before.cut(found[0].end) if found else before
        yield Head(body, found[0].style if found else "label-area", found, place=before)
    yield from fields


def told_in_cell(title: Text, fields: Sequence[Labelled]) -> Iterator[Unit]:
    """Go through the activities that a cell tells with labels, `Action: … Lead: …`, each with its fields."""
    if title:
        yield Head(title, "row", place=title)
    for field in fields:
        if field.name == ACTIVITY:
            yield Head(field.value, "row", place=field.value)
        else:
            yield field

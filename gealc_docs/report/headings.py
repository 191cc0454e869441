"""Short headings of texts: `3.1.7 · title`, `Background · paragraph 2`, as people call a place of a plan."""

from collections.abc import Iterable
from typing import Protocol

from gealc_docs.languages.catalogue import translate
from gealc_docs.report.outline import Place
from gealc_docs.report.words import field_name

_LONG = 48
_PARAGRAPHS = frozenset({"text", "notes"})  # lists: even a single one is numbered, so that every heading is told apart


class Placed(Protocol):
    """A finding, a segment, an open place: whatever stands at a place of a plan."""

    @property
    def address(self) -> str: ...  # noqa: D102  # as in `Finding`

    @property
    def number(self) -> str: ...  # noqa: D102  # as above

    @property
    def field(self) -> str: ...  # noqa: D102  # as above


def heading(placed: Placed, places: Iterable[Place], language: str) -> str:
    """Return the printed number, else the title of the section, with the field and its count."""
    parts = [placed.number or _section(placed, places, language), part_name(placed, language)]
    return " · ".join(filter(None, parts)) or translate("report.front-matter", language)


def part_name(placed: Placed, language: str) -> str:
    """Return what of an activity, area or section a text is: `title`, `paragraph 2`, `product 2`."""
    steps = placed.address.split("/")
    if steps[1:] == ["title"]:
        return translate("report.plan-title", language)
    name = field_name(placed.field, language)
    if not steps[-1].isdecimal() or len(steps) < 3:  # noqa: PLR2004  # year/section/field/count
        return name
    if placed.field in _PARAGRAPHS:
        return translate(f"report.one-of-{placed.field}", language, count=steps[-1])
    return translate("report.one-of", language, name=name, count=steps[-1])


def _section(placed: Placed, places: Iterable[Place], language: str) -> str:
    """Return the title of the section that a text without number stands in, a long one cut at a word."""
    own = "/".join(placed.address.split("/")[:2])
    place = next((p for p in places if "/" in own and own in {p.address, *p.others}), None)
    title = place.title.best(language).text if place and place.title else ""
    return title if len(title) <= _LONG else f"{title[:_LONG].rpartition(' ')[0] or title[:_LONG]}…"

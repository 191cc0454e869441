"""Where a masthead ends: the lines above the first section, area or paragraph."""

import re
from collections.abc import Sequence
from functools import cache

from gealc_docs.languages.labels import folded, labels
from gealc_docs.load.official.blocks import Table, Text
from gealc_docs.load.official.fields import GOAL, OBJECTIVE, Labelled
from gealc_docs.load.official.heads import starts_a_list
from gealc_docs.load.official.own_lines import own_line
from gealc_docs.load.official.tables.headers import holds_areas
from gealc_docs.load.official.units import Head, Plain, Unit, is_title_like, section_kind
from gealc_docs.load.recognise_dates import recognise_period
from gealc_docs.model.period import Unit as Grain

YEAR = r"(?:19|20|21)\d\d"
_LONG = 25
_SENTENCE = 10


def split_front(units: Sequence[Unit], language: str) -> tuple[list[Text], list[Unit]]:
    """Return the lines of the masthead and the units after it."""
    lines: list[Text] = []
    titled = False
    for index, unit in enumerate(units):
        after = units[index + 1] if index + 1 < len(units) else None
        lists = titled and isinstance(unit, Plain) and starts_a_list(units[index + 1 : index + 4])
        if lists or _ends(unit, after, language, titled=titled):
            return lines, list(units[index:])
        text = _as_line(unit)
        titled = titled or bool(title_pattern(language).search(text.text))
        lines.append(text)
    return lines, []


def _as_line(unit: Unit) -> Text:
    match unit:
        case Labelled():
            return unit.printed.followed_by(unit.value, ": ")
        case Plain():
            return unit.text
        case Head():
            return unit.place if _is_ordinal(unit) else unit.title
        case _:
            return Text("")


def _ends(unit: Unit, after: Unit | None, language: str, *, titled: bool) -> bool:
    """Whether a unit is the first one below the masthead."""
    if isinstance(unit, Head) and (not titled or _is_assembly(unit, language)):
        found = title_pattern(language).search(unit.title.text)
        return not ((found and (found["before"] or found["after"])) or _is_assembly(unit, language))
    if isinstance(unit, Head | Table):
        return True
    if isinstance(unit, Labelled):
        return unit.name in {OBJECTIVE, GOAL}
    if section_kind(unit.text.text, language):
        return True
    if title_pattern(language).search(unit.text.text):
        return False
    heads = (isinstance(after, Table) and not holds_areas(after, language)) or (
        isinstance(after, Labelled) and after.name != "?"
    )
    in_front = _names_assembly(unit.text.text, language) or (
        isinstance(after, Plain) and not after.level and _names_assembly(after.text.text, language)
    )
    heads = heads or (unit.level > 0 and not in_front)
    return titled and (_is_prose(unit.text.text) or _heads_prose(unit, after) or heads)


def _is_ordinal(head: Head) -> bool:
    """Whether the mark of a head is a Roman number over one without a stop: no first section has such a mark."""
    mark = head.marks[0] if head.marks else None
    stop = head.place.text[: mark.end].rstrip()[-1:] if mark else ""
    return mark is not None and mark.style == "roman" and mark.values > (1,) and stop.isalpha()


def _is_assembly(head: Head, language: str) -> bool:
    """Whether a head is the line of an assembly with other words before its name: `XV Red GEALC Annual Assembly`."""
    names = rf"(?<!\w)(?:{any_of(labels(language)['masthead']['assembly'])})(?!\w)"
    return _is_ordinal(head) and bool(re.search(names, head.title.text, re.IGNORECASE))


def _names_assembly(text: str, language: str) -> bool:
    """Whether a line says which assembly it is, `XXIV Asamblea Anual`, or is a day, `20 de noviembre de 2030`."""
    period = recognise_period(text, language)
    day = period is not None and bool(period.spans) and period.spans[0].start.unit is Grain.DAY
    assembly = rf"[IVXL]+\s+(?:{any_of(labels(language)['masthead']['assembly'])})(?!\w)"
    return day or bool(re.match(assembly, text, re.IGNORECASE))


def _is_prose(text: str) -> bool:
    """Whether a text is a paragraph: long, or a sentence of some words that names no year."""
    words = len(text.split())
    sentence = words > _SENTENCE and text.endswith(".") and not re.search(YEAR, text)
    return words > _LONG or (sentence and not own_line(text)[0])


def _heads_prose(unit: Plain, after: Unit | None) -> bool:
    """Whether a line in bold or capitals stands over a sentence."""
    stands_out = (unit.strong or unit.text.text.isupper()) and is_title_like(unit.text.text)
    sentence = isinstance(after, Plain) and not after.strong and after.text.text.endswith(".")
    return stands_out and sentence and isinstance(after, Plain) and len(after.text.text.split()) > _SENTENCE


@cache
def title_pattern(language: str) -> re.Pattern[str]:
    """Return the pattern of a plan's title, with groups `before` and `after` for the year."""
    data = labels(language)["masthead"]
    names = any_of(data["title"])
    joiner = any_of(data["joiner"])
    year = rf"{YEAR}(?:\s*[-–/]\s*(?:{YEAR}|\d\d))?"
    return re.compile(
        rf"(?<!\w)(?:(?P<before>{year})\s+)?(?:{names})(?!\w)(?:\s*(?:(?:{joiner})\s*){{0,3}}(?P<after>{year})(?!\d))?",
        re.IGNORECASE,
    )


def any_of(words: Sequence[str]) -> str:
    """Return the pattern of any of some phrases, with accents or without, the longest first."""
    return _any_of(tuple(words))


@cache
def _any_of(words: tuple[str, ...]) -> str:
    forms = {re.escape(form) for word in words for form in (word, folded(word))}
    return "|".join(sorted(forms, key=len, reverse=True)).replace(r"\ ", r"\s+")

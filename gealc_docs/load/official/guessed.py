"""Labels that no list has: told by repetition beside known ones, and what they mean by the kind of their values."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from gealc_docs.languages.labels import folded
from gealc_docs.languages.notation import any_of
from gealc_docs.load.official.blocks import EMPTY, Text
from gealc_docs.load.official.closing import is_date, leading_date
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.load.official.fields import UNKNOWN, Labelled, named, split_fields
from gealc_docs.load.official.heads import ACTIVITY
from gealc_docs.load.official.units import Head, Plain, Unit
from gealc_docs.load.recognise import Recogniser
from gealc_docs.load.recognise_dates import SOME_YEAR, recognise_period
from gealc_docs.model.message import Message
from gealc_docs.model.plan import FIELDS

_LABEL = re.compile(r"([^\W\d_][^\W_]*(?:[ /][^\W_]+){0,3})\s*(?::|\s[–—-](?=\s))\s*(?=\S)")
_FEWEST = 2
_LONGEST_LABEL = 5
# So many labels that are not known may follow on each other.
_MOST_IN_A_ROW = 8


def with_guessed_labels(units: Sequence[Unit], language: str, terms: Recogniser, doubts: Doubts) -> list[Unit]:
    """Return the units with labels that recur beside known ones as such, and with the field that their values show."""
    found = _labelled(_dated(units, language), language)
    names = dict(_meanings(found, language, terms))
    told: set[str] = set()
    for index, unit in enumerate(found):
        if not isinstance(unit, Labelled) or unit.name != UNKNOWN or not (name := names.get(_key(unit), "")):
            continue
        found[index] = replace(unit, name=name)
        if _key(unit) not in told:
            meaning = Message.of(f"official.name-{name}")
            doubts.add("official.label-guessed", unit.value, label=unit.printed.text, column=meaning)
        told.add(_key(unit))
    return found


def _dated(units: Sequence[Unit], language: str) -> list[Unit]:
    """Return the units with items of a list that start with a date as heads with that date, where several do."""
    found = {index: pair for index, unit in enumerate(units) if (pair := _title_and_date(unit, language))}
    result: list[Unit] = []
    for index, unit in enumerate(units):
        if index in found and len(found) >= _FEWEST:
            title, when = found[index]
            head = replace(unit, title=title) if isinstance(unit, Head) else Head(title, ACTIVITY, place=title)
            result += [head, Labelled("date", EMPTY, when)]
        else:
            result.append(unit)
    return result


def _title_and_date(unit: Unit, language: str) -> tuple[Text, Text] | None:
    """Return the title and the date of an item that starts with a date, as its label may be; None where it does not."""
    if isinstance(unit, Head) and unit.marks:
        return leading_date(unit.title, language)
    if isinstance(unit, Labelled) and unit.name == UNKNOWN and unit.value and is_date(unit.printed.text, language):
        return unit.value, unit.printed
    return None


def _key(unit: Labelled) -> str:
    return folded(unit.printed.text).strip(" :.")


def _labelled(units: Sequence[Unit], language: str) -> list[Unit]:
    """Return the units with items `Due – May` made labelled values, where their first words recur beside labels."""
    texts = [_item(unit) for unit in units]
    matches = [_LABEL.match(text.text) if text else None for text in texts]
    counts = Counter(folded(match[1]) for match in matches if match)
    result = list(units)
    for index, (text, match) in enumerate(zip(texts, matches, strict=True)):
        beside = [*result[max(index - 1, 0) : index], *units[index + 1 : index + 2]]
        known = any(isinstance(unit, Labelled) and unit.name in FIELDS for unit in beside)
        if match and known and counts[folded(match[1])] >= _FEWEST and not split_fields(text, language)[1]:
            result[index] = Labelled(UNKNOWN, text.cut(0, match.end(1)), text.cut(match.end()))
    for _ in range(_MOST_IN_A_ROW):
        before, result = result, _on_own_lines(result, language)
        if len(before) == len(result):
            break
    return result


def _on_own_lines(units: Sequence[Unit], language: str) -> list[Unit]:
    """Return the units with short lines that recur over a text and before a label as the labels of that text."""
    starts = {
        index
        for index, (line, text, after) in enumerate(zip(units, units[1:], units[2:], strict=False))
        if isinstance(line, Plain)
        and isinstance(text, Plain)
        and isinstance(after, Labelled)
        and after.name in {UNKNOWN, *FIELDS}
        and not (line.level or text.level)
        and len(line.text.text.split()) <= _LONGEST_LABEL
    }
    counts = Counter(folded(line.text.text) for i in starts if isinstance(line := units[i], Plain))
    result: list[Unit] = []
    for index, unit in enumerate(units):
        text = units[index + 1] if index in starts else None
        if isinstance(unit, Plain) and isinstance(text, Plain) and counts[folded(unit.text.text)] >= _FEWEST:
            result.append(Labelled(named(unit.text.text, language) or UNKNOWN, unit.text, text.text))
        elif not (
            index and index - 1 in starts and isinstance(result[-1], Labelled) and result[-1].value is _text(unit)
        ):
            result.append(unit)
    return result


def _text(unit: Unit) -> Text | None:
    return unit.text if isinstance(unit, Plain) else None


def _item(unit: Unit) -> Text:
    """Return the words of a paragraph or of an item without a number, else nothing."""
    if isinstance(unit, Plain):
        return unit.text if not unit.level else EMPTY
    bullet = isinstance(unit, Head) and bool(unit.marks) and not unit.marks[0].values
    return unit.title if isinstance(unit, Head) and bullet else EMPTY


def _meanings(units: Sequence[Unit], language: str, terms: Recogniser) -> Iterator[tuple[str, str]]:
    """Go through (label, field) for unknown labels whose values all are of one kind that no known label has."""
    unknown = [unit for unit in units if isinstance(unit, Labelled) and unit.name == UNKNOWN]
    taken = {unit.name for unit in units if isinstance(unit, Labelled)}
    for key, count in Counter(map(_key, unknown)).items():
        values = [unit.value.text for unit in unknown if _key(unit) == key and unit.value]
        if count < _FEWEST or not values:
            continue
        if name := next((name for name in _kinds(values, language, terms) if name not in taken), ""):
            taken.add(name)
            yield key, name


def _kinds(values: Sequence[str], language: str, terms: Recogniser) -> Iterator[str]:
    if all(recognise_period(value, language, SOME_YEAR) and re.search(r"[^\W\d_]", value) for value in values):
        yield "date"
    if all(_money().fullmatch(value.strip(" .")) for value in values):
        yield "resources"
    if all(terms.entry(value, "lead", language) for value in values):
        yield "lead"


@cache
def _money() -> re.Pattern[str]:
    """Return the pattern of an amount with its currency as a sign, a code or a word: `US$ 500`, `500 dólares`."""
    number, sign, code = r"\d[\d.,\s]*", "[$€£]", "[A-Z]{3}"
    words = rf"(?i:{any_of('currencies')})(?:\s[^\W\d_]+)?"
    return re.compile(rf"(?:(?:[A-Z]{{2,3}}\s?)?{sign}|{code}\s)\s?{number}|{number}\s?(?:{code}|{sign}|{words})")

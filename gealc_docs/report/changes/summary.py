"""The one page before all others: figures, then a sentence for each thing that matters, grouped."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from gealc_docs.languages.catalogue import say
from gealc_docs.languages.words import joined
from gealc_docs.model.change import Change, ChangeKind, Level
from gealc_docs.model.message import Message
from gealc_docs.model.text import LocalText
from gealc_docs.report.changes.spoken import Sentence
from gealc_docs.report.changes.tables import COLUMNS, counts
from gealc_docs.report.changes.view import Line, View, title_at

# More changes of one kind than this are told in one sentence, by their numbers.
FEW = 4
# The same for what matters less.
FEW_LESSER = 2
# From so many numbers in a row on, only the first and the last are given.
RANGE = 3
# So many characters stand in a printed line, so many lines on a page.
_LINE, _PAGE = 105, 48
_TOLD = (ChangeKind.SPLIT, ChangeKind.MERGED, ChangeKind.MOVED, ChangeKind.RESCHEDULED, ChangeKind.LEAD)
# Sentences on the plan that differ by one word are told as one: their codes and that word.
_GATHERED = {"diff.column-gone": "field", "diff.column-new": "field", "diff.text": "section", "diff.heading": "section"}
# Among rewordings, those that change what is to be done.
_TELLING = frozenset({"recounted", "settled"})
_LISTED = (ChangeKind.VENUE, ChangeKind.RESOURCES, ChangeKind.PRODUCT, ChangeKind.REWORDED, ChangeKind.RENUMBERED)


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences under a heading."""

    title: str
    sentences: tuple[Sentence, ...]


def summary(view: View) -> list[Group]:
    """Return the groups that have something to tell; one that says so where nothing changed."""
    if not view.found.changes:
        return [Group("", (view.sentence("nothing"),))]
    parts: list[tuple[str, Callable[[View], Iterable[Sentence]]]] = [
        ("", _figures),
        ("group-areas", _areas),
        ("group-activities", _activities),
        ("group-committee", _committee),
        ("group-document", _document),
    ]
    groups = [Group(view.ui(code) if code else "", tuple(make(view))) for code, make in parts]
    return [group for group in groups if group.sentences]


def crowded(groups: Iterable[Group], rows: int) -> bool:
    """Tell whether a summary, with a table of some rows below it, is more than a printed page is likely to hold."""
    lines = 0
    for group in groups:
        lengths = (sum(len(run.text) for run in sentence) for sentence in group.sentences)
        lines += 1 + sum(math.ceil(length / _LINE) for length in lengths)
    return lines + rows > _PAGE


def _figures(view: View) -> Iterator[Sentence]:
    """Tell how much goes on, is new and is gone, activities first: these are the sums of the table."""
    rows = [dict(zip(COLUMNS, row.counts, strict=True)) for row in counts(view)]
    total = {name: sum(row[name] for row in rows) for name in COLUMNS}
    kept = total["continued"] + total["changed"] + total["moved"]
    yield view.sentence("figures-activities", kept=kept, **{k: total[k] for k in ("changed", "moved", "new", "gone")})
    areas = list(view.matches(Level.AREA))
    touched = {end for line in view.of_level(Level.AREA) for end in line.change.new}
    going = {match.new for match in areas}
    new = len(view.found.new.areas) - len(going)
    gone = len(view.found.old.areas) - len({match.old for match in areas})
    yield view.sentence("figures-areas", kept=len(going), changed=len(going & touched), new=new, gone=gone)


def _areas(view: View) -> Iterator[Sentence]:
    ours = _by_kind(view.of_level(Level.AREA))
    for kind, code in ((ChangeKind.ADDED, "areas-added"), (ChangeKind.REMOVED, "areas-removed")):
        if ours[kind]:
            yield view.sentence(code, count=len(ours[kind]), areas=_titles(view, ours[kind]))
    for kind in (ChangeKind.SPLIT, ChangeKind.MERGED, ChangeKind.RENAMED, ChangeKind.RENUMBERED):
        yield from _some(view, ours[kind], f"areas-{kind}")
    yield from _some(view, ours[ChangeKind.OBJECTIVE], "objectives", FEW_LESSER)
    yield from _some(view, ours[ChangeKind.TEXT], "areas-notes", FEW_LESSER)


def _titles(view: View, lines: list[Line]) -> str:
    """Return areas by number and title, as prose."""
    found = []
    for change in (line.change for line in lines):
        plan = view.found.new if change.new else view.found.old
        end = (change.new or change.old)[0]
        found.append(view.ui("numbered", number=end.number, title=view.quoted(title_at(plan, end), plan)))
    return joined(found, view.language)


def _activities(view: View) -> Iterator[Sentence]:
    ours = _by_kind(view.of_level(Level.ACTIVITY))
    for kind, code in ((ChangeKind.ADDED, "activities-added"), (ChangeKind.REMOVED, "activities-removed")):
        yield from _some(view, ours[kind], code)
    for kind in _TOLD:
        for code, lines in _by_code(ours[kind]).items():
            yield from _some(view, lines, f"list-{code}")
    for kind in _LISTED:
        told = _by_code(ours[kind])
        for code in sorted(told.keys() & _TELLING):
            yield from _some(view, told.pop(code), f"list-{code}")
        yield from _some(view, [line for lines in told.values() for line in lines], f"list-{kind}", FEW_LESSER)


def _by_kind(lines: Iterable[Line]) -> defaultdict[ChangeKind, list[Line]]:
    found: defaultdict[ChangeKind, list[Line]] = defaultdict(list)
    for line in lines:
        found[line.change.kind].append(line)
    return found


def _by_code(lines: Iterable[Line]) -> dict[str, list[Line]]:
    """Group changes of one kind by what their messages say: postponed, brought forward."""
    found: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        found[line.change.message.code.partition(".")[2]].append(line)
    return found


def _some(view: View, lines: list[Line], code: str, few: int = FEW) -> Iterator[Sentence]:
    """Tell few changes one by one, many by their numbers."""
    if len(lines) <= few:
        yield from (line.said for line in lines)
    else:
        yield _listed(view, lines, code)


def _listed(view: View, lines: list[Line], code: str) -> Sentence:
    numbers = [_number(line.change) for line in lines]
    return view.sentence(code, count=len(lines), numbers=joined(shortened(numbers, view), view.language))


def _number(change: Change) -> str:
    return (change.new or change.old)[0].number


def shortened(numbers: list[str], view: View) -> list[str]:
    """Return numbers with those in a row as `3.1.1 to 3.1.8`."""
    rows: list[list[str]] = []
    for number in numbers:
        follows = rows and _next(rows[-1][-1]) == number
        rows[-1].append(number) if follows else rows.append([number])
    short = ([view.ui("range", first=row[0], last=row[-1])] if len(row) >= RANGE else row for row in rows)
    return [text for row in short for text in row]


def _next(number: str) -> str:
    match = re.fullmatch(r"(.*?)(\d+)(\D*)", number)
    return f"{match[1]}{int(match[2]) + 1}{match[3]}" if match else ""


def _committee(view: View) -> Iterator[Sentence]:
    ours = _by_kind(view.of_level(Level.PLAN))
    yield from (line.said for kind in (ChangeKind.PRESIDENCY, ChangeKind.STATUS) for line in ours[kind])
    for kind in (ChangeKind.COMMITTEE_IN, ChangeKind.COMMITTEE_OUT):
        names = [dict(line.change.message.args)["country"] for line in ours[kind]]
        if names:
            countries = joined([_word(view, name) for name in names], view.language)
            yield view.sentence(kind.replace("_", "-"), country=countries, count=len(names))


def _document(view: View) -> Iterator[Sentence]:
    """Tell what changed in the texts around the areas and in what the plan says of activities; the year comes last."""
    apart = {ChangeKind.PRESIDENCY, ChangeKind.STATUS, ChangeKind.COMMITTEE_IN, ChangeKind.COMMITTEE_OUT}
    found: dict[str, list[Line]] = {}
    for line in view.of_level(Level.PLAN):
        if line.change.kind not in apart:
            found.setdefault(line.change.message.code, []).append(line)
    for code in sorted(found, key=lambda code: code == "diff.year-roll"):
        name = _GATHERED.get(code)
        if name is None:
            yield from dict.fromkeys(line.said for line in found[code])
        else:
            yield _gathered(view, code, name, found[code])


def _gathered(view: View, code: str, name: str, lines: list[Line]) -> Sentence:
    """Tell in one sentence what differs by one of its words only."""
    facts = [dict(line.change.message.args) for line in lines]
    values = dict.fromkeys(_word(view, fact[name]) for fact in facts)
    quoted = [view.ui("quoted", text=value) for value in values]
    return view.sentence(
        f"{code.partition('.')[2]}-several", **{name: joined(quoted, view.language)}, year=view.years["new"]
    )


def _word(view: View, value: object) -> str:
    if isinstance(value, Message):
        return say(value, view.language)
    return view.quoted(value, view.found.new) if isinstance(value, LocalText) else str(value)

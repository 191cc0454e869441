"""What of a file that came back goes into the plan, and what does not, and why."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from gealc_docs.exchange.bundle import Bundle, State, Unit, fingerprint
from gealc_docs.exchange.returned import Returned, Row, doubt
from gealc_docs.languages.marks import is_open, shown, unfinished
from gealc_docs.load.problems import failure
from gealc_docs.load.shape import STRANGE
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.location import Location

# What must come back as it was: braces, percent codes, tags. Addresses of the web and of mail may have a translation.
_PLACEHOLDER = re.compile(r"\$?\{[^{}\n]*\}|%\(\w+\)[a-z]|%\d*\$?[sd]\b|</?[A-Za-z][^<>]*>")
_WEB = re.compile(r"https?://[^\s<>\"]*[\w/]|[\w.+-]+@[\w-]+\.[\w.-]*\w")
_FEW = 5
_NO_LETTERS = frozenset({"Cs", "Co", "Cn"})


@dataclass
class Merge:
    """What to write: `taken` new wordings by address, `signed` (source, target) by address; `open` counts the rest.

    `language` is that of the translations.
    """

    language: str = ""
    taken: dict[str, str] = field(default_factory=dict)
    signed: dict[str, tuple[str, str]] = field(default_factory=dict)
    doubts: list[Finding] = field(default_factory=list)
    open: int = 0

    @property
    def refused(self) -> int:
        """How many texts were not taken for a reason that somebody must look at."""
        return sum(finding.severity is Severity.ERROR for finding in self.doubts)


def merge(returned: Returned, bundle: Bundle) -> Merge:
    """Compare a file with the plan as it is now. Raise `LoadError` where it is of another plan or other languages."""
    check_languages(returned, bundle)
    units = {unit.id: unit for unit in bundle.units}
    rows = list(_with_ids(returned.rows, units))
    _check_year(rows, bundle, returned.shown)
    made = Merge(bundle.target, doubts=list(returned.doubts))
    repeated = _contradictory(rows, made)
    seen: set[str] = set()
    for row in rows:
        if row.id not in repeated and row.id not in seen:
            seen.add(row.id)
            _take(row, units.get(row.id), made)
            if row.remark.strip():
                note = " ".join(row.remark.split())
                made.doubts.append(
                    doubt("exchange.remark", row.location, Severity.INFO, address=row.id, id=row.id, text=note)
                )
    missing = [address for address in units if address not in {row.id for row in rows}]
    if returned.whole and missing:
        made.doubts.append(_missing(missing, returned.shown))
    return made


def check_languages(returned: Returned, bundle: Bundle) -> None:
    """Raise `LoadError` where a file tells other languages than the plan's."""
    pair = (returned.source or bundle.source, returned.target or bundle.target)
    if pair != (bundle.source, bundle.target):
        raise failure(
            Location(returned.shown, 1, 1),
            "exchange.other-languages",
            found=" → ".join(pair),
            wanted=f"{bundle.source} → {bundle.target}",
        )


def years(rows: Iterable[Row]) -> list[str]:
    """Return the years that the ids of rows name, the commonest first."""
    found = Counter(row.id[:4] for row in rows if re.match(r"\d{4}/", row.id))
    return [year for year, _ in found.most_common()]


def _check_year(rows: list[Row], bundle: Bundle, shown: str) -> None:
    named = years(rows)
    if named and str(bundle.year) not in named:
        raise failure(Location(shown, 1, 1), "exchange.other-plan", found=named[0], wanted=bundle.year)
    if not rows:
        raise failure(Location(shown, 1, 1), "exchange.no-texts")


def _with_ids(rows: Iterable[Row], units: Mapping[str, Unit]) -> Iterator[Row]:
    """Go through the rows; one without id stands for every unit of its source."""
    by_source: dict[str, list[str]] = {}
    for unit in units.values():
        by_source.setdefault(_plain(unit.source), []).append(unit.id)
    for row in rows:
        if row.id:
            yield row
        else:
            same = by_source.get(_plain(row.source), [])
            yield from (replace(row, id=address) for address in same)


def _contradictory(rows: Iterable[Row], made: Merge) -> set[str]:
    """Return the ids that occur again with another translation, and note each."""
    first: dict[str, Row] = {}
    wrong: set[str] = set()
    for row in rows:
        other = first.setdefault(row.id, row)
        if other is not row and (_plain(other.target), other.finished) != (_plain(row.target), row.finished):
            wrong.add(row.id)
            line = other.location.line
            made.doubts.append(doubt("exchange.duplicate", row.location, address=row.id, id=row.id, line=line))
    return wrong


def _take(row: Row, unit: Unit | None, made: Merge) -> None:
    """Take one row, or note why not."""
    if unit is None:
        made.doubts.append(doubt("exchange.unknown-id", row.location, address=row.id, id=row.id))
        return
    target = shown(_tidy(row.target, unit.source), made.language)
    touched = fingerprint(target) != row.base if row.base else target != unit.target
    if _plain(row.source) != _plain(unit.source):
        _note(made, row, "exchange.source-changed", touched=touched and bool(target), now=unit.source, then=row.source)
    elif not target:
        begun = not unit.target or unfinished(unit.target)
        made.open += begun
        if touched and not begun:
            made.doubts.append(doubt("exchange.emptied", row.location, Severity.WARNING, address=row.id, id=row.id))
    elif row.finished is False or is_open(target):
        made.open += 1
    elif target == unit.target:
        made.open += unfinished(target)
        _confirm(row, unit, made)
    elif not touched:
        made.doubts.append(doubt("exchange.kept", row.location, Severity.INFO, address=row.id, id=row.id))
    else:
        _check(row, target, unit, made)


def _note(made: Merge, row: Row, code: str, *, touched: bool, **args: str) -> None:
    """Note a row that was left out: an error where a translation is lost by it."""
    severity = Severity.ERROR if touched else Severity.WARNING
    made.doubts.append(doubt(code, row.location, severity, address=row.id, id=row.id, **args))


def _check(row: Row, target: str, unit: Unit, made: Merge) -> None:
    """Take a finished translation, unless it is damaged or the plan's was changed meanwhile."""
    damaged = _damaged(unit.source, target)
    broken = STRANGE.findall(target) or [c for c in target if unicodedata.category(c) in _NO_LETTERS or c == "�"]
    if damaged:
        names = ", ".join(damaged)
        made.doubts.append(doubt("exchange.placeholder", row.location, address=row.id, id=row.id, names=names))
    elif broken:
        point = f"U+{ord(broken[0]):04X}"
        made.doubts.append(doubt("exchange.character", row.location, address=row.id, id=row.id, point=point))
    elif row.base and row.base != unit.base:
        made.doubts.append(doubt("exchange.conflict", row.location, address=row.id, id=row.id, now=unit.target))
    else:
        _accept(row, target, unit, made)


def _damaged(source: str, target: str) -> list[str]:
    """Return the placeholders that do not stand in both texts alike."""
    here, there = (Counter(_PLACEHOLDER.findall(text)) for text in (source, target))
    return [*(here - there), *(there - here)]


def _confirm(row: Row, unit: Unit, made: Merge) -> None:
    """Sign off a translation that came back as it was, where the translator says so.

    A stale one goes out marked: that the mark is gone is the word. Any other takes an express one: that it came back
    tells only that nobody touched it.
    """
    said = row.finished if unit.state is State.STALE else row.reviewed and unit.state is State.TRANSLATED
    if said and not unfinished(unit.target) and not _damaged(unit.source, unit.target):
        made.signed[unit.id] = (unit.source, unit.target)


def _accept(row: Row, target: str, unit: Unit, made: Merge) -> None:
    if gone := Counter(_WEB.findall(unit.source)) - Counter(_WEB.findall(target)):
        found = doubt("exchange.web", row.location, Severity.WARNING, address=row.id, id=row.id, names=", ".join(gone))
        made.doubts.append(found)
    made.taken[unit.id] = target
    if not unfinished(target):
        made.signed[unit.id] = (unit.source, target)


def _missing(addresses: list[str], shown: str) -> Finding:
    names = ", ".join(addresses[:_FEW]) + (" …" if len(addresses) > _FEW else "")
    return doubt("exchange.missing", Location(shown, 1, 1), Severity.WARNING, count=len(addresses), names=names)


def _tidy(text: str, source: str) -> str:
    """Return a translation without space around it; of one line where the source is."""
    text = unicodedata.normalize("NFC", text).strip()
    return text if "\n" in source else " ".join(text.split("\n")) if "\n" in text else text


def _plain(text: str) -> str:
    """Return a text as sources are compared: white space and the way accents are coded do not count."""
    return " ".join(unicodedata.normalize("NFC", text).split())

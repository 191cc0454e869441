"""CSV for spreadsheets and Weblate: UTF-8 with its mark; read back however a spreadsheet saved it."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence

from gealc_docs.exchange.bundle import Bundle, Unit
from gealc_docs.exchange.returned import Returned, Row, doubt, language_code
from gealc_docs.exchange.words import remarks, state_name
from gealc_docs.load.official.files import decoded
from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location

SUFFIXES = (".csv",)
HOLDS = "texts"
# Names that Weblate and translate-toolkit know, then ours.
_COLUMNS = (
    "id",
    "source",
    "target",
    "developer_comments",
    "translator_comments",
    "previous_source",
    "from",
    "to",
    "base",
)
_NEEDED = ("id", "source", "target")
# What spreadsheets take for a formula; an apostrophe before it, even before apostrophes, makes it a text.
_RISKY = re.compile(r"'*[=+\-@\t\r]")


def write(bundle: Bundle) -> bytes:
    """Return the file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow(_COLUMNS)
    writer.writerows([_safe(cell) for cell in _cells(unit, bundle)] for unit in bundle.units)
    return out.getvalue().encode("utf-8-sig")


def _cells(unit: Unit, bundle: Bundle) -> tuple[str, ...]:
    lines = [f"{state_name(unit.state, bundle.reader)} · {unit.context}", *remarks(unit, bundle.reader)]
    return (
        unit.id,
        unit.source,
        unit.target,
        "\n".join(lines),
        "",
        unit.previous,
        bundle.source,
        bundle.target,
        unit.base,
    )


def _safe(cell: str) -> str:
    return f"'{cell}" if _RISKY.match(cell) else cell


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _RISKY.match(cell[1:]) else cell


def read(data: bytes, shown: str) -> Returned:
    """Read a file that came back: any separator, any of the usual encodings. Raise `LoadError`."""
    text = decoded(data, shown)
    first = text.lstrip("\ufeff").partition("\n")[0]
    text = text.lstrip("\ufeff")
    if first.lower().startswith("sep="):
        text = text.partition("\n")[2]
        first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    lines = _lines(text, separator, shown)
    names = [name.strip().lower() for name in next(lines, (0, []))[1]]
    if len(names) == 1 and all(name in names[0] for name in _NEEDED):
        raise failure(Location(shown, 1, 1), "exchange.csv-one-column")
    if missing := [name for name in _NEEDED if name not in names]:
        raise failure(Location(shown, 1, 1), "exchange.csv-columns", names=", ".join(missing))
    rows, languages, doubts = [], set(), []
    for number, cells in lines:
        place = Location(shown, number, 1)
        found = dict(zip(names, map(_plain, cells), strict=False))
        if not any(cell.strip() for cell in cells):
            continue
        if _is_torn(cells, names):
            doubts.append(doubt("exchange.csv-row", place, count=len(cells), wanted=len(names)))
            continue
        rows.append(_row(found, place))
        languages.add((language_code(found.get("from", "")), language_code(found.get("to", ""))))
    return Returned(shown, *_one(languages, shown), tuple(rows), tuple(doubts))


def _is_torn(cells: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a row lost a separator, or has text in cells that no column has; empty ones at its end are no matter."""
    return len(cells) < len(names) or any(cell.strip() for cell in cells[len(names) :])


def _lines(text: str, separator: str, shown: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Go through the lines with the number each starts at."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise failure(Location(shown, start, 1), "exchange.csv-syntax") from error
        yield start, cells
        start = reader.line_num + 1


def _row(found: Mapping[str, str], location: Location) -> Row:
    source, target = (found.get(name, "").replace("\r\n", "\n") for name in ("source", "target"))
    base, remark = (found.get(name, "").strip() for name in ("base", "translator_comments"))
    return Row(found.get("id", "").strip(), source, target, location, base, remark=remark)


def _one(languages: set[tuple[str, str]], shown: str) -> tuple[str, str]:
    """Return the languages of all rows. Raise `LoadError` where there are several."""
    if len(languages) > 1:
        names = ", ".join(sorted({to for _, to in languages}))
        raise failure(Location(shown, 1, 1), "exchange.many-languages", languages=names)
    return next(iter(languages), ("", ""))

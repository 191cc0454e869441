"""Gettext PO, for Poedit, Weblate, OmegaT: a text's address is its context, a stale source stands after `#|`."""

import re
from collections.abc import Iterator

import polib

from gealc_docs.exchange.bundle import Bundle, State, Unit
from gealc_docs.exchange.returned import Returned, Row, language_code
from gealc_docs.exchange.words import remarks, state_name, team
from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location

SUFFIXES = (".po",)
HOLDS = "texts"
_BASE = "gealc-base: "
_WIDTH = 100
_LINE = re.compile(r'#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s*)?"(?:[^"\\]|\\.)*"|')


def write(bundle: Bundle) -> bytes:
    """Return the file. Suggestions, half-written and stale translations are filled in and marked `fuzzy`."""
    when = f"{bundle.revised:%Y-%m-%d %H:%M%z}"
    po = polib.POFile(wrapwidth=_WIDTH)
    po.metadata = {
        "Project-Id-Version": f"{bundle.title}",
        "POT-Creation-Date": when,
        "PO-Revision-Date": when,
        "Last-Translator": team(bundle.reader),
        "Language-Team": team(bundle.reader),
        "Language": bundle.target,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": bundle.source,
    }
    po.extend(_entry(unit, bundle) for unit in bundle.units)
    return f"{po}\n".encode()


def _entry(unit: Unit, bundle: Bundle) -> polib.POEntry:
    best = unit.suggestions[0] if unit.suggestions and not unit.target else None
    waits = unit.state is State.STALE or (unit.state is State.NEW and bool(unit.target))
    return polib.POEntry(
        msgctxt=unit.id,
        msgid=unit.source,
        msgstr=best.target if best else unit.target,
        flags=["fuzzy"] if best or waits else [],
        previous_msgid=(best.source if best else unit.previous) or None,
        comment="\n".join([*_comments(unit, bundle), f"{_BASE}{unit.base}"]),
        occurrences=[(unit.place[0], str(unit.place[1]))] if unit.place[0] else [],
    )


def _comments(unit: Unit, bundle: Bundle) -> Iterator[str]:
    yield f"{state_name(unit.state, bundle.reader)} · {unit.context}"
    yield from remarks(unit, bundle.reader)


def read(data: bytes, shown: str) -> Returned:
    """Read a file that came back. Raise `LoadError` where it is no PO file."""
    text = _decoded(data, shown)
    _check_lines(text, shown)
    try:
        po = polib.pofile(text)
    except (OSError, ValueError) as error:
        found = re.search(r"line (\d+)", str(error))
        raise failure(Location(shown, int(found[1]) if found else 1, 1), "exchange.po-syntax") from error
    rows = tuple(_row(entry, shown) for entry in po if not entry.obsolete)
    return Returned(
        shown,
        language_code(po.metadata.get("X-Source-Language", "")),
        language_code(po.metadata.get("Language", "")),
        rows,
    )


def _row(entry: polib.POEntry, shown: str) -> Row:
    base = re.search(rf"^{_BASE}(\S+)", entry.comment, re.MULTILINE)
    place = Location(shown, entry.linenum or 1, 1)
    mark = base[1] if base else ""
    return Row(entry.msgctxt or "", entry.msgid, entry.msgstr, place, mark, not entry.fuzzy, entry.tcomment)


def _decoded(data: bytes, shown: str) -> str:
    """Decode by the header's charset. A text without line end would be taken for a file's name by the parser."""
    named = re.search(rb"charset=([\w-]+)", data[:4000])
    charset = named[1].decode() if named else "utf-8"
    try:
        text = data.decode("utf-8-sig" if charset.lower() in {"utf-8", "charset"} else charset)
    except (LookupError, UnicodeDecodeError) as error:
        line = data.count(b"\n", 0, error.start) + 1 if isinstance(error, UnicodeDecodeError) else 1
        raise failure(Location(shown, line, 1), "exchange.charset", charset=charset) from error
    if "\0" in text or "msgid" not in text:
        raise failure(Location(shown, 1, 1), "exchange.not-po")
    return text.replace("\r\n", "\n") + "\n"


def _check_lines(text: str, shown: str) -> None:
    """Raise `LoadError` at the first line that is no PO: the parser takes an open quote for a whole text."""
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line.strip()):
            raise failure(Location(shown, number, 1), "exchange.po-syntax")

"""The tools of translators: each writes wordings by address into a file that was handed out."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import docx
import polib
from docx.oxml.ns import qn
from translate.storage import po as toolkit_po
from translate.storage import tmx
from translate.storage.xliff2 import Xliff2File


def po(path: Path, wordings: dict[str, str]) -> None:
    file = polib.pofile(str(path))
    for entry in file:
        if entry.msgctxt in wordings:
            entry.msgstr = wordings[entry.msgctxt]
            entry.flags = []
    file.save()


def weblate(path: Path, wordings: dict[str, str]) -> None:
    """Edit as Weblate does: by the readers and writers of translate-toolkit."""
    file = toolkit_po.pofile.parsefile(str(path))
    for unit in file.units:
        if unit.getcontext() in wordings:
            unit.target = wordings[unit.getcontext()]
            unit.markfuzzy(present=False)
    path.write_bytes(bytes(file))


def xliff(path: Path, wordings: dict[str, str]) -> None:
    file = Xliff2File.parsefile(str(path))
    for unit in file.units:
        address = unit.getid().partition("::")[0].replace(":", "/")
        if address in wordings:
            unit.target = wordings[address]
            unit.marktranslated()
    path.write_bytes(bytes(file))


def memory(path: Path, wordings: dict[str, str]) -> None:
    file = tmx.tmxfile.parsefile(str(path))
    for unit in file.units:
        if (address := unit.xmlelement.get("tuid")) in wordings:
            unit.settarget(wordings[address], lang="en")
    path.write_bytes(bytes(file))


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def sheet(path: Path, wordings: dict[str, str], *, delimiter: str = ",", encoding: str = "utf-8-sig") -> None:
    found = rows(path)
    for row in found:
        row["target"] = wordings.get(row["id"], row["target"])
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(found[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(found)
    path.write_bytes(out.getvalue().replace("→", "->").encode(encoding))


def excel(path: Path, wordings: dict[str, str]) -> None:
    sheet(path, wordings, delimiter=";", encoding="cp1252")


def word(path: Path, wordings: dict[str, str]) -> None:
    document = docx.Document(str(path))
    for row in document.tables[0].rows:
        about = ["".join(t.text or "" for t in p._p.iter(qn("w:t"))) for p in row.cells[0].paragraphs]  # noqa: SLF001  # content controls are no runs
        for address in wordings.keys() & set(about):
            row.cells[2].paragraphs[0].text = wordings[address]
    document.save(str(path))


TOOLS: dict[str, Callable[[Path, dict[str, str]], None]] = {
    "po": po,
    "weblate.po": weblate,
    "xliff": xliff,
    "tmx": memory,
    "csv": sheet,
    "docx": word,
}

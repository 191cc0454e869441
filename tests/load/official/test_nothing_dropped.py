"""Every word of a document is found in what was read of it, or in a finding."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree, html

from gealc_docs.languages.labels import folded, labels, readable
from gealc_docs.load.library import Library
from gealc_docs.load.official.marks import roman_value
from gealc_docs.load.official.reading import Reading, read_official
from gealc_docs.load.official.ticks import is_part_of_year
from gealc_docs.model.plan import FIELDS
from gealc_docs.model.vocabulary import NAMES

_FIXTURES = Path(__file__).parents[2] / "fixtures"
_VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
_DOCUMENTS = sorted(
    path
    for folder in ("plans-in-other-forms", "official")
    for path in (_FIXTURES / folder).iterdir()
    if path.suffix in {".txt", ".md", ".docx", ".odt", ".html", ".pdf"}
)
# What a program that prints the text of a PDF makes of a hyphen at a line's end.
_BROKEN = re.compile(r"(?:-|\u2010|\ufffe|\u00ad)\s*\n\s*(?=[^\W\d_])")


@pytest.mark.parametrize("path", _DOCUMENTS, ids=lambda path: path.name)
def test_every_word_is_read_or_told(path: Path) -> None:
    reading = read_official(path, path.name, _VOCABULARY)
    text = raw(path)
    found = words(" ".join(told(reading))) | _known()
    # A word that a line's end has broken is looked for in one piece and, as compounds keep their hyphen, in two.
    left = words(_BROKEN.sub("", text)) - found - _halves(text, found)
    # Headings of columns that no activity ticks say nothing of one.
    assert {word for word in left if not any(is_part_of_year(word, language) for language in readable())} == set()


def raw(path: Path) -> str:
    """Return all text of a document, by other means than the readers'."""
    match path.suffix:
        case ".pdf":
            with pypdfium2.PdfDocument(path) as pdf:
                return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
        case ".docx" | ".odt":
            name = "word/document.xml" if path.suffix == ".docx" else "content.xml"
            with zipfile.ZipFile(path) as archive:
                root = etree.fromstring(archive.read(name))
            body = next(root.iter("{*}body"))
            return "\n".join("".join(map(str, e.itertext())) for e in body.iter("{*}p", "{*}h"))
        case ".html":
            root = html.fromstring(_decoded(path.read_bytes()))
            etree.strip_elements(root, "script", "style", "title", with_tail=False)
            return "\n".join(map(str, root.itertext()))
        case _:
            return re.sub(r"</?[a-z]+ ?/?>", " ", _decoded(path.read_bytes()))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def told(reading: Reading) -> Iterator[str]:
    """Go through all texts of a plan and of the findings about it."""
    plan = reading.plan
    yield from (w.text for w in plan.title)
    yield f"{plan.year} {plan.distribution} {plan.symbol}"
    for when in (plan.issued, plan.assembly and plan.assembly.date):
        yield from (w.text for w in when.text) if when else ()
    if plan.assembly:
        yield from (w.text for w in plan.assembly.name)
        yield from (w.text for w in plan.assembly.place.text) if plan.assembly.place else ()
    for section in plan.sections:
        yield from (w.text for text in (section.title, *section.text) for w in text)
    for area in plan.areas:
        yield area.number
        yield from (w.text for text in (area.title, area.objective, *area.notes) for w in text)
    for _, activity in plan.activities():
        yield activity.number
        yield from (w.text for w in activity.title)
        for name in FIELDS:
            value = getattr(activity, name) or ()
            for one in value if isinstance(value, tuple) else (value,):
                yield from (w.text for w in one.text)
    yield from (w.text for _, label in plan.labels for w in label)
    yield from (side.text for finding in reading.findings for side in finding.sides)


def words(text: str) -> set[str]:
    """Return the words of a text, folded, without numbers and single letters, which marks and ordinals are made of."""
    return {word for word in re.findall(r"[^\W\d_]{2,}", folded(text)) if not roman_value(word)}


def _known() -> set[str]:
    """Return the words of labels, of the network's names and of what a masthead says, which become values."""
    names = (entry for entry in _VOCABULARY.entries.values() if entry.kind == NAMES)
    found = words(" ".join(form for entry in names for _, form in entry.all_forms()))
    for language in readable():
        data = labels(language)
        found |= words(str([*data["labels"].values(), *data["roles"].values(), *data["masthead"].values()]))
    return found


def _halves(text: str, found: set[str]) -> set[str]:
    """Return the pieces of words broken at lines' ends that were read: with a hyphen as two, without one as one."""
    pairs = re.findall(r"([^\W\d_]+)(?:-|\u2010|\ufffe|\u00ad)\s*\n\s*(?=([^\W\d_]+))", text)
    bare = re.findall(r"([^\W\d_]+)\s*\n\s*(?=([^\W\d_]+))", text)
    whole = {folded(a + b) for a, b in pairs if {folded(a), folded(b)} <= found}
    bare += re.findall(r"([^\W\d_]+)\s*\n\s*(?=([^\W\d_]+)\s*\n\s*([^\W\d_]+))", text)
    return whole | {folded(piece) for pieces in bare if folded("".join(pieces)) in found for piece in pieces}

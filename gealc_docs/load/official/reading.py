"""An official document to a plan, with the doubts about it."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from itertools import chain
from pathlib import Path

from gealc_docs.languages.labels import each
from gealc_docs.load.official.account import Told
from gealc_docs.load.official.assemble import Assembler
from gealc_docs.load.official.blocks import Document, Table, Text
from gealc_docs.load.official.committee import committee_of
from gealc_docs.load.official.contents import without_contents
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.load.official.endnotes import without_endnotes
from gealc_docs.load.official.fields import Labelled
from gealc_docs.load.official.files import MAX_LINES, MAX_PARAGRAPH
from gealc_docs.load.official.footnotes import Footnotes, with_unsigned
from gealc_docs.load.official.front import split_front
from gealc_docs.load.official.guessed import with_guessed_labels
from gealc_docs.load.official.heads import with_implied_heads
from gealc_docs.load.official.language import languages_of
from gealc_docs.load.official.last_sections import with_last_sections
from gealc_docs.load.official.left_over import LeftOver, completed, structure, wordings
from gealc_docs.load.official.masthead import Masthead, MastheadReader
from gealc_docs.load.official.mostly import told_once
from gealc_docs.load.official.order import check_numbers
from gealc_docs.load.official.outline import Node, outline
from gealc_docs.load.official.own_labels import own_labels
from gealc_docs.load.official.pairing import Pairing
from gealc_docs.load.official.roles import assign, without_areas
from gealc_docs.load.official.strangers import strangers
from gealc_docs.load.official.summaries import without_summaries
from gealc_docs.load.official.tables.activities import units_of_table
from gealc_docs.load.official.tables.headers import columns_of
from gealc_docs.load.official.tables.shapes import usual
from gealc_docs.load.official.tables.signs import with_headings_signs
from gealc_docs.load.official.two_languages import split_languages
from gealc_docs.load.official.units import Head, Plain, Unit, units
from gealc_docs.load.official.whole_dates import with_whole_dates
from gealc_docs.load.problems import failure
from gealc_docs.load.read import Reading
from gealc_docs.load.recognise import recogniser
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message
from gealc_docs.model.plan import FIELDS, Plan, Section, Status
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.model.vocabulary import Vocabulary

_READERS = Path(__file__).parent / "readers"
_ALIASES = {"htm": "html", "xhtml": "html", "markdown": "md", "text": "txt"}
# Without a title, so many activities with fields still show a plan.
_ENOUGH = 3


def forms() -> tuple[str, ...]:
    """Return the suffixes of the documents there is a reader for."""
    return tuple(sorted(path.stem for path in _READERS.glob("[a-z]*.py")))


def read_official(path: Path, shown: str, vocabulary: Vocabulary) -> Reading:
    """Read a document. Raise `LoadError` where it cannot be read or holds no plan."""
    suffix = path.suffix.lower().lstrip(".")
    suffix = _ALIASES.get(suffix, suffix)
    if suffix not in forms():
        if suffix == "epub":
            raise failure(Location(shown, 1, 1), "official.book")
        raise failure(Location(shown, 1, 1), "load.unknown-suffix", suffix=suffix or "–", known=", ".join(forms()))
    document: Document = import_module(f"gealc_docs.load.official.readers.{suffix}").read(path, shown)
    return reading_of(document, vocabulary)


def reading_of(document: Document, vocabulary: Vocabulary) -> Reading:
    """Find the plan in a document's blocks. Raise `LoadError` where there is none."""
    _check_size(document)
    document = without_endnotes(document)
    parts = split_languages(document) or {languages_of(document): document}
    made = [_reading(part, language, vocabulary) for language, part in parts.items()]
    readings = [reading for reading, _ in made]
    whole = paired(readings, vocabulary) if len(readings) > 1 else readings[0]
    doubts = Doubts("+".join(parts))
    printed = [told for _, own in made for told in own]
    whole = replace(whole, plan=with_unsigned(whole.plan, document, doubts))
    rest = LeftOver(document, whole.plan, doubts.language, vocabulary)
    each_told = [told for reading in readings for told in wordings(reading.plan)]
    plan = completed(whole.plan, rest.texts(whole.findings, printed, each_told), doubts)
    told = told_once([*whole.findings, *doubts.findings], document.texts, Location(document.file, 1, 1))
    return Reading(plan, _ordered(told))


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.order))


def _check_size(document: Document) -> None:
    """Raise `LoadError` where a document holds more, or a longer paragraph, than any plan."""
    texts = [c.text for b in document.blocks for c in (chain(*b.rows) if isinstance(b, Table) else (b,))]
    if len(texts) > MAX_LINES:
        raise failure(texts[MAX_LINES].location, "official.too-many", limit=MAX_LINES)
    labels = itertools.accumulate(text.text.count(":") for text in texts)
    if crowded := next((text for text, count in zip(texts, labels, strict=True) if count > MAX_LINES), None):
        raise failure(crowded.location, "official.too-many", limit=MAX_LINES)
    if long := next((text for text in texts if len(text.text) > MAX_PARAGRAPH), None):
        raise failure(long.location, "official.too-long", limit=MAX_PARAGRAPH)


def paired(readings: Sequence[Reading], vocabulary: Vocabulary) -> Reading:
    """Return the readings of one plan in two languages as one; what either says of the masthead is no doubt."""
    doubts = Doubts(readings[0].plan.languages[0])
    plan = readings[0].plan
    for reading in readings[1:]:
        plan = Pairing(doubts, recogniser(vocabulary)).plans(plan, reading.plan)
    told = [finding for reading in readings for finding in reading.findings]
    unplaced = Counter(str(f.location) for f in told if f.check == "official.unplaced")
    kept = [f for f in told if f.check != "official.unplaced" or unplaced[str(f.location)] == len(readings)]
    once = {(f.check, f.location, f.sides): f for f in (*kept, *doubts.findings)}
    return Reading(plan, _ordered(once.values()))


def _reading(document: Document, language: str, vocabulary: Vocabulary) -> tuple[Reading, list[Told]]:
    """Return what is read in a document of one language, and what of its words became structure."""
    where = Location(document.file, 1, 1)
    doubts = Doubts(language)
    terms = recogniser(vocabulary)
    blocks, contents = without_contents(document.blocks, language)
    found = with_whole_dates(units(usual(blocks, language), language))
    front, rest = split_front(_unlaid(found, language, doubts), language)
    headings = frozenset(unit.text.text for unit in found if isinstance(unit, Plain) and unit.level)
    masthead = MastheadReader(language, terms, doubts, headings).read(front)
    rest = with_guessed_labels(rest, language, terms, doubts)
    root = outline(
        with_whole_dates(_with_rows(with_last_sections(with_implied_heads(rest, language)), language, doubts))
    )
    assign(root, language)
    year = masthead.year or _year_of(document, root)
    if not year or masthead.about:
        raise failure(where, "official.no-plan")
    if not masthead.year:
        doubts.add("official.no-title", front[0] if front else Text(document.file, ((0, where),)), year=year)
    for node in without_areas(root):
        node.head.title = node.head.title or _located(masthead.title)
        doubts.add("official.no-areas", node.head.title)
    status = _status(masthead, doubts)
    assembler = Assembler(language, year, terms, doubts, Footnotes(document.footnotes, front, doubts))
    all_areas, sections = assembler.areas(root), assembler.sections(root)
    areas = without_summaries(all_areas, doubts)
    if not any(area.activities for area in areas):
        raise failure(where, "official.no-plan")
    check_numbers(areas, doubts)
    _tell_left(document, contents, doubts)
    told = [*_opening(root, language), *_texts(sections)]
    committee = committee_of(told, language, terms, masthead.assembly, masthead.presidency)
    for name in strangers(told, committee, language, terms):
        doubts.add("official.stranger", name)
    plan = Plan(
        year,
        masthead.title or LocalText((Wording(each(language)[0], str(year), where),)),
        status=status,
        original=masthead.original or each(language)[0],
        layout=_layout(root),
        distribution=masthead.distribution,
        symbol=masthead.symbol,
        issued=masthead.issued,
        assembly=masthead.assembly,
        committee=committee,
        labels=own_labels(root, language),
        sections=sections,
        areas=areas,
        location=where,
    )
    summed = [told for area in all_areas if area not in areas for told in wordings(area)]
    return Reading(plan, _ordered(doubts.findings)), [*structure(root), *summed]


def _opening(root: Node, language: str) -> Iterator[Wording]:
    """Go through the paragraphs before the first section."""
    texts = (item.text for item in root.items if isinstance(item, Plain))
    return (Wording(each(language)[0], text.text, text.location) for text in texts)


def _texts(sections: Sequence[Section]) -> Iterator[Wording]:
    return (text.wordings[0] for section in sections for text in section.text if text)


def _tell_left(document: Document, contents: Sequence[Text], doubts: Doubts) -> None:
    """Tell what of a document is no part of the plan: remarks, running heads and feet, its contents."""
    for aside in document.asides:
        doubts.add("official.aside", aside)
    for code, text in document.doubts:
        doubts.add(code, text)
    doubts.add_left("official.beside", document.beside)
    doubts.add_left("official.contents", contents)
    doubts.add_left("official.struck", document.struck, Severity.WARNING)


def _status(masthead: Masthead, doubts: Doubts) -> Status:
    """Return the status a masthead tells, else the likely one: official plans name the assembly they were put to."""
    met = masthead.assembly
    if masthead.status or met is None or not met.is_known:
        return masthead.status or Status.DRAFT
    told = Message.of("plan.status-approved")
    doubts.add("official.status", _located(met.name), severity=Severity.INFO, status=told)
    return Status.APPROVED


def _located(text: LocalText) -> Text:
    wording = next(iter(text), None)
    return Text(wording.text, ((0, wording.location),)) if wording else Text("")


def _unlaid(found: Sequence[Unit], language: str, doubts: Doubts) -> list[Unit]:
    """Return the units with the tables that only lay out text taken apart."""
    result: list[Unit] = []
    widths: set[int] = set()
    for unit in found:
        if isinstance(unit, Table) and columns_of(unit, language):
            widths.add(max(len(row) for row in unit.rows))
        if (
            isinstance(unit, Table)
            and not columns_of(unit, language)
            and max(len(row) for row in unit.rows) not in widths
        ):
            result += with_headings_signs(units_of_table(unit, language, doubts), unit)
        else:
            result.append(unit)
    return result


def _with_rows(found: Sequence[Unit], language: str, doubts: Doubts) -> list[Unit]:
    """Return the units with the tables of activities as heads with their fields."""
    result: list[Unit] = []
    columns: list[str] = []
    rows = False
    for unit in found:
        if isinstance(unit, Table):
            own = columns_of(unit, language)
            columns = own[1] if own else columns
            result += with_headings_signs(units_of_table(unit, language, doubts, columns), unit)
            heads = [made for made in result if isinstance(made, Head)]
            rows = bool(heads) and heads[-1].style == "row"
            continue
        rows = rows and not isinstance(unit, Head)
        # A row has its fields in its cells: what stands below the table is not its own.
        outside = rows and isinstance(unit, Labelled) and unit.name in FIELDS
        result.append(
            Plain(unit.printed.followed_by(unit.value, ": ")) if outside and isinstance(unit, Labelled) else unit
        )
    return result


def _layout(root: Node) -> str:
    activities = [node for node in root.walk() if node.role == "activity"]
    rows = sum(node.head.style == "row" for node in activities)
    return "table" if rows * 2 > len(activities) else "list"


def _year_of(document: Document, root: Node) -> int:
    """Return the year named most often, where there is no title but activities enough; else 0."""
    if sum(node.role == "activity" and node.has_fields for node in root.walk()) < _ENOUGH:
        return 0
    years = Counter(re.findall(r"(?<!\d)20\d\d(?!\d)", document.text))
    return int(years.most_common(1)[0][0]) if years else 0

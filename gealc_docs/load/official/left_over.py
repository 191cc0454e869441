"""What the blocks of a document hold and its reading does not: the last resort against dropping anything."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import accumulate, chain, groupby

from gealc_docs.languages.labels import each, folded, labels
from gealc_docs.load.official.account import Account, Told, words
from gealc_docs.load.official.blocks import EMPTY, Cell, Document, Table, Text, joined
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.load.official.fields import Labelled, label_of, named
from gealc_docs.load.official.outline import Node
from gealc_docs.load.official.own_lines import remarks
from gealc_docs.load.official.tables.headers import spans
from gealc_docs.load.official.ticks import parts_of_year
from gealc_docs.load.official.two_languages import named_language
from gealc_docs.model.finding import Finding
from gealc_docs.model.location import NOWHERE, Location
from gealc_docs.model.plan import Area, Plan
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.model.vocabulary import NAMES, Vocabulary

# What these doubts tell stands in no block, or is told besides.
_OUTSIDE = frozenset(
    {"official.aside", "official.beside", "official.struck", "official.broken-word", "official.tracked-page"}
)
# So many columns of a row are parts of the year where it heads a calendar; so many rows may hold the headings.
_FEWEST_PARTS, _HEADER = 2, 3
_JOINS = re.compile(r"\s*[;,/+|•]\s*|\s+\w{1,3}\s+")
# Words on the line of a symbol; before a title.
_LONGEST_SYMBOL, _LONGEST_MARK = 3, 2


@dataclass(frozen=True, slots=True)
class Source:
    """A paragraph or a cell; `row` is the same for the cells of one, `heading` tells that it heads columns."""

    text: Text
    row: int = -1
    heading: bool = False


def structure(root: Node) -> Iterator[Told]:
    """Go through what is printed and became structure: headings of columns, labels, marks."""
    yield from ((NOWHERE, text) for text in dict.fromkeys(node.head.column for node in root.walk()))
    for node in root.walk():
        head = node.head
        place = head.place.location
        if node.mark:
            yield place, head.place.text[: node.mark.end]
        if head.style.startswith("label-"):
            yield place, head.place.text
        yield place, head.doubled
        for item in node.items:
            if isinstance(item, Labelled):
                yield item.printed.location, item.printed.text


def completed(
    plan: Plan, texts: Iterable[Text], doubts: Doubts, code: str = "official.left-over", place: Location | None = None
) -> Plan:
    """Return a plan with texts as notes of the areas they stand in or after, each with a doubt.

    `place`: where they belong, if not where they stand.
    """
    starts = list(accumulate((area.location for area in plan.areas), max))
    notes: dict[int, list[LocalText]] = {}
    for text in texts:
        index = max(bisect_right(starts, place or text.location) - 1, 0)
        area = plan.areas[index]
        doubts.add(code, text, number=area.number, area=area.number or next((w.text for w in area.title), ""))
        note = LocalText((Wording(each(doubts.language)[0], text.text, text.location),))
        notes.setdefault(index, []).append(note)
    areas = (replace(area, notes=(*area.notes, *notes.get(index, ()))) for index, area in enumerate(plan.areas))
    return replace(plan, areas=tuple(areas)) if notes else plan


class LeftOver:
    """Finds the words of a document that stand in no value, label or doubt, as often as there."""

    def __init__(self, document: Document, plan: Plan, language: str, vocabulary: Vocabulary) -> None:
        """Keep the texts of the document but its symbol, and the words of its language that say nothing of a plan."""
        self.language, self.plan = language, plan
        self.sources = [source for source in _sources(document, language) if not _is_symbol(source.text, plan)]
        reaching = {
            (cell.text.location.line, part) for cell in _cells(document) if cell.merged for part in _parts(cell)
        }
        self.account = Account([source.text for source in self.sources], reaching)
        small = frozenset(word for one in each(language) for word in _joining(one))
        front = small | _front_words(language, vocabulary) | {str(plan.year)}
        start = self._start()
        self.titles = {_bare(wording.text) for area in plan.areas for wording in area.title}
        seen: set[str] = set()
        for index, source in enumerate(self.sources):
            text = source.text.text
            again = text in seen and self._is_title(text)
            self.account.excuse(index, words(text) if again else front if index < start else small)
            seen.add(text)

    def texts(
        self, findings: Sequence[Finding], printed: Sequence[Told], beside: Iterable[Told] = ()
    ) -> Iterator[Text]:
        """Go through what stands in none of these, a row of cells in one text."""
        doubts = (side for one in findings if one.check not in _OUTSIDE for side in one.sides)
        told = [*wordings(self.plan), *_numbers(self.plan.areas)]
        self.account.take(printed, told, [*beside, *((side.location, side.text) for side in doubts)])
        known = self.titles | {_bare(text) for _, text in printed}
        found = ((s.row, text) for i, s in enumerate(self.sources) if (text := self._rest(i, s, known)))
        for row, group in groupby(found, key=lambda pair: pair[0]):
            texts = [text for _, text in group]
            yield from texts if row < 0 else [joined(texts, " · ")]

    def _is_title(self, text: str) -> bool:
        """Whether a text is the title of an area, perhaps after a word and a number."""
        parts = text.split()
        return any(_bare(" ".join(parts[start:])) in self.titles for start in range(_LONGEST_MARK + 1))

    def _start(self) -> int:
        """Return the index of the first text below the masthead: one that holds the title of a section or an area."""
        titles = [
            w.text for parts in (self.plan.sections, self.plan.areas) for part in parts for w in part.title if w.text
        ]
        own = (i for i, source in enumerate(self.sources) if any(title in source.text.text for title in titles[:4]))
        return next(own, len(self.sources))

    def _rest(self, index: int, source: Source, known: Collection[str]) -> Text:
        """Return what of a source is left, from the first such word to the last one."""
        text = source.text
        runs = self.account.missing(index)
        runs = [run for run in runs if not self._says_nothing(text.text[slice(*run)], known)]
        again = source.heading or self._says_nothing(text.text, known)
        if not runs or again:
            return EMPTY
        lacking = sum(len(words(text.text[slice(*run)])) for run in runs)
        return text.cut(runs[0][0], runs[-1][1]) if lacking * 2 < len(words(text.text)) else text.cut(0)

    def _says_nothing(self, text: str, known: Collection[str]) -> bool:
        """Whether a text is the title of an area or a label again, or is one that has no value."""
        return _bare(text) in known or all(label_of(part, self.language) for part in text.split("/"))


def _sources(document: Document, language: str) -> Iterator[Source]:
    """Go through the paragraphs, the cells that repeat no other, and the footnotes."""
    count = 0
    for block in document.blocks:
        if not isinstance(block, Table):
            yield Source(block.text)
            continue
        for number, cells in enumerate(block.rows):
            count += 1
            calendar = len(parts_of_year(cells, language)) >= _FEWEST_PARTS
            own = _headings(block, number, language) if number < _HEADER else set()
            for index, cell in enumerate(cells):
                if cell.text and not cell.merged:
                    yield Source(cell.text, count, calendar or index in own)
    yield from (Source(note.text) for note in document.footnotes)


def _headings(table: Table, number: int, language: str) -> set[int]:
    """Return the columns of a row whose cells head others: labels, languages, over several columns or over nothing."""
    row, *below = table.rows[number:]
    found = {i for i, cell in enumerate(row) if named(cell.text.text, language) or named_language(cell)}
    if not spans(row):
        found |= {i for i, cell in enumerate(row[1:]) if cell.merged == "across"}
    filled = {i for cells in below for i, cell in enumerate(cells) if cell.text}
    return found | ({*range(len(row))} - filled if filled else set())


def _is_symbol(text: Text, plan: Plan) -> bool:
    """Whether a text is the symbol of a plan, perhaps after a word that says so."""
    return bool(plan.symbol) and text.text.endswith(plan.symbol) and len(text.text.split()) <= _LONGEST_SYMBOL


def _parts(cell: Cell) -> Iterator[str]:
    """Go through the text of a cell and the values it may join."""
    yield cell.text.text
    yield from _JOINS.split(cell.text.text)


def _cells(document: Document) -> Iterator[Cell]:
    return chain.from_iterable(row for block in document.blocks if isinstance(block, Table) for row in block.rows)


def _bare(text: str) -> str:
    return folded(text).strip(" .:")


def wordings(value: object) -> Iterator[Told]:
    """Go through all wordings of a value, with their places."""
    if isinstance(value, Wording):
        yield value.location, value.text
    elif isinstance(value, tuple):
        for one in value:
            yield from wordings(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from wordings(getattr(value, field.name))


def _numbers(areas: Sequence[Area]) -> Iterator[Told]:
    for area in areas:
        yield area.location, area.number
        yield from ((activity.location, activity.number) for activity in area.activities)


def _front_words(language: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words that a masthead's values are made of: they stand in the plan as such."""
    names = (form for e in vocabulary.entries.values() if e.kind == NAMES for _, form in e.all_forms())
    return frozenset(words(" ".join([*names, *remarks(), *(str(labels(one)["masthead"]) for one in each(language))])))


def _joining(language: str) -> Iterator[str]:
    """Go through the words that join others: between values they are no part of any."""
    yield from labels(language)["stopwords"]
    yield from map(str, labels(language)["periods"]["and"])

"""What stands above the first section: title and year, assembly, date of issue, distribution."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gealc_docs.languages.catalogue import translate
from gealc_docs.languages.labels import each, folded, labels, passage_language
from gealc_docs.load.official.assembly_line import named
from gealc_docs.load.official.blocks import Text
from gealc_docs.load.official.committee import presidency
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.load.official.front import YEAR, any_of, title_pattern
from gealc_docs.load.official.marks import SYMBOL
from gealc_docs.load.official.own_lines import own_line
from gealc_docs.load.recognise import Recogniser, when
from gealc_docs.load.recognise_dates import recognise_period
from gealc_docs.model.location import Location
from gealc_docs.model.period import Unit as Grain
from gealc_docs.model.plan import Assembly, Status, When
from gealc_docs.model.text import EMPTY, LocalText, Wording

_DATE_WORDS = 9
_EDGES = " .,;:·|–—-()/"


@dataclass
class Masthead:
    """What a masthead says; year 0 where it names none."""

    year: int = 0
    title: LocalText = EMPTY
    original: str = ""
    distribution: str = ""
    symbol: str = ""
    status: Status | None = None
    issued: When | None = None
    assembly: Assembly | None = None
    presidency: str = ""
    # The title is that of a report on a plan, say.
    about: bool = False


class MastheadReader:
    """Takes the lines of a masthead apart."""

    def __init__(
        self, language: str, terms: Recogniser, doubts: Doubts, headings: frozenset[str] = frozenset()
    ) -> None:
        """Keep what all steps need; `headings` are lines set as such, as a title is and a running head is not."""
        self.language, self.terms, self.doubts, self.headings = language, terms, doubts, headings
        self.data = labels(language)["masthead"]
        self.found = Masthead()
        self.dates: list[tuple[int, str, Location]] = []
        self.venue = Text("")

    def read(self, lines: Sequence[Text]) -> Masthead:
        """Return what the lines say; what is left of them is noted as a doubt."""
        rest = self._without_title([line for line in self._without_own(lines) if line])
        pieces = [(index, piece) for index, line in enumerate(rest) for piece in self._pieces(index, line)]
        pieces = self._without_assembly(pieces)
        pieces = [(index, piece) for index, piece in pieces if not self._is_settled(piece.text)]
        self._settle_dates()
        for _, piece in self._without_place(pieces):
            self.found.presidency = self.found.presidency or presidency(piece.text, self.language, self.terms)
            if piece.text.strip(_EDGES) and not self.terms.is_name(piece.text.strip(_EDGES), self.language):
                self.doubts.add("official.unplaced", piece)
        return self.found

    def _without_own(self, lines: Sequence[Text]) -> list[Text]:
        """Take out what an edition of ours says of itself, keeping the status."""
        kept = []
        for line in lines:
            ours, status = own_line(line.text)
            self.found.status = self.found.status or status
            if not ours:
                kept.append(line)
        return kept

    def _without_title(self, lines: list[Text]) -> list[Text]:
        """Take the title and the year out of the lines; the line that names both is preferred."""
        matches = [(i, m) for i, line in enumerate(lines) for m in title_pattern(self.language).finditer(line.text)]
        if not matches:
            return lines
        index, match = max(matches, key=self._title_rank)
        line, start, end = lines[index], *match.span()
        if self._is_bare(line.text[end:]):
            end = len(line.text)
        if self._is_bare(line.text[:start]):
            start = 0
        self.found.about = self._is_about(line.text[: match.start()])
        if re.search(rf"(?<!\w)(?:{any_of(self.data['draft'])})(?!\w)", line.text[: match.start()], re.IGNORECASE):
            self.found.status = self.found.status or Status.DRAFT
        title = line.cut(start, end)
        years = re.findall(YEAR, match[0]) or re.findall(YEAR, title.text)
        result = [*lines[:index], line.cut(0, start), line.cut(end), *lines[index + 1 :]]
        if not years:
            years, result, alone = _lone_year(result, self.data["joiner"])
            below = lines[index + 1 : index + 2]
            under = bool(alone) and bool(below) and below[0].text.startswith(alone.text)
            title = title.followed_by(alone) if under and end == len(line.text) else title
        if len(set(years)) > 1:
            self.doubts.add("official.two-years", title, year=years[0])
        self.found.year = int(years[0]) if years else 0
        self.found.title = self._local(title.stripped(" .:;,"))
        return [line for line in result if line]

    def _title_rank(self, found: tuple[int, re.Match[str]]) -> tuple[bool, bool, bool, int]:
        """Return how likely a line holds the title: it names the year, is a heading, starts with it, stands higher."""
        index, match = found
        named = bool(match["before"] or match["after"])
        return named, match.string.strip() in self.headings, not match.start(), -index

    def _is_about(self, before: str) -> bool:
        """Whether the words before a title say that the document only tells of the plan: `Report on the …`."""
        own = labels(self.language)
        about, small, linking = (
            {folded(str(word)) for word in words}
            for words in (self.data.get("about", ()), own["stopwords"], own["periods"]["and"])
        )
        words = re.findall(r"\w+|[^\w\s]", folded(before))
        return bool(about & {*words}) and words[-1] in small - linking

    def _is_bare(self, text: str) -> bool:
        """Whether what stands beside the title on its line belongs to it."""
        words = folded(text)
        names = (*self.data["assembly"], *self.data["original"], *self.data["public"], *self.data["restricted"])
        bare = re.sub(rf"(?<!\d){YEAR}(?!\d)", "", text)
        return bool(text.strip(_EDGES)) and not re.search(r"\d|\(", bare) and not any(folded(w) in words for w in names)

    def _local(self, text: Text) -> LocalText:
        return LocalText((Wording(passage_language(text.text, self.language), text.text, text.location),))

    def _pieces(self, index: int, line: Text) -> list[Text]:
        """Take distribution, original language, status and dates out of a line; return what is left."""
        cuts = [*self._statements(line), *self._dates_in(index, line)]
        pieces, start = [], 0
        for first, last in sorted(cuts):
            pieces.append(line.cut(start, first))
            start = max(start, last)
        pieces.append(line.cut(start))
        return [piece for piece in pieces if piece.text.strip(_EDGES)]

    def _statements(self, line: Text) -> list[tuple[int, int]]:
        cuts = []
        for word in ("public", "restricted"):
            approval = any_of(self.data["approval"])
            pattern = rf"(?<!\w)(?:{any_of(self.data[word])})(?!\w)\s*(?:\(?(?:{approval})\)?)?"
            if match := re.search(pattern, line.text, re.IGNORECASE):
                self.found.distribution = self.found.distribution or word
                cuts.append(match.span())
                break
        names = {name: code for code, words in self.data["languages"].items() for name in words}
        pattern = rf"(?:{any_of(self.data['original'])})\s*:\s*({any_of(list(names))})(?!\w)"
        if match := re.search(pattern, line.text, re.IGNORECASE):
            self.found.original = next(code for name, code in names.items() if folded(name) == folded(match[1]))
            cuts.append(match.span())
        if match := re.search(rf"(?<!\w)(?:{any_of(self.data['draft'])})(?!\w)", line.text, re.IGNORECASE):
            self.found.status = Status.DRAFT
            cuts.append(match.span())
        return [*cuts, *self._own_remarks(line)]

    def _own_remarks(self, line: Text) -> list[tuple[int, int]]:
        """Take out what only our own editions print: a symbol, the status, the language of the edition."""
        for language in each(self.language):
            for status in Status:
                words = translate(f"plan.status-{status}", language)
                if line.text.strip() == translate("plan.status-line", language, status=words):
                    self.found.status = status
                    return [(0, len(line.text))]
            before, after = translate("plan.edition", language, language="\0").split("\0")
            if line.text.startswith(before) and line.text.endswith(after):
                return [(0, len(line.text))]
        # `Document GEALC/CE/2018/04`: a word may say what the symbol is.
        symbol = re.sub(r"^[^\W\d_]+[.:]?\s+(?=\S+/\S+/\S+$)", "", line.text.strip())
        if SYMBOL.fullmatch(symbol):
            self.found.symbol = self.found.symbol or symbol
            return [(0, len(line.text))]
        return []

    def _dates_in(self, index: int, line: Text) -> list[tuple[int, int]]:
        """Note the days that a line names; return their spans."""
        words = list(re.finditer(r"\S+", line.text))
        cuts: list[tuple[int, int]] = []
        first = 0
        while first < len(words):
            length = next(
                (n for n in range(_DATE_WORDS, 0, -1) if self._is_day(line.text, words[first : first + n], n)), 0
            )
            if length:
                start, end = words[first].start(), words[first + length - 1].end()
                self.dates.append((index, line.text[start:end].strip(_EDGES), line.at(start)))
                cuts.append((start, end))
            first += length or 1
        return cuts

    def _is_day(self, text: str, words: Sequence[re.Match[str]], wanted: int) -> bool:
        if len(words) < wanted or not any(c.isdigit() for c in words[0][0] + words[-1][0]):
            return False
        period = recognise_period(text[words[0].start() : words[-1].end()], self.language)
        return period is not None and bool(period.spans) and period.spans[0].start.unit is Grain.DAY

    def _without_assembly(self, pieces: list[tuple[int, Text]]) -> list[tuple[int, Text]]:
        """Take the assembly's ordinal and name out of the pieces."""
        pattern = re.compile(rf"(?<!\w)(?:{any_of(self.data['assembly'])})(?!\w)", re.IGNORECASE)
        for position, (index, piece) in enumerate(pieces):
            if not pattern.search(piece.text):
                continue
            found = named(piece, self.terms, self.language)
            if found.before and not self._is_decision(found.before.text):
                self.doubts.add("official.unplaced", found.before)
            self.venue = found.place
            self.found.assembly = Assembly(found.ordinal, self._local(found.name), location=piece.location)
            self.assembly_line = index
            return pieces[:position] + pieces[position + 1 :]
        return pieces

    def _is_settled(self, text: str) -> bool:
        """Whether a line says no more than what the assembly did with the plan: `Approved by the Annual Assembly`."""
        names = any_of((*self.data["assembly"], *self.data["committee"]))
        found = re.fullmatch(rf"(?P<what>.+?)\s+(?:{names})", text.strip(_EDGES), re.IGNORECASE)
        return found is not None and self._is_decision(found["what"])

    def _is_decision(self, text: str) -> bool:
        """Whether the words before an assembly's name say what it did with the plan, which tells the status."""
        document = rf"(?:(?:{any_of(self.data['documents'])})\s+)?"
        article = rf"(?:\s+(?:{any_of(labels(self.language)['stopwords'])}))?"
        for status in (Status.APPROVED, Status.PROPOSED):
            words = self.data.get(status.value)
            if words and re.fullmatch(rf"{document}(?:{any_of(words)}){article}", text, re.IGNORECASE):
                self.found.status = self.found.status or status
                return True
        return False

    def _settle_dates(self) -> None:
        """Tell the assembly's date, at its name or after it, from the date of issue."""
        if not self.dates:
            return
        line = getattr(self, "assembly_line", 0)
        after = [date for date in self.dates if date[0] >= line]
        chosen = (after or self.dates)[0]
        if self.found.assembly:
            self.found.assembly = replace(self.found.assembly, date=self._when(chosen))
        others = [date for date in self.dates if date != chosen or not self.found.assembly]
        if others:
            self.found.issued = self._when(others[0])
        self.place_line = chosen[0]

    def _when(self, date: tuple[int, str, Location]) -> When:
        return when(date[1], self.language, self.found.year, date[2])

    def _without_place(self, pieces: list[tuple[int, Text]]) -> list[tuple[int, Text]]:
        """Take the assembly's place, which stands on the line of its date, out of the pieces."""
        assembly = self.found.assembly
        if assembly and self.venue:
            place = self.terms.term(self.venue.text, "place", self.language, self.venue.location)
            self.found.assembly = replace(assembly, place=place)
            return pieces
        for position, (index, piece) in enumerate(pieces):
            if assembly and index == getattr(self, "place_line", -1):
                text = piece.stripped(_EDGES)
                place = self.terms.term(text.text, "place", self.language, text.location)
                self.found.assembly = replace(assembly, place=place)
                return pieces[:position] + pieces[position + 1 :]
        return pieces


def _lone_year(lines: list[Text], joiners: Sequence[str]) -> tuple[list[str], list[Text], Text]:
    """Return the years on a line of their own, perhaps after a word such as "year", the other lines, and that line."""
    pattern = re.compile(rf"(?:(?:{any_of(joiners)})\s*){{0,3}}{YEAR}(?:\s*[-–/]\s*{YEAR})?", re.IGNORECASE)
    for index, line in enumerate(lines):
        remark = re.search(r"\s*\(.*\)\s*$", line.text)
        bare = line.cut(0, remark.start() if remark else None)
        if pattern.fullmatch(bare.text.strip(_EDGES)):
            rest = [line.cut(remark.start())] if remark else []
            return re.findall(YEAR, bare.text), [*lines[:index], *rest, *lines[index + 1 :]], bare
    return [], lines, Text("")

"""Wordings of a plan for a later year: years and ordinals counted on, what only people know marked as open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gealc_docs.diff.token import Kind
from gealc_docs.diff.tokens import tokens
from gealc_docs.drafting.ordinals import written_like
from gealc_docs.languages.catalogue import translate
from gealc_docs.languages.labels import labels, readable
from gealc_docs.languages.marks import mark
from gealc_docs.languages.words import check_words, locale
from gealc_docs.lint.ordinals import Meeting, meetings
from gealc_docs.model.network import Network
from gealc_docs.model.plan import Plan
from gealc_docs.model.splice import Splice, spliced
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.model.vocabulary import COUNTRIES, Vocabulary

_YEAR = re.compile(r"(?<![\w.,/$€-])(?:19|2\d)\d\d(?![\w%/]|[.,]\d|-\d{3})")
_LIST = 2  # so many countries in a row are a list
_NAME = 40  # characters around a year in which the name of what it dates may stand


@dataclass(frozen=True)
class Roll:
    """Rolls the wordings of a plan on to another year."""

    plan: Plan
    year: int
    network: Network
    vocabulary: Vocabulary

    @property
    def step(self) -> int:
        """How many years it rolls."""
        return self.year - self.plan.year

    def text(self, text: LocalText, *, titled: bool = False) -> LocalText:
        """Return a text rolled on; `titled` tells the title of an area or activity.

        There the year before dates what the activity is about. The wording of the original language is marked as open
        where it is lacking.
        """
        if not text:
            return text
        rolled = tuple(Wording(w.language, self._rolled(w, titled)) for w in text)
        original = self.plan.original
        return LocalText(rolled if text.find(original) else (Wording(original, mark(original)), *rolled))

    def _rolled(self, wording: Wording, titled: bool) -> str:  # noqa: FBT001  # what kind of text it is
        days = list(self._dates(wording))
        edits = [*self._committee(wording), *self._meetings(wording), *days]
        edits += [*(self._places(wording) if days else ()), *self._years(wording, titled)]
        if titled:
            edits += [*self._bodies(wording), *self._editions(wording)]
        kept: list[Splice] = []
        for edit in edits:  # the first to claim a place has it
            if not any(edit.start < other.end and other.start < edit.end for other in kept):
                kept.append(edit)
        return spliced(wording.text, kept)

    def _open(self, wording: Wording, code: str, **args: object) -> str:
        return mark(wording.language, translate(f"drafting.{code}", wording.language, **args))

    def _meetings(self, wording: Wording) -> Iterator[Splice]:
        """Count the meetings of this year and the one before on; those of the past stay."""
        before = self.network.assembly_before or 0
        for meeting in meetings(wording.text, wording.language):
            series = self.network.series.get(meeting.kind)
            held = series.year(meeting.ordinal) if series else None
            if series and held and self.plan.year - max(before, series.every - 1) <= held <= self.plan.year + 1:
                ordinal = series.ordinal(held + self.step)
                if ordinal:
                    shown = written_like(wording.text[slice(*meeting.span)], ordinal, wording.language)
                    yield Splice(*meeting.span, shown)
                else:
                    yield self._no_meeting(wording, meeting, held + self.step)

    def _bodies(self, wording: Wording) -> Iterator[Splice]:
        """Mark a meeting named without ordinal that the old year has and the new one has not."""
        for kind, names in check_words(wording.language).get("bodies", {}).items():
            series = self.network.series.get(kind)
            if series and series.ordinal(self.plan.year) and not series.ordinal(self.year):
                for match in re.finditer("|".join(names), wording.text, re.IGNORECASE):
                    yield Splice(*match.span(), self._open(wording, "no-meeting", year=self.year, was=match[0]))

    def _no_meeting(self, wording: Wording, meeting: Meeting, year: int) -> Splice:
        named = wording.text[meeting.span[0] : meeting.end]
        return Splice(meeting.span[0], meeting.end, self._open(wording, "no-meeting", year=year, was=_bare(named)))

    def _dates(self, wording: Wording) -> Iterator[Splice]:
        """Mark the days of this year and of the one before: nobody knows them from the year alone."""
        for match in _day(wording.language).finditer(wording.text):
            if self._is_near(int(match["year"])):
                yield Splice(*match.span(), self._open(wording, "date-was", was=match[0]))

    def _places(self, wording: Wording) -> Iterator[Splice]:
        """Mark the place of the assembly, where a wording tells its day too."""
        place = self.plan.assembly.place if self.plan.assembly else None
        name = place.text.get(wording.language) if place else ""
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", wording.text) if name else ():
            yield Splice(*match.span(), self._open(wording, "place-was", was=match[0]))

    def _is_near(self, year: int) -> bool:
        return self.plan.year - 1 <= year <= self.plan.year + 1

    def _years(self, wording: Wording, titled: bool) -> Iterator[Splice]:  # noqa: FBT001  # as above
        for match in _YEAR.finditer(wording.text):
            year = int(match[0])
            if not self._is_near(year):
                continue
            if year >= self.plan.year or titled or _names_a_body(wording, match):
                yield Splice(*match.span(), str(year + self.step))
            else:
                yield Splice(*match.span(), self._open(wording, "year-was", was=str(year)))

    def _editions(self, wording: Wording) -> Iterator[Splice]:
        """Count the edition of a yearly event on, or mark it where more than a year went by."""
        for token in tokens(wording.text, wording.language):
            if token.kind is Kind.EDITION:
                was = wording.text[token.start : token.end]
                next_ = written_like(was, token.value + 1, wording.language)
                yield Splice(
                    token.start,
                    token.end,
                    next_ if self.step == 1 else self._open(wording, "ordinal-was", was=was),
                )

    def _committee(self, wording: Wording) -> Iterator[Splice]:
        """Mark the list of the committee's countries, and its presidency, where a wording names them."""
        committee = self.plan.committee
        runs = [run for run in self._runs(wording) if committee and {c for c, _ in run} <= {*committee.members}]
        lists = [run for run in runs if len(run) >= _LIST]
        if not committee or not lists:
            return
        for run in lists:
            start, end = run[0][1][0], run[-1][1][1]
            yield Splice(start, end, self._open(wording, "committee-open", year=(committee.year or 0) + self.step))
        for run in runs:
            if len(run) == 1 and run[0][0] == committee.presidency:
                yield Splice(*run[0][1], self._open(wording, "presidency-open"))

    def _runs(self, wording: Wording) -> Iterator[list[tuple[str, tuple[int, int]]]]:
        """Go through the countries a wording names, those in one enumeration together."""
        entries = self.vocabulary.of_kind(COUNTRIES)
        forms = {form.casefold(): entry.key for entry in entries for form in entry.forms(wording.language)}
        if not forms:
            return
        either = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
        names = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
        run: list[tuple[str, tuple[int, int]]] = []
        for match in names.finditer(wording.text):
            if run and not _joins(wording.text[run[-1][1][1] : match.start()], wording.language):
                yield run
                run = []
            run.append((forms[match[0].casefold()], match.span()))
        if run:
            yield run


def _bare(text: str) -> str:
    """Return a text for a mark, which takes no brackets."""
    return text.replace("[", "(").replace("]", ")")


def _joins(text: str, language: str) -> bool:
    """Whether what stands between two names makes them parts of one enumeration."""
    last, article = _words("and", language), _words("fillers", language)
    return bool(re.fullmatch(rf"\s*,?\s*(?:(?:{last})\s*)?(?:(?:{article})\s+)?", text))


@cache
def _words(group: str, language: str) -> str:
    """Return a pattern of the small words that dates and lists are joined with."""
    known = labels(language)["periods"].get(group, ()) if language in readable() else ()
    ordered = sorted(known, key=len, reverse=True)
    return "|".join(rf"{re.escape(w)}(?!\w)" if w.isalpha() else re.escape(w) for w in ordered) or "$^"


@cache
def _day(language: str) -> re.Pattern[str]:
    """Return a pattern of days with their year: `3 y 4 de diciembre de 2014`, `November 30th, 2017`."""
    widths = locale(language).months["format"]
    names = {str(name) for width in ("wide", "abbreviated") for name in widths[width].values()}
    month = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    marks = "|".join([*check_words(language).get("ordinal_marks", ()), "[.]?[ºª°]"])
    number = rf"\d{{1,2}}(?:{marks})?(?!\d)"
    small = "|".join(_words(group, language) for group in ("and", "to", "fillers"))
    to = rf"(?:\s*(?:,|{small})\s*|\s+)*"
    numbers = rf"{number}(?:{to}{number})*"
    tail = rf"(?:\s*,)?\s*(?:(?:{small})\s+)*(?P<year>\d{{4}})(?!\w)"
    return re.compile(rf"(?<!\w)(?:{numbers}{to}(?:{month})|(?:{month})\s+{numbers}){tail}", re.IGNORECASE)


def _names_a_body(wording: Wording, match: re.Match[str]) -> bool:
    """Whether a year dates the committee, the plan or a meeting that is named right beside it."""
    known = check_words(wording.language)
    bodies = [name for names in known.get("bodies", {}).values() for name in names]
    names = "|".join([*known.get("plan", ()), *known.get("committee", ()), *bodies])
    text = wording.text
    before, after = text[max(0, match.start() - _NAME) : match.start()], text[match.end() : match.end() + _NAME]
    link = rf"\s+(?:(?:{_words('fillers', wording.language)})\s+)?"
    return bool(names) and bool(
        re.search(rf"(?:{names}){link}$", before, re.IGNORECASE) or re.match(rf"\s+(?:{names})", after, re.IGNORECASE)
    )

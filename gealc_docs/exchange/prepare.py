"""A plan to a bundle: what there is to translate, how far it has come, and what helps."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from gealc_docs.exchange.bundle import Bundle, Entry, State, Suggestion, TermHit, Unit
from gealc_docs.exchange.memory import pairs, suggestions
from gealc_docs.languages.catalogue import translate
from gealc_docs.languages.marks import is_open, unfinished
from gealc_docs.load.glossary import read_glossary
from gealc_docs.load.ledger import ledger_path, read_ledger
from gealc_docs.load.library import Library
from gealc_docs.load.problems import failure
from gealc_docs.load.revision import revised
from gealc_docs.model.glossary import Glossary
from gealc_docs.model.location import Location
from gealc_docs.model.plan import Plan
from gealc_docs.model.review import Ledger
from gealc_docs.model.segment import Segment, segments
from gealc_docs.parity.patterns import pattern
from gealc_docs.report.headings import heading
from gealc_docs.report.outline import Place, outline


def bundle(plan: Plan, target: str, library: Library, reader: str) -> Bundle:
    """Return a plan's texts for translation into a language; `reader` is who exports. Raise `LoadError`."""
    source = source_language(plan, target)
    ledger = read_ledger(ledger_path(library.folder, plan.year), library.shown)
    glossary = entries(read_glossary(library.folder, library.shown), source, target)
    memory = pairs(_others(plan, library), source, target)
    own = pairs([plan], source, target)
    helper = _Helper(
        plan, source, target, reader, signed(ledger, source, target), glossary, [*own, *memory], outline([plan])
    )
    return Bundle(
        plan.year,
        plan.title.best(source, plan.original).text,
        plan.location.file,
        source,
        target,
        reader,
        revised(library.files.get(plan.year) or Path(plan.location.file)),
        tuple(helper.units()),
        tuple(memory),
        glossary,
    )


def source_language(plan: Plan, target: str) -> str:
    """Return the language a plan is translated from: the original, else the one it is written in. Raise `LoadError`."""
    languages = [language for language in (plan.original, *plan.languages) if language in plan.languages]
    source = next((language for language in languages if language != target), "")
    if not source or (target == plan.original and plan.original in plan.languages):
        raise failure(Location(plan.location.file, 1, 1), "exchange.same-language", language=target)
    return source


def signed(ledger: Ledger, source: str, target: str) -> dict[str, tuple[str, str]]:
    """Return (source, target) by address as they were when the translation was signed off.

    A reviser who accepts a translation although its source has changed signs it off for the source of now.
    """
    made = [(made.address, made.text) for made in ledger.translations]
    made += [(review.address, review.text) for review in ledger.accepted if review.check == "stale"]
    both = ((address, text) for address, text in made if text.find(source) and text.find(target))
    return {address: (text.get(source), text.get(target)) for address, text in both}


def state_of(source: str, target: str, then: tuple[str, str] | None) -> State:
    """Return how far a translation has come."""
    if not target or unfinished(target):
        return State.NEW
    if then is None or _plain(then[1]) != _plain(target):
        return State.TRANSLATED
    return State.REVIEWED if _plain(then[0]) == _plain(source) else State.STALE


def _plain(text: str) -> str:
    return " ".join(text.split())


def entries(glossary: Glossary, source: str, target: str) -> tuple[Entry, ...]:
    """Return the glossary's entries that have both languages."""
    return tuple(
        Entry(term.forms[source], term.forms[target], term.forbidden.get(target, ()), term.note)
        for term in glossary.terms
        if term.forms.get(source) and term.forms.get(target)
    )


def _others(plan: Plan, library: Library) -> Iterator[Plan]:
    """Go through the library's other plans, the latest first."""
    return (library.plan(year) for year in reversed(library.years) if year != plan.year)


@dataclass(frozen=True)
class _Helper:
    """Makes units of a plan's segments."""

    plan: Plan
    source: str
    target: str
    reader: str
    signed: Mapping[str, tuple[str, str]]
    glossary: tuple[Entry, ...]
    memory: list[Suggestion]
    places: tuple[Place, ...]

    def units(self) -> Iterator[Unit]:
        """Go through the units in printed order; what has no source, or none written yet, is left out."""
        heads = dict(self._heads())
        for segment in segments(self.plan):
            wording = segment.text.find(self.source)
            if wording and not is_open(wording.text):
                yield self._unit(segment, heads)

    def _unit(self, segment: Segment, heads: Mapping[str, str]) -> Unit:
        wording = segment.text.best(self.source)
        written = segment.text.get(self.target)
        target = "" if is_open(written) else written
        then = self.signed.get(segment.address)
        unit = Unit(
            segment.address,
            wording.text,
            target,
            state_of(wording.text, target, then),
            number=segment.number,
            context=self._context(segment, heads),
            place=(wording.location.file, wording.location.line),
            terms=tuple(self._terms(wording.text)),
        )
        if unit.state is State.STALE and then:
            unit = replace(unit, previous=then[0])
        if unit.state in {State.NEW, State.STALE}:
            unit = replace(unit, suggestions=suggestions(wording.text, self.memory, target))
        return unit

    def _heads(self) -> Iterator[tuple[str, str]]:
        """Go through (address of an area or activity, its title)."""
        for area in self.plan.areas:
            base = f"{self.plan.year}/{area.id}"
            yield base, area.title.best(self.source).text
            yield from ((f"{base}/{a.id}", a.title.best(self.source).text) for a in area.activities)

    def _context(self, segment: Segment, heads: Mapping[str, str]) -> str:
        """Say what a text is: `3.1.4 · product · title of the activity`, `Background · paragraph 2`."""
        parts = segment.address.split("/")
        head = heads.get("/".join(parts[:3])) or heads.get("/".join(parts[:2])) or ""
        if segment.field == "title" and len(parts) > 2:  # noqa: PLR2004  # year/area/title, year/area/activity/title
            kind = "activity" if "/".join(parts[:3]) in heads else "area" if head else "section"
            return " · ".join(filter(None, (segment.number, translate(f"exchange.title-{kind}", self.reader))))
        return " · ".join(filter(None, (heading(segment, self.places, self.reader), head)))

    def _terms(self, text: str) -> Iterator[TermHit]:
        for entry in self.glossary:
            if found := pattern(entry.source).search(text):
                yield TermHit(found[0], " / ".join(entry.target), entry.note)


def untranslatable(plan: Plan, source: str) -> Iterable[Segment]:
    """Go through the segments that have no wording in the source language."""
    return (segment for segment in segments(plan) if not segment.text.find(source))

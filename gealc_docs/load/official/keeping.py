"""A plan as printed to a plan as it is kept: values instead of wordings, titles without capitals, ids."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from gealc_docs.languages.labels import folded, labels
from gealc_docs.languages.words import naming
from gealc_docs.load.official.slugs import slug, unique
from gealc_docs.load.recognise import plain
from gealc_docs.model.numbering import numbered
from gealc_docs.model.plan import Activity, Area, Plan, Section, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.model.vocabulary import Vocabulary

_CAPITALS = 4
Item = TypeVar("Item", Section, Activity)


def kept(plan: Plan, vocabulary: Vocabulary, *, ids: bool = True) -> Plan:
    """Return a plan as its YAML file holds it; `ids`: propose them anew, where there are from titles in `naming()`."""
    keeper = _Keeper(vocabulary)
    made = keeper.plan(plan)
    return numbered(_with_ids(made) if ids else made)


class _Keeper:
    """Turns printed values into kept ones, gathering the wordings that differ from the vocabulary's."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.wording: dict[str, LocalText] = {}
        entries = vocabulary.entries.values()
        forms = (form for e in entries for _, form in e.all_forms())
        own = (wording.text for e in entries for wording in e.text)
        # Of forms that differ in case alone one in capitals says the least, a term's own wording the most.
        ranked = [*sorted(forms, key=lambda form: not form.isupper()), *own]
        self.names = {folded(form): form for form in ranked if form != form.lower()}

    def plan(self, plan: Plan) -> Plan:
        areas = tuple(self._area(area) for area in plan.areas)
        assembly = plan.assembly and replace(
            plan.assembly, place=plan.assembly.place and self._term(plan.assembly.place), date=_when(plan.assembly.date)
        )
        own = dict(plan.wording) | {key: text for key, text in self.wording.items() if key not in dict(plan.wording)}
        return replace(
            plan,
            title=self._title(plan.title, headline=True),
            issued=_when(plan.issued),
            assembly=assembly,
            wording=tuple(own.items()),
            sections=tuple(replace(s, title=self._title(s.title)) for s in plan.sections),
            areas=areas,
        )

    def _area(self, area: Area) -> Area:
        return replace(area, title=self._title(area.title), activities=tuple(map(self._activity, area.activities)))

    def _activity(self, activity: Activity) -> Activity:
        return replace(
            activity,
            title=self._title(activity.title),
            venue=activity.venue and self._term(activity.venue),
            date=_when(activity.date),
            resources=tuple(map(self._term, activity.resources)),
            product=tuple(map(self._term, activity.product)),
            lead=tuple(map(self._term, activity.lead)),
        )

    def _term(self, term: Term) -> Term:
        """Return a term by its key where the vocabulary has it; another wording of it goes to the plan's own."""
        entry = self.vocabulary.get(term.key) if term.literal and term.key else None
        if entry is None:
            return term
        other = tuple(w for w in term.text if plain(w.text) != plain(entry.text.get(w.language)) and w.text != term.key)
        if other:
            self.wording[entry.key] = self.wording.get(entry.key, LocalText()).merged(LocalText(other))
        return Term(
            entry.key, entry.kind, self.wording.get(entry.key, LocalText()).merged(entry.text), location=term.location
        )

    def _title(self, text: LocalText, *, headline: bool = False) -> LocalText:
        return LocalText(tuple(replace(w, text=self._lowered(w, headline=headline)) for w in text))

    def _lowered(self, wording: Wording, *, headline: bool) -> str:
        """Return a title printed in capitals as a sentence, names as the vocabulary has them."""
        text = wording.text
        if not text.isupper() or sum(c.isalpha() for c in text) <= _CAPITALS:
            return text
        small = text.lower()
        for name in sorted(self.names, key=len, reverse=True):
            if name in folded(small):
                small = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", self.names[name], small, flags=re.IGNORECASE)
        if headline and labels(wording.language).get("headline") == "words":
            return " ".join(
                w if w in labels(wording.language)["stopwords"] else w[:1].upper() + w[1:] for w in small.split()
            )
        first = re.search(r"[^\W\d_]", small)
        return small[: first.start()] + small[first.start()].upper() + small[first.end() :] if first else small


def _when(value: When | None) -> When | None:
    """Return a date as its period alone, where it is one."""
    if value is None or value.period is None:
        return value
    return When(period=value.period, location=value.location)


def _with_ids(plan: Plan) -> Plan:
    sections = _named(plan.sections)
    taken = [section.id for section in sections]
    areas = [replace(area, activities=tuple(_named(area.activities))) for area in plan.areas]
    names = unique((_wish(area) for area in areas), taken)
    return replace(
        plan, sections=tuple(sections), areas=tuple(replace(a, id=n) for a, n in zip(areas, names, strict=True))
    )


def _named(items: Iterable[Item]) -> list[Item]:
    """Return sections or activities with ids; a section that is known by its kind keeps that for its id."""
    listed = list(items)
    known = {"background", "purpose", "areas"}
    names = unique(item.id if item.id in known else _wish(item) for item in listed)
    return [replace(item, id=name) for item, name in zip(listed, names, strict=True)]


def _wish(item: Section | Area | Activity) -> str:
    title = item.title.get(naming()) or next((w.text for w in item.title), "")
    return slug(title)

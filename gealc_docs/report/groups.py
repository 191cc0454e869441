"""Findings as a page groups them: by plan, by area or front matter, by activity."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from gealc_docs.languages.catalogue import available, say
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.report.findings import Report
from gealc_docs.report.outline import Place


@dataclass(frozen=True, slots=True)
class Item:
    """A finding with its id on the page, which stays the same while the finding does."""

    id: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of an area, or of the front matter where `place` is None; `parts` pairs places with items."""

    id: str
    plan: str
    place: Place | None
    parts: tuple[tuple[Place | None, tuple[Item, ...]], ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, in printed order."""
        return tuple(item for _, items in self.parts for item in items)

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many items there are of each severity."""
        found = Counter(item.finding.severity for item in self.items)
        return {severity: found[severity] for severity in Severity}

    def first(self, severity: Severity) -> str:
        """Return the id of the first item of a severity, "" where there is none."""
        return next((item.id for item in self.items if item.finding.severity == severity), "")


def items_of(findings: Iterable[Finding]) -> Iterator[Item]:
    """Give each finding an id made from its check, address and wordings; equal ones are counted up."""
    seen: Counter[str] = Counter()
    for finding in findings:
        marked = [f"{side.language}\0{side.text}\0{side.spans}" for side in finding.sides]
        content = marked or [say(finding.message, available()[0])]
        key = "\0".join([finding.check, finding.address, finding.number, finding.field, *content])
        digest = sha256(key.encode()).hexdigest()[:10]
        seen[digest] += 1
        yield Item(f"f-{digest}" + (f"-{seen[digest]}" if seen[digest] > 1 else ""), finding)


def grouped(report: Report, items: Iterable[Item]) -> tuple[Group, ...]:
    """Group items; each plan has its front matter and all of its areas, in printed order, the empty ones too."""
    found: dict[tuple[str, str], dict[str, list[Item]]] = {}
    places = {address: place for place in report.places for address in (place.address, *place.others)}
    for plan in _plans(report):
        found[plan, ""] = {}
        found |= {(plan, place.area): {} for place in report.places if place.is_area and _plan_of(place) == plan}
    for item in items:
        place = _place(item.finding, report.places, places)
        plan = _plan_of(place) if place else _known(report, item.finding)
        parts = found.setdefault((plan, place.area if place else ""), {})
        parts.setdefault(place.address if place else "", []).append(item)
    order = {place.address: at for at, place in enumerate(report.places)}
    return tuple(
        Group(
            "g-" + re.sub(r"[^\w-]+", "-", area or plan),
            plan,
            places.get(area),
            tuple((places.get(a), tuple(parts[a])) for a in sorted(parts, key=lambda a: order.get(a, -1))),
        )
        for (plan, area), parts in found.items()
    )


def _plans(report: Report) -> list[str]:
    return list(dict.fromkeys([key for key, _ in report.subjects] + [_plan_of(place) for place in report.places]))


def _plan_of(place: Place) -> str:
    return place.address.partition("/")[0]


def _known(report: Report, finding: Finding) -> str:
    """Return the plan of a finding outside the outline: the first one where its address names none."""
    plans = _plans(report)
    named = finding.address.partition("/")[0]
    return named if named in plans else next(iter(plans), "")


def _place(finding: Finding, ordered: tuple[Place, ...], places: Mapping[str, Place]) -> Place | None:
    """Return the narrowest place of a finding: by its address, else by its printed number."""
    parts = finding.address.split("/")
    for length in range(len(parts), 1, -1):
        if place := places.get("/".join(parts[:length])):
            return place
    if not finding.number:
        return None
    same = [p for p in ordered if p.number and p.number == finding.number and p.area]
    return next((p for p in same if _plan_of(p) == parts[0]), None if parts[0] else next(iter(same), None))

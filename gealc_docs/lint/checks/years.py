"""Years of the text and the dates, against the year of the plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gealc_docs.languages.words import either
from gealc_docs.lint.subject import Check, Hit, Passage, Subject, in_activity, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gealc_docs.model.plan import Plan, When

_YEAR = re.compile(r"(?<![\w.,/$€-])(?:19|2\d)\d\d(?![\w%/]|[.,]\d|-\d{3})")
_HORIZON = 40
_CURRENT = 1
_FIELDS_OF_NOW = frozenset({"title", "venue", "date", "resources", "product", "lead"})


def look(subject: Subject) -> Iterator[Hit]:
    """Compare the dates, then every year that stands in a wording."""
    yield from _activity_dates(subject)
    yield from _front_matter(subject)
    committee = _committee_year(subject)
    for passage in subject.passages:
        for match in _YEAR.finditer(passage.text):
            message, severity = _judge(passage, match, subject.plan, committee)
            if message:
                suggestion = Message.of(message, found=int(match[0]), year=subject.plan.year)
                yield in_passage(passage, suggestion, match.span(), severity=severity)


def _activity_dates(subject: Subject) -> Iterator[Hit]:
    for place in subject.plan.activities():
        when = place[1].date
        if when and when.period and when.period.years and not _meets(when, subject.plan.year):
            message = Message.of("lint.years.date", date=str(when.period), year=subject.plan.year)
            yield in_activity(subject, place, "date", message, when.location)


def _meets(when: When, year: int) -> bool:
    spans = when.period.spans if when.period else ()
    return all(span.first.year <= year <= span.last.year for span in spans)


def _front_matter(subject: Subject) -> Iterator[Hit]:
    """Compare assembly, date of issue and committee with the year before the plan's."""
    plan, before = subject.plan, subject.network.assembly_before
    if before is None:
        return
    due = plan.year - before
    assembly = plan.assembly.date if plan.assembly else None
    for name, when in (("assembly", assembly), ("issued", plan.issued)):
        if when and when.period and when.period.years and due not in when.period.years:
            message = Message.of(f"lint.years.{name}", found=str(when.period), due=due, year=plan.year)
            yield Hit(message, subject.address(name), "", name, when.location)
    if plan.committee and plan.committee.year not in {None, due}:
        message = Message.of("lint.years.committee", found=plan.committee.year or 0, due=due, year=plan.year)
        yield Hit(message, subject.address("committee"), "", "committee", plan.committee.location)


def _committee_year(subject: Subject) -> int | None:
    """Return the committee's year; by the rule where the data err, which is told already."""
    plan, before = subject.plan, subject.network.assembly_before
    if plan.committee is None or plan.committee.year is None:
        return None
    return plan.committee.year if before is None else plan.year - before


def _judge(passage: Passage, match: re.Match[str], plan: Plan, committee: int | None) -> tuple[str, Severity]:
    """Return the message about a year in a wording, "" where it may well be meant."""
    year = int(match[0])
    if year > plan.year + _HORIZON:
        return ("lint.years.implausible", Severity.ERROR) if _swapped(year, plan.year) else ("", Severity.INFO)
    if _named("plan", passage, match) and not plan.year <= year <= plan.year + _next(passage):
        return "lint.years.plan", Severity.ERROR
    if committee and year != committee and _named("committee", passage, match):
        return "lint.years.committee-text", Severity.ERROR
    if plan.year + _CURRENT < year and year % 5:
        return "lint.years.future", Severity.WARNING
    if passage.segment.field in _FIELDS_OF_NOW and passage.segment.number and year < plan.year:
        when = either(passage.language, "when")
        if re.search(rf"\b(?:{when})\s*$", passage.text[: match.start()], re.IGNORECASE):
            return "lint.years.past", Severity.WARNING
    return "", Severity.INFO


def _swapped(year: int, plan: int) -> bool:
    """Whether a number far off is a slip for a year near the plan's: digits swapped, or one of them wrong."""
    swapped = any(sorted(str(year)) == sorted(str(near)) for near in range(plan - 10, plan + 11))
    near = (str(other) for other in (plan - 1, plan, plan + 1))
    return swapped or any(sum(a != b for a, b in zip(str(year), other, strict=True)) == 1 for other in near)


def _next(passage: Passage) -> int:
    """Return 1 where the plan of the next year may be named: as a product of this one."""
    return 0 if "/text/" in passage.segment.address or not passage.segment.number else 1


def _named(group: str, passage: Passage, match: re.Match[str]) -> bool:
    """Whether a year stands right before or after a name of a group in `checks.yaml`."""
    names, of = either(passage.language, group), either(passage.language, "of")
    before = re.search(rf"(?:{names})\s+(?:(?:{of})\s+)?$", passage.text[: match.start()], re.IGNORECASE)
    return bool(before or re.match(rf"\s+(?:{names})", passage.text[match.end() :], re.IGNORECASE))


CHECK = Check("years", Severity.ERROR, look)

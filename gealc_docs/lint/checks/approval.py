"""What a plan must say once it is put to the assembly or approved by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gealc_docs.lint.subject import Check, Hit, Subject
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gealc_docs.model.location import Location


def look(subject: Subject) -> Iterator[Hit]:
    """Look for areas without activities, and for what an approved plan lacks."""
    plan = subject.plan
    for area in plan.areas:
        if not area.activities:
            message = Message.of("lint.approval.empty-area", number=area.number)
            yield Hit(message, subject.address(area.id), area.number, "title", area.location)
    if plan.status is Status.APPROVED:
        yield from (_hit(subject, name, plan.location) for name in _lacking(subject))
        yield from _issued_before(subject)


def _lacking(subject: Subject) -> Iterator[str]:
    """Go through what is not even marked as still to be written."""
    plan = subject.plan
    if not plan.assembly or (plan.assembly.ordinal is None and not plan.assembly.open):
        yield "assembly"
    if not plan.committee or not (plan.committee.members or plan.committee.open):
        yield "committee"


def _hit(subject: Subject, name: str, location: Location) -> Hit:
    return Hit(Message.of(f"lint.approval.no-{name}"), subject.address(name), "", name, location)


def _issued_before(subject: Subject) -> Iterator[Hit]:
    """Look for an approved plan that is dated before the assembly approved it, in the same year."""
    plan = subject.plan
    issued = plan.issued.period if plan.issued else None
    met = plan.assembly.date.period if plan.assembly and plan.assembly.date else None
    if not (plan.issued and issued and met and issued.spans and met.spans and issued.years == met.years):
        return
    if issued.spans[0].last < met.spans[0].first:
        message = Message.of("lint.approval.issued", issued=str(issued), met=str(met))
        yield Hit(message, subject.address("issued"), "", "issued", plan.issued.location)


CHECK = Check("approval", Severity.WARNING, look)

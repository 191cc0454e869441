"""A plan with fewer than half of the areas of the one before it: the file may have been cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gealc_docs.lint.subject import Check, Hit, Subject
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator


def look(subject: Subject) -> Iterator[Hit]:
    """Compare the number of areas with that of the plan before, where there is one."""
    plan, earlier = subject.plan, subject.earlier
    if earlier and 2 * len(plan.areas) < len(earlier.areas):
        message = Message.of("lint.few-areas", count=len(plan.areas), year=earlier.year, before=len(earlier.areas))
        yield Hit(message, subject.address("areas"), "", "", plan.location)


CHECK = Check("few-areas", Severity.WARNING, look)

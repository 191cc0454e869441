"""An activity that says nothing but its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gealc_docs.lint.subject import Check, Hit, Subject, in_activity
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator


def look(subject: Subject) -> Iterator[Hit]:
    """Look for activities without fields, in plans that have fields at all."""
    if any(activity.fields for _, activity in subject.plan.activities()):
        for place in subject.plan.activities():
            if not place[1].fields:
                yield in_activity(subject, place, "title", Message.of("lint.no-fields"))


CHECK = Check("no-fields", Severity.WARNING, look)

"""Two activities of one area that are the same: same title, same date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gealc_docs.lint.subject import Check, Hit, Subject, in_activity
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator


def look(subject: Subject) -> Iterator[Hit]:
    """Look for an activity whose title and date stand in its area already."""
    for area in subject.plan.areas:
        seen: dict[object, str] = {}
        for activity in area.activities:
            key = (tuple((w.language, w.text.casefold()) for w in activity.title), activity.date)
            if key in seen:
                yield in_activity(subject, (area, activity), "title", Message.of("lint.twins", first=seen[key]))
            seen.setdefault(key, activity.number)


CHECK = Check("twins", Severity.WARNING, look)

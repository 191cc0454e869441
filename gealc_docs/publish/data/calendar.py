"""A plan as a calendar to subscribe to: an entry for each span of time that the plan names."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event, vText

from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.catalogue import translate
from gealc_docs.languages.words import joined
from gealc_docs.model.facts import Identity
from gealc_docs.model.period import Span
from gealc_docs.model.plan import FIELDS, Activity, Area, Plan
from gealc_docs.publish.data.words import field, is_final, spans, title
from gealc_docs.publish.document import dated

_PRODUCT = "-//Red GEALC//gealc_docs//"
_REASONS = ("open", "recurring", "worded", "undated")
_REFRESH = timedelta(days=7)


class _Text(vText):
    r"""A text escaped by RFC 5545, 3.3.11: the library takes `\N` in a text for a line break."""

    def to_ical(self) -> bytes:
        """Return the text as a value of a property."""
        lines = [re.sub(r"[\\;,]", r"\\\g<0>", line) for line in re.split(r"\r\n|\r|\n", str(self))]
        return r"\n".join(lines).encode()


def plan_calendar(plan: Plan, language: str, identity: Identity) -> bytes:
    """Return the calendar of an edition. Dates that are open, or only tell how often, are left out and counted."""
    edition = Edition(plan, language)
    calendar = Calendar()
    calendar.add("prodid", f"{_PRODUCT}{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("uid", f"{plan.year}@{identity.authority}")
    name, told = title(edition), _told(plan, language)
    for key, text in (("name", name), ("x-wr-calname", name), ("description", told), ("x-wr-caldesc", told)):
        calendar.add(key, _Text(text))
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    for area, activity in plan.activities():
        for index, span in enumerate(spans(activity), 1):
            calendar.add_component(_event(edition, area, activity, span, _uid(plan, area, activity, index, identity)))
    data: bytes = calendar.to_ical()
    return data


def left_out(plan: Plan) -> Counter[str]:
    """Count the activities that a calendar cannot show, by what their date is: open, recurring, worded or not given."""
    return Counter(_why(activity) for _, activity in plan.activities() if not spans(activity))


def _why(activity: Activity) -> str:
    if activity.date is None:
        return "undated"
    period = activity.date.period
    if period is None:
        return "worded"
    return "open" if period.openness else "recurring"


def _told(plan: Plan, language: str) -> str:
    found = left_out(plan)
    if not found:
        return translate("data.all-dated", language)
    parts = [translate(f"data.left-{why}", language, count=found[why]) for why in _REASONS if found[why]]
    return translate("data.left-out", language, count=found.total(), parts=joined(parts, language))


def _uid(plan: Plan, area: Area, activity: Activity, index: int, identity: Identity) -> str:
    """Return what the entry is known by in every version of the plan."""
    part = f"-{index}" if index > 1 else ""
    return f"{plan.year}/{area.id}/{activity.id}{part}@{identity.authority}"


def _event(edition: Edition, area: Area, activity: Activity, span: Span, uid: str) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", datetime.combine(dated(edition.plan) or date(edition.plan.year, 1, 1), time(), UTC))
    event.add("dtstart", span.first)
    event.add("dtend", span.last + timedelta(days=1))
    event.add("summary", _Text(_summary(edition, activity)))
    event.add("description", _Text("\n".join(_description(edition, area, activity))))
    if venue := field(edition, activity, "venue"):
        event.add("location", _Text(venue))
    event.add("categories", _Text(edition.wording(area.title).text))
    event.add("status", "CONFIRMED" if is_final(edition.plan) else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event


def _summary(edition: Edition, activity: Activity) -> str:
    text = edition.wording(activity.title).text
    return f"{activity.number} {text}" if activity.number else text


def _description(edition: Edition, area: Area, activity: Activity) -> Iterator[str]:
    yield title(edition)
    yield f"{area.number} {edition.wording(area.title).text}".strip()
    for name in FIELDS:
        if text := field(edition, activity, name):
            yield f"{edition.label(name).text}: {text}"

"""The ordinal of the assembly, and of meetings named in prose, against the rules of the network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gealc_docs.languages.words import check_words, either
from gealc_docs.lint.ordinals import Meeting, meetings
from gealc_docs.lint.subject import Check, Hit, Passage, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gealc_docs.model.network import Series

_YEAR = re.compile(r"(?<![\w-])(?:19|20)\d\d(?![\w-])")
_STOP = re.compile(r"[.;](?:\s|$)")


def look(subject: Subject) -> Iterator[Hit]:
    """Compare the assembly's ordinal, then every ordinal in prose."""
    yield from _assembly(subject)
    for passage in subject.passages:
        for meeting in meetings(passage.text, passage.language):
            series = subject.network.series.get(meeting.kind)
            if series and (message := _judge(subject, passage, meeting, series)):
                yield in_passage(passage, message, meeting.span)
        yield from _years_without(subject, passage)


def _assembly(subject: Subject) -> Iterator[Hit]:
    plan, series = subject.plan, subject.network.series.get("annual")
    if not plan.assembly or plan.assembly.ordinal is None or series is None:
        return
    when = plan.assembly.date.period if plan.assembly.date else None
    years = when.years if when else set()
    year = plan.year - (subject.network.assembly_before or 0) if not years else max(years)
    due = series.ordinal(year)
    # a wrong year of the assembly is told by the check of years, and is one cause
    counted = series.ordinal(plan.year - (subject.network.assembly_before or 0))
    if due is not None and plan.assembly.ordinal not in {due, counted}:
        message = Message.of("lint.ordinals.assembly", found=plan.assembly.ordinal, due=due, year=year)
        yield Hit(message, subject.address("assembly"), "", "assembly", plan.assembly.location)


def _judge(subject: Subject, passage: Passage, meeting: Meeting, series: Series) -> Message | None:
    """Compare with the year that the sentence names after the meeting, else with this plan's own meetings."""
    rest = passage.text[meeting.end :]
    stop = _STOP.search(rest)
    named = _YEAR.search(rest[: stop.start()] if stop else rest)
    if named:
        due = series.ordinal(int(named[0]))
        wrong = due is not None and due != meeting.ordinal
        args = {"found": meeting.ordinal, "year": int(named[0]), "due": due or 0}
        return Message.of("lint.ordinals.dated", **args) if wrong else None
    year = subject.plan.year
    before = subject.network.assembly_before or 0
    dues = [
        due for y in range(year - max(before, series.every - 1), year + 1) if (due := series.ordinal(y)) is not None
    ]
    if not dues or meeting.ordinal in dues:
        return None
    held = series.year(meeting.ordinal)
    return Message.of("lint.ordinals.undated", found=meeting.ordinal, held=held, due=dues[-1], year=year)


def _years_without(subject: Subject, passage: Passage) -> Iterator[Hit]:
    """Look for a meeting named by a year in which its series has none."""
    for kind, names in check_words(passage.language).get("bodies", {}).items():
        series = subject.network.series.get(kind)
        name, of = "|".join(names), either(passage.language, "of")
        pattern = re.compile(
            rf"(?<!\w)((?:19|20)\d\d)\s+(?:{name})|(?:{name})(?:\s+(?:{of}))?\s+((?:19|20)\d\d)(?!\w)", re.IGNORECASE
        )
        for match in pattern.finditer(passage.text) if series else ():
            year = int(match[1] or match[2])
            if series and year >= series.since and series.ordinal(year) is None:
                yield in_passage(passage, Message.of("lint.ordinals.no-meeting", year=year), match.span())


CHECK = Check("ordinals", Severity.ERROR, look)

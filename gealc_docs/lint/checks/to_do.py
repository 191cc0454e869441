"""Places that are marked as still to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gealc_docs.lint.subject import Check, Hit, Subject
from gealc_docs.load.to_do import ToDo, to_dos
from gealc_docs.model.finding import Severity, Side
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Status

if TYPE_CHECKING:
    from collections.abc import Iterator


def look(subject: Subject) -> Iterator[Hit]:
    """List the open places: work to do in a draft, an error in a plan that is put to the assembly."""
    severity = Severity.WARNING if subject.plan.status is Status.DRAFT else Severity.ERROR
    for place in to_dos(subject.plan):
        if place.wording is None or not subject.languages or place.wording.language in subject.languages:
            yield Hit(
                _message(place), place.address, place.number, place.field, place.location, _sides(place), severity
            )


def _message(place: ToDo) -> Message:
    if place.wording:
        return Message.of("lint.to-do.hint", hint=place.hint) if place.hint else Message.of("lint.to-do.plain")
    key = place.address.rpartition("/")[2]
    return Message.of("lint.to-do.value-hint", key=key, hint=place.hint) if place.hint else _value(key)


def _value(key: str) -> Message:
    return Message.of("lint.to-do.value", key=key)


def _sides(place: ToDo) -> tuple[Side, ...]:
    wording = place.wording
    return (Side(wording.language, wording.text, wording.location, (place.span,)),) if wording else ()


CHECK = Check("to-do", Severity.WARNING, look)

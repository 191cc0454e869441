"""The Executive Committee: its size, the balance of subregions, the presidency."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from gealc_docs.languages.catalogue import available
from gealc_docs.lint.subject import Check, Hit, Subject
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message
from gealc_docs.model.text import LocalText, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gealc_docs.model.plan import Committee


def look(subject: Subject) -> Iterator[Hit]:
    """Compare the committee with the rules; a wrong size makes no second finding about the balance."""
    committee = subject.plan.committee
    if committee is None:
        return
    if committee.presidency and committee.members and committee.presidency not in committee.members:
        message = Message.of("lint.committee.presidency", country=_name(subject, committee.presidency))
        yield _hit(subject, committee, message, Severity.ERROR)
    message_ = _balance(subject, committee)
    if committee.members and message_:
        yield _hit(subject, committee, message_, None)


def _hit(subject: Subject, committee: Committee, message: Message, severity: Severity | None) -> Hit:
    address = subject.address("committee")
    return Hit(message, address, "", "committee", committee.location, severity=severity)


def _balance(subject: Subject, committee: Committee) -> Message | None:
    rule = subject.network.committee
    groups = Counter(entry.group for code in committee.members if (entry := subject.vocabulary.get(code)))
    regions = [entry.key for entry in subject.vocabulary.of_kind("subregions")]
    found = _counted(subject, {key: groups[key] for key in regions})
    if any(place.name == "members" for place in committee.open):
        return None
    if rule.size and len(committee.members) != rule.size:
        return Message.of("lint.committee.size", found=len(committee.members), size=rule.size, groups=found)
    undecided = groups[""]
    due = rule.per_subregion
    missing = sum(max(0, due - groups[key]) for key in regions)
    if due and (missing > undecided or any(groups[key] > due for key in regions)):
        return Message.of("lint.committee.balance", groups=found)
    return None


def _counted(subject: Subject, counts: Mapping[str, int]) -> LocalText:
    """Return `Mercosur 2, Región Andina 3 …` in every language."""

    def said(language: str) -> str:
        return ", ".join(f"{_name(subject, key).best(language).text} {count}" for key, count in counts.items())

    return LocalText(tuple(Wording(language, said(language)) for language in available()))


def _name(subject: Subject, key: str) -> LocalText:
    entry = subject.vocabulary.get(key)
    return entry.text if entry else LocalText(tuple(Wording(language, key) for language in available()))


CHECK = Check("committee", Severity.WARNING, look)

"""Changes of the Executive Committee: its presidency, who joins it, who leaves it."""

from collections.abc import Iterator

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.words import country_in_sentence, country_name
from gealc_docs.model.change import Change, ChangeKind, Level, Setting
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Committee
from gealc_docs.model.text import LocalText, Wording


def country(code: str) -> LocalText:
    """Return a country's name in all languages."""
    return LocalText(tuple(Wording(lang, country_name(code, lang)) for lang in available()))


def _in_sentence(code: str) -> LocalText:
    """Return a country's name in all languages as it stands inside a sentence."""
    return LocalText(tuple(Wording(lang, country_in_sentence(code, lang)) for lang in available()))


def committee_changes(old: Committee | None, new: Committee | None) -> Iterator[Change]:
    """Tell how the committee changed; nothing of what one of the plans does not say."""
    if not old or not new:
        return
    if old.presidency and new.presidency and old.presidency != new.presidency:
        names = country(old.presidency), country(new.presidency)
        said = _in_sentence(old.presidency), _in_sentence(new.presidency)
        message = Message.of("diff.presidency", before=said[0], after=said[1])
        sets = (Setting(None, "committee.presidency", new.presidency),)
        yield Change(ChangeKind.PRESIDENCY, Level.PLAN, message, (), (), "presidency", names[0], names[1], sets=sets)
    if not old.members or not new.members:
        return
    for code in new.members:
        if code not in old.members:
            message = Message.of("diff.committee-in", country=_in_sentence(code))
            sets = (Setting(None, "committee.in", code),)
            yield Change(
                ChangeKind.COMMITTEE_IN, Level.PLAN, message, field="committee", after=country(code), sets=sets
            )
    for code in old.members:
        if code not in new.members:
            message = Message.of("diff.committee-out", country=_in_sentence(code))
            sets = (Setting(None, "committee.out", code),)
            facts = (ChangeKind.COMMITTEE_OUT, Level.PLAN, message, (), (), "committee", country(code))
            yield Change(*facts, sets=sets)

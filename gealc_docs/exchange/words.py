"""What translators' files say to the translator, in the language of whoever exports."""

from collections.abc import Iterator

from gealc_docs.exchange.bundle import Entry, State, Suggestion, Unit
from gealc_docs.languages.catalogue import translate


def state_name(state: State, reader: str) -> str:
    """Return a state in words."""
    return translate(f"exchange.state-{state}", reader)


def remarks(unit: Unit, reader: str) -> Iterator[str]:
    """Go through what helps with a text: required terms, then suggestions."""
    yield from terms(unit, reader)
    yield from (suggested(suggestion, reader) for suggestion in unit.suggestions)


def terms(unit: Unit, reader: str) -> Iterator[str]:
    """Go through the required translations of terms."""
    for hit in unit.terms:
        text = translate("exchange.term", reader, source=hit.source, target=hit.target)
        yield f"{text} ({hit.note})" if hit.note else text


def suggested(suggestion: Suggestion, reader: str) -> str:
    """Return a suggestion as a line."""
    return translate(
        "exchange.suggestion",
        reader,
        score=suggestion.score,
        origin=suggestion.origin,
        source=suggestion.source,
        target=suggestion.target,
    )


def forbidden(entry: Entry, reader: str) -> str:
    """Tell the translations that an entry forbids, "" where there are none."""
    return translate("exchange.forbidden", reader, names=", ".join(entry.forbidden)) if entry.forbidden else ""


def team(reader: str) -> str:
    """Return who hands a file out."""
    return translate("plan.network", reader)


def previously(unit: Unit, reader: str) -> Iterator[str]:
    """Tell the source that a stale translation was made from."""
    if unit.previous:
        yield translate("exchange.previously", reader, source=unit.previous)

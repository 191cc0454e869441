"""Pairs of wordings: what the engine compares."""

from dataclasses import dataclass, replace

from gealc_docs.languages.words import language_names
from gealc_docs.model.finding import Finding, Severity, Side
from gealc_docs.model.location import NOWHERE
from gealc_docs.model.message import Message
from gealc_docs.model.text import Wording

Span = tuple[int, int]


def between(message: Message, source: str, target: str) -> Message:
    """Return a message that may name the two languages: `{original}` and `{translation}`."""
    names = (("original", language_names(source)), ("translation", language_names(target)))
    return replace(message, args=(*message.args, *names))


@dataclass(frozen=True, slots=True)
class Pair:
    """The source and target wordings of one segment, with its address; `number` is as printed in the source."""

    address: str
    number: str
    field: str
    source: Wording
    target: Wording

    @property
    def short(self) -> bool:
        """Whether it is a title or a field rather than prose."""
        return self.field not in {"text", "objective", "notes"}

    @property
    def texts(self) -> tuple[str, str]:
        """Both wordings as they are written."""
        return self.source.text, self.target.text

    def side(self, wording: Wording, spans: tuple[Span, ...] = ()) -> Side:
        """Return one wording as a side of a finding."""
        return Side(wording.language, wording.text, wording.location, spans)

    def finding(
        self,
        check: str,
        severity: Severity,
        message: Message,
        source: tuple[Span, ...] = (),
        target: tuple[Span, ...] = (),
    ) -> Finding:
        """Make a finding about this pair; `source` and `target` are the characters at issue."""
        sides = (self.side(self.source, source), self.side(self.target, target))
        location = self.target.location if self.target.location != NOWHERE else self.source.location
        message = between(message, self.source.language, self.target.language)
        return Finding(check, severity, message, self.address, self.number, self.field, location, sides)

"""Pairs of wordings: what the engine compares."""

from dataclasses import dataclass

from gealc_docs.model.finding import Finding, Severity, Side
from gealc_docs.model.location import NOWHERE
from gealc_docs.model.message import Message
from gealc_docs.model.text import Wording

Span = tuple[int, int]


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
        return Finding(check, severity, message, self.address, self.number, self.field, location, sides)

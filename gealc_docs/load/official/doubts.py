"""Doubts: what a person should look at in a document that has been read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gealc_docs.languages.labels import passage_language
from gealc_docs.load.official.blocks import Text, joined
from gealc_docs.model.finding import Finding, Severity, Side
from gealc_docs.model.message import Message

_QUOTED = 80


@dataclass
class Doubts:
    """The doubts met so far."""

    language: str
    findings: list[Finding] = field(default_factory=list)

    def add(
        self,
        code: str,
        text: Text,
        *,
        number: str = "",
        name: str = "",
        severity: Severity = Severity.WARNING,
        **args: str | int | Message,
    ) -> None:
        """Note a doubt about a text; `name` is the field's."""
        quoted = text.text if len(text.text) <= _QUOTED else text.text[: _QUOTED - 1] + "…"
        side = Side(
            passage_language(text.text, self.language),
            text.text,
            text.location,
            ((0, len(text.text)),) if text.text else (),
        )
        message = Message.of(code, text=quoted, number=number, **args)
        self.findings.append(
            Finding(code, severity, message, number=number, field=name, location=text.location, sides=(side,))
        )

    def add_left(self, code: str, texts: Sequence[Text], severity: Severity = Severity.INFO) -> None:
        """Note in one finding what was left out of the document, if anything: how much, with each text once."""
        distinct: dict[str, Text] = {}
        for text in texts:
            distinct.setdefault(text.text, text)
        if distinct:
            whole = joined(distinct.values(), " · ")
            self.add(code, whole, severity=severity, count=len(texts))

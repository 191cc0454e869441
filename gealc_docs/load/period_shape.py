"""The shape of a period in its notation."""

import re
from dataclasses import dataclass

from gealc_docs.languages.folders import available
from gealc_docs.load.notes import Notes, shortened
from gealc_docs.load.recognise_dates import recognise_period
from gealc_docs.load.shape import Schema
from gealc_docs.load.yaml import Node, Scalar
from gealc_docs.model.message import Message
from gealc_docs.model.period import Period, PeriodError


def _meant(text: str) -> str | Message:
    """Return what to say of a date in words: its notation, "" where the words are none."""
    year = re.search(r"(?:19|20|21)\d\d", text)
    for language in available():
        if period := recognise_period(text, language, int(year[0]) if year else 0):
            return Message.of("load.did-you-mean", word=str(period))
    return ""


@dataclass(frozen=True)
class PeriodShape:
    """A period in its notation."""

    def read(self, node: Node, notes: Notes) -> Period | None:
        """Return the period."""
        if not isinstance(node, Scalar) or node.is_null:
            return notes.expected(node, Message.of("load.a-period"))
        try:
            return Period.parse(node.text)
        except PeriodError as error:
            return notes.add(
                node.location, f"load.period-{error.reason}", text=shortened(node.text), hint=_meant(node.text)
            )

    def schema(self) -> Schema:
        """Return a string schema with examples; bare years are numbers in YAML."""
        examples = [
            "2022-S1",
            "2022-S1..S2",
            "2022-Q3",
            "2022-11",
            "2022-11-18",
            "annual",
            "4/year",
            "tbd",
            "as-needed",
        ]
        return {"type": ["string", "integer"], "examples": examples}

"""One half of a pair: its text, and what is read in it."""

from dataclasses import dataclass

from gealc_docs.parity.closed import Closed
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.numbers import Fact


@dataclass(frozen=True, slots=True)
class Half:
    """A text, the reader of its language, and the facts it read there."""

    text: str
    reader: Reader
    facts: list[Fact]

    @property
    def words(self) -> Closed:
        """The closed classes of the language."""
        return self.reader.words

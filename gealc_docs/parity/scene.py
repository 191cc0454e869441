"""What all pairs of one run share."""

from dataclasses import dataclass, field

from gealc_docs.model.vocabulary import Vocabulary
from gealc_docs.parity.closed import has_closed
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.terms import NO_TERMS, Terms
from gealc_docs.parity.weights import USUAL, Usual


@dataclass
class Scene:
    """What all pairs of one run share: the languages, their readers, the lexicon, how freely it is translated.

    `planned` is how far the document has the form of a plan, 0 to 1.
    """

    source: Reader
    target: Reader
    lexicon: Lexicon
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    usual: Usual = USUAL
    planned: float = 0.0
    terms: Terms = NO_TERMS

    @property
    def readers(self) -> tuple[Reader, Reader]:
        """The readers of both languages."""
        return self.source, self.target

    @property
    def has_words(self) -> bool:
        """Whether both languages have their closed classes."""
        return has_closed(self.source.language) and has_closed(self.target.language)

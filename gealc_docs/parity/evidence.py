"""Evidence: what is known about a pair once both wordings have been read and aligned."""

from dataclasses import dataclass, field
from functools import cached_property

from gealc_docs.model.vocabulary import Vocabulary
from gealc_docs.parity.align import Alignment, align, content
from gealc_docs.parity.closed import has_closed
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.lexicon.lexicon import SAME, Lexicon
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.tokens import Token, tokens


@dataclass
class Scene:
    """What all pairs of one run share: the languages, their readers, the lexicon, how freely it is translated.

    `looseness` is the share of content words that nothing explains, over all pairs.
    """

    source: Reader
    target: Reader
    lexicon: Lexicon
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    looseness: float = 0.0
    size: int = 0

    @property
    def has_words(self) -> bool:
        """Whether both languages have their closed classes."""
        return has_closed(self.source.language) and has_closed(self.target.language)

    @property
    def literal(self) -> bool:
        """Whether the translation is close enough that a single word left over tells something."""
        return self.looseness < 0.09  # noqa: PLR2004  # official plans 0.02 to 0.06, free prose 0.10 and more


@dataclass
class Evidence:
    """A pair with the facts of both sides and the alignment of their words."""

    pair: Pair
    scene: Scene

    @cached_property
    def source_facts(self) -> list[Fact]:
        """The facts of the source wording."""
        return self.scene.source.read(self.pair.source.text)

    @cached_property
    def target_facts(self) -> list[Fact]:
        """The facts of the target wording."""
        return self.scene.target.read(self.pair.target.text)

    @cached_property
    def unmatched(self) -> tuple[list[Fact], list[Fact]]:
        """The facts of either side that the other side lacks."""
        return _unmatched(self.source_facts, self.target_facts), _unmatched(self.target_facts, self.source_facts)

    @cached_property
    def alignment(self) -> Alignment:
        """The words of substance, linked."""
        scene = self.scene
        source = content(self.pair.source.text, self.source_facts, scene.source.words)
        target = content(self.pair.target.text, self.target_facts, scene.target.words)
        return align(source, target, scene.lexicon)

    @cached_property
    def lost(self) -> tuple[Token, ...]:
        """Source words of substance that nothing in the target explains, not even its small words or facts."""
        others = [t.lower for t in tokens(self.pair.target.text)]
        return tuple(t for t in self.alignment.lost if not self._explained(t, others, turned=False))

    @cached_property
    def gained(self) -> tuple[Token, ...]:
        """Target words of substance that nothing in the source explains."""
        others = [t.lower for t in tokens(self.pair.source.text)]
        return tuple(t for t in self.alignment.gained if not self._explained(t, others, turned=True))

    def _explained(self, token: Token, others: list[str], *, turned: bool) -> bool:
        related = self.scene.lexicon.related
        return any(
            (related(o, token.lower) if turned else related(token.lower, o)) >= SAME
            or (token.lower.endswith(o) and token.lower[:1] == "e" and len(o) > 5)  # noqa: PLR2004  # `egovernment`
            for o in others
        )


def _unmatched(facts: list[Fact], others: list[Fact]) -> list[Fact]:
    """Return strong facts without an equal on the other side; counts matter where something is missing there too."""
    known = {(fact.kind, fact.value) for fact in others}
    return [fact for fact in facts if not fact.weak and (fact.kind, fact.value) not in known]

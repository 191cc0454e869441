"""How alike two wordings are: the share of words and facts of both that the other side has."""

from gealc_docs.model.text import Wording
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.scene import Scene


class Likeness:
    """Returns 0 to 1 for a source and a target wording; what was asked before is remembered."""

    def __init__(self, scene: Scene) -> None:
        """Take the words of a run."""
        self.scene = scene
        self.known: dict[tuple[str, str], float] = {}

    def __call__(self, one: str, two: str) -> float:
        """Return how alike two wordings are."""
        if (one, two) not in self.known:
            self.known[one, two] = self._of(one, two)
        return self.known[one, two]

    def _of(self, one: str, two: str) -> float:
        if not one or not two:
            return float(not one and not two)
        evidence = Evidence(Pair("", "", "title", Wording("", one), Wording("", two)), self.scene)
        facts = sum(not f.weak for f in (*evidence.source_facts, *evidence.target_facts))
        missing = len(evidence.lost) + len(evidence.gained) + sum(map(len, evidence.unmatched))
        missing += evidence.alignment.doubtful  # two words of each half explained
        size = evidence.alignment.size + facts
        plain = 1.0 if evidence.phrase_pairs else 0.5  # nothing but phrases
        return max(0.0, 1 - missing / size) if size else plain

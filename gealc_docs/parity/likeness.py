"""How alike two wordings are: the share of words and facts of both that the other side has."""

import marshal

from gealc_docs.languages.kept import Kept
from gealc_docs.model.text import Wording
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.rows import Rows

_PAIRS = Kept("likeness", 100_000)
_Parts = tuple[int, int, float, list[tuple[str, int]]]  # what is missing, of how much; else; words left over


class Likeness:
    """Returns 0 to 1 for a source and a target wording; what was asked before is remembered, by later runs too."""

    def __init__(self, rows: Rows) -> None:
        """Take the rows of a run."""
        self._rows, self._terms = rows, rows.scene.terms
        self._known: dict[tuple[str, str], float] = {}
        self._news: dict[str, bytes] = {}

    def __call__(self, one: str, two: str) -> float:
        """Return how alike two wordings are."""
        if (one, two) not in self._known:
            self._known[one, two] = self._of(one, two) if one and two else float(not one and not two)
        return self._known[one, two]

    def _of(self, one: str, two: str) -> float:
        missing, size, plain, left = self._parts(one, two)
        missing += sum(not self._terms.explain(word, side, "", alone=False) for word, side in left)
        return max(0.0, 1 - missing / size) if size else plain

    def _parts(self, one: str, two: str) -> _Parts:
        """Return what makes two wordings alike, as far as it does not rest on the rest of the document."""
        name = self._rows.name("likeness", one, two)
        if evidence := self._rows.known(one, two):
            return _parts(evidence)
        if kept := _PAIRS.get([name]):
            found: _Parts = marshal.loads(kept[name])  # noqa: S302  # our own, as in `made`
            return found
        found = _parts(Evidence(Pair("", "", "title", Wording("", one), Wording("", two)), self._rows.scene))
        self._news[name] = marshal.dumps(found)
        return found

    def keep(self) -> None:
        """Keep what was worked out in this run."""
        if self._news:
            _PAIRS.keep(self._news)


def _parts(evidence: Evidence) -> _Parts:
    facts = sum(not f.weak for f in (*evidence.source_facts, *evidence.target_facts))
    missing = sum(map(len, evidence.unmatched)) + evidence.alignment.doubtful  # two words of each half explained
    left = [(evidence.terms_in.key(t, side), side) for side, row in enumerate(evidence.unexplained) for t in row]
    plain = 1.0 if evidence.phrase_pairs else 0.5  # nothing but phrases
    return missing, evidence.alignment.size + facts, plain, left

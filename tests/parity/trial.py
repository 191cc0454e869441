"""Trials: rows that are close translations, single changes to one side, edits that keep the meaning.

Only the changed row is read again, so that hundreds of changes take seconds.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from gealc_docs.load.library import Library
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.text import Wording
from gealc_docs.parity.checks import examine
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.lexicon.lexicon import build
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.runner import gauge
from gealc_docs.parity.scene import Scene
from gealc_docs.parity.tokens import tokens

Row = tuple[str, str]
HERE = Path(__file__).parent
TRIALS = sorted((HERE / "trials").glob("*.yaml"))
VOCABULARY = Library(HERE.parents[1] / "plans").vocabulary
# What surrounds a row that is tried alone.
TITLES = [("Taller regional sobre datos abiertos", "Regional workshop on open data")] * 8
PROSE = 14  # words of a wording that is no title


@dataclass
class Document:
    """A document of rows, read once; `variants` are rows that may come in their place.

    `planned` is how far it has the form of a plan, 0 to 1.
    """

    rows: Sequence[Row]
    variants: Iterable[Row] = ()
    planned: float = 0.0
    scene: Scene = field(init=False)
    evidence: list[Evidence] = field(init=False)

    def __post_init__(self) -> None:
        """Ask for all words at once and read the rows."""
        words = [{t.lower for row in (*self.rows, *self.variants) for t in tokens(row[k])} for k in (0, 1)]
        readers = Reader("es", VOCABULARY), Reader("en", VOCABULARY)
        self.scene = Scene(*readers, build("es", "en", *words), VOCABULARY, planned=self.planned)
        self.evidence = [self._read(index, row) for index, row in enumerate(self.rows)]

    def _read(self, index: int, row: Row) -> Evidence:
        kind = "title" if len(row[0].split()) < PROSE else "text"
        return Evidence(Pair(str(index), str(index), kind, Wording("es", row[0]), Wording("en", row[1])), self.scene)

    def found(self, index: int, row: Row) -> list[Finding]:
        """Return the errors and warnings of a row that stands in the place of another."""
        item = self._read(index, row)
        whole = [*self.evidence[:index], item, *self.evidence[index + 1 :]]
        gauge(self.scene, whole)
        return [finding for finding in examine(item) if finding.severity is not Severity.INFO]


@dataclass
class Score:
    """How many variants were flagged, flagged as errors, and how many there are; those that went wrong."""

    flagged: int = 0
    errors: int = 0
    count: int = 0
    off: list[str] = field(default_factory=list)
    classes: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        """The share of variants that were flagged."""
        return self.flagged / max(1, self.count)


def score(document: Document, variants: Iterable[tuple[str, int, Row]], *, wanted: bool) -> Score:
    """Score variants (class, index, row) of which each should be flagged, or none."""
    result = Score()
    base = [{str(f.message) for f in document.found(k, row)} for k, row in enumerate(document.rows)]
    for name, index, row in variants:
        news = [f for f in document.found(index, row) if str(f.message) not in base[index]]
        result.count += 1
        result.flagged += bool(news)
        result.errors += any(f.severity is Severity.ERROR for f in news)
        if bool(news) != wanted:
            result.classes[name] += 1
            result.off.append(f"{name}: {row} {[f.check for f in news]}")
    return result


def trial(path: Path) -> tuple[Document, Score, Score]:
    """Return a trial's document, the score of its changes and that of its edits."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    rows = [(entry["es"], entry["en"]) for entry in data]
    changes, edits = list(_variants(data, "wrong")), list(_variants(data, "same"))
    document = Document(rows, [row for _, _, row in (*changes, *edits)])
    return document, score(document, changes, wanted=True), score(document, edits, wanted=False)


def _variants(data: list[dict[str, object]], kind: str) -> Iterator[tuple[str, int, Row]]:
    for index, entry in enumerate(data):
        changes = entry.get(kind, [])
        assert isinstance(changes, list)
        for change in changes:
            row = str(change.get("es", entry["es"])), str(change.get("en", entry["en"]))
            yield str(change.get("c") or change.get("k") or kind), index, row


def official() -> list[Row]:
    """Return the rows of official prose."""
    lines = (HERE / "official.tsv").read_text(encoding="utf-8").splitlines()
    return [(one, two) for one, _, two in (line.partition("\t") for line in lines) if two]


def said(row: Row) -> list[Finding]:
    """Return the errors and warnings of a row among close titles."""
    return Document([*TITLES, row]).found(len(TITLES), row)


def told(row: Row) -> set[str]:
    """Return the codes of the errors and warnings of a row among close titles."""
    return {finding.check for finding in said(row)}

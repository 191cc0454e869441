"""Fit the weights of `gealc_docs/parity/weights.yaml` and say how well they do. Run: python benchmarks/weigh.py.

Texts with known changes and edits are read with the word lists whole, then with a half and four fifths of them gone,
as texts on topics that no list has. Every score is of weights fitted without the texts it is about.
"""

import math
import sys
import zlib
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import yaml
from scipy.optimize import minimize

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "parity")]

from trial import TRIALS, Document, Row, _variants  # noqa: E402  # after the path is set

from gealc_docs.parity.evidence import Evidence  # noqa: E402  # as above
from gealc_docs.parity.leftovers import unnamed  # noqa: E402  # as above
from gealc_docs.parity.lexicon import wordlist  # noqa: E402  # as above
from gealc_docs.parity.runner import gauge  # noqa: E402  # as above
from gealc_docs.parity.weighing import signs  # noqa: E402  # as above

TEXTS = [*TRIALS, *sorted((ROOT / "benchmarks" / "texts").glob("*.yaml"))]
TAKEN = (0, 50, 80)  # per cent of the word lists
SHRINKAGE = 3.0  # what a large weight costs
SHARES = (0.99, 0.98, 0.95, 0.9)  # of the changes found


@dataclass(frozen=True)
class Sample:
    """A row with words left over: where it is from, whether it is an error, its signs."""

    text: str
    taken: int
    wrong: bool
    kind: str
    signs: tuple[float, ...]


def samples(path: Path, taken: int) -> tuple[list[str], list[Sample], float, float]:
    """Return the signs of all rows of a text that leave words over, how much a row leaves over, and how long it is."""
    _thin(taken)
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    rows = [(entry["es"], entry["en"]) for entry in data]
    variants = [(name == "wrong", *v) for name in ("wrong", "same") for v in _variants(data, name)]
    document = Document(rows, [row for *_, row in variants])
    gauge(document.scene, document.evidence)
    names: list[str] = []
    found = []
    for wrong, kind, item, base in _items(document, variants):
        lost, gained = unnamed(item)
        before = {t.lower for t in (*base.lost, *base.gained)} if wrong else set()
        if {t.lower for t in (*lost, *gained)} - before:
            told = signs(item, lost, gained)
            names = list(told)
            found.append(Sample(path.stem, taken, wrong, kind, tuple(map(float, told.values()))))
    usual = document.scene.usual
    return names, found, usual.left / usual.pairs, usual.size / usual.pairs


def _items(
    document: Document, variants: Sequence[tuple[bool, str, int, Row]]
) -> list[tuple[bool, str, Evidence, Evidence]]:
    """Return each row and variant with whether it is an error, its kind, and the row it stands for."""
    base = document.evidence
    read = [(wrong, kind, document._read(k, row), base[k]) for wrong, kind, k, row in variants]  # noqa: SLF001  # a helper of the tests
    return [*((False, "row", item, item) for item in base), *read]


def _thin(taken: int) -> None:
    """Take away some of the word lists, the same ones in each run."""
    whole = wordlist._concepts  # noqa: SLF001  # no user ever takes words away

    def kept(one: str, two: str) -> list[tuple[str, str]]:
        return [line for line in whole(one, two) if zlib.crc32(str(line).encode()) % 100 >= taken]

    wordlist._concepts = kept  # type: ignore[assignment]  # noqa: SLF001  # as above
    wordlist._lemmas = wordlist._indexed  # type: ignore[assignment]  # noqa: SLF001  # not those of earlier runs


def fitted(rows: Sequence[Sample]) -> np.ndarray:
    """Return the weights, `start` first, by which errors are told best; each text counts, large ones more."""
    count = Counter((row.text, row.wrong) for row in rows)
    wrong = np.array([row.wrong for row in rows], float)
    share = np.array([1 / math.sqrt(count[row.text, row.wrong]) for row in rows])
    for side in (0, 1):
        share[wrong == side] *= len(rows) / 2 / share[wrong == side].sum()
    values = np.array([(1.0, *row.signs) for row in rows])
    scale = np.maximum(values.std(axis=0), 1e-9)
    scale[0] = 1

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        odds = values / scale @ weights
        slope = share * (1 / (1 + np.exp(-odds)) - wrong)
        held = np.concatenate([[0.0], weights[1:]])
        cost = (share * (np.logaddexp(0, odds) - wrong * odds)).sum() + SHRINKAGE * (held**2).sum()
        return cost, (values / scale).T @ slope + 2 * SHRINKAGE * held

    found: np.ndarray = minimize(loss, np.zeros(values.shape[1]), jac=True, method="L-BFGS-B").x
    return found / scale


def main() -> None:
    """Fit, and print the weights and the scores."""
    jobs = [(path, taken) for taken in TAKEN for path in TEXTS]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        read = list(pool.map(samples, *zip(*jobs, strict=True)))
    names = next(row[0] for row in read if row[0])
    for (path, taken), (_, _, left, size) in zip(jobs, read, strict=True):
        print(f"{path.stem:14} {taken:2} % taken: {left:.2f} left over a row, {size:.1f} words of substance")
    rows = [sample for _, found, _, _ in read for sample in found if "prose" not in sample.text]
    print("row:", ", ".join(f"{n} {w:.2f}" for n, w in zip(("start", *names), fitted(rows), strict=True)))
    by_text = {text: fitted([row for row in rows if row.text != text]) for text in {row.text for row in rows}}
    for taken in TAKEN:
        odds = sorted(
            ((float(by_text[r.text] @ np.array((1.0, *r.signs))), r) for r in rows if r.taken == taken),
            key=lambda pair: -pair[0],
        )
        wrong = [value for value, row in odds if row.wrong]
        for share in SHARES:
            limit = wrong[math.ceil(share * len(wrong)) - 1]
            passed = Counter(row.kind == "row" for value, row in odds if not row.wrong and value >= limit)
            print(f"{taken:2} % taken, {share:.0%} of {len(wrong)} changes: {passed[False]} edits, {passed[True]} rows")


if __name__ == "__main__":
    main()

"""A trial of parity on rows that it was not made for. Run: python benchmarks/parity_trial.py [-v]."""

import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from gealc_docs.load.library import Library  # noqa: E402  # after the path is set
from gealc_docs.model.finding import Finding, Severity  # noqa: E402  # as above
from gealc_docs.model.text import Wording  # noqa: E402  # as above
from gealc_docs.parity.glossary import Glossary  # noqa: E402  # as above
from gealc_docs.parity.pairs import Pair  # noqa: E402  # as above
from gealc_docs.parity.runner import compare_pairs  # noqa: E402  # as above

LIBRARY = Library(ROOT / "plans")
ROWS = yaml.safe_load((ROOT / "benchmarks" / "parity_trial.yaml").read_text(encoding="utf-8"))


def found(rows: list[tuple[str, str]]) -> list[Finding]:
    """Return errors and warnings."""
    pairs = [Pair(str(i), str(i), "title", Wording("es", a), Wording("en", b)) for i, (a, b) in enumerate(rows)]
    result = compare_pairs(pairs, ("es", "en"), LIBRARY.vocabulary, Glossary())
    return [f for f in result.findings if f.severity is not Severity.INFO]


def trial(kind: str, *, verbose: bool) -> tuple[int, int, int]:
    """Return how many changes of a kind were flagged at their row, as errors, and how many there are."""
    base = [(row["es"], row["en"]) for row in ROWS]
    known = {(f.address, f.message) for f in found(base)}
    flagged = errors = count = 0
    for index, row in enumerate(ROWS):
        for change in row[kind]:
            changed = (change.get("es", row["es"]), change.get("en", row["en"]))
            news = found([*base[:index], changed, *base[index + 1 :]])
            here = [f for f in news if f.address == str(index) and (f.address, f.message) not in known]
            count, flagged = count + 1, flagged + bool(here)
            errors += any(f.severity is Severity.ERROR for f in here)
            if verbose and bool(here) == (kind == "same"):
                print(kind, changed, [str(f.message) for f in here])
    return flagged, errors, count


if __name__ == "__main__":
    loud = "-v" in sys.argv
    print(f"as they are: {len(found([(r['es'], r['en']) for r in ROWS]))} findings in {len(ROWS)} rows")
    print("changes found, as errors, of: {} {} {}".format(*trial("wrong", verbose=loud)))
    print("false alarms, as errors, of: {} {} {}".format(*trial("same", verbose=loud)))

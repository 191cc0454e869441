"""The scoreboard of parity: recall per class, localisation, false alarms. Run: python benchmarks/parity.py [-v]."""

import sys
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "parity")]

from mutations import EN, ES, SAME_EN, SAME_ES, Rows, between_rows, mutants  # noqa: E402  # after the path is set
from rows import FREE, PLAN  # noqa: E402  # as above

from gealc_docs.load.library import Library  # noqa: E402  # as above
from gealc_docs.model.finding import Finding, Severity  # noqa: E402  # as above
from gealc_docs.model.segment import segments  # noqa: E402  # as above
from gealc_docs.model.text import Wording  # noqa: E402  # as above
from gealc_docs.parity.glossary import read_glossary  # noqa: E402  # as above
from gealc_docs.parity.pairs import Pair  # noqa: E402  # as above
from gealc_docs.parity.runner import compare_pairs  # noqa: E402  # as above

LIBRARY = Library(ROOT / "plans")
GLOSSARY = read_glossary(LIBRARY.folder)
PROSE = 14


def found(rows: Rows) -> dict[tuple[str, str], Finding]:
    """Return errors and warnings by address and message."""
    pairs = [
        Pair(str(i), str(i), "title" if len(a.split()) < PROSE else "text", Wording("es", a), Wording("en", b))
        for i, (a, b) in enumerate(rows)
    ]
    result = compare_pairs(pairs, ("es", "en"), LIBRARY.vocabulary, GLOSSARY)
    return {(f.address, str(f.message)): f for f in result.findings if f.severity is not Severity.INFO}


def score(rows: Rows, *, verbose: bool) -> None:
    """Print the scores on one set of rows."""
    start = time.perf_counter()
    base = found(rows)
    print(f"{len(rows)} rows, {len(base)} findings, {time.perf_counter() - start:.2f} s")
    hits: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    elsewhere = total = 0
    for name, side, index, changed in (*mutants(rows, ES, EN), *between_rows(rows)):
        news = [f for key, f in found(changed).items() if key not in base]
        hit = any(f.address == str(index) for f in news)
        hits[name][0] += hit
        hits[name][1] += 1
        total += len(news)
        elsewhere += sum(f.address != str(index) for f in news if name != "exchanged")
        if verbose and not hit:
            print("missed:", name, side, changed[index])
    for name, (hit_count, count) in sorted(hits.items()):
        print(f"  {name:16} {hit_count:4}/{count}")
    recall = sum(h for h, _ in hits.values()) / max(1, sum(c for _, c in hits.values()))
    print(f"  recall {recall:.3f}, at another place {elsewhere} of {total}")
    alarms = errors = edits = 0
    for name, side, index, changed in mutants(rows, SAME_ES, SAME_EN):
        news = [f for key, f in found(changed).items() if key not in base]
        edits += 1
        alarms += bool(news)
        errors += any(f.severity is Severity.ERROR for f in news)
        if verbose and news:
            print("false alarm:", name, side, changed[index])
    print(f"  false alarms {alarms} of {edits}, errors {errors}")


if __name__ == "__main__":
    loud = "-v" in sys.argv
    real = [(s.text.get("es"), s.text.get("en")) for s in segments(LIBRARY.plan(2022))]
    score(PLAN, verbose=loud)
    score(list(dict.fromkeys(pair for pair in real if all(pair))), verbose=loud)
    flagged = {f.address for f in found(FREE).values()}
    print(f"free prose: {len(flagged)} of {len(FREE)} rows flagged")

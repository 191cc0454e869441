"""The scoreboard of parity: recall per class, localisation, false alarms. Run: python benchmarks/parity.py [-v]."""

import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "parity")]

from changes import EN, ES  # noqa: E402  # after the path is set
from mutations import SAME_EN, SAME_ES, Rows, between_rows, mutants  # noqa: E402  # as above
from rows import FREE, PLAN  # noqa: E402  # as above
from trial import TRIALS, VOCABULARY, Document, Score, official, score, trial  # noqa: E402  # as above

from gealc_docs.load.library import Library  # noqa: E402  # as above
from gealc_docs.model.finding import Severity  # noqa: E402  # as above
from gealc_docs.model.glossary import Glossary  # noqa: E402  # as above
from gealc_docs.model.segment import segments  # noqa: E402  # as above
from gealc_docs.model.text import Wording  # noqa: E402  # as above
from gealc_docs.parity.pairs import Pair  # noqa: E402  # as above
from gealc_docs.parity.runner import compare_pairs  # noqa: E402  # as above

EVERY = 6  # of the changes that need the whole document, one in so many is made


def show(title: str, result: Score, *, verbose: bool) -> None:
    """Print one score."""
    wrong = ", ".join(f"{name} {count}" for name, count in sorted(result.classes.items()))
    print(f"  {title}: {result.flagged} of {result.count} = {result.share:.3f}, errors {result.errors}; {wrong}")
    for line in result.off if verbose else ():
        print("     ", line)


def mutations(rows: Rows, *, verbose: bool) -> None:
    """Print the scores of the changes that programs make to the rows of a plan."""
    changes = [(name, index, changed[index]) for name, _, index, changed in mutants(rows, ES, EN)]
    alone = {"emptied", "untranslated"}
    changes += [(name, index, new[index]) for name, _, index, new in between_rows(rows) if name in alone]
    edits = [(name, index, changed[index]) for name, _, index, changed in mutants(rows, SAME_ES, SAME_EN)]
    document = Document(rows, [row for _, _, row in (*changes, *edits)])
    made = Counter(name for name, _, _ in changes)
    print(f"{len(rows)} rows, {len(made)} classes of changes")
    show("changes", score(document, changes, wanted=True), verbose=verbose)
    show("edits", score(document, edits, wanted=False), verbose=verbose)
    whole(rows)


def whole(rows: Rows) -> None:
    """Print how often wordings at a wrong place are found there, and what is said of other rows."""
    base = _found(rows)
    hits = elsewhere = total = 0
    moved = [change for change in between_rows(rows) if change[0] in {"exchanged", "foreign title"}]
    for name, _, index, changed in moved[::EVERY]:
        news = _found(changed) - base
        hits += any(address == str(index) for address, _ in news)
        elsewhere += sum(address != str(index) for address, _ in news) if name != "exchanged" else 0
        total += 1
    print(f"  at a wrong place: {hits} of {total}; said of another row {elsewhere}")


def _found(rows: Rows) -> set[tuple[str, str]]:
    pairs = [Pair(str(i), str(i), "title", Wording("es", a), Wording("en", b)) for i, (a, b) in enumerate(rows)]
    result = compare_pairs(pairs, ("es", "en"), VOCABULARY, Glossary())
    return {(f.address, str(f.message)) for f in result.findings if f.severity is not Severity.INFO}


def prose(title: str, rows: Rows) -> None:
    """Print how many rows of a text are flagged as they are."""
    document = Document(rows)
    found = [document.found(index, row) for index, row in enumerate(rows)]
    errors = sum(any(f.severity is Severity.ERROR for f in row) for row in found)
    print(f"{title}: {sum(map(bool, found))} of {len(rows)} rows flagged, {errors} as errors")


if __name__ == "__main__":
    loud, start = "-v" in sys.argv, time.process_time()
    for path in TRIALS:
        document, changes, edits = trial(path)
        print(f"{path.stem}: {len(document.rows)} rows")
        show("changes", changes, verbose=loud)
        show("edits", edits, verbose=loud)
    mutations(PLAN, verbose=loud)
    plan = [(s.text.get("es"), s.text.get("en")) for s in segments(Library(ROOT / "plans").plan(2022))]
    mutations(list(dict.fromkeys(pair for pair in plan if all(pair))), verbose=loud)
    prose("free prose", FREE)
    prose("official prose", official())
    print(f"{time.process_time() - start:.0f} s of work")

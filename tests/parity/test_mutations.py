"""Single changes are found at their place; edits that keep the meaning stay silent. Rows are our own."""

from pathlib import Path

import pytest
from needed import needed

from gealc_docs.load.library import Library
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.glossary import Glossary
from gealc_docs.model.text import Wording
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.runner import compare_pairs
from tests.parity.changes import EN, ES
from tests.parity.mutations import SAME_EN, SAME_ES, Rows, between_rows, mutants
from tests.parity.rows import FREE, PLAN

VOCABULARY = Library(Path(__file__).parents[2] / "plans").vocabulary
SEVERITIES = {Severity.ERROR, Severity.WARNING}


def found(rows: Rows) -> list[Finding]:
    pairs = [
        Pair(f"2023/{i}", str(i), "title" if len(one.split()) < 14 else "text", Wording("es", one), Wording("en", two))
        for i, (one, two) in enumerate(rows)
    ]
    result = compare_pairs(pairs, ("es", "en"), VOCABULARY, Glossary())
    needed(result.with_lexicon, "apertium-eng-spa")
    return [finding for finding in result.findings if finding.severity in SEVERITIES]


def of_each_class(changes: list[tuple[str, str, int, Rows]]) -> list[tuple[str, str, int, Rows]]:
    return list({(name, side): (name, side, index, rows) for name, side, index, rows in reversed(changes)}.values())


CHANGES = of_each_class([*mutants(PLAN, ES, EN), *between_rows(PLAN)])
SAME = of_each_class([*mutants(PLAN, SAME_ES, SAME_EN)])


def test_there_are_thirty_classes_in_both_languages() -> None:
    spanish, english = ({name for name, side, _, _ in CHANGES if side == language} for language in ("es", "en"))
    assert len(spanish & english) >= 30


def test_close_translations_are_passed() -> None:
    assert found(PLAN) == []


def test_free_official_prose_is_passed() -> None:
    assert found(FREE) == []


@pytest.mark.parametrize(("name", "side", "index", "rows"), CHANGES, ids=[f"{c[0]}-{c[1]}" for c in CHANGES])
def test_a_change_is_found_at_its_place(name: str, side: str, index: int, rows: Rows) -> None:
    addresses = {finding.address for finding in found(rows)}
    assert f"2023/{index}" in addresses, (name, side, rows[index])
    assert name == "exchanged" or len(addresses) == 1


@pytest.mark.parametrize(("name", "side", "index", "rows"), SAME, ids=[f"{c[0]}-{c[1]}" for c in SAME])
def test_an_edit_that_keeps_the_meaning_is_passed(name: str, side: str, index: int, rows: Rows) -> None:
    assert found(rows) == [], (name, side, rows[index])

"""The real pair of 2022, read line by line: what a reviser flags must be flagged, and little else."""

from pathlib import Path

import pytest
import yaml
from needed import needed

from gealc_docs.load.glossary import read_glossary
from gealc_docs.load.library import Library
from gealc_docs.model.finding import Severity
from gealc_docs.parity.runner import Comparison, compare_languages

ROOT = Path(__file__).parents[2]
GOLDEN = yaml.safe_load((Path(__file__).parent / "golden_2022.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def result() -> Comparison:
    library = Library(ROOT / "plans")
    return compare_languages(library.plan(2022), library.vocabulary, read_glossary(library.folder))


def test_what_a_reviser_flags_is_flagged(result: Comparison) -> None:
    needed(result.with_lexicon, "apertium-eng-spa")
    found = {finding.address for finding in result.findings if finding.severity is not Severity.INFO}
    assert {entry["address"] for entry in GOLDEN["flagged"]} <= found


def test_everything_else_that_is_flagged_is_a_known_false_alarm(result: Comparison) -> None:
    known = {entry["address"] for entry in (*GOLDEN["flagged"], *GOLDEN["false_alarms"])}
    assert {finding.address for finding in result.findings if finding.severity is not Severity.INFO} <= known


def test_what_is_missed_is_listed_as_long_as_it_is(result: Comparison) -> None:
    found = {finding.address for finding in result.findings if finding.severity is not Severity.INFO}
    assert not {entry["address"] for entry in GOLDEN["missed"]} & found, "found by now: list it under `flagged`"


def test_no_error_on_the_approved_pair(result: Comparison) -> None:
    assert not [finding for finding in result.findings if finding.severity is Severity.ERROR]

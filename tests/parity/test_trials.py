"""Plans on other topics: changes are found, edits that keep the meaning are passed; so is official prose."""

from pathlib import Path

import pytest
from needed import needed

from gealc_docs.model.finding import Severity
from tests.parity.trial import TRIALS, Document, official, trial

RECALL, ALARMS, ERRORS = 0.95, 0.10, 0.02


@pytest.mark.parametrize("path", TRIALS, ids=[path.stem for path in TRIALS])
def test_changes_are_found_and_edits_are_passed(path: Path) -> None:
    document, changes, edits = trial(path)
    needed(document.scene.lexicon.complete, "apertium-eng-spa")
    assert changes.share >= RECALL, changes.off
    assert edits.share <= ALARMS, edits.off
    assert edits.errors <= ERRORS * edits.count, edits.off


def test_official_prose_is_passed() -> None:
    rows = official()
    document = Document(rows)
    needed(document.scene.lexicon.complete, "apertium-eng-spa")
    found = [finding for index, row in enumerate(rows) for finding in document.found(index, row)]
    errors = {finding.address for finding in found if finding.severity is Severity.ERROR}
    assert len(errors) <= 0.01 * len(rows)
    assert len({finding.address for finding in found}) <= 0.03 * len(rows), [(f.address, f.check) for f in found]

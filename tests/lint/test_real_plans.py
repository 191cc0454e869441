"""What the checks say about the approved plans, reviewed one by one: each is a slip of the printed text."""

from pathlib import Path

import pytest

from gealc_docs.lint.runner import lint
from gealc_docs.lint.subject import Subject
from gealc_docs.load.library import Library
from gealc_docs.load.network import load_network
from gealc_docs.model.finding import Severity

PLANS = Path(__file__).parents[2] / "plans"
EXPECTED = {
    2018: {
        ("committee", "2018/committee"),
        ("acronym-variants", "2018/wording/idb"),
        ("acronym-variants", "2018/public-software/notes/1"),
        ("mixed-scripts", "2018/open-data/data-ventures-repository/lead"),
        ("foreign-acronym", "2018/open-data/privacy-guide/lead"),
        ("verb-form", "2018/measurement/new-indicators/title"),
        ("no-fields", "2018/spatial-data/working-group-creation/title"),
        ("foreign-acronym", "2018/communication/positioning/lead"),
        ("foreign-acronym", "2018/communication/european-collaboration/lead"),
        ("years", "2018/annual-meeting/meeting-documents/title"),
    },
    2022: {
        ("years", "2022/cross-border-services/second-digital-signature-webinar/date"),
        ("acronym-variants", "2022/cross-border-services/web-space/title"),
        ("no-fields", "2022/measurement/to-be-defined/title"),
    },
}


@pytest.mark.parametrize("year", [2018, 2022])
def test_the_approved_plans(library: Library, year: int) -> None:
    subject = Subject(library.plan(year), library.vocabulary, load_network(PLANS))
    grave = {
        (finding.check, finding.address)
        for finding in lint(subject)
        if finding.severity is not Severity.INFO and finding.check != "spelling"
    }
    assert grave == EXPECTED[year]

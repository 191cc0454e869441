"""What the comparison tells of a plan is not told again as a fault of the plan itself."""

from pathlib import Path

import pytest

from gealc_docs.load.library import Library
from gealc_docs.load.sources import open_reading
from gealc_docs.model.finding import Finding
from gealc_docs.report.parity import review

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "tests" / "fixtures" / "seeds"
LIBRARY = Library(ROOT / "plans")


def found(folder: Path, english: str) -> set[Finding]:
    """Return the findings on the approved plan with an English version."""
    (folder / "en.txt").write_text(english, encoding="utf-8")
    readings = [open_reading(str(path), LIBRARY) for path in (SEEDS / "2022.es.txt", folder / "en.txt")]
    return set(review(readings, LIBRARY, "es").report.findings)


@pytest.fixture(scope="module")
def approved(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, str]]:
    english = (SEEDS / "2022.en.txt").read_text(encoding="utf-8")
    return {(f.check, f.number, f.field) for f in found(tmp_path_factory.mktemp("approved"), english)}


@pytest.mark.parametrize(
    ("old", "new", "check"),
    [
        ("adjustment of public software", "adjustment of of public software", "doubled"),
        ('international agencies".', "international agencies.", "unbalanced"),
        ("3.4) Digital government", "3.4) Digital g\u043evernment", "script"),
        ("3.7.3) Drafting", "3.7.5) Drafting", "numbering"),
    ],
)
def test_what_both_see_is_told_once(
    old: str, new: str, check: str, tmp_path: Path, approved: set[tuple[str, str, str]]
) -> None:
    english = (SEEDS / "2022.en.txt").read_text(encoding="utf-8")
    assert old in english
    news = [f for f in found(tmp_path, english.replace(old, new)) if (f.check, f.number, f.field) not in approved]
    assert [f.check for f in news] == [check]


@pytest.mark.parametrize(("language", "title"), [("es", "PLAN DE TRABAJO"), ("en", "WORK PLAN")])
def test_either_order_of_two_documents_tells_the_same_in_the_same_way(language: str, title: str) -> None:
    readings = [open_reading(str(SEEDS / f"2022.{code}.txt"), LIBRARY) for code in ("es", "en")]
    one, two = (review(order, LIBRARY, language).report for order in (readings, readings[::-1]))
    assert one.title == two.title
    assert title in str(dict(one.title.args)["plan"]).upper()
    assert one.findings == two.findings
    both = [[side.language for side in f.sides] for f in one.findings if len(f.sides) > 1]
    assert both
    assert {tuple(row) for row in both} == {("es", "en")}

"""Findings named by people: by number and field, by address, by the id in a report."""

import pytest
from report_pages import FINDINGS, REPORT

from gealc_docs.languages.catalogue import say
from gealc_docs.load.problems import LoadError
from gealc_docs.report.choose import chosen
from gealc_docs.report.groups import items_of


@pytest.mark.parametrize(
    ("words", "check", "places"),
    [
        (["3.1.1"], "", [0]),
        (["3.1.1)", "title"], "", [0]),
        (["3.1.2", "título"], "", [1, 4]),
        (["3.1.2 título"], "", [1, 4]),
        (["3.1.2", "title", "title", "3.1.1"], "", [0, 1, 4]),
        (["3.1.1", "3.1.2", "Title"], "", [0, 1, 4]),
        (["2030/open-data/forum/title"], "", [0]),
        (["open-data/guide"], "words", [1, 4]),
        (["2030/open-data"], "number", [0]),
        (["2030/background/text/1", "3.1.1"], "", [2, 0]),
    ],
)
def test_a_place_names_its_findings(words: list[str], check: str, places: list[int]) -> None:
    assert set(chosen(words, REPORT, check, "en")) == {FINDINGS[k] for k in places}


def test_an_id_names_one_finding() -> None:
    for item in items_of(REPORT.findings):
        assert chosen([item.id], REPORT, "", "en") == chosen([f"#{item.id}"], REPORT, "", "es") == [item.finding]


@pytest.mark.parametrize(
    ("words", "check", "told"),
    [
        (["3.1.3"], "", "¿quiso decir `3.1."),
        (["2030/open-dta/forum/title"], "", "¿quiso decir `2030/open-data/forum/title`?"),
        (["3.1.1", "lugar"], "", "hay: título (number)"),
        (["3.1.1"], "words", "hay: título (number)"),
        (["f-0123456789"], "", "no hay ningún hallazgo"),
    ],
)
def test_what_names_nothing_is_told_with_what_is_near(words: list[str], check: str, told: str) -> None:
    with pytest.raises(LoadError) as error:
        chosen(words, REPORT, check, "es")
    (problem,) = error.value.problems
    assert told in say(problem.message, "es")


def test_all_that_names_nothing_is_told_at_once() -> None:
    with pytest.raises(LoadError) as error:
        chosen(["9.9", "3.1.1", "8.8"], REPORT, "", "es")
    assert len(error.value.problems) == 2

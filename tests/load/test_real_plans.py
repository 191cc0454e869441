from gealc_docs.load.library import Library
from gealc_docs.model.segment import segments


def test_the_2022_plan_is_whole_in_both_languages(library: Library) -> None:
    plan = library.plan(2022)
    assert [len(area.activities) for area in plan.areas] == [8, 4, 5, 2, 3, 4, 4, 4, 3]
    assert plan.languages == ("es", "en")
    assert all(text.text.languages == ("es", "en") for text in segments(plan))
    assert [a.number for _, a in plan.activities() if not a.fields] == ["3.4.2"]


def test_the_2018_plan_is_whole_in_english_only(library: Library) -> None:
    plan = library.plan(2018)
    assert [len(area.activities) for area in plan.areas] == [6, 8, 6, 5, 4, 4, 1, 6, 3]
    assert plan.languages == ("en",)
    assert [len(area.notes) for area in plan.areas] == [1, 1, 0, 1, 0, 1, 0, 1, 0]


def test_errors_of_the_approved_text_are_kept(library: Library) -> None:
    plan = library.plan(2022)
    assert str(plan.areas[0].activities[4].date and plan.areas[0].activities[4].date.period) == "2021-S2"
    assert plan.areas[2].activities[2].title.get("es") == "Documenta regional"
    assert "2109 Plan" in library.plan(2018).areas[8].activities[1].title.get("en")


def test_a_term_is_printed_as_its_plan_prints_it(library: Library) -> None:
    resources = library.plan(2018).areas[2].activities[0].resources
    assert [(term.key, term.text.get("en"), term.text.get("es")) for term in resources] == [("idb", "IADB", "BID")]

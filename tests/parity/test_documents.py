"""Two documents, in either order: what is missing, exchanged, changed in a field; what is no pair."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from needed import needed

from gealc_docs.languages.catalogue import say
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError
from gealc_docs.load.sources import open_plan
from gealc_docs.model.finding import Severity
from gealc_docs.model.glossary import Glossary
from gealc_docs.model.message import Message
from gealc_docs.model.numbering import numbered
from gealc_docs.model.plan import Activity, Area, Plan, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText
from gealc_docs.parity.runner import compare

LIBRARY = Library(Path(__file__).parents[2] / "plans")
FIXTURES = Path(__file__).parents[1] / "fixtures"
NAMES = {"es": "Spanish", "en": "English"}


def only(text: LocalText, language: str) -> LocalText:
    return LocalText(tuple(wording for wording in text if wording.language == language))


def _term(term: Term | None, language: str) -> Term | None:
    return replace(term, text=only(term.text, language)) if term else None


def _activity(activity: Activity, language: str) -> Activity:
    terms = {
        n: tuple(replace(t, text=only(t.text, language)) for t in getattr(activity, n))
        for n in ("resources", "product", "lead")
    }
    return replace(activity, title=only(activity.title, language), venue=_term(activity.venue, language), **terms)


def document(language: str) -> Plan:
    """Return the plan of 2022 as it would be read from a document in one language."""
    plan = LIBRARY.plan(2022)
    sections = tuple(
        replace(s, title=only(s.title, language), text=tuple(only(t, language) for t in s.text)) for s in plan.sections
    )
    areas = tuple(
        replace(
            a,
            title=only(a.title, language),
            objective=only(a.objective, language),
            activities=tuple(_activity(x, language) for x in a.activities),
        )
        for a in plan.areas
    )
    assembly = replace(plan.assembly, name=only(plan.assembly.name, language)) if plan.assembly else None
    return replace(
        plan, title=only(plan.title, language), assembly=assembly, sections=sections, areas=areas, labels=(), wording=()
    )


def changed(plan: Plan, area: int, change: tuple[int, ...]) -> Plan:
    """Return a plan with the activities of one area in another order, or fewer of them."""
    one: Area = plan.areas[area]
    new = replace(one, activities=tuple(one.activities[i] for i in change))
    return numbered(replace(plan, areas=(*plan.areas[:area], new, *plan.areas[area + 1 :])))


def errors(one: Plan, two: Plan) -> set[tuple[str, str]]:
    result = compare([one, two], LIBRARY.vocabulary, Glossary())
    needed(result.with_lexicon, "apertium-eng-spa")
    return {(f.check, f.number) for f in result.findings if f.severity is Severity.ERROR}


def test_the_approved_documents_have_no_error_in_either_order() -> None:
    assert errors(document("es"), document("en")) == errors(document("en"), document("es")) == set()


def test_a_missing_activity_is_one_finding() -> None:
    assert errors(document("es"), changed(document("en"), 1, (0, 1, 3))) == {("missing", "3.2.3")}


def test_exchanged_activities_show_as_such() -> None:
    assert errors(document("es"), changed(document("en"), 1, (0, 1, 3, 2))) == {
        ("numbering", "3.2.3"),
        ("numbering", "3.2.4"),
    }


def test_titles_alone_that_were_exchanged_show_as_such() -> None:
    english = document("en")
    area = english.areas[3]
    first, second = area.activities
    titles = replace(first, title=second.title), replace(second, title=first.title)
    areas = (*english.areas[:3], replace(area, activities=titles), *english.areas[4:])
    found = errors(document("es"), replace(english, areas=areas))
    assert found == {("swapped", "3.4.1"), ("swapped", "3.4.2")}  # nor that the second one lacks its fields


def retitled_area(plan: Plan, area: int, titles: tuple[int, ...]) -> Plan:
    """Return a plan in which the activities of an area have one another's titles."""
    one = plan.areas[area]
    new = [replace(a, title=one.activities[k].title) for a, k in zip(one.activities, titles, strict=True)]
    return replace(plan, areas=(*plan.areas[:area], replace(one, activities=tuple(new)), *plan.areas[area + 1 :]))


def test_titles_that_went_round_are_told_as_such_and_their_fields_are_not() -> None:
    english = document("en")
    found = errors(document("es"), retitled_area(english, 1, (1, 3, 2, 0)))
    assert {check for check, _ in found} == {"elsewhere"}
    assert {number for _, number in found} == {"3.2.1", "3.2.2", "3.2.4"}


def test_an_activity_put_last_is_one_finding_and_those_it_shifts_are_none() -> None:
    assert errors(document("es"), changed(document("en"), 1, (1, 2, 3, 0))) == {("numbering", "3.2.1")}


def test_an_area_put_last_is_one_finding() -> None:
    english = document("en")
    areas = (*english.areas[1:], english.areas[0])
    assert errors(document("es"), numbered(replace(english, areas=areas))) == {("numbering", "3.1")}


@pytest.mark.parametrize("place", [0, 3], ids=["first", "last"])
def test_an_activity_in_another_area_is_told_as_moved_there(place: int) -> None:
    english = document("en")
    one, two = english.areas[1], english.areas[2]
    gone, *rest = one.activities
    there = (*two.activities[:place], gone, *two.activities[place:])
    areas = (english.areas[0], replace(one, activities=tuple(rest)), replace(two, activities=there), *english.areas[3:])
    result = compare([document("es"), numbered(replace(english, areas=areas))], LIBRARY.vocabulary, Glossary())
    found = [f for f in result.findings if f.severity is Severity.ERROR]
    assert [(f.check, f.number, f.message.code) for f in found] == [("numbering", "3.2.1", "parity.moved-area")]


def test_sections_in_another_order_are_told() -> None:
    english = document("en")
    first, second, *rest = english.sections
    found = errors(document("es"), numbered(replace(english, sections=(second, first, *rest))))
    assert found == {("numbering", "")}


def test_a_missing_section_implies_the_numbers_of_areas() -> None:
    english = document("en")
    found = errors(document("es"), numbered(replace(english, sections=english.sections[1:])))
    assert found == {("missing", "")}


def test_a_missing_area_implies_its_activities() -> None:
    english = document("en")
    areas = (*english.areas[:2], *english.areas[3:])
    assert errors(document("es"), numbered(replace(english, areas=areas))) == {("missing", "3.3")}


def test_a_number_skipped_is_one_finding() -> None:
    english = document("en")
    area = english.areas[1]
    skipped = [replace(a, number=f"3.2.{k + 2}") for k, a in enumerate(area.activities)]
    shifted = replace(area, activities=(area.activities[0], *skipped[1:]))
    areas = (english.areas[0], shifted, *english.areas[2:])
    assert errors(document("es"), replace(english, areas=areas)) == {("numbering", "3.2.2")}


def refused(one: Plan, two: Plan) -> tuple[str, dict[str, object]]:
    """Return why two documents are not compared."""
    with pytest.raises(LoadError) as told:
        compare([one, two], LIBRARY.vocabulary, Glossary())
    (problem,) = told.value.problems
    assert problem.location.line == 1
    return problem.message.code, dict(problem.message.args)


@pytest.mark.parametrize("language", ["es", "en"])
def test_two_documents_in_one_language_are_no_pair(language: str) -> None:
    code, args = refused(document(language), document(language))
    assert code == "parity.same-language"
    assert say(Message.of(code, **args), "en").startswith(f"both documents are in {NAMES[language]}")


def test_two_plans_that_hold_both_languages_are_no_pair() -> None:
    assert refused(LIBRARY.plan(2022), LIBRARY.plan(2022))[0] == "parity.both-bilingual"


def test_a_document_is_compared_with_the_other_language_of_a_plan() -> None:
    assert not errors(LIBRARY.plan(2022), document("en"))
    assert not errors(LIBRARY.plan(2022), document("es"))


def official(name: str, year: int | None = None) -> Plan:
    plan = open_plan(str(FIXTURES / name), LIBRARY)
    return replace(plan, year=year) if year else plan


def next_year(plan: Plan) -> Plan:
    """Return a plan as it rolls on by a year, all else the same."""
    assembly = plan.assembly
    if assembly and assembly.date and assembly.date.period:
        assembly = replace(assembly, ordinal=16, date=When(assembly.date.period.shifted(1)))
    areas = tuple(replace(a, activities=tuple(map(_rolled, a.activities))) for a in plan.areas)
    return replace(plan, year=plan.year + 1, assembly=assembly, areas=areas)


def _rolled(activity: Activity) -> Activity:
    date = activity.date
    return replace(activity, date=When(date.period.shifted(1))) if date and date.period else activity


@pytest.mark.parametrize("other", [official("seeds/2018.en.txt"), next_year(document("en"))], ids=["2018", "2023"])
def test_plans_of_different_years_are_no_pair(other: Plan) -> None:
    assert refused(document("es"), other) == ("parity.different-years", {"one": 2022, "two": other.year})
    assert refused(other, document("es"))[0] == "parity.different-years"


def test_a_wrong_year_in_a_title_alone_is_a_finding() -> None:
    english = replace(document("en"), year=2023, title=LocalText.of(en="2023 Work Plan"))
    assert ("year", "") in errors(document("es"), english)


TITLES = (
    "Survey of school canteens in coastal towns",
    "Repair of the harbour wall",
    "Two concerts for the youth orchestra",
    "Census of stray dogs",
    "Purchase of fire engines",
    "Training of midwives in rural hospitals",
)


def retitled(plan: Plan, every: int) -> Plan:
    """Return a plan of the same shape whose every n-th activity is about something else."""
    count = itertools.count()

    def of(activity: Activity) -> Activity:
        k = next(count)
        return activity if k % every else replace(activity, title=LocalText.of(en=TITLES[k % len(TITLES)]))

    return replace(plan, areas=tuple(replace(a, activities=tuple(map(of, a.activities))) for a in plan.areas))


@pytest.mark.parametrize(
    "other",
    [official("seeds/2018.en.txt", 2022), official("official/notes.en.txt", 2022), retitled(document("en"), 1)],
    ids=["another plan of the network", "another network", "the same shape"],
)
def test_two_plans_that_are_no_translation_are_told_as_such(other: Plan) -> None:
    code, args = refused(document("es"), other)
    assert code == "parity.no-translation"
    assert 2 * int(str(args["alike"])) < int(str(args["total"]))
    assert refused(other, document("es"))[0] == code


def halved(plan: Plan) -> Plan:
    return numbered(replace(plan, areas=plan.areas[::2]))


def shuffled(plan: Plan) -> Plan:
    """Return a plan whose activities stand in areas where they do not belong."""
    rest = iter([activity for _, activity in plan.activities()][::-1])
    areas = tuple(replace(a, activities=tuple(next(rest) for _ in a.activities)) for a in plan.areas)
    return numbered(replace(plan, areas=areas))


def spanish_titles(plan: Plan) -> Plan:
    """Return a plan half of whose activities were left untranslated."""
    spanish = {f"{area.id}/{a.id}": a.title.get("es") for area, a in document("es").activities()}
    areas = tuple(
        replace(
            area,
            activities=tuple(
                replace(a, title=LocalText.of(en=spanish[f"{area.id}/{a.id}"])) if k % 2 else a
                for k, a in enumerate(area.activities)
            ),
        )
        for area in plan.areas
    )
    return replace(plan, areas=areas)


@pytest.mark.parametrize("damage", [halved, shuffled, spanish_titles, lambda plan: retitled(plan, 2)])
def test_a_translation_that_is_damaged_badly_is_compared_all_the_same(damage: Callable[[Plan], Plan]) -> None:
    assert errors(document("es"), damage(document("en")))

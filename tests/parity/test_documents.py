"""Two documents, in either order: what is missing, exchanged, changed in a field; what is no pair."""

from dataclasses import replace
from pathlib import Path

import pytest

from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError
from gealc_docs.model.finding import Severity
from gealc_docs.model.numbering import numbered
from gealc_docs.model.plan import Activity, Area, Plan
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText
from gealc_docs.parity.glossary import Glossary
from gealc_docs.parity.runner import compare

LIBRARY = Library(Path(__file__).parents[2] / "plans")


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
    if not result.with_lexicon:
        pytest.skip("apertium-eng-spa is not installed")
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


@pytest.mark.parametrize(("one", "two"), [("es", "es"), ("en", "en")])
def test_two_documents_in_one_language_are_no_pair(one: str, two: str) -> None:
    with pytest.raises(LoadError):
        compare([document(one), document(two)], LIBRARY.vocabulary, Glossary())


def test_plans_of_different_years_are_no_pair() -> None:
    with pytest.raises(LoadError):
        compare([document("es"), replace(document("en"), year=2023)], LIBRARY.vocabulary, Glossary())

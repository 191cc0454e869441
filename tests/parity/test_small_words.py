"""Notes beside countries, `only`, `already`, permissions, hours, units and words that deny by their form."""

from pathlib import Path

import pytest
from needed import needed

from gealc_docs.load.library import Library
from gealc_docs.model.finding import Severity
from gealc_docs.model.glossary import Glossary
from gealc_docs.model.text import Wording
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.runner import compare_pairs

VOCABULARY = Library(Path(__file__).parents[2] / "plans").vocabulary


def told(source: str, target: str) -> list[tuple[str, Severity, list[str], list[str]]]:
    pair = Pair("2023/1", "1", "title", Wording("es", source), Wording("en", target))
    result = compare_pairs([pair], ("es", "en"), VOCABULARY, Glossary())
    needed(result.with_lexicon, "apertium-eng-spa")
    marked = [[[side.text[a:b] for a, b in side.spans] for side in f.sides] for f in result.findings]
    return [(f.check, f.severity, *words) for f, words in zip(result.findings, marked, strict=True)]  # type: ignore[misc]  # two sides


MEMBERS = "Belice, Colombia (presidencia), Panamá y Uruguay"


def test_a_note_at_another_country_is_told() -> None:
    english = "Belize, Colombia, Panama (presidency) and Uruguay"
    assert told(MEMBERS, english) == [("country", Severity.ERROR, ["Colombia"], ["Panama"])]


@pytest.mark.parametrize(
    "english",
    [
        "Belize, Colombia (presidency), Panama and Uruguay",
        "Uruguay, Panama, Colombia (presidency) and Belize",
        "Belize, Colombia (chair), Panama and Uruguay",
    ],
)
def test_a_note_at_the_same_country_is_passed(english: str) -> None:
    assert told(MEMBERS, english) == []


@pytest.mark.parametrize(
    ("source", "target", "marked"),
    [
        ("Portal solo para pequeñas empresas", "Portal for small businesses", "solo"),
        ("Portal para pequeñas empresas", "Portal only for small businesses", "only"),
        ("El banco financiará los estudios", "The bank may finance the studies", "may"),
        ("El banco podrá financiar los estudios", "The bank will finance the studies", "podrá"),
    ],
)
def test_a_restriction_or_permission_on_one_side_is_told(source: str, target: str, marked: str) -> None:
    ((check, severity, ours, theirs),) = told(source, target)
    assert (check, severity, ours + theirs) == ("meaning", Severity.WARNING, [marked])


def test_what_is_done_and_what_is_still_to_be_done_differ() -> None:
    found = told("Cinco países están por hacerlo", "Five countries have already done so")
    assert ("meaning", ["están por"], ["already"]) in [(check, ours, theirs) for check, _, ours, theirs in found]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Portal exclusivo para pequeñas empresas", "Portal only for small businesses"),
        ("Taller del 4 al 6 de mayo", "Workshop, 4–6 May"),
        ("Los ciudadanos podrán consultar sus datos", "Citizens will be able to consult their data"),
        ("Reunión a las 10 horas", "Meeting at 10 a.m."),
        ("Reunión a las 15:00", "Meeting at 3 p.m."),
        ("Entrega de pasaportes en 72 horas", "Delivery of passports in three days"),
        ("Becas de 500 dólares", "Scholarships of $500"),
        ("Cosecha de agua de lluvia", "Rainwater harvesting"),
        ("Menores no acompañados", "Unaccompanied minors"),
        ("Vehículos sin conductor", "Driverless vehicles"),
        ("Ni el comité ni la presidencia firmarán", "Neither the committee nor the presidency will sign"),
        ("El comité no firmará", "The committee won’t sign"),
    ],
)
def test_another_way_to_say_the_same_is_passed(source: str, target: str) -> None:
    assert told(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "check"),
    [
        ("Reunión a las 10 horas", "Meeting at 11 a.m.", "number"),
        ("Reunión a las 15:00", "Meeting at 3 a.m.", "number"),
        ("Menores no acompañados", "Accompanied minors", "negation"),
        ("Vehículos con conductor", "Driverless vehicles", "negation"),
        ("El comité no firmará", "The committee will sign", "negation"),
        ("Chile ayudará a Costa Rica", "Costa Rica will help Chile", "roles"),
    ],
)
def test_a_change_of_the_same_kind_is_told(source: str, target: str, check: str) -> None:
    assert [found for found, *_ in told(source, target)] == [check]

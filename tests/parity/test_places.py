"""Wordings of one activity that changed places are told as that, and what stands at its place is not."""

import pytest
from needed import needed

from gealc_docs.languages.catalogue import say
from gealc_docs.model.glossary import Glossary
from gealc_docs.model.text import Wording
from gealc_docs.parity.denials import said
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.runner import Comparison, compare_pairs
from tests.parity.trial import VOCABULARY

ROW = {
    "title": ("Curso de riego para productores de arroz", "Irrigation course for rice growers"),
    "product": ("Manual y base de datos", "Manual and database"),
    "resources": ("Presupuesto ordinario de la Secretaría", "Regular budget of the Secretariat"),
}


def compared(english: dict[str, str]) -> Comparison:
    pairs = [
        Pair(f"2027/water/rice/{field}", "1.1", field, Wording("es", one), Wording("en", english.get(field, two)))
        for field, (one, two) in ROW.items()
    ]
    found = compare_pairs(pairs, ("es", "en"), VOCABULARY, Glossary())
    needed(found.with_lexicon, "apertium-eng-spa")
    return found


@pytest.mark.parametrize(("one", "two"), [("title", "resources"), ("product", "resources"), ("title", "product")])
def test_two_fields_that_changed_places_are_told_by_their_names(one: str, two: str) -> None:
    found = compared({one: ROW[two][1], two: ROW[one][1]}).findings
    assert {(f.check, f.field) for f in found} == {("swapped", one), ("swapped", two)}
    said = next(say(f.message, "es") for f in found if f.field == one)
    assert {"title": "Título", "product": "Producto", "resources": "Recursos"}[two] in said


def test_fields_at_their_places_are_passed() -> None:
    assert compared({}).findings == ()


WEBINARS = [
    ("Webinar regional de innovación pública", "Public innovation regional webinar"),
    ("Webinar regional de software público", "Public software regional webinar"),
    ("Webinar regional de ciudadanía digital", "Digital citizenship regional webinar"),
]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            ("Webinar regional de innovación pública", "Public software regional webinar"),
            "inglés que está aquí es el de 2",
        ),
        (("Webinar regional de ciudadanía digital", "Public innovation regional webinar"), "está aquí es el de 1"),
        (("Webinar regional de software público", "Public services regional webinar"), ""),
    ],
)
def test_the_title_of_another_activity_is_told_as_that(row: tuple[str, str], said: str) -> None:
    rows = [*(other for other in WEBINARS if other[0] != row[0]), row]
    order = [one for one, _ in WEBINARS]
    rows.sort(key=lambda pair: order.index(pair[0]))
    pairs = [
        Pair(f"2027/a/{k}/title", str(k), "title", Wording("es", one), Wording("en", two))
        for k, (one, two) in enumerate(rows, 1)
    ]
    compared_all = compare_pairs(pairs, ("es", "en"), VOCABULARY, Glossary())
    needed(compared_all.with_lexicon, "apertium-eng-spa")
    (found,) = compared_all.findings
    assert (found.check == "elsewhere") == bool(said)
    assert said in say(found.message, "es")


def test_words_side_by_side_are_said_as_one() -> None:
    texts = Wording("es", "Seminario de riego en Cusco"), Wording("en", "Irrigation seminar in La Paz")
    found = compare_pairs([Pair("2027/water/rice/title", "1.1", "title", *texts)], ("es", "en"), VOCABULARY, Glossary())
    needed(found.with_lexicon, "apertium-eng-spa")
    assert [say(f.message, "en") for f in found.findings] == ["The name is “Cusco” in Spanish and “La Paz” in English"]
    text = "one two, three four four"
    assert said(text, [(15, 19), (0, 3), (4, 7), (9, 14)]) == "one two, three four"
    assert said(text, [(15, 19), (20, 24)]) == "four four"
    assert said(text, [(0, 3), (9, 14), (0, 3)]) == "one, three"

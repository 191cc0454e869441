"""Wordings of one activity that changed places are told as that, and what stands at its place is not."""

import pytest
from needed import needed

from gealc_docs.languages.catalogue import say
from gealc_docs.model.glossary import Glossary
from gealc_docs.model.text import Wording
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

"""Verbs that no dictionary has are known by their conjugated forms too, and a noun is no form of a verb."""

import pytest

from gealc_docs.parity.lexicon.lexicon import build


@pytest.mark.parametrize(
    ("form", "english"),
    [
        ("indagará", "investigate"),
        ("sufraguen", "fund"),
        ("restituyó", "repay"),
        ("fiscalice", "oversee"),
        ("extinguirá", "lapse"),
    ],
)
def test_a_conjugated_form_stands_for_what_its_verb_does(form: str, english: str) -> None:
    assert build("es", "en", {form}, {english}).related(form, english)


def test_a_form_of_no_listed_verb_has_no_other_lemma() -> None:
    assert build("es", "en", {"zarabanda"}, set()).lemmas("zarabanda", "es") == {"zarabanda"}


@pytest.mark.parametrize(("word", "lemma"), [("quejaron", "quejar"), ("reintegrarse", "reintegrar")])
def test_a_reflexive_verb_is_known_without_its_pronoun_too(word: str, lemma: str) -> None:
    assert lemma in build("es", "en", {word}, set()).lemmas(word, "es")


@pytest.mark.parametrize(("form", "lemma"), [("overseen", "oversee"), ("repaid", "repay"), ("withheld", "withhold")])
def test_a_verb_made_of_another_one_has_its_forms(form: str, lemma: str) -> None:
    assert lemma in build("es", "en", set(), {form}).lemmas(form, "en")

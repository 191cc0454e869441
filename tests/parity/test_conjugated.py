"""Verbs that no dictionary has are known by their conjugated forms too, and a noun is no form of a verb."""

import pytest

from gealc_docs.parity.lexicon.lexicon import build


@pytest.mark.parametrize(
    ("form", "english"),
    [("indagará", "investigate"), ("sufraguen", "fund"), ("restituyó", "repay"), ("fiscalice", "oversee")],
)
def test_a_conjugated_form_stands_for_what_its_verb_does(form: str, english: str) -> None:
    assert build("es", "en", {form}, {english}).related(form, english)


def test_a_form_of_no_listed_verb_has_no_other_lemma() -> None:
    assert build("es", "en", {"zarabanda"}, set()).lemmas("zarabanda", "es") == {"zarabanda"}

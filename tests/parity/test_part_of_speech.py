"""Synonyms and more general terms are those of the part of speech that both words share."""

import pytest
from needed import needed

from gealc_docs.parity.lexicon import thesaurus
from gealc_docs.parity.lexicon.lexicon import Lexicon, build

OTHERS = [("evaluar", "speed"), ("taller", "webinar")]
SAME = [("evaluar", "rate"), ("avanzar", "progress"), ("seminario", "webinar"), ("asignar", "earmark")]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    spanish, english = zip(*OTHERS, *SAME, strict=True)
    made = build("es", "en", set(spanish), set(english))
    needed(made.complete, "apertium-eng-spa")
    needed(thesaurus.files("en")[0].exists(), "mythes-en-us")
    return made


@pytest.mark.parametrize("pair", OTHERS)
def test_what_they_mean_as_another_part_of_speech_is_not_asked(lexicon: Lexicon, pair: tuple[str, str]) -> None:
    assert not lexicon.related(*pair)
    assert not lexicon.wider(*pair)


@pytest.mark.parametrize("pair", SAME)
def test_what_they_mean_as_the_same_is(lexicon: Lexicon, pair: tuple[str, str]) -> None:
    assert lexicon.related(*pair) or lexicon.wider(*pair)

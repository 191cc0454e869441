"""Words as the search index takes them."""

import pytest

from gealc_docs.sphinx_ext.search import FoldedEnglish, FoldedSpanish, fold, fold_spanish

SPANISH = FoldedSpanish({})


def stem(word: str) -> str:
    (only,) = SPANISH.split(word)
    return SPANISH.stem(only)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("innovación", "INNOVACION"),
        ("innovación", "innovaciones"),
        ("público", "publica"),
        ("reunión", "reuniones"),
        ("medición", "mediciones"),
        ("conexión", "conexiones"),
        ("año", "ano"),
    ],
)
def test_forms_of_one_spanish_word(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_different_words_stay_apart() -> None:
    assert len({stem(word) for word in ("dato", "fecha", "firma", "innovación", "invocación")}) == 5


@pytest.mark.parametrize("word", ["también", "tambien", "está", "esta"])
def test_stop_words_are_folded_too(word: str) -> None:
    (folded,) = SPANISH.split(word)
    assert folded in SPANISH.stopwords


def test_folding() -> None:
    assert fold("ÁÉÍÓÚÜÑç") == "aeiouunc"
    assert fold_spanish("Región") == "región"
    assert fold_spanish("Camión") == "camion"
    assert fold_spanish("ACCION") == "acción"


def test_english_drops_foreign_accents() -> None:
    assert FoldedEnglish({}).split("San José's café") == ["san", "jose", "s", "cafe"]

"""Words as the search index takes them."""

import pytest
from sphinx.search import SearchLanguage

from gealc_docs.languages.words import stem_endings
from gealc_docs.sphinx_ext.search import fold, folding

SPANISH = folding("es")({})


def stem(word: str, search: SearchLanguage = SPANISH) -> str:
    (only,) = search.split(word)
    return search.stem(only)


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
    assert fold("ÁÉÍÓÚÜÑç", {}) == "aeiouunc"
    endings = stem_endings("es")
    assert fold("Región", endings) == "región"
    assert fold("Camión", endings) == "camion"
    assert fold("ACCION", endings) == "acción"


@pytest.mark.parametrize("language", ["en", "gn"])  # of Guarani Sphinx knows nothing: it goes as English
def test_foreign_accents_are_dropped(language: str) -> None:
    assert folding(language)({}).split("San José's café") == ["san", "jose", "s", "cafe"]


def test_a_language_that_sphinx_knows_needs_no_data() -> None:
    portuguese = folding("pt")({})
    assert stem("serviço", portuguese) == stem("SERVICOS", portuguese) == "servic"

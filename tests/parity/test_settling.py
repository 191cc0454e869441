"""Of links that are equally sure, those hold whose words have neighbours that correspond."""

import pytest

from tests.parity.trial import TITLES, Document, Row, told

ROWS = [
    (
        "Los directores de las bibliotecas nacionales y los representantes de las asociaciones de bibliotecarios",
        "The directors of the national libraries and the representatives of librarians' associations",
        ("bibliotecas", "libraries"),
    ),
    (
        "Curso presencial sobre suelos y curso en línea sobre semillas",
        "Online course on seeds and face-to-face course on soils",
        ("presencial", "face-to-face"),
    ),
    (
        "El español como lengua oficial y las demás lenguas del país",
        "Spanish as an official language and the country's other languages",
        ("lengua", "language"),
    ),
]


def test_nouns_said_twice_keep_their_places() -> None:
    """Though what is said of them stands after them here and before them there."""
    row = "El tren de carga cede el paso al tren de pasajeros", "The freight train gives way to the passenger train"
    assert "roles" not in told(row)


@pytest.mark.parametrize(("source", "target", "link"), ROWS)
def test_words_stand_for_those_in_the_same_company(source: str, target: str, link: Row) -> None:
    """Also where clauses change places."""
    row = Document([*TITLES, (source, target)]).evidence[len(TITLES)].alignment
    linked = {(row.source[i].lower, row.target[j].lower) for i, j in row.pairs}
    assert link in linked or link[0] not in {one for one, _ in linked}


@pytest.mark.parametrize("target", ["inland villages", "inland communities"])
def test_a_word_said_twice_is_exchanged_once(target: str) -> None:
    """What stands for it elsewhere does not explain it where another word stands in its place."""
    assert "words" in told(
        (
            "Los municipios costeros apoyarán a los municipios del interior",
            f"Coastal municipalities will support {target}",
        )
    )


@pytest.mark.parametrize("target", ["inland ones", "those inland"])
def test_a_word_said_once_more_may_be_a_pronoun(target: str) -> None:
    """As a good translator puts it."""
    assert not told(
        (
            "Los municipios costeros apoyarán a los municipios del interior",
            f"Coastal municipalities will support {target}",
        )
    )

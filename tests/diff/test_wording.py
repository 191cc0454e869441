"""Wordings compared, and redlines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gealc_docs.diff.order import gaps, name_of, out_of_order
from gealc_docs.diff.texts import compare_texts
from gealc_docs.diff.tokens import tokens
from gealc_docs.diff.wording import Verdict, judge
from gealc_docs.model.redline import Mark, redline
from gealc_docs.model.text import LocalText


@pytest.mark.parametrize(
    ("before", "after", "language", "years", "verdict"),
    [
        ("Two webinars", "Three webinars", "en", 1, Verdict.SUBSTANCE),
        ("Two webinars", "2 webinars", "en", 1, Verdict.FORMATTING),
        ("Segundo webinar", "2.º webinar", "es", 1, Verdict.FORMATTING),
        ("Segundo webinar", "Tercer webinar", "es", 1, Verdict.SUBSTANCE),
        ("XVI Annual Meeting", "XVII Annual Meeting", "en", 1, Verdict.ROLLED),
        ("XVI Annual Meeting", "XXI Annual Meeting", "en", 1, Verdict.SUBSTANCE),
        ("conferences in 2022", "conferences in 2023", "en", 1, Verdict.ROLLED),
        ("conferences in 2022", "conferences in 2025", "en", 1, Verdict.SUBSTANCE),
        ("Regional Document", "Regional Docuemnt", "en", 1, Verdict.EDITORIAL),
        ("Documenta regional", "Documento regional", "es", 1, Verdict.EDITORIAL),
        ("Medicion", "Medición", "es", 1, Verdict.EDITORIAL),
        ("e- signature “pilot”", 'E-signature "pilot".', "en", 0, Verdict.FORMATTING),
        ("Red Gealc", "RedGEALC", "es", 0, Verdict.FORMATTING),
        ("Trinidad & Tobago", "Trinidad y Tobago", "es", 0, Verdict.FORMATTING),
        ("the the network", "the network", "en", 0, Verdict.EDITORIAL),
        ("con apoyo", "sin apoyo", "es", 0, Verdict.SUBSTANCE),
        ("import of data", "export of data", "en", 0, Verdict.SUBSTANCE),
        ("Regional ebinar", "Regional webinar", "en", 0, Verdict.EDITORIAL),
        ("Revista de la red", "Revista de la rred", "es", 0, Verdict.EDITORIAL),
        ("Revista de la red", "Revista de la sed", "es", 0, Verdict.SUBSTANCE),
        ("phase I", "phase II", "en", 1, Verdict.SUBSTANCE),
        ("taller de junio", "taller de julio", "es", 1, Verdict.SUBSTANCE),
        ("Reunión de marzo", "Reunión de mayo", "es", 1, Verdict.SUBSTANCE),
        ("sesenta guías", "setenta guías", "es", 1, Verdict.SUBSTANCE),
        ("boletín mensual", "boletín bimensual", "es", 1, Verdict.SUBSTANCE),
        ("biennial report", "biannual report", "en", 1, Verdict.SUBSTANCE),
        ("forty meters", "fourteen meters", "en", 1, Verdict.SUBSTANCE),
        ("formación de políticas", "formulación de políticas", "es", 1, Verdict.SUBSTANCE),
        ("dos mil quinientas piezas", "2.500 piezas", "es", 1, Verdict.FORMATTING),
        ("3.000 talleres", "3000 talleres", "es", 1, Verdict.FORMATTING),
        ("two thousand pieces", "two hundred pieces", "en", 1, Verdict.SUBSTANCE),
        ("version 2.1", "version 2.2", "en", 1, Verdict.SUBSTANCE),
        ("thirty-five and six guides", "35 and 6 guides", "en", 1, Verdict.FORMATTING),
        ("grupo de trabajo", "grupo de trabajo (GT)", "es", 1, Verdict.FORMATTING),
        ("grupo de trabajo", "grupo de trabajo (OEA)", "es", 1, Verdict.SUBSTANCE),
        ("Institucionalizacion del foro", "Intitucionalización del froro", "es", 1, Verdict.EDITORIAL),
    ],
)
def test_verdicts(before: str, after: str, language: str, years: int, verdict: Verdict) -> None:
    assert judge(before, after, language, years) is verdict
    assert judge(after, before, language, -years) is verdict


@pytest.mark.parametrize(
    ("spanish", "english", "another"),
    [
        ("Voto en ocho consulados de tres países", "Vote at three consulates of eight countries", True),
        ("Voto en ocho consulados de tres países", "Vote at eight consulates of three countries", False),
        ("Auditoría externa del sistema", "Internal audit of the system", True),
        ("Estadísticas mensuales de cruces", "Quarterly statistics of crossings", True),
        ("Renovación del pasaporte con cita previa", "Renewal of passports without appointment", True),
        ("Ambas reuniones del grupo", "Two meetings of the group", False),
        ("Guía para abrir datos", "Handbook on opening data", False),
    ],
)
def test_between_languages_only_what_is_sure_is_told(spanish: str, english: str, another: bool) -> None:  # noqa: FBT001  # a parameter of a test
    texts = LocalText.of(es=spanish), LocalText.of(en=english)
    for old, new in (texts, texts[::-1]):
        assert compare_texts(old, new, "es", 1) is (Verdict.SUBSTANCE if another else Verdict.SAME)


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_redline_rebuilds_both_sides(before: str, after: str) -> None:
    pieces = redline(before, after)
    assert "".join(p.text for p in pieces if p.mark is not Mark.INSERTED) == before
    assert "".join(p.text for p in pieces if p.mark is not Mark.DELETED) == after


@given(
    st.lists(st.sampled_from(["alfa", "beta", "delta,", "épsilon.", "zeta;", "eta"]), max_size=60),
    st.randoms(),
)
def test_a_redline_of_words_never_cuts_one(words: list[str], chance: object) -> None:
    other = [word for word in words if chance.random() > 0.4]  # type: ignore[attr-defined]  # a random.Random
    pieces = redline(" ".join(words), " ".join(other))
    assert "".join(p.text for p in pieces if p.mark is not Mark.INSERTED) == " ".join(words)
    known = {word.strip(".,;") for word in words}
    assert {w.strip(".,;") for p in pieces for w in p.text.split()} <= known | {""}


def moves(places: list[int]) -> set[tuple[int, int]]:
    """Return what moved as pairs of old and new places."""
    row = [(place, name_of(f"title {place}", "", place, k)) for k, place in enumerate(places)]
    return {(places[k], k) for k in out_of_order(row)}


@given(st.permutations(range(8)))
def test_what_is_left_in_order_is_in_order(places: list[int]) -> None:
    moved = {k for _, k in moves(places)}
    kept = [place for k, place in enumerate(places) if k not in moved]
    assert kept == sorted(kept)
    for k in moved:
        assert any((i < k) is (place > places[k]) for i, place in enumerate(places) if i != k)


@given(st.permutations(range(8)))
def test_the_way_back_tells_the_same_moves(places: list[int]) -> None:
    back = [places.index(k) for k in range(len(places))]
    row = [(new, name_of(f"title {place}", "", place, new)) for place, new in enumerate(back)]
    assert {(place, back[place]) for place in out_of_order(row)} == moves(places)


def test_two_neighbours_that_swapped_both_moved() -> None:
    assert moves([0, 2, 1, 3]) == {(1, 2), (2, 1)}
    assert moves([1, 2, 3, 0]) == {(0, 3)}
    assert moves([0, 1, 2]) == set()


def test_gaps_in_printed_numbers() -> None:
    assert gaps(["3.1.1", "3.1.2", "3.1.4", "3.1.5"]) == {2}
    assert gaps(["1", "2", "", "4"]) == set()


def test_a_text_without_a_word_has_no_tokens() -> None:
    assert tokens("… ¿?", "es") == ()
    assert tokens("", "en") == ()


@pytest.mark.parametrize(
    ("before", "after", "language", "verdict"),
    [
        ("Informe de la AGESIC sobre firma", "Informe de la AGETIC sobre firma", "es", Verdict.SUBSTANCE),
        ("Visita técnica a Irán", "Visita técnica a Irak", "es", Verdict.SUBSTANCE),
        ("Taller dictado por Mario Soto", "Taller dictado por María Soto", "es", Verdict.SUBSTANCE),
        ("Taller en Colombia", "Taller en Colmbia", "es", Verdict.EDITORIAL),
        ("Taller en Peru", "Taller en Perú", "es", Verdict.EDITORIAL),
        ("Regional Report On Portals", "Regional Repart On Portals", "en", Verdict.EDITORIAL),
    ],
)
def test_another_name_is_no_slip(before: str, after: str, language: str, verdict: Verdict) -> None:
    assert judge(before, after, language) is verdict
    assert judge(after, before, language) is verdict


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        ("supported by the OAS of Panama", "supported by the CAF of Panama", Verdict.SUBSTANCE),
        ("presided by Peru, with Chile", "presided by Chile, with Chile", Verdict.SUBSTANCE),
        ("on December 3 of that year", "on December 4 of that year", Verdict.SUBSTANCE),
        ("it is open to members", "it is not open to members", Verdict.SUBSTANCE),
        ("met in the city of Quito", "met in the city of Cuenca", Verdict.SUBSTANCE),
        ("it works on portals", "its work deals with portals", Verdict.EDITORIAL),
        ("Regional Study on Portals", "Regional Survey about Portals", Verdict.EDITORIAL),
    ],
)
def test_a_translation_that_states_something_else_is_news(before: str, after: str, verdict: Verdict) -> None:
    old, new = (LocalText.of(es="El original no cambia", en=text) for text in (before, after))
    assert compare_texts(old, new, "es", 0) is verdict
    assert compare_texts(new, old, "es", 0) is verdict

"""What plans on the post, elections and weather taught: verbs before `by`, limits in time, ends cut off."""

import pytest

from gealc_docs.model.finding import Severity
from tests.parity.trial import said, told


@pytest.mark.parametrize("english", ["Procedure approved by the heads", "Procedure adopted by the heads"])
def test_the_same_verb_before_by_is_passed(english: str) -> None:
    assert not told(("Procedimiento aprobado por los jefes", english))


def test_another_verb_before_by_is_an_error() -> None:
    found = said(("Procedimiento aprobado por los jefes", "Procedure rejected by the heads"))
    assert [(f.check, f.severity) for f in found] == [("opposite", Severity.ERROR)]


def test_a_small_word_still_stands_for_a_phrase_with_a_noun() -> None:
    assert not told(("Gastos a cargo del país anfitrión", "Costs borne by the host country"))


def test_a_denial_before_a_comma_does_not_reach_beyond_it() -> None:
    source = "Personas que no tienen cuenta, en particular las mujeres"
    assert not told((source, "People who have no account, women in particular"))
    assert "opposite" in told((source, "People who have no account, men in particular"))


@pytest.mark.parametrize(
    ("source", "target", "differs"),
    [
        ("Informe publicado en un plazo de dos meses", "Report published within two months", False),
        ("Informe publicado en un plazo de dos meses", "Report published after two months", True),
        ("Informe en los dos meses siguientes a la visita", "Report within two months of the visit", False),
        ("Paquetes de hasta 5 kg", "Parcels of up to 5 kg", False),
        ("Paquetes de hasta 5 kg", "Parcels of over 5 kg", True),
    ],
)
def test_limits_are_compared(source: str, target: str, *, differs: bool) -> None:
    assert bool(told((source, target))) == differs


def test_a_participle_that_tells_which_is_no_light_word() -> None:
    assert not told(("Ministerios de los países participantes", "Ministries of the participating countries"))
    assert told(("Ministerios de los países", "Ministries of the participating countries"))
    assert not told(("Estudio de un cable entre dos islas", "Study of a cable linking two islands"))


def test_a_plural_article_before_a_singular_noun_is_told() -> None:
    assert told(("Cambio de los recorrido", "Change of the routes")) == {"number-agreement"}


def test_two_words_cut_off_at_the_end_are_told() -> None:
    assert told(("Protocolo adoptado por los miembros que lo deseen", "Protocol adopted")) == {"clause"}


@pytest.mark.parametrize(
    ("target", "differs"),
    [("Report on athletes and their parents", True), ("Report on athletes or their parents", False)],
)
def test_one_of_several_is_not_all_of_them(target: str, *, differs: bool) -> None:
    assert bool(told(("Informe sobre los atletas o sus padres", target))) == differs


def test_a_denial_turns_or_into_and() -> None:
    assert not told(("Sin el consentimiento de los padres o tutores", "Without the consent of parents and guardians"))


def test_so_many_each_are_not_so_many_in_all() -> None:
    source = "Dos cursos, con 40 participantes cada uno"
    assert not told((source, "Two courses, with 40 participants each"))
    assert told((source, "Two courses, with 40 participants in all")) == {"meaning"}


def test_a_word_of_the_family_is_no_second_counterpart() -> None:
    assert told(("Formulario validado por las aduanas", "Draft form validated by customs")) == {"words"}


@pytest.mark.parametrize("english", ["9/10/2024", "10/9/2024", "2024-10-09"])
def test_a_date_in_digits_is_read_in_either_order(english: str) -> None:
    assert not told(("9 de octubre de 2024", english))


def test_another_date_in_digits_is_told() -> None:
    assert "month" in told(("9 de octubre de 2024", "9/11/2024"))


def test_the_code_of_a_currency_stands_for_its_name() -> None:
    source = "250.000 dólares del Fondo Verde"
    assert not told((source, "USD 250 000 from the Green Fund"))
    assert told((source, "EUR 250 000 from the Green Fund"))


def test_a_town_before_its_country_is_a_name() -> None:
    assert not told(("Tacna, Perú", "Tacna, Peru"))
    assert "name" in told(("Tacna, Perú", "Puno, Peru"))


def test_a_noun_that_tells_which_is_not_only_a_kind() -> None:
    assert not told(("Capitales de los países miembros", "Capitals of the member countries"))
    assert told(("Capitales de los países", "Capitals of the member countries")) == {"words"}


def test_adverbs_are_of_the_family_of_their_adjectives() -> None:
    assert not told(("Reconocer mutuamente los certificados", "To grant mutual recognition to certificates"))


@pytest.mark.parametrize(
    ("source", "target", "differs"),
    [
        ("Procedimiento aprobado por los inspectores", "Procedure approved by inspectors", False),
        ("Procedimiento aprobado por los inspectores", "Procedure approved for inspectors", True),
        ("Guía elaborada para la OEA", "Guide prepared for the OAS", False),
        ("Guía elaborada para la OEA", "Guide prepared by the OAS", True),
        ("Directores elegidos por dos años", "Directors elected for two years", False),
        ("Multas impuestas por daños a los consumidores", "Fines imposed for harm to consumers", False),
    ],
)
def test_done_by_someone_and_done_for_them_differ(source: str, target: str, *, differs: bool) -> None:
    assert told((source, target)) == ({"roles"} if differs else set())

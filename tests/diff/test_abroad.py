"""What of a change between two languages can be told for sure."""

from dataclasses import replace

import pytest
from one_language import only

from gealc_docs.diff import embedding
from gealc_docs.diff.abroad import differ
from gealc_docs.diff.anchors import places_differ
from gealc_docs.diff.compare import compare
from gealc_docs.diff.texts import compare_texts
from gealc_docs.diff.wording import Verdict
from gealc_docs.load.library import Library
from gealc_docs.model.change import ChangeKind
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText, Wording


@pytest.fixture(autouse=True)
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "_model", lambda: None)


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("Integridad", "Ethics and integrity"),
        ("Mapa de obras", "Map of works for schools and hospitals"),
        ("Reducir el tiempo de espera", "To cut the waiting time by half"),
        ("Detectar brotes en menos de un día", "To detect outbreaks in less than a week"),
        ("Ronda de ensayos", "Second round of tests"),
        ("Tres talleres para mujeres", "Four workshops for women"),
        ("Multas de tránsito", "Traffic and fines"),
        ("Gastar menos agua", "To spend a quarter less water"),
        ("Informar a dos tercios de los hogares", "To inform a third of the households"),
        ("Revisión de noticias", "Weekly review of news"),
        ("Diccionario de guaraní y quechua", "Dictionary of Guarani, Quechua and Aymara"),
        ("Feria del libro de Guadalajara", "Bogotá book fair"),
        ("Convenio con Guatemala", "Agreement with Honduras"),
        ("Catálogo de edificios vulnerables a sismos", "Catalogue of buildings vulnerable to floods"),
        ("Medición del ruido alrededor de las pistas", "Measurement of noise around roads"),
        ("Becas para carpinteros jóvenes de la costa", "Scholarships for young bakers from the coast"),
        ("Visita de expertos peruanos", "Visit of Chilean experts"),
        ("Encuesta anual a los usuarios", "Half-yearly survey of the users"),
    ],
)
def test_another_text(spanish: str, english: str) -> None:
    assert differ(Wording("es", spanish), Wording("en", english))
    assert differ(Wording("en", english), Wording("es", spanish))


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("Ética e integridad", "Ethics and integrity"),
        ("Talleres para mujeres jóvenes", "Workshops for young women"),
        ("Encuesta semestral a los usuarios", "Half-yearly survey of the users"),
        ("Un informe para el segundo semestre", "One report for the second half of the year"),
        ("Reducir a la mitad el tiempo de espera", "To cut the waiting time by 50%"),
        ("Reuniones del grupo de trabajo", "Working group meetings"),
        ("Guía de modelos tridimensionales", "Guide on three-dimensional models"),
        ("Foro en el tercer trimestre", "Forum in the third quarter"),
        ("Informar a la cuarta parte de los hogares", "To inform a quarter of the households"),
        ("Curso e-learning para docentes", "E-learning course for teachers"),
        ("Museos, archivos y bibliotecas", "Museums, archives, and libraries"),
        ("Visita a Trinidad y Tobago", "Visit to Trinidad and Tobago"),
        ("Congreso Iberoamericano de Londres", "Ibero-American Congress in London"),
        ("Visita de expertos peruanos en enero", "Visit of experts from Peru in January"),
        ("Tablero de precios diarios", "Board of daily prices"),
        ("Textos en portugués y francés", "Texts in Portuguese and French"),
        ("Botón de auxilio en los autobuses", "Panic button on buses"),
        ("Sistema de turnos para gimnasios", "Slot system for gyms"),
        ("Guía de requisitos de ingreso por país", "Guide to enrty requirements by country"),
        ("Simplificar la constitución de cooperativas.", "To simplify the creation of cooperatives."),
    ],
)
def test_the_same_in_other_words(spanish: str, english: str) -> None:
    assert not differ(Wording("es", spanish), Wording("en", english))
    assert not differ(Wording("en", english), Wording("es", spanish))


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("Veracruz, México", "Mérida, Mexico"),
        ("Veracruz, México", "Santos, Brazil"),
        ("San José", "San Salvador"),
    ],
)
def test_another_place(spanish: str, english: str) -> None:
    assert places_differ(Wording("es", spanish), Wording("en", english))


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("La Habana, Cuba", "Havana, Cuba"),
        ("Cartagena de Indias, Colombia", "Cartagena, Colombia"),
        ("Filadelfia, EE. UU.", "Philadelphia, USA"),
        ("Puerto España, Trinidad y Tobago", "Port of Spain, Trinidad and Tobago"),
        ("Sede de la CEPAL, Santiago de Chile", "ECLAC headquarters, Santiago, Chile"),
        ("por confirmar en un país miembro", "to be decided in a member country"),
    ],
)
def test_the_same_place_in_two_languages(spanish: str, english: str) -> None:
    assert not places_differ(Wording("es", spanish), Wording("en", english))


@pytest.mark.parametrize(("year", "verdict"), [(1950, Verdict.SAME), (1951, Verdict.SAME), (1970, Verdict.SUBSTANCE)])
def test_another_year_is_told_unless_it_rolled(year: int, verdict: Verdict) -> None:
    texts = LocalText.of(es="Tratados anteriores a 1950"), LocalText.of(en=f"Treaties prior to {year}")
    assert compare_texts(*texts, "en", 1) is verdict


@pytest.mark.parametrize(("place", "told"), [("Havana, Cuba", 0), ("Kingston, Jamaica", 1)])
def test_another_venue_is_told_between_languages(place: str, told: int, library: Library) -> None:
    plan = library.plan(2022)
    area = plan.areas[0]
    sides = []
    for language, said in (("es", "La Habana, Cuba"), ("en", place)):
        held = replace(area.activities[0], venue=Term("", "", LocalText.of(**{language: said})))
        areas = (replace(area, activities=(held, *area.activities[1:])), *plan.areas[1:])
        sides.append(only(replace(plan, areas=areas), language))
    assert [change.kind for change in compare(*sides).changes].count(ChangeKind.VENUE) == told

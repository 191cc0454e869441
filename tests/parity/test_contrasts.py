"""Members of a contrast that changed places are told; the same contrast put otherwise is not."""

import pytest
from needed import needed

from tests.parity.trial import TITLES, Document, Row

TURNED = [
    ("El taller es para docentes y no para alumnos", "The workshop is for pupils and not for teachers"),
    ("Comprar bicicletas en lugar de autos", "To buy cars instead of bicycles"),
    ("Se avisará primero a los hospitales y luego a la prensa", "They will first tell the press and then hospitals"),
    ("Reemplazar las lámparas viejas por paneles solares", "To replace the solar panels with old lamps"),
    ("Abrir las dos oficinas los lunes y los viernes", "To open one of the offices on Mondays and Fridays"),
    ("Capacitar a los jueces y no solo a los fiscales", "To train judges and not prosecutors"),
    ("Consultar tanto a los jueces como a los fiscales", "To consult judges rather than prosecutors"),
    ("Menos viajes y más reuniones en línea", "More journeys and fewer online meetings"),
    ("Los pozos antiguos siguen funcionando", "The old wells have ceased to work"),
    ("La misma cantidad de agua que en 2020", "Less water than in 2020"),
    ("Publicar los datos aunque no estén completos", "To publish data provided that they are complete"),
    ("Guardar los archivos a no menos de 5 km del río", "To keep the archives less than 5 km from the river"),
]
KEPT = [
    ("Consultar tanto a los jueces como a los fiscales", "To consult both judges and prosecutors"),
    ("Menos viajes y más reuniones en línea", "Fewer journeys and more online meetings"),
    ("Los pozos antiguos siguen funcionando", "The old wells still work"),
    ("Ayuda para las familias más pobres", "Aid for the families with the lowest incomes"),
    ("Refugios cada 300 metros como máximo", "Shelters no more than 300 metres apart"),
    ("Centros de acopio en las islas situadas al sur", "Collection centres on the islands to the south"),
    ("Curso en línea que podrá reutilizarse", "Reusable online course"),
    ("El taller es para docentes y no para alumnos", "The workshop is for teachers rather than pupils"),
    ("Comprar bicicletas en lugar de autos", "Instead of cars, to buy bicycles"),
    ("Se avisará primero a los hospitales y luego a la prensa", "Hospitals will be told first, and then the press"),
    ("Reemplazar las lámparas viejas por paneles solares", "To replace old lamps with solar panels"),
    ("Reuniones cada quince días", "Fortnightly meetings"),
    ("Informe cada dos años", "Report every second year"),
    ("El archivo está en Santo Domingo", "The archive is in Santo Domingo"),
    ("Acuerdo con Nueva Zelandia a mediados de marzo", "Agreement with New Zealand in mid-March"),
]


@pytest.fixture(scope="module")
def document() -> Document:
    made = Document(TITLES, [*TURNED, *KEPT])
    needed(made.scene.lexicon.complete, "apertium-eng-spa")
    return made


@pytest.mark.parametrize("row", TURNED, ids=[one for one, _ in TURNED])
def test_members_that_changed_places_are_told(document: Document, row: Row) -> None:
    assert document.found(0, row)


@pytest.mark.parametrize("row", KEPT, ids=[one for one, _ in KEPT])
def test_the_same_put_otherwise_is_passed(document: Document, row: Row) -> None:
    assert document.found(0, row) == []

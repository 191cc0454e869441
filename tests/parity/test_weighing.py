"""Words left over tell an error where the rest of a document is close, and a turn of phrase where it is free."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from gealc_docs.load.library import Library
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.parity.runner import planned
from gealc_docs.parity.weights import Usual, needed, odds
from tests.parity.trial import Document

CLOSE = [("Taller regional sobre datos abiertos", "Regional workshop on open data")] * 8
FREE = [  # so free that no list of words makes them close
    ("Ningún vecino del valle debería pasar frío por falta de leña", "Let us keep every hearth in the hills burning"),
    ("El mercado abre de madrugada y huele a pan recién hecho", "Stalls smell like a bakery long before sunrise"),
    ("Quien pierde las llaves aprende a golpear puertas", "Forgetful lodgers soon become friends of the porter"),
    ("La lluvia castigó los tejados viejos toda la semana", "Seven stormy days left ancient roofs in a sorry state"),
    ("Los abuelos guardan en un baúl las cartas de amor", "Sweet letters lie hidden in the grandparents' trunk"),
] * 2
EXCHANGED = ("Curso para maestros en las escuelas de la provincia", "Course for bakers in the schools of the province")
DROPPED = (
    "Curso de cerámica para los maestros jubilados que trabajan en las escuelas de la provincia",
    "Pottery course for the teachers who work in the schools of the province",
)


def _checks(others: list[tuple[str, str]], row: tuple[str, str]) -> set[str]:
    return {finding.check for finding in Document([*others, row]).found(len(others), row)}


def test_the_freer_a_document_the_more_it_takes() -> None:
    """The same word is told among close translations and passed among free ones; between them lies no cliff."""
    assert "words" in _checks(CLOSE, DROPPED)
    assert "words" not in _checks(FREE, DROPPED)
    steps = [needed(freedom / 10) for freedom in range(11)]
    assert all(0 < b - a < 1 for a, b in pairwise(steps))


def test_words_exchanged_are_told_however_free_the_rest_is() -> None:
    """Two words at one place of which the dictionaries know many translations, none of them the other's."""
    assert "words" in _checks(FREE, EXCHANGED)
    as_is = (EXCHANGED[0], "Course for schoolteachers in the schools of the province")
    assert "words" not in _checks(FREE, as_is)


def test_words_left_over_here_and_there_tell_less_than_in_one_place() -> None:
    """Places, verbs and weak links speak for another way of putting it; a counterpart of the same kind against."""
    plain = {"whole": 1, "translations": 1, "counterpart": 1, "same_sort": 1, "places": 0}
    zero = {"verbs": 0, "light": 0, "weak_links": 0}
    for name in ("places", "verbs", "light", "weak_links"):
        assert odds({**plain, **zero, name: 2}) < odds({**plain, **zero})


def test_the_form_of_a_plan_speaks_for_a_close_translation() -> None:
    """As much left over is freedom in prose and a topic that no list knows in a plan; far more is freedom in both."""
    prose, plan = (Usual(left=40.0, size=480, pairs=40, planned=form) for form in (0.0, 1.0))
    assert prose.freedom(0, 0) > 0.8
    assert plan.freedom(0, 0) < 0.2
    assert Usual(left=80.0, size=800, pairs=40, planned=1.0).freedom(0, 0) > 0.8


def test_a_plan_is_told_by_the_fields_of_its_activities() -> None:
    plan = Library(Path(__file__).parents[2] / "plans").plan(2022)
    bare = [replace(activity, venue=None, date=None, resources=()) for _, activity in plan.activities()]
    assert planned(plan) > 0.9
    assert planned(replace(plan, areas=(replace(plan.areas[0], activities=tuple(bare)),))) == 0
    assert planned(replace(plan, areas=())) == 0


def test_prose_put_into_a_plan_is_no_plan() -> None:
    """Neither paragraphs beside one activity nor sentences where titles stand, whatever fields they have."""
    plan = Library(Path(__file__).parents[2] / "plans").plan(2022)
    _, activity = next(plan.activities())
    section, long = plan.sections[0], LocalText((Wording("es", "palabra " * 30), Wording("en", "word " * 30)))
    alone = replace(plan, areas=(replace(plan.areas[0], activities=(activity,)),))
    assert planned(replace(alone, sections=(replace(section, text=section.text * 50),))) < 0.1
    sentences = tuple(replace(activity, title=long) for _ in range(20))
    assert planned(replace(plan, areas=(replace(plan.areas[0], activities=sentences),))) == 0

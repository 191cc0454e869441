"""The word lists are well formed, and join no two words that a reviser tells apart."""

import pytest

from gealc_docs.languages.folders import find_all
from gealc_docs.parity.lexicon.wordlist import word_list

APART = """
revisar approve, aprobar review, aprobar reject, borrador final, definitivo draft, miembro observer,
observador member, regional national, nacional regional, nacional local, nacional international, local
national, taller seminar, seminario workshop, reunión workshop, ciudad country, país city, aumentar reduce,
reducir increase, público private, privado public, incluir exclude, excluir include, obligatorio voluntary,
voluntario mandatory, opcional mandatory, temporal permanent, permanente temporary, mínimo maximum, máximo
minimum, urbano rural, rural urban, hombre woman, mujer man, niña boy, anual monthly, mensual annual, comprar
sell, vender buy, importar export, exportar import, acreedor debtor, mayoría minority, presidente vice,
suplente titular, oral written, gratuito paid, legal illegal, éxito failure, prohibir allow, permitir
prohibit, recomendar require, exigir recommend, solicitar grant, otorgar request, firmar ratify, abrir close,
cerrar open, crear abolish, contratar dismiss, enseñar learn, aprender teach, profesor student, alumno
teacher, empleador employee, empleado employer, juez prosecutor, fiscal judge, dengue malaria, maíz wheat,
café cocoa, hospital school, firma identity, leer write, enviar receive, recibir give, prestar borrow, ahorrar
spend, mejorar worsen, acelerar delay, fácil difficult, caro cheap, total partial, siempre never, civil
military, derecho duty, consultar ask, granizo frost, ampliar reduce, emigrar immigrate, comprar rent, sequía
flood, alumno professor, juez lawyer, testigo suspect, barco plane, tren bus, decreto law, lluvia snow, camión bus,
plan strategy, programa project, conferencia seminar, inversión expenditure, eliminar reduce, suspender repeal,
ocasionalmente rarely, beneficiario member, acuerdo resolution, taller course, presidente head, iniciativa programme,
arma gun, recibir give, recibir ask, requisito criterion, técnico specialist, vehículo truck, conflicto war, municipio
district, contrato resolution
"""


@pytest.mark.parametrize(("folder", "between"), [("words", " : "), ("classes", " : "), ("phrases", " = ")])
def test_each_line_has_two_sides(folder: str, between: str) -> None:
    lines = [line for path in find_all(f"lexicons/es-en/{folder}") for line in path.read_text("utf-8").splitlines()]
    wrong = [line for line in lines if line[:1] not in {"", "#"} and (line.count(between) != 1 or line != line.strip())]
    assert lines
    assert not wrong


def test_what_a_reviser_tells_apart_shares_no_line() -> None:
    words = word_list("es", "en").words
    pairs = [pair.split() for pair in APART.replace("\n", " ").split(",")]
    assert not [(one, two) for one, two in pairs if two in words.get(one, frozenset())]

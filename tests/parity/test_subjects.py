"""Whose deed each clause tells: subjects of two clauses exchanged are told, other voices and orders are not."""

import pytest

from tests.parity.trial import Row, told

MEETING = "La Secretaría convocará la reunión y los países propondrán los temas."
DRAFT = "El grupo de trabajo redactará el informe, mientras que la Asamblea lo adoptará."
POSTS = "La presidencia del grupo corresponderá a Chile y la relatoría, a Panamá."
BYLAWS = "El Comité Ejecutivo debe elaborar el Plan de Trabajo y presentarlo para aprobación de la Asamblea."
ALERTS = "Los niveles de alerta los fija la autoridad nacional; la Red se limita a asesorarla."
TOLD = [
    # one verb in the passive, the other with its subject after it
    (ALERTS, "Alert levels are set by the Network; the national authority merely advises it."),
    (MEETING, "The countries will convene the meeting and the Secretariat will propose the topics."),
    (DRAFT, "The Assembly will draft the report, while the working group will adopt it."),
    (POSTS, "Panama will chair the group, with Chile serving as rapporteur."),
    # one verb is enough where another body is its subject
    (BYLAWS, "The Assembly must prepare the Work Plan and submit it to the Executive Committee for approval."),
]
CASES = "Los casos los remite la agencia mundial."
REPORTS = "La Secretaría enviará los informes antes de junio."
ALLOWANCES = "Los inspectores cobran una ayuda; los traductores, en cambio, trabajan de forma voluntaria."
TOLD += [
    (CASES, "Cases are referred to the world agency."),
    (REPORTS, "The reports will be sent to the Secretariat before June."),
    (ALLOWANCES, "Translators receive an allowance; inspectors, on the other hand, work voluntarily."),
]
SILENT = [
    (CASES, "Cases are referred by the world agency."),
    ("Los voluntarios recibirán un seguro médico", "Medical insurance will be provided to the volunteers"),
    (REPORTS, "The reports will be sent by the Secretariat before June."),
    (ALLOWANCES, "Inspectors receive an allowance; translators, on the other hand, work voluntarily."),
    ("Los casos los remite la agencia mundial a tiempo", "Cases are referred on time by the world agency"),
    (ALERTS, "Alert levels are set by the national authority; the Network merely advises it."),
    (ALERTS, "The national authority sets alert levels; the Network merely advises it."),
    (MEETING, "The Secretariat will convene the meeting and the countries will propose the topics."),
    (MEETING, "The meeting will be convened by the Secretariat and the countries will propose the topics."),
    (DRAFT, "The working group will draft the report, while the Assembly will adopt it."),
    (DRAFT, "While the Assembly will adopt the report, the working group will draft it."),
    (POSTS, "Chile will chair the group, with Panama serving as rapporteur."),
    (BYLAWS, "The Executive Committee must prepare the Work Plan and submit it to the Assembly for approval."),
    (BYLAWS, "The Work Plan must be prepared by the Executive Committee and approved by the Assembly."),
    # the subject comes after its verb
    (
        "Con Honduras y Jamaica compartirá el Perú su experiencia en convenios marco",
        "Peru will share its experience in framework agreements with Honduras and Jamaica",
    ),
    # a noun in a compound may have any role
    (
        "Se plantarán árboles tolerantes a la sal junto a casas de pescadores",
        "Salt-tolerant trees next to fishers' homes",
    ),
]


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[1][:30])
def test_subjects_of_two_clauses_exchanged_are_told(row: Row) -> None:
    """Each does what the other one does there."""
    assert "roles" in told(row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row[1][:30])
def test_the_same_subjects_are_not(row: Row) -> None:
    """In another order, a clause in the passive, a post for a verb."""
    assert "roles" not in told(row)

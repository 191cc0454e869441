"""Who does what to whom: exchanged parts are told, other orders and voices are not."""

import pytest

from tests.parity.trial import Row, told

SWAPPED = [
    # the noun of a phrase, and a word that may be noun or verb
    (
        "Las capitales ceden gratuitamente sus programas a las ciudades pequeñas",
        "Small towns transfer their software to capital cities free of charge",
    ),
    (
        "Programa en el que las directoras acompañan a las recién ingresadas",
        "Program in which new recruits support women directors",
    ),
    # descriptions that stay while names change places
    (
        "Plan apoyado por el BID en la función de Secretaría Técnica, la OEA como organismo impulsor, y los países",
        "Plan supported by OAS in the role of Technical Secretariat, IDB as promoting agency, and the countries",
    ),
    ("Visita de funcionarios de Panamá a oficinas de Uruguay", "Visit of officials from Uruguay to offices in Panama"),
    # the subject here is what something is of, or from, there
    (
        "Los alumnos cuidarán la huerta de los vecinos durante el verano",
        "The neighbours will look after the garden of the pupils during the summer",
    ),
    (
        "Los artesanos recibirán de la alcaldía un anticipo",
        "The mayor's office will receive an advance from the artisans",
    ),
    # what is said of which noun, be the noun said twice or not at all
    (
        "Inscripción obligatoria para empresas grandes y voluntaria para las que empiezan",
        "Voluntary registration for large companies and compulsory registration for those that are starting out",
    ),
    (
        "Medalla a la mejor orquesta de cuerdas y diploma para la mejor de vientos",
        "Medal for the best wind orchestra and diploma for the best string orchestra",
    ),
    ("Sustituir el recibo en papel por uno electrónico", "To replace the electronic receipt with a paper one"),
    ("La agencia será evaluada por el comité", "The agency will evaluate the committee"),
    ("Los proyectos son aprobados por la asamblea", "The projects approve the assembly"),
    # what belongs to what; what each depends on
    ("Catálogo de los talleres de las escuelas", "Catalogue of the schools of the workshops"),
    (
        "Protección de los lagos contra los residuos de las fábricas",
        "Protection of the factories against waste from the lakes",
    ),
    ("Denuncias de los vecinos contra la empresa", "Complaints by the company against residents"),
    ("La junta supervisa a los laboratorios", "The laboratories oversee the board"),
    ("Clases dictadas por voluntarias para maestros", "Classes taught by teachers for women volunteers"),
    # an adjective said of another noun
    ("El nuevo calendario de los museos", "The calendar of the new museums"),
    ("Guía breve para inspectores jóvenes", "Guide for short young inspectors"),
    ("Servicio gratuito para pequeños productores", "Small free service for producers"),
    # one part alone
    ("Créditos otorgados por los bancos", "Loans granted for the banks"),
    ("Alertas enviadas por mensaje de texto a 10.000 agricultores", "Alerts sent by text message by 10,000 farmers"),
    ("Identidades emitidas por los Estados miembros", "Identities issued to member States"),
]
KEPT = [
    ("Las empresas públicas y los hogares rurales", "Rural households and public companies"),
    (
        "Inscripción obligatoria para empresas grandes y voluntaria para las que empiezan",
        "Compulsory registration for large companies and voluntary registration for those that are starting out",
    ),
    ("Sustituir el recibo en papel por uno electrónico", "To replace the paper receipt with an electronic one"),
    (
        "Con Honduras y Jamaica compartirá el Perú su experiencia en convenios marco",
        "Peru will share its experience in framework agreements with Honduras and Jamaica",
    ),
    ("Reducir al menos a la mitad la proporción de hogares sin luz", "Reduce at least by half the proportion of homes"),
    (
        "Solicita a la Secretaría que le presente un informe sobre la aplicación de la resolución",
        "Requests the Secretariat to report to it on the implementation of the resolution",
    ),
    (
        "Los fondos se depositarán en una cuenta que devengará intereses",
        "The funds shall be deposited in an interest-bearing account",
    ),
    ("Recursos: fondos OEA, fondos BID", "Resources: IDB funds and OAS funds"),
    (
        "Los países con equipos asesoran a los países que aún no los tienen",
        "Countries without teams are advised by countries that have them",
    ),
    (
        "Con apoyo de la Secretaría Técnica, a cargo de la OEA",
        "With the support of the Technical Secretariat, run by OAS",
    ),
    ("La alcaldía entregará los permisos de los artesanos", "Artisans' permits will be issued by the mayor's office"),
    ("La federación sufragará la ropa de los alumnos", "The pupils will have their clothes paid for by the federation"),
    ("De aquí a 2025, poner fin al trabajo infantil", "By 2025 end child labour"),
    ("Los estudios serán revisados por los expertos", "The experts will review the studies"),
    ("Todo tipo de documentos de los talleres", "Documents of all types from the workshops"),
    ("Catálogo de los talleres de las escuelas", "The schools' catalogue of workshops"),
    (
        "Tras escuchar a los directores de las bibliotecas nacionales y a las asociaciones de bibliotecarios",
        "After hearing from the librarians' associations and the directors of the national libraries",
    ),
    ("Los museos nacionales y los museos municipales", "National museums and municipal museums"),
    ("Estudio de una planta de tratamiento de lodos fecales", "Study for a faecal sludge treatment plant"),
    ("La migración y la movilidad seguras y regulares", "Safe, regular migration and mobility"),
    (
        "Toda conducta que se considere inapropiada, amenazante, ofensiva o dañina",
        "Any conduct deemed inappropriate, threatening, offensive, or harmful",
    ),
    ("Plan regional de trabajo anual", "Annual regional work plan"),
    ("El nuevo calendario de los museos", "The museums' new calendar"),
    ("Agricultores premiados por su café", "Farmers rewarded for their coffee"),
    ("El migrante que se encuentre aquí no perderá por ello sus derechos", "Migrants here shall not lose their rights"),
]


@pytest.mark.parametrize("row", SWAPPED, ids=lambda row: row[1][:30])
def test_exchanged_parts_are_told(row: Row) -> None:
    """Two parts that have each other's role, or one that is given what it gave."""
    assert "roles" in told(row)


@pytest.mark.parametrize("row", KEPT, ids=lambda row: row[1][:30])
def test_orders_and_voices_are_not(row: Row) -> None:
    """The same parts in another order, as passive or as noun."""
    assert "roles" not in told(row)

"""One value said in two ways is passed; the same words with another value or another join are told."""

import pytest

from gealc_docs.model.finding import Severity
from tests.parity.trial import Row, said, told

SAME = [
    ("Algunas recomendaciones para los países", "Recommendations for the countries"),
    ("Se actualizará cada dos años de forma gratuita", "It will be updated every two years at no cost"),
    ("Presentar el informe no más tarde de marzo de 2022", "To submit the report no later than March 2022"),
    ("Presentar el informe no antes de marzo de 2022", "To submit the report no earlier than March 2022"),
    ("La guía se publicará en cuatro idiomas", "The guide is to appear in four languages"),
    ("Ningún hogar deberá desembolsar más del 2 %", "No household should have to pay over 2%"),
    ("La guía que se publicó se actualizará", "The guide that was published will be updated"),
    ("Las líneas de trabajo de los países", "Lines of action of the countries"),
    ("Decide prorrogar el mandato", "Decides to extend the mandate"),
    ("Documentos de las reuniones", "Meeting documents"),
    ("Dentro de las 24 horas siguientes a su detección", "Within 24 hours of their detection"),
    ("La sesión empieza a las 10 horas", "The session begins at 10 a.m."),
    ("Uno de cada cinco hogares tiene acceso", "20 per cent of households have access"),
    ("Al menos la mitad de los hogares tiene acceso", "At least 50% of households have access"),
    ("Menos de una cuarta parte de los hogares tiene acceso", "Fewer than one quarter of households have access"),
    ("Una muestra de 0,500 litros de agua", "A sample of 0.5 litres of water"),
    ("La tasa rural triplica la urbana", "The rural rate is three times the urban one"),
    ("La sesión empieza a las 13.05 horas", "The session begins at 1.05 p.m."),
    ("Los artículos 14 a 19 de la Ley núm. 2.381 se aplican", "Articles 14 to 19 of Act No. 2,381 apply"),
    (
        "Se avisará a los usuarios conforme al artículo 55 y a más tardar a las 72 horas",
        "Notice shall be given not later than 72 hours to users, in accordance with article 55",
    ),
    ("Un aporte de USD 45.000 del fondo", "A contribution of US$45,000 from the fund"),
    ("Un fondo para las empresas (PYMES)", "A fund for enterprises (SMEs)"),
    ("La Dra. Beatriz Quispe dará el curso", "Dr. Beatriz Quispe will give the course"),
    ("Formación de las funcionarias", "Training of women officials"),
    ("Formación de funcionarias y funcionarios", "Training of officials"),
    ("Taller sobre impresoras y distribuidoras de energía", "Workshop on printers and energy distributors"),
    ("Firma electrónica en todos los países", "Electronic signature in every country"),
    ("Semillas resistentes a la sequía en el Corredor Seco", "Drought-resistant seeds in the Dry Corridor"),
    ("La secretaría del SICA convocará", "The secretariat of the Central American Integration System will convene"),
    (
        "Con la Organización de las Naciones Unidas para la Alimentación y la Agricultura se hará un censo",
        "With FAO a census will be made",
    ),
    ("Los documentos clasificados como secretos", "Documents classified as secret"),
    ("El periodista revela sus fuentes", "Journalists disclose their sources"),
    ("El agua ha bajado desde los años sesenta", "The water has fallen since the 1960s"),
    ("Las oficinas de la década de los 80", "The offices of the 80s"),
    ("El trigésimo día de la reunión", "The thirtieth day of the meeting"),
    ("Un descanso de media hora", "A thirty-minute break"),
    ("La votación concluye la antevíspera", "The vote ends two days before"),
    ("Los idiomas serán el francés y el portugués", "The languages shall be Portuguese and French"),
    ("Queda pendiente de aprobación el calendario", "The calendar has yet to be approved"),
    ("Se publicará previa consulta con los países", "It will be published following consultation with the countries"),
    ("El comité sesionará una vez por semestre", "The committee will meet once every half-year"),
    ("Un informe de avance por trimestre", "A progress report every three-month period"),
    ("Al final de cada semestre se hará un censo", "At the end of every six-month period a census will be made"),
    ("Se revisarán las tarifas dos veces por año", "Rates will be reviewed every six months"),
    ("Las obras del primer semestre de 2028", "The works of the first six months of 2028"),
    ("Los gastos del primer trimestre de 2028", "The expenditure of the first three months of 2028"),
    ("Los primeros cuatro meses del contrato", "The first four months of the contract"),
    ("Las ventas del primer cuatrimestre", "The sales of the first four months"),
    ("Modera la Sra. Lucía Úbeda", "Moderator: Ms. Lucía Úbeda"),
    (
        "La nota mínima de aprobación es de 70 puntos; los alumnos que no la alcancen repetirán el módulo",
        "The minimum pass mark is 70 points; students below it will repeat the module",
    ),
    (
        "El caudal mínimo de los ríos es de 20 litros; los que no lo alcancen se vigilarán",
        "The minimum flow of the rivers is 20 litres; those that fail to reach it will be monitored",
    ),
    (
        "Toda enmienda del convenio necesitará el voto de la mayoría de los socios",
        "Amendments to the agreement shall need the vote of the majority of the partners",
    ),
    ("Las sanciones impuestas a las empresas se publicarán", "The sanctions placed on companies will be published"),
    ("Los gastos inducidos por la sequía", "The expenses brought about by the drought"),
]
OTHER = [
    (("Uno de cada cinco hogares tiene acceso", "40 per cent of households have access"), "number"),
    (("Avanzar hacia la Meta 9.10 antes de junio", "To move towards Target 9.1 before June"), "number"),
    (
        ("Se pagará siempre que los socios aporten la sede", "It will be paid even if members provide the venue"),
        "meaning",
    ),
    (("El comité sesionará una vez por semestre", "The committee will meet once every three months"), "frequency"),
    (("Se revisarán las tarifas dos veces por año", "Rates will be reviewed every quarter"), "frequency"),
    (("Las obras del primer semestre de 2028", "The works of the first three months of 2028"), "number"),
    (("Los gastos del primer trimestre de 2028", "The expenditure of the first half of 2028"), "period"),
    (
        (
            "La nota mínima de aprobación es de 70 puntos; los alumnos que no la alcancen repetirán el módulo",
            "The minimum pass mark is 70 points; students above it will repeat the module",
        ),
        "meaning",
    ),
    (("Se exige una experiencia mínima de tres años", "Less than three years of experience is required"), "meaning"),
    (("Todas las provincias aprobaron el informe", "Some provinces approved the report"), "meaning"),
    (("Toda la junta aprobó el informe", "The majority of the board approved the report"), "meaning"),
    (("Los compromisos incumplidos se publicarán", "The commitments fulfilled will be published"), "negation"),
    (("Los equipos desconectados se retirarán", "Connected equipment will be removed"), "negation"),
    (
        (
            "Las exportaciones sumaron 40 millones de dólares, monto que supone una caída del 3 %",
            "Exports totalled 40 million dollars",
        ),
        "clause",
    ),
    (("Modera las mentorías la Sra. Úbeda", "Ms. Úbeda moderates the mentorías"), "untranslated"),
    (("El agua ha bajado desde los años sesenta", "The water has fallen since the 1970s"), "year"),
    (("Un descanso de media hora", "A forty-minute break"), "number"),
    (("Publicación del informe sobre el agua", "Publication of the reports on water"), "number-agreement"),
    (("Reuniones del grupo de trabajo", "Working group meeting"), "number-agreement"),
    (("Premio a la mejor aplicación móvil", "Award for the best mobile applications"), "number-agreement"),
    (("Dentro de las 24 horas siguientes a su detección", "Within 24 days of their detection"), "number"),
    (("La guía se publicará en cuatro idiomas", "The guide was published in four languages"), "meaning"),
    (("Los países presentaron sus informes", "The countries will submit their reports"), "meaning"),
    (("Presentar el informe a más tardar en marzo", "To submit the report no earlier than March"), "meaning"),
    (("Plan de Trabajo de la VII Reunión", "VII Meeting Action Plan"), "words"),
    (("Webinars regionales de ciudadanía", "Regional citizenship webinar"), "number-agreement"),
    (("Insumos para políticas en algunos países", "Input for policies in the countries"), "meaning"),
    (("Encuentro de las máximas autoridades", "Meeting of some top authorities"), "meaning"),
    (("Un taller para periodistas", "Workshops for journalists"), "number-agreement"),
    (("Las agencias de México y Perú", "The Mexican, Peruvian and Ecuadorian agencies"), "country"),
    (("Reducir de 45 a 20 días el plazo", "Reduce the time from 20 to 45 days"), "number"),
    (("Aumentó a pesar de la caída del comercio", "It rose because of the fall in trade"), "meaning"),
    (("Se borran una vez cumplido el plazo", "They are deleted before the time is over"), "meaning"),
    (("Se activa cuando la temperatura supere los 40 °C", "It starts when it is below 40°C"), "meaning"),
    (("Los datos estarán a disposición", "The data will be made will be made available"), "doubled"),
    (("Promover el reconocimiento mutuo de títulos", "Promote reconocimiento mutuo of degrees"), "untranslated"),
    (("Firma electrónica en los países de la red", "Electronic signature in all countries of the network"), "meaning"),
    (("Formación de las funcionarias", "Training of officials"), "gender"),
    (
        ("El presupuesto aumentó a pesar de la caída del comercio", "The budget fell despite the fall in trade"),
        "opposite",
    ),
    (("Trámites de los gobiernos locales", "Procedures of national governments"), "opposite"),
    (
        ("La Organización Mundial de la Salud apoyará", "The Pan American Health Organization will support"),
        "organisation",
    ),
    (("Apoyar a los laboratorios que carezcan de capacidad", "Support laboratories that have capacity"), "negation"),
]


@pytest.mark.parametrize("row", SAME, ids=lambda row: row[1][:30])
def test_a_value_said_in_two_ways_is_passed(row: Row) -> None:
    """Parts of a whole, hours, numbers of laws, currencies, titles."""
    assert not told(row)


@pytest.mark.parametrize(("row", "check"), OTHER, ids=lambda row: row[1][:30])
def test_another_value_is_told(row: Row, check: str) -> None:
    """Another value, the same values the other way round, another join, another order in time."""
    assert check in told(row)


def test_a_clause_whose_numbers_the_other_side_has_is_not_dropped() -> None:
    """It may be said in a word: `, monto que supone una caída del 3 %`, `down 3%`."""
    spanish = "Las exportaciones sumaron 40 millones de dólares, monto que supone una caída del 3 %"
    assert "clause" not in told((spanish, "Exports totalled 40 million dollars, down 3%"))


def test_to_reach_no_minimum_is_no_error_beside_staying_below_it() -> None:
    """What one side denies of a limit the other side may say by the opposite limit."""
    row = "No se aceptan muestras con al menos 30 gramos", "Samples of less than 30 grams are accepted"
    found = said(row)
    assert not [f for f in found if f.check == "meaning" and f.severity is Severity.ERROR]


def test_a_number_for_another_that_stands_there_besides_is_told_as_that() -> None:
    row = (
        "Al menos cinco reuniones del grupo y cuatro talleres",
        "At least four meetings of the group and four workshops",
    )
    assert [(dict(f.message.args)["source"], dict(f.message.args)["target"]) for f in said(row)] == [("cinco", "four")]


@pytest.mark.parametrize(
    ("row", "marked"),
    [
        (("Dos talleres en Quito y dos en Lima", "Three workshops in Quito and two in Lima"), ["Dos", "Three"]),
        (("Dos talleres en Quito y dos en Lima", "Two workshops in Quito and three in Lima"), ["dos", "three"]),
        (("La III Reunión, el 3 de mayo, con 4 países", "The IV Meeting, on 3 May, with 4 countries"), ["III", "IV"]),
        (("La III Reunión, el 3 y 4 de mayo de 2014", "The IV Meeting, on May 3 and 4, 2014"), ["III", "IV"]),
        (("Una estrategia decenal", "A 12-year strategy"), ["decenal", "12"]),
    ],
)
def test_a_number_is_told_with_the_one_that_it_stands_for(row: Row, marked: list[str]) -> None:
    (found,) = said(row)
    assert [side.text[slice(*side.spans[0])] for side in found.sides] == marked


def test_a_day_in_a_name_is_no_day() -> None:
    assert told(("Taller en Santo Domingo", "Workshop in San Salvador")) == {"words"}
    assert "weekday" in told(("La reunión del Gobierno, Domingo 4 de mayo", "The Government meeting, Saturday 4 May"))


def test_what_only_looks_like_a_word_is_not_it() -> None:
    assert "words" in told(("Consolidación de un documento", "Consolation of a document"))
    assert not told(("Consolidación de un documento", "Consolidation of a document"))
    assert not told(("Los países de África", "African countries"))


def test_an_ordinal_that_lies_in_a_word_is_marked_beside_the_other() -> None:
    (finding,) = said(("Entrega en el primer trimestre", "Delivery in the third quarter"))
    assert [side.text[a:b] for side in finding.sides for a, b in side.spans] == ["primer", "third"]
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "row",
    [
        ("Los países deberán informar del avance", "The countries may report on progress"),
        ("Inscripción antes del taller regional", "Registration after the regional workshop"),
        ("Participarán todos los países de la región", "Some countries of the region will participate"),
    ],
    ids=lambda row: row[1],
)
def test_opposites_in_a_close_row_are_errors(row: Row) -> None:
    assert [(f.check, f.severity) for f in said(row)] == [("meaning", Severity.ERROR)]

"""Tables of plain text whose cells go on in the next line."""

from pathlib import Path

from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import read_official

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
TEXT = """\
Plan de trabajo 2026

1. Interoperabilidad

N.º\tActividad\tLugar\tFecha\tRecursos
1.1\tTaller regional sobre
interoperabilidad\tVirtual\tI semestre\tBID
1.2\tEstudio comparado\tMontevideo,
Uruguay\tII semestre\tFondos del BID y
tiempo del grupo de trabajo
1.3\tReunión de la
Mesa de
Ayuda\tVirtual\tAnual\tOEA
1.4\tGuía\tVirtual\t\t

Una nota del área.
"""


def test_a_cell_goes_on_in_the_next_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    (area,) = read_official(path, path.name, VOCABULARY).plan.areas
    assert [(a.number, a.title.get("es"), a.venue and a.venue.text.get("es")) for a in area.activities] == [
        ("1.1", "Taller regional sobre interoperabilidad", "Virtual"),
        ("1.2", "Estudio comparado", "Montevideo, Uruguay"),
        ("1.3", "Reunión de la Mesa de Ayuda", "Virtual"),
        ("1.4", "Guía", "Virtual"),
    ]
    assert [str(a.date and a.date.period) for a in area.activities] == ["2026-S1", "2026-S2", "annual", "None"]
    assert [note.get("es") for note in area.notes] == ["Una nota del área."]


def test_empty_lines_may_part_the_rows(tmp_path: Path) -> None:
    rows = ["Nº\tActividad\tLugar\tFecha", "1.1\tTaller\tLima\tAnual", "1.2\tGuía\tQuito\tAnual"]
    path = tmp_path / "plan.txt"
    path.write_text("Plan de trabajo 2026\n\n1. Datos abiertos\n\n" + "\n\n".join(rows), encoding="utf-8")
    (area,) = read_official(path, path.name, VOCABULARY).plan.areas
    found = [(a.number, a.title.get("es"), a.venue and a.venue.text.get("es")) for a in area.activities]
    assert found == [("1.1", "Taller", "Lima"), ("1.2", "Guía", "Quito")]


def test_what_an_area_yields_and_dates_that_reach_down(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    rows = ["1er semestre 2026 | 1.1.1 | Taller", "^^ | 1.1.2 | Guía", "2do semestre 2026 | 1.1.3 | Foro"]
    table = "| Fecha | Nº | Actividad |\n|---|---|---|\n" + "\n".join(f"| {row} |" for row in rows)
    path.write_text(
        "# Plan de trabajo 2026\n\n## 1. Áreas\n\n### 1.1 Datos abiertos\n\n**Objetivo:** Abrir datos\n\n"
        f"**Resultado esperado:** Portales\n\n{table}\n",
        encoding="utf-8",
    )
    (area,) = read_official(path, path.name, VOCABULARY).plan.areas
    assert (area.number, area.objective.get("es")) == ("1.1", "Abrir datos")
    assert [note.get("es") for note in area.notes] == ["Resultado esperado: Portales"]
    assert [str(a.date and a.date.period) for a in area.activities] == ["2026-S1", "2026-S1", "2026-S2"]


def test_a_line_without_tabs_among_rows_is_an_area(tmp_path: Path) -> None:
    rows = [
        "Nº\tAtividade\tProduto\tResponsável\tPrazo",
        "1. Dados abertos",
        "1.1\tOficina\tRelatório\tBrasil\tAnual",
        "1.2\tGuia\tGuia publicado\tPeru\tMensal",
        "2. Talento",
        "2.1\tCurso\tDez turmas\tChile\tAnual",
    ]
    path = tmp_path / "plano.txt"
    head = "Plano de trabalho 2026\n\n1. Apresentação\n\nEste plano reúne atividades.\n\n2. Quadro\n\n"
    path.write_text(head + "\n".join(rows), encoding="utf-8")
    areas = read_official(path, path.name, VOCABULARY).plan.areas
    assert [(a.number, a.title.get("pt"), [x.number for x in a.activities]) for a in areas] == [
        ("1", "Dados abertos", ["1.1", "1.2"]),
        ("2", "Talento", ["2.1"]),
    ]
    assert [t.text.get("pt") for a in areas for x in a.activities for t in x.product] == [
        "Relatório",
        "Guia publicado",
        "Dez turmas",
    ]


def test_objectives_are_those_of_activities_where_an_area_has_several(tmp_path: Path) -> None:
    head = "Nº\tActividad\tObjetivo\tResponsable\tFecha"
    rows = ["1.1\tTaller\tFormar equipos\tChile\tAbril", "1.2\tGuía\tOrientar a los países\tPerú\tMayo"]
    path = tmp_path / "plan.txt"
    before = "Plan de trabajo 2026\n\n1. Datos abiertos\n\nObjetivo: Abrir los datos.\n\n"
    path.write_text(before + "\n".join([head, *rows]), encoding="utf-8")
    reading = read_official(path, path.name, VOCABULARY)
    (area,) = reading.plan.areas
    assert area.objective.get("es") == "Abrir los datos."
    assert [note.get("es") for note in area.notes] == [
        "1.1: Objetivo: Formar equipos",
        "1.2: Objetivo: Orientar a los países",
    ]
    assert [finding.location.line for finding in reading.findings] == [8, 9]


def test_lines_without_empty_ones_between_them_are_paragraphs_where_none_goes_on(tmp_path: Path) -> None:
    lines = [
        "Plan de Trabajo 2015",
        "Documento aprobado en la VIII Reunión de la Red GEALC, Cartagena, Colombia, 3 y 4 de diciembre de 2014",
        "Introducción",
        "Durante 2014 la Red consolidó sus grupos de trabajo. El presente plan da continuidad a esas acciones.",
        "El Comité Ejecutivo está integrado por Colombia (Presidencia), Argentina, Chile, Ecuador, México y Panamá.",
        "Áreas de trabajo",
        "Área 1: Compras públicas",
        "Objetivo: Compartir experiencias de compras públicas de tecnología entre los países de la Red en la región.",
        "1.1 Mesa técnica sobre acuerdos marco",
        "Fecha: abril. Lugar: Quito.",
    ]
    path = tmp_path / "plan.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    plan = read_official(path, path.name, VOCABULARY).plan
    assert plan.status == "approved"
    assert plan.committee
    assert (plan.committee.presidency, len(plan.committee.members)) == ("CO", 6)
    assert [(s.id, len(s.text)) for s in plan.sections] == [("background", 2), ("areas", 0)]
    assert [(a.number, a.title.get("es")) for _, a in plan.activities()] == [
        ("1.1", "Mesa técnica sobre acuerdos marco")
    ]


def test_fields_parted_by_pipes_go_on_in_the_next_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "Plan de trabajo 2026\n\nÁrea 1. Datos abiertos\n\nObjetivo: Abrir los datos de la administración a todas las\n"
        "personas de la región.\n\n1.1 Guía\n\nLUGAR: virtual | FECHA: primer semestre | RESPONSABLE: Panamá y\n"
        "Costa Rica | PRODUCTO: guía | RECURSOS: tiempo del grupo de trabajo\n",
        encoding="utf-8",
    )
    (activity,) = read_official(path, path.name, VOCABULARY).plan.areas[0].activities
    assert [term.key for term in activity.lead] == ["PA", "CR"]
    assert [term.key for term in activity.resources] == ["working-group-time"]


def test_a_cell_of_two_lines_among_cells_of_one(tmp_path: Path) -> None:
    cells = ["Ref.", "Action", "Output", "Owner", "Due date", "Cost"]
    cells += ["B1", "Study visit", "Visit report", "Chile", "March 2017", "USD 18,000"]
    cells += ["B2", "Manual for staff", "(in two languages)", "Manual", "Jamaica", "December 2017", "USD 7,500"]
    cells += ["B3", "Newsletter", "Six issues", "Peru", "When there is news", "No cost"]
    path = tmp_path / "plan.txt"
    path.write_text(
        "Work plan for 2017\n\nArea B: Shops\n\n" + "\n".join(cells) + "\n\nCosts are estimates.\n", "utf-8"
    )
    (area,) = read_official(path, path.name, VOCABULARY).plan.areas
    assert [(a.title.get("en"), str(a.date and a.date.period), a.lead[0].key) for a in area.activities] == [
        ("Study visit", "2017-03", "CL"),
        ("Manual for staff (in two languages)", "2017-12", "JM"),
        ("Newsletter", "None", "PE"),
    ]
    assert [note.get("en") for note in area.notes] == ["Costs are estimates."]


def test_notes_of_a_web_page_lead_back_to_their_signs(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "Work plan for 2017\n\n1. Data\n\n1.1 Regional workshop¹\n\nVenue: Lima.² Date: May.\n\n2. Skills\n\n2.1 Course"
        "\n\nDate: June. Venue: Quito.\n\n1. Subject to funds.↩︎\n\n2.\n\nTo be agreed with the host.↩︎\n",
        encoding="utf-8",
    )
    reading = read_official(path, path.name, VOCABULARY)
    titles = [a.title.get("en") for _, a in reading.plan.activities()]
    assert titles == ["Regional workshop", "Course"]
    assert [a.venue and a.venue.text.get("en") for _, a in reading.plan.activities()] == ["Lima", "Quito"]
    assert [note.get("en") for area in reading.plan.areas for note in area.notes] == [
        "¹ Subject to funds.",
        "² To be agreed with the host.",
    ]
    assert [(f.check, f.number) for f in reading.findings] == [("official.footnote-activity", "1.1")] * 2


def test_a_cell_of_a_table_with_tabs_goes_on_after_a_hyphen(tmp_path: Path) -> None:
    rows = "N.º\tActividad\tLugar\n1.1\tTaller sobre interopera-\nbilidad regional\tLima\n1.2\tCurso\tQuito\n"
    path = tmp_path / "plan.txt"
    path.write_text(f"Plan de trabajo 2026\n\n1. Datos\n\n{rows}", encoding="utf-8")
    plan = read_official(path, path.name, VOCABULARY).plan
    titles = [activity.title.get("es") for _, activity in plan.activities()]
    assert titles == ["Taller sobre interoperabilidad regional", "Curso"]

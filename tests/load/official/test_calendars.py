"""Tables whose columns are parts of the year: ticked, or coloured without a word, in every form."""

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import Reading, read_official

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
# Headings of the columns, which of them are ticked, the period.
SERIES = [
    ("es", "I II", (1,), "2026-S2"),
    ("es", "1T 2T 3T 4T", (0, 1), "2026-Q1..Q2"),
    ("es", "T1 T2 T3 T4", (0, 3), "2026-Q1 + 2026-Q4"),
    ("en", "Q1 Q2 Q3 Q4", (2,), "2026-Q3"),
    ("es", "I II III IV", (3,), "2026-Q4"),
    ("en", "1 2 3 4", (1, 2), "2026-Q2..Q3"),
    ("es", "E F M A M J J A S O N D", (2, 3, 8), "2026-03..04 + 2026-09"),
    ("en", "J F M A M J J A S O N D", (5,), "2026-06"),
    ("es", "J A S O N D", (1, 2), "2026-08..09"),
    ("pt", "1 2 3 4 5 6 7 8 9 10 11 12", (10, 11), "2026-11..12"),
    ("es", "1 2 3 4 5 6", (0,), "2026-01..02"),
]
WORDS = {
    "es": ("Plan de trabajo 2026", "Actividad", "Taller de la Red para los países"),
    "en": ("2026 Work Plan", "Activity", "Workshop of the Network for the countries"),
    "pt": ("Plano de trabalho 2026", "Atividade", "Oficina da Rede para os países"),
}


def page(title: str, rows: list[list[str]]) -> str:
    body = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    style = "<style>td.on {background: #06c}</style>"
    return f"<html><head>{style}</head><body><h1>{title}</h1><h2>1. A</h2><table>{body}</table></body></html>"


@pytest.mark.parametrize("cell", ["<td>X</td>", '<td class="on"></td>', '<td bgcolor="#00FF00">&nbsp;</td>'])
@pytest.mark.parametrize("series", SERIES, ids=lambda series: " ".join(series[:2]))
def test_a_series_of_columns_is_a_date(
    cell: str, series: tuple[str, str, tuple[int, ...], str], tmp_path: Path
) -> None:
    language, names, ticked, period = series
    title, activity, workshop = WORDS[language]
    header = [f"<th>{name}</th>" for name in (activity, *names.split())]
    row = [f"<td>{workshop}</td>", *(cell if i in ticked else "<td></td>" for i in range(len(names.split())))]
    reading = read(tmp_path, page(title, [header, row]))
    (found,) = [a for _, a in reading.plan.activities()]
    assert str(found.date and found.date.period) == period
    assert [finding.check for finding in reading.findings] == ["official.ticked"]


def read(folder: Path, text: str) -> Reading:
    path = folder / "plan.html"
    path.write_text(text, encoding="utf-8")
    return read_official(path, path.name, VOCABULARY)


def test_months_that_narrow_columns_broke_are_put_together(tmp_path: Path) -> None:
    header = [f"<th>{name}</th>" for name in ("Nú m.", "Actividad", "En e", "Fe b", "M ar")]
    row = [f"<td>{words}</td>" for words in ("1.1", "Portal", "", "■", "■")]
    ((_, activity),) = read(tmp_path, page("Plan de trabajo 2026", [header, row])).plan.activities()
    assert (activity.number, str(activity.date and activity.date.period)) == ("1.1", "2026-02..03")


def test_a_second_row_that_names_no_activity_is_no_header(tmp_path: Path) -> None:
    header = ["<th rowspan='1'>Actividad</th>", "<th colspan='2'>2026</th>", "<th>Responsable</th>"]
    below = ["<td>T1</td>", "<td>T2</td>", "<td>T3</td>", "<td></td>"]
    rows = [[f"<td>{words}</td>" for words in row] for row in (("Portal", "X", "", "Perú"), ("Censo", "", "X", "OEA"))]
    plan = read(tmp_path, page("Plan de trabajo 2026", [header, below, *rows])).plan
    assert [a.title.get("es") for _, a in plan.activities()][-2:] == ["Portal", "Censo"]


def test_a_colour_under_another_heading_is_told(tmp_path: Path) -> None:
    row = ["<td>Portal</td>", "<td>Perú</td>", "<td></td>", '<td style="background-color: rgb(200,0,0)"></td>']
    header = [f"<th>{name}</th>" for name in ("Actividad", "Responsable", "Alta", "Baja")]
    (finding,) = read(tmp_path, page("Plan de trabajo 2026", [header, row])).findings
    assert (finding.check, dict(finding.message.args)["columns"]) == ("official.coloured", "Baja")


def test_the_colour_of_a_whole_row_says_nothing(tmp_path: Path) -> None:
    header = [f"<th>{name}</th>" for name in ("Actividad", "T1", "T2")]
    rows = [[f'<td class="on">{words}</td>' for words in row] for row in (("Portal", "X", ""), ("Censo", "", "X"))]
    plan = read(tmp_path, page("Plan de trabajo 2026", [header, *rows])).plan
    assert [str(a.date and a.date.period) for _, a in plan.activities()] == ["2026-Q1", "2026-Q2"]


def test_coloured_months_of_a_word_file_under_a_heading_over_all(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Plan de trabajo 2026")
    word.add_paragraph("1. Interoperabilidad")
    table = word.add_table(rows=4, cols=14)
    for index, name in enumerate(("N.º", "Actividad", *"EFMAMJJASOND")):
        table.cell(1, index).text = name
    for index in (0, 1):
        table.cell(0, index).merge(table.cell(1, index))
    table.cell(0, 2).merge(table.cell(0, 13)).text = "Cronograma"
    for row, (title, months) in enumerate((("Taller", (3, 4)), ("Informe", (11,))), 2):
        table.cell(row, 0).text, table.cell(row, 1).text = f"1.{row - 1}", title
        for month in months:
            shading = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="4472C4"/>')
            table.cell(row, 1 + month)._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001  # no public way
    path = tmp_path / "plan.docx"
    word.save(str(path))
    plan = read_official(path, path.name, VOCABULARY).plan
    assert [(a.number, str(a.date and a.date.period)) for _, a in plan.activities()] == [
        ("1.1", "2026-03..04"),
        ("1.2", "2026-11"),
    ]

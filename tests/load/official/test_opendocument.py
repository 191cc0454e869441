"""OpenDocument texts: numbers of lists and headings, spanned cells, notes."""

from pathlib import Path

from printed_files import save_odt

from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import Reading, read_official

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary


def read(folder: Path, body: str, styles: str = "") -> Reading:
    path = folder / "plan.odt"
    save_odt(path, body, styles)
    return read_official(path, path.name, VOCABULARY)


def test_numbers_of_lists_are_counted(tmp_path: Path) -> None:
    activities = "".join(
        f"<text:list-item><text:p>{title}</text:p>"
        "<text:p>Venue: Virtual. Date: second half of 2026. Resources: IDB.</text:p></text:list-item>"
        for title in ("Regional workshop", "User guide")
    )
    areas = "".join(
        f"<text:list-item><text:p>{title}</text:p><text:p>Objective: To foster {title.lower()}.</text:p>"
        f"<text:list>{activities}</text:list></text:list-item>"
        for title in ("Digital signature", "Open data")
    )
    body = f'<text:p>2026 Work Plan</text:p><text:list text:style-name="L1">{areas}</text:list>'
    plan = read(tmp_path, body).plan
    assert [(a.number, a.title.get("en")) for a in plan.areas] == [("1", "Digital signature"), ("2", "Open data")]
    assert [(a.number, a.title.get("en"), str(a.date and a.date.period)) for _, a in plan.activities()] == [
        ("1.1", "Regional workshop", "2026-S2"),
        ("1.2", "User guide", "2026-S2"),
        ("2.1", "Regional workshop", "2026-S2"),
        ("2.2", "User guide", "2026-S2"),
    ]


def cell(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"


def test_spanned_cells_and_notes_are_read(tmp_path: Path) -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Subject to funds.</text:p></text:note-body></text:note>"
    )
    rows = [
        [cell("Activity"), cell("Date"), cell("Resources")],
        [cell(f"1.1 Regional workshop{note}"), cell("I Half"), cell("IDB", 'table:number-rows-spanned="2"')],
        [cell("1.2 User guide"), cell("II Half"), "<table:covered-table-cell/>"],
    ]
    table = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    body = (
        "<text:p>2026 Work Plan</text:p><text:p>1. Digital signature</text:p>"
        f"<text:p>Objective: To foster it.</text:p><table:table>{table}</table:table>"
    )
    reading = read(tmp_path, body)
    assert [
        (a.number, a.title.get("en"), str(a.date and a.date.period), [t.key for t in a.resources])
        for _, a in reading.plan.activities()
    ] == [("1.1", "Regional workshop", "2026-S1", ["idb"]), ("1.2", "User guide", "2026-S2", ["idb"])]
    (area,) = reading.plan.areas
    assert [note.get("en") for note in area.notes] == ["¹ Subject to funds."]
    assert [(f.check, f.number) for f in reading.findings] == [("official.footnote-activity", "1.1")]


def test_running_heads_are_told_as_left_out(tmp_path: Path) -> None:
    styles = "<style:header><text:p>Red GEALC – working paper</text:p></style:header>"
    lines = ("2026 Work Plan", "1. Signature", "1.1. Guide", "Venue: X")
    body = "".join(f"<text:p>{line}</text:p>" for line in lines)
    told = {f.check: f.sides[0].text for f in read(tmp_path, body, styles).findings}
    assert told == {"official.beside": "Red GEALC – working paper"}


def test_a_number_may_fill_a_cell_alone(tmp_path: Path) -> None:
    number = (
        '<table:table-cell><text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p/>'
        "</text:list-item></text:list></table:table-cell>"
    )
    head = "".join(map(cell, ("No.", "Activity", "Venue", "Date")))
    rows = "".join(
        f"<table:table-row>{number}{cell(title)}{cell('Lima')}{cell('Annual')}</table:table-row>"
        for title in ("Workshop", "Guide")
    )
    table = f"<table:table><table:table-row>{head}</table:table-row>{rows}</table:table>"
    body = f"<text:p>2026 Work Plan</text:p><text:h>Open data</text:h>{table}"
    plan = read(tmp_path, body).plan
    assert [(a.number, a.title.get("en")) for _, a in plan.activities()] == [("1", "Workshop"), ("2", "Guide")]

"""Footnotes become notes of what their signs stand in, in every form and with every kind of sign."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from footnoted_plans import Piece, Write, as_docx, as_html, as_md, as_odt, as_pdf, as_tagged_pdf, as_text

from gealc_docs.doctree import build
from gealc_docs.load.library import Library
from gealc_docs.load.official.keeping import kept
from gealc_docs.load.official.reading import Reading, paired, read_official
from gealc_docs.model.text import LocalText
from gealc_docs.publish.pdf import write_pdf

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
TABLE: list[list[str]] = [
    ["Actividad", "Lugar", "Fecha"],
    ["2.1 Curso (9)", "Quito{5}", "julio de 2026"],
    ["2.2 Catálogo", "Virtual", "agosto de 2026"],
]
PIECES: list[Piece] = [
    (1, "Plan de trabajo 2026"),
    (2, "Antecedentes"),
    (0, "La Red trabaja en la región{1} y con sus países (8) desde hace quince años."),
    (2, "1. Datos abiertos"),
    (0, "Objetivo: Abrir los datos{2} de todos los países de la región."),
    (0, "1.1. Taller regional{3}"),
    (0, "Lugar: Lima.{4} Fecha: mayo de 2026. Recursos: BID."),
    (0, "1.2. Guía de uso"),
    (0, "Lugar: Virtual. Fecha: junio de 2026."),
    (2, "2. Firma digital"),
    TABLE,
    (2, "3. Formación{6}"),
    (0, "3.1. Escuela de verano"),
    (0, "Lugar: San José. Fecha: agosto de 2026."),
]
NOTES = {
    "1": "Véase la Declaración de Quito.",
    "2": "Según el índice regional.",
    "3": "Sujeto a la disponibilidad de fondos.",
    "4": "Por confirmar con el país anfitrión.",
    "5": "Con apoyo de la CEPAL.",
    "6": "Por acuerdo del Comité.",
}
FORMS: Mapping[str, tuple[str, Write, str]] = {
    "docx": ("docx", as_docx, "{}"),
    "odt": ("odt", as_odt, "{}"),
    "html": ("html", as_html, "{}"),
    "md": ("md", as_md, "{}"),
    "pdf": ("pdf", as_pdf, "{}"),
    "tagged": ("pdf", as_tagged_pdf, "{}"),
    "txt": ("txt", as_text("[{}]".format), "[{}]"),
    "txt-raised": ("txt", as_text(lambda name: name.translate(_RAISED)), "{}"),
    "txt-round": ("txt", as_text("({})".format), "({})"),
    "md-raised": ("md", as_text(lambda name: name.translate(_RAISED)), "{}"),
}


def read(folder: Path, form: str, pieces: Sequence[Piece] = PIECES, notes: Mapping[str, str] = NOTES) -> Reading:
    suffix, write, _ = FORMS[form]
    path = folder / f"plan.{suffix}"
    write(path, pieces, notes)
    return read_official(path, path.name, VOCABULARY)


def text_of(path: Path, text: str) -> Reading:
    path.write_text(text, encoding="utf-8")
    return read_official(path, path.name, VOCABULARY)


def words(texts: Sequence[LocalText], language: str = "es") -> list[str]:
    return [text.get(language) for text in texts]


def told(reading: Reading) -> list[tuple[str, str, str]]:
    found = ((f.check, f.number, f.sides[0].text) for f in reading.findings if f.check.startswith("official.footnote"))
    return sorted(found, key=lambda one: one[2])


def marked(form: str) -> list[str]:
    """Return the footnotes of the plan as they are kept."""
    sign = FORMS[form][2]
    signs = (sign.format(name.translate(_RAISED) if sign == "{}" else name) for name in NOTES)
    return [f"{sign} {note}" for sign, note in zip(signs, NOTES.values(), strict=True)]


@pytest.mark.parametrize("form", FORMS)
def test_a_footnote_is_a_note_of_what_its_sign_stands_in(form: str, tmp_path: Path) -> None:
    reading = read(tmp_path, form)
    one, two, three, four, five, six = marked(form)
    plan = reading.plan
    assert [words(area.notes) for area in plan.areas] == [[two, three, four], [five], [six]]
    assert words(plan.sections[0].text)[1:] == [one]
    assert told(reading) == sorted(
        [
            ("official.footnote-section", "", one),
            ("official.footnote", "1", two),
            ("official.footnote-activity", "1.1", three),
            ("official.footnote-activity", "1.1", four),
            ("official.footnote-activity", "2.1", five),
            ("official.footnote", "3", six),
        ],
        key=lambda found: found[2],
    )
    assert len(reading.findings) == len(NOTES)


@pytest.mark.parametrize("form", FORMS)
def test_signs_are_no_part_of_the_wordings(form: str, tmp_path: Path) -> None:
    plan = read(tmp_path, form).plan
    assert words(plan.sections[0].text)[0] == "La Red trabaja en la región y con sus países (8) desde hace quince años."
    assert words([area.title for area in plan.areas]) == ["Datos abiertos", "Firma digital", "Formación"]
    assert plan.areas[0].objective.get("es") == "Abrir los datos de todos los países de la región."
    assert [(a.number, a.title.get("es"), a.venue and a.venue.text.get("es")) for _, a in plan.activities()] == [
        ("1.1", "Taller regional", "Lima"),
        ("1.2", "Guía de uso", "Virtual"),
        ("2.1", "Curso (9)", "Quito"),
        ("2.2", "Catálogo", "Virtual"),
        ("3.1", "Escuela de verano", "San José"),
    ]


def test_a_number_in_brackets_that_leads_nowhere_is_no_footnote(tmp_path: Path) -> None:
    text = (
        "Plan de trabajo 2026\n\n1. Datos\n\nObjetivo: Lograr (1) acceso y (2) calidad, según la actividad (2).\n\n"
        "(1) Taller regional\n\nLugar: Lima. Fecha: mayo de 2026.\n\n(2) Guía\n\nLugar: Quito. Fecha: junio de 2026.\n"
    )
    reading = text_of(tmp_path / "plan.txt", text)
    (area,) = reading.plan.areas
    assert [(a.number, a.title.get("es")) for a in area.activities] == [("1", "Taller regional"), ("2", "Guía")]
    assert (words(area.notes), told(reading)) == ([], [])


STARRED = (
    "Plan de trabajo 2026\n\n1. Datos\n\n1.1 Taller{0}\n\nLugar: Lima{1}. Fecha: mayo de 2026."
    "\n\n{0} Sujeto a fondos.\n{1} Por confirmar.\n\n2. Firma\n\n2.1 Curso{0}\n\nLugar: Quito.\n\n{0} Sin costo.\n"
)


SIGNS = [("*", "†"), ("(*)", "(†)"), ("[1]", "[2]"), ("¹", "²"), ("(1)", "(2)")]


@pytest.mark.parametrize(("one", "two"), SIGNS)
def test_signs_may_begin_anew_below_each_area(one: str, two: str, tmp_path: Path) -> None:
    reading = text_of(tmp_path / "plan.txt", STARRED.format(one, two))
    notes = [words(area.notes) for area in reading.plan.areas]
    one, two = (sign if "1" in one else sign.strip("()") for sign in (one, two))
    assert notes == [[f"{one} Sujeto a fondos.", f"{two} Por confirmar."], [f"{one} Sin costo."]]
    assert [(a.title.get("es"), a.venue and a.venue.text.get("es")) for _, a in reading.plan.activities()] == [
        ("Taller", "Lima"),
        ("Curso", "Quito"),
    ]


@pytest.mark.parametrize("layout", ["list", "table"])
@pytest.mark.parametrize(("one", "two"), SIGNS)
def test_a_note_with_a_sign_comes_back_from_what_is_published(one: str, two: str, layout: str, tmp_path: Path) -> None:
    reading = text_of(tmp_path / "plan.txt", STARRED.format(one, two))
    plan = kept(replace(reading.plan, layout=layout), VOCABULARY)
    path = tmp_path / "plan.pdf"
    path.write_bytes(write_pdf(plan, "es", build(plan, "es")).data)
    read = read_official(path, path.name, VOCABULARY)
    assert [words(area.notes) for area in read.plan.areas] == [words(area.notes) for area in plan.areas]
    assert {finding.check for finding in read.findings} <= {"official.note", "official.extra-level", "official.beside"}


def test_stars_of_markdown_are_written_with_a_stroke(tmp_path: Path) -> None:
    text = STARRED.format("\\*", "\\*\\*")
    notes = [words(area.notes) for area in text_of(tmp_path / "plan.md", text).plan.areas]
    assert notes == [["* Sujeto a fondos.", "** Por confirmar."], ["* Sin costo."]]


def test_a_sign_of_two_digits_may_follow_a_number(tmp_path: Path) -> None:
    text = "Plan de trabajo 2026\n\n1. Datos\n\n1.1 Curso de nivel 2¹¹\n\nLugar: Lima.\n\n1.2 Área de 5 m²\n\n"
    text += "¹¹ Sin costo.\n"
    (area,) = text_of(tmp_path / "plan.txt", text).plan.areas
    assert [a.title.get("es") for a in area.activities] == ["Curso de nivel 2", "Área de 5 m²"]
    assert words(area.notes) == ["¹¹ Sin costo."]


def test_stars_of_a_list_are_no_signs(tmp_path: Path) -> None:
    text = "Plan de trabajo 2026\n\n1. Datos*\n\n1.1 Taller\n\n* Lugar: Lima\n* Fecha: mayo de 2026\n"
    reading = text_of(tmp_path / "plan.txt", text)
    assert [(a.title.get("es"), a.fields) for _, a in reading.plan.activities()] == [("Taller", ("venue", "date"))]
    assert told(reading) == []


@pytest.mark.parametrize("form", ["docx", "odt", "html", "md", "pdf", "tagged", "txt"])
def test_the_sign_in_a_heading_of_a_table_is_of_what_stands_below(form: str, tmp_path: Path) -> None:
    table = [["Actividad", "Lugar", "Fecha{5}"], ["2.1 Curso", "Quito", "julio de 2026"], TABLE[2]]
    reading = read(tmp_path, form, [table if piece is TABLE else piece for piece in PIECES])
    two, three, four, five, six = marked(form)[1:]
    assert [words(area.notes) for area in reading.plan.areas] == [[two, three, four], [five], [six]]
    assert ("official.footnote", "2", five) in told(reading)


def test_a_footnote_that_two_areas_lead_to_is_a_note_of_both(tmp_path: Path) -> None:
    pieces: list[Piece] = [(2, "3. Formación{3}") if piece == (2, "3. Formación{6}") else piece for piece in PIECES]
    reading = read(tmp_path, "md", pieces, {name: note for name, note in NOTES.items() if name != "6"})
    assert words(reading.plan.areas[2].notes) == ["³ Sujeto a la disponibilidad de fondos."]
    assert "³ Sujeto a la disponibilidad de fondos." in words(reading.plan.areas[0].notes)


def test_a_footnote_without_a_sign_is_kept_where_it_stands(tmp_path: Path) -> None:
    text = (
        "# Plan de trabajo 2026\n\n## 1. Datos\n\n1.1 Taller\n\nLugar: Lima.\n\n[^a]: Sujeto a fondos\ndel convenio.\n"
        "\n    Y de otros.\n\n## 2. Firma\n\n### 2.1 Curso\n\nLugar: Quito.\n"
    )
    reading = text_of(tmp_path / "plan.md", text)
    note = "¹ Sujeto a fondos del convenio. Y de otros."
    assert [words(area.notes) for area in reading.plan.areas] == [[note], []]
    assert told(reading) == [("official.footnote-unsigned", "1", note)]


def test_a_footnote_that_goes_on_at_the_foot_of_the_next_page(tmp_path: Path) -> None:
    from weasyprint import HTML  # noqa: PLC0415  # slow to load

    style = "@page { size: A5; margin: 20mm } body { font: 10pt sans-serif } sup { font-size: 6pt }"
    style += ".page { position: relative; height: 160mm } .page + .page { break-before: page }"
    style += ".foot { position: absolute; bottom: 0; font-size: 7pt }"
    first = "<h1>Plan de trabajo 2026</h1><h2>1. Datos</h2><p>1.1) Taller regional<sup>1</sup></p><p>Lugar: Lima.</p>"
    first += "<p class='foot'>1 Sujeto a los fondos que el Banco<br>apruebe para este fin en la reunión de</p>"
    second = "<h2>2. Firma</h2><p>2.1) Curso<sup>2</sup></p><p>Lugar: Quito. Fecha: junio de 2026.</p>"
    second += "<p class='foot'>mayo y a la firma del convenio.<br>2 Sin costo.</p>"
    page = f"<style>{style}</style><div class=page>{first}</div><div class=page>{second}</div>"
    path = tmp_path / "plan.pdf"
    path.write_bytes(HTML(string=page).write_pdf(pdf_tags=False) or b"")
    reading = read_official(path, path.name, VOCABULARY)
    long = "Sujeto a los fondos que el Banco apruebe para este fin en la reunión de mayo y a la firma"
    assert [words(area.notes) for area in reading.plan.areas] == [[f"¹ {long} del convenio."], ["² Sin costo."]]
    assert [a.title.get("es") for _, a in reading.plan.activities()] == ["Taller regional", "Curso"]


def test_a_sign_typed_in_word_is_read_as_typed(tmp_path: Path) -> None:
    import docx  # noqa: PLC0415  # as above

    path = tmp_path / "plan.docx"
    as_docx(path, PIECES, NOTES)
    word = docx.Document(str(path))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    sign = next(s for s in word.element.body.iter(f"{w}footnoteReference") if s.get(f"{w}id") == "4")
    sign.set(f"{w}customMarkFollows", "1")
    typed = sign.getparent().makeelement(f"{w}t")
    typed.text = "†"
    sign.addnext(typed)
    word.save(str(path))
    plan = read_official(path, path.name, VOCABULARY).plan
    assert words(plan.areas[0].notes)[:2] == ["² Según el índice regional.", "† Sujeto a la disponibilidad de fondos."]
    assert words(plan.areas[1].notes) == ["⁴ Con apoyo de la CEPAL."]
    assert plan.areas[0].activities[0].title.get("es") == "Taller regional"


def test_footnotes_of_two_languages_are_paired_by_their_signs(tmp_path: Path) -> None:
    spanish = read(tmp_path, "md")
    english = text_of(
        tmp_path / "en.md",
        "# 2026 Work Plan\n\n## Background\n\nThe network works in the region[^1] since 2003.\n\n## 1. Open data\n\n"
        "1.1. Regional workshop[^3]\n\nVenue: Lima.[^4] Date: May 2026. Resources: IDB.\n\n"
        "1.2. Guide\n\nVenue: Virtual. Date: June 2026.\n\n## 2. Digital signature\n\n2.1. Course\n\n"
        "Venue: Quito.[^5]\n\n[^1]: See the declaration.\n[^3]: Subject to funds.\n"
        "[^4]: To be confirmed.\n[^5]: With ECLAC.\n",
    )
    plan = kept(paired([spanish, english], VOCABULARY).plan, VOCABULARY)
    pairs = [(note.get("es"), note.get("en")) for note in plan.areas[0].notes]
    assert pairs == [
        ("² Según el índice regional.", ""),
        ("³ Sujeto a la disponibilidad de fondos.", "³ Subject to funds."),
        ("⁴ Por confirmar con el país anfitrión.", "⁴ To be confirmed."),
    ]
    assert [(note.get("es"), note.get("en")) for note in plan.areas[1].notes] == [
        ("⁵ Con apoyo de la CEPAL.", "⁵ With ECLAC.")
    ]


GLUED = (
    "Plan de trabajo 2026\n\n1. Datos\n\n1.1 Taller regional{}\n\nLugar: Lima. Fecha: mayo de 2026. Recursos: BID.{}\n"
    "\n1.2 Guía de la fase2\n\nLugar: Quito. Fecha: junio de 2026.\n\n1 Sujeto a fondos.\n\n2 Por confirmar.\n"
)


def test_signs_may_have_lost_that_they_were_raised(tmp_path: Path) -> None:
    reading = text_of(tmp_path / "plan.txt", GLUED.format(1, 2).replace("fase2", "fase"))
    (area,) = reading.plan.areas
    assert words(area.notes) == ["¹ Sujeto a fondos.", "² Por confirmar."]
    assert [a.title.get("es") for a in area.activities] == ["Taller regional", "Guía de la fase"]
    assert [[term.key for term in a.resources] for a in area.activities] == [["idb"], []]
    assert {(check, number) for check, number, _ in told(reading)} == {("official.footnote-activity", "1.1")}


def test_a_number_at_a_word_is_no_sign_where_no_note_has_it(tmp_path: Path) -> None:
    reading = text_of(tmp_path / "plan.txt", GLUED.format("", ""))
    assert [a.title.get("es") for _, a in reading.plan.activities()][:2] == ["Taller regional", "Guía de la fase2"]
    assert told(reading) == []

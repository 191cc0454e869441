"""What one language has at another place, or divides otherwise, is one finding that says so."""

from pathlib import Path

import pytest
from needed import needed

from gealc_docs.languages.catalogue import say
from gealc_docs.load.library import Library
from gealc_docs.load.sources import open_plan
from gealc_docs.model.finding import Finding
from gealc_docs.model.glossary import Glossary
from gealc_docs.parity.runner import compare

PLANS = Path(__file__).parents[2] / "plans"
PLAN = """\
year: 2024
status: proposed
original: es
title: {es: Plan de trabajo 2024, en: 2024 Work Plan}
sections:
  - id: background
    title: {es: Antecedentes, en: Background}
    text:
      - es: La Red de Bibliotecas fue creada en Quito por siete bibliotecas nacionales.
        en: The Network of Libraries was created in Quito by seven national libraries.
      - es: Desde entonces ha donado libros a 340 escuelas rurales.
        en: Since then it has donated books to 340 rural schools.
  - id: purpose
    title: {es: Finalidad, en: Purpose}
    text:
      - es: El plan ordena las actividades del año.
        en: The plan organizes the year's activities.
  - id: areas
    title: {es: Áreas de trabajo, en: Work areas}
    holds: areas
areas:
  - id: training
    title: {es: Formación del personal, en: Staff training}
    objective: {es: Mejorar la catalogación., en: Improve cataloguing.}
    notes:
      - es: Las inscripciones se cierran en febrero.
        en: Registrations close in February.
    activities:
      - id: course
        title: {es: Curso de conservación de manuscritos, en: Course on the preservation of manuscripts}
        venue: {es: Cusco, en: Cusco}
        lead: [{es: Biblioteca Nacional del Perú, en: National Library of Peru}]
      - id: survey
        title: {es: Encuesta sobre el uso de los archivos, en: Survey on the use of the archives}
  - id: archives
    title: {es: Archivos sonoros, en: Sound archives}
    objective: {es: Conservar las grabaciones., en: Preserve the recordings.}
    activities:
      - id: guide
        title: {es: Guía para describir grabaciones antiguas, en: Guide to describing old recordings}
        venue: {es: Virtual, en: Virtual}
"""
BOOKS = "        en: Since then it has donated books to 340 rural schools.\n"
NOTE = "        en: Registrations close in February.\n"
SURVEY = ", en: Survey on the use of the archives"


def found(folder: Path, *changes: tuple[str, str]) -> list[Finding]:
    text = PLAN
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path = folder / "2024.yaml"
    path.write_text(text, encoding="utf-8")
    library = Library(PLANS)
    result = compare([open_plan(str(path), library)], library.vocabulary, Glossary())
    needed(result.with_lexicon, "apertium-eng-spa")
    return list(result.findings)


def test_the_plan_as_it_is_is_passed(tmp_path: Path) -> None:
    assert found(tmp_path) == []


def test_an_activity_without_a_text_in_a_language_is_one_finding(tmp_path: Path) -> None:
    gone = (
        (", en: Course on the preservation of manuscripts", ""),
        (", en: Cusco", ""),
        (", en: National Library of Peru", ""),
    )
    (one,) = found(tmp_path, *gone)
    assert (one.check, one.number, one.field) == ("missing", "3.1.1", "title")
    assert "Curso de conservación" in say(one.message, "es")


def test_an_area_without_a_text_in_a_language_is_one_finding(tmp_path: Path) -> None:
    gone = [
        (", en: Sound archives", ""),
        (", en: Preserve the recordings.", ""),
        (", en: Guide to describing old recordings", ""),
        ("venue: {es: Virtual, en: Virtual}", "venue: {es: Virtual}"),
    ]
    (one,) = found(tmp_path, *gone)
    assert (one.check, one.number, one.field) == ("missing", "3.2", "title")
    # what the area still has in that language keeps it from being missing as a whole
    assert len(found(tmp_path, *gone[:-1])) == len(gone) - 1


def test_a_title_alone_that_a_language_lacks_is_no_whole_activity(tmp_path: Path) -> None:
    (one,) = found(tmp_path, (", en: Course on the preservation of manuscripts", ""))
    assert say(one.message, "en") == "Missing in English"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            [
                ("seven national libraries.", "seven national libraries. " + BOOKS.strip().removeprefix("en: ")),
                (BOOKS, ""),
            ],
            "merged",
        ),
        (
            [(BOOKS, "        en: Since then it has donated books.\n      - en: They went to 340 rural schools.\n")],
            "divided",
        ),
        (
            [
                (
                    "Mejorar la catalogación.",
                    "Mejorar la catalogación y avanzar en su conocimiento para apoyar las escuelas.",
                ),
                ("Improve cataloguing.", "To improve cataloguing and to promote knowledge on the subject"),
                ("    notes:\n", "    notes:\n      - en: matter to support schools.\n"),
            ],
            "divided",
        ),
        ([("Improve cataloguing.", '"Improve cataloguing. Registrations close in February."'), (NOTE, "")], "merged"),
    ],
    ids=["two paragraphs in one", "one paragraph in two", "a paragraph broken by a page", "a note in the objective"],
)
def test_paragraphs_divided_otherwise_are_one_finding(
    tmp_path: Path, changes: list[tuple[str, str]], said: str
) -> None:
    assert [(f.check, f.message.code) for f in found(tmp_path, *changes)] == [("divided", f"parity.{said}")]


def test_a_paragraph_in_another_section_is_one_finding_that_names_it(tmp_path: Path) -> None:
    there = "        en: The plan organizes the year's activities.\n"
    (one,) = found(tmp_path, (BOOKS, ""), (there, f"{there}      -{BOOKS[7:]}"))
    assert (one.check, one.address) == ("moved", "2024/background/text/2")
    assert say(one.message, "en") == "In English this text stands in “Purpose” (paragraph 2)"
    assert say(one.message, "es") == "En inglés, este texto está en «Finalidad» (párrafo 2)"


def test_a_paragraph_that_differs_where_it_went_is_told_of_too(tmp_path: Path) -> None:
    there = "        en: The plan organizes the year's activities.\n"
    moved = BOOKS[7:].replace("340", "350")
    assert {f.check for f in found(tmp_path, (BOOKS, ""), (there, f"{there}      -{moved}"))} == {"moved", "number"}


def test_an_activity_in_another_area_is_one_finding(tmp_path: Path) -> None:
    end = "        venue: {es: Virtual, en: Virtual}\n"
    there = f"{end}      - id: other\n        title: {{en: Survey on the use of the archives}}\n"
    (one,) = found(tmp_path, (SURVEY, ""), (end, there))
    assert (one.check, one.number, say(one.message, "en")) == ("moved", "3.1.2", "In English this text stands in 3.2.2")


def test_a_value_in_another_field_of_its_activity_is_one_finding(tmp_path: Path) -> None:
    (one,) = found(
        tmp_path,
        (
            "lead: [{es: Biblioteca Nacional del Perú, en: National Library of Peru}]",
            "lead: [{es: Biblioteca Nacional del Perú}]\n        product: [{en: National Library of Peru}]",
        ),
    )
    assert (one.check, one.field) == ("moved", "lead")
    assert "«Producto»" in say(one.message, "es")


def test_a_text_that_repeats_another_field_is_one_finding(tmp_path: Path) -> None:
    (one,) = found(tmp_path, ("en: Course on the preservation of manuscripts", "en: National Library of Peru"))
    assert (one.check, one.field, say(one.message, "en")) == (
        "elsewhere",
        "title",
        "The English text here is that of “Lead”",
    )


def test_a_venue_that_another_activity_has_is_another_venue_not_that_one_s(tmp_path: Path) -> None:
    checks = {f.check for f in found(tmp_path, ("{es: Cusco, en: Cusco}", "{es: Cusco, en: Virtual}"))}
    assert checks
    assert "elsewhere" not in checks

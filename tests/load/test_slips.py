"""What people do wrong in YAML is told where they did it, with the line as it should be."""

from pathlib import Path

import pytest

from gealc_docs.languages.catalogue import available, say
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError, Problem
from gealc_docs.model.message import Message

PLAN = """year: 2023
status: draft
original: es
title: {es: Plan}
areas:
  - id: open-data
    title:
      es: Datos abiertos
      en: Open data
    activities:
      - id: forum
        title:
          es: Foro de datos
          en: Data forum
        venue: virtual
        date: 2023-S1
      - id: survey
        title:
          es: Encuesta
"""

CASES = [
    ("        venue:", "\tvenue:", (15, 1, "slip-tab"), ""),
    ("        venue:", "      \tvenue:", (15, 7, "slip-tab"), ""),
    ("          es: Foro", "\t\tes: Foro", (13, 1, "slip-tab"), ""),
    ("venue: virtual", "venue virtual", (15, 14, "slip-no-colon"), "venue: virtual"),
    ("es: Foro", "es Foro", (13, 13, "slip-no-colon"), "es: Foro de datos"),
    ("status: draft", "status draft", (2, 7, "slip-no-colon"), "status: draft"),
    ("title:\n          es: Foro", "title\n          es: Foro", (12, 14, "slip-no-colon"), "title:"),
    ("venue: virtual", "venue:virtual", (15, 15, "slip-no-space"), "venue: virtual"),
    ("es: Foro", "es:Foro", (13, 14, "slip-no-space"), "es: Foro de datos"),
    ("      - id: forum", "      – id: forum", (11, 7, "slip-dash"), "- id: forum"),
    ("      - id: forum", "      -id: forum", (11, 7, "slip-dash"), "- id: forum"),
    ("      - id: forum", "      • id: forum", (11, 7, "slip-dash"), "- id: forum"),
    ("      - id: forum", "        id: forum", (11, 9, "slip-no-dash"), "- id: forum"),
    ("venue: virtual", "venue:\u00a0virtual", (15, 15, "slip-space"), ""),
    ("        venue:", "\u00a0       venue:", (15, 1, "slip-space"), ""),
    ("Foro de datos", '"Foro" de datos', (13, 21, "slip-after-quote"), 'es: "“Foro” de datos"'),
    ("Foro de datos", '"Foro "de" datos"', (13, 22, "slip-after-quote"), 'es: "Foro “de” datos"'),
    ("Data forum", "'A data user's forum'", (14, 28, "slip-after-quote"), 'en: "A data user\'s forum"'),
    ("Foro de datos", "“Foro: datos”", (13, 15, "slip-curly"), 'es: "Foro: datos"'),
    ("Foro de datos", "Foro: datos", (13, 19, "slip-quote"), 'es: "Foro: datos"'),
    ("Foro de datos", "@Foro", (13, 15, "slip-quote"), 'es: "@Foro"'),
    ("Foro de datos", "[Foro] de datos", (13, 15, "slip-quote"), 'es: "[Foro] de datos"'),
    ("        venue:", "       venue:", (15, 8, "slip-indent"), "title"),
    ("      - id: survey", "     - id: survey", (17, 6, "slip-indent"), "7"),
    ("      - id: survey", "       - id: survey", (17, 8, "slip-indent"), "- id"),
    ("          en: Data", "           en: Data", (14, 12, "slip-indent"), ""),
    ("      - id: forum", "<<<<<<< HEAD\n      - id: forum", (11, 1, "slip-merge"), ""),
    ("virtual\n", "virtual\n        resources: [a, b\n", (16, 20, "yaml-bracket"), ""),
    ("{es: Plan}", "{es: Plan: uno}", (4, 17, "yaml-colon"), ""),
]  # fmt: skip


def _problem(library: Library, path: Path, text: str) -> Problem:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LoadError) as caught:
        library.read(path)
    return caught.value.problems[0]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_slip_is_told_where_it_was_made(
    library: Library, tmp_path: Path, case: tuple[str, str, tuple[int, int, str], str]
) -> None:
    before, after, place, right = case
    problem = _problem(library, tmp_path / "plan.yaml", PLAN.replace(before, after, 1))
    why = dict(problem.message.args)["why"]
    assert isinstance(why, Message)
    assert (problem.location.line, problem.location.column, why.code.removeprefix("load.")) == place
    assert all(right in say(problem.message, language) for language in available())


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("Foro de datos", "Foro #datos", (13, 20, "yaml-comment")),
        ("Foro de datos", "&Foro de datos", (13, 15, "yaml-anchor")),
        ("Foro de datos", "Foro\x07", (13, 19, "character")),
        ("          en: Data", "        en: Data", (14, 9, "unknown-key")),
        ("        venue:", "          venue:", (15, 11, "unknown-word")),
    ],
)
def test_what_would_be_lost_in_silence_is_told(
    library: Library, tmp_path: Path, before: str, after: str, place: tuple[int, int, str]
) -> None:
    problem = _problem(library, tmp_path / "plan.yaml", PLAN.replace(before, after, 1))
    code = problem.message.code.removeprefix("load.")
    assert (problem.location.line, problem.location.column, code) == place
    assert all(say(problem.message, language) for language in available())


@pytest.mark.parametrize(
    ("words", "notation"),
    [("primer semestre 2023", "2023-S1"), ("anual", "annual"), ("18/11/2023", "2023-11-18"), ("June 2023", "2023-06")],
)
def test_a_date_in_words_is_answered_with_its_notation(
    library: Library, tmp_path: Path, words: str, notation: str
) -> None:
    problem = _problem(library, tmp_path / "plan.yaml", PLAN.replace("2023-S1", words))
    assert all(f"`{notation}`" in say(problem.message, language) for language in available())


def test_plain_comments_and_names_that_are_used_stay_allowed(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    text = PLAN.replace("venue: virtual", "venue: &where virtual  # nota").replace("Encuesta\n", "Encuesta # 2\n")
    path.write_text(text + "        venue: *where\n", encoding="utf-8")
    assert library.read(path).areas[0].activities[1].venue

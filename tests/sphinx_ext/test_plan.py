"""Plans in another Sphinx project: the directive, the roles, the index, the table."""

from collections.abc import Callable

import pytest
from sphinx_projects import Project

from gealc_docs.lint.catalogue import rows

Projects = Callable[[str], Project]


def test_a_project_needs_no_more_than_the_extension(project: Projects) -> None:
    built = project("plan").build()
    assert not built.warnings
    assert built.texts("shown", "//section[@id='archives--census']/h5") == ["1.1.1 Census of archives"]
    assert built.texts("shown", "//section[@id='archives--census']//dd") == [
        "Online",
        "First semester 2031",
        "Desk and Uruguay",
    ]


def test_the_projects_language_decides_the_edition(project: Projects) -> None:
    built = project("plan").build(language="es")
    assert built.texts("shown", "//section[@id='bridges--census']/h5") == ["1.2.1 Último censo de puentes"]
    assert built.texts("shown", "//section[@id='bridges--census']//dd") == ["cuando llueva"]


def test_options_choose_layout_and_language(project: Projects) -> None:
    source = project("plan")
    source.edit("shown.rst", ".. plan:: 2031", ".. plan:: 2031\n   :layout: table\n   :language: es")
    built = source.build()
    assert built.texts("shown", "//tr[@id='archives--atlas']//p")[1] == "Ñandú y otros atlas"


def test_roles_read_as_number_and_title(project: Projects) -> None:
    built = project("plan").build()
    links = built.page("refers").xpath(
        "//main//a[@class='reference internal'] | //div[@role='main']//a[contains(@class, 'reference')]"
    )
    assert [(" ".join(link.text_content().split()), link.get("href")) for link in links] == [
        ("1.1.1 Census of archives", "shown.html#archives--census"),
        ("1.2 Bridges", "shown.html#bridges"),
        ("2031 Work Plan", "shown.html#plan-2031"),
        ("the atlas", "shown.html#archives--atlas"),
    ]


# What is wrong on a page, and how it is told.
WRONG = {
    "an unknown activity": (
        ":plan:activity:`2031/archives/nothing`",
        "apart.rst:4: WARNING: no page shows the activity 2031/archives/nothing",
    ),
    "an activity for an area": (
        ":plan:area:`2031/archives/census`",
        "apart.rst:4: WARNING: no page shows the area 2031/archives/census",
    ),
    "a plan shown twice": (".. plan:: 2031", "shown.rst: WARNING: 2031 is also shown in apart"),
    "a plan that is not there": (".. plan:: 2044", "plans/2044.yaml:1:1: ERROR"),
    "no year": (".. plan:: next", "apart.rst:4: ERROR: “next” is not the year of a plan"),
    "unknown checks": (".. plan-checks:: nonsense", "apart.rst:4: ERROR: there are no checks called “nonsense”"),
}


@pytest.mark.parametrize(("text", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_on_a_page_is_told_at_its_place(project: Projects, text: str, told: str) -> None:
    source = project("plan")
    source.edit("apart.rst", "Nothing of plans.", text)
    assert told in source.build("dummy").warnings


def test_markup_in_a_plan_is_text(project: Projects) -> None:
    source = project("plan")
    source.edit("plans/2031.yaml", "Census of archives", "'|one| *two* <b>three</b> `four`_ [5]_ **six** :ref:`seven`'")
    built = source.build()
    text = "|one| *two* <b>three</b> `four`_ [5]_ **six** :ref:`seven`"
    assert not built.warnings
    assert built.texts("shown", "//section[@id='archives--census']/h5") == [f"1.1.1 {text}"]
    assert built.texts("everything", "//tbody/tr[1]/td[2]") == [f"1.1.1 {text}"]
    assert f"1.1.1 {text}" in built.texts("refers", "//a")


def test_text_in_another_language_is_marked(project: Projects) -> None:
    built = project("plan").build(language="es")
    assert built.page("older").xpath("//section[@id='plan-2030']/h2/span/@lang") == ["en"]
    assert built.texts("refers-older", "//*[@lang='en' and contains(@class, 'plan-reference')]") == ["1.1 A start"]


def test_two_plans_on_one_page_keep_their_ids_apart(project: Projects) -> None:
    source = project("plan")
    source.edit("shown.rst", ".. plan:: 2031", ".. plan:: 2031\n\n.. plan:: 2030\n   :no-index:")
    built = source.build()
    identifiers = built.page("shown").xpath("//@id")
    assert len(identifiers) == len(set(identifiers))
    assert "2030--archives" in identifiers
    assert not built.warnings


def test_the_index_is_in_alphabetical_order_of_the_language(project: Projects) -> None:
    built = project("plan").build(language="es")
    shown = [text for text in built.texts("plan-activities", "//table//a") if len(text) > 1]
    assert shown == ["A start", "Censo de archivos", "Ñandú y otros atlas", "Último censo de puentes"]
    letters = [text for text in built.texts("plan-activities", "//tr[@class='cap']") if text]
    assert letters == ["A", "C", "Ñ", "U"]


def test_the_table_lists_the_activities_of_all_plans(project: Projects) -> None:
    built = project("plan").build()
    rows = built.page("everything").xpath("//table[contains(@class, 'plan-activities')]/tbody/tr")
    assert [[" ".join(cell.text_content().split()) for cell in row][:4] for row in rows] == [
        ["2031", "1.1.1 Census of archives", "Archives", "First semester 2031"],
        ["2031", "1.1.2 Emu and other atlases", "Archives", ""],
        ["2031", "1.2.1 Last census of bridges", "Bridges", "when it rains"],
        ["2030", "1.1 A start", "Archives", "Second quarter 2030"],
    ]
    assert rows[2].xpath(".//a/@href") == ["shown.html#bridges--census"]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("venue: online", "venue: onlin", "plans/2031.yaml:16:16: ERROR"),
        ("  - id: bridges", "  - ids: bridges", "plans/2031.yaml:21:5: ERROR"),
        ("status: draft", "status: [draft", "plans/2031.yaml:"),
    ],
)
def test_a_problem_in_a_plan_is_told_at_its_place(project: Projects, old: str, new: str, place: str) -> None:
    source = project("plan")
    source.edit("plans/2031.yaml", old, new)
    built = source.build()
    assert place in built.warnings
    lines = built.warnings.splitlines()
    assert len(lines) == len(set(lines))
    assert "plans/2031.yaml" in " ".join(built.texts("shown", "//*[contains(@class, 'error')]"))
    assert built.texts("everything", "//tbody/tr") != []


def test_a_problem_is_told_at_every_build_until_it_is_mended(project: Projects) -> None:
    source = project("plan")
    source.edit("plans/2031.yaml", "venue: online", "venue: onlin")
    first, second = source.build("dummy").warnings, source.build("dummy").warnings
    assert "plans/2031.yaml:16:16" in first
    assert "plans/2031.yaml:16:16" in second
    source.edit("plans/2031.yaml", "venue: onlin", "venue: online")
    assert not source.build("dummy").warnings


def test_the_index_is_named_in_the_language(project: Projects) -> None:
    assert project("plan").build(language="es").texts("plan-activities", "//h1") == ["Actividades por orden alfabético"]


def test_the_guide_lists_every_check(project: Projects) -> None:
    source = project("plan")
    source.edit("apart.rst", "Nothing of plans.", ".. plan-checks:: lint")
    built = source.build()
    assert built.texts("apart", "//tbody/tr/td[1]") == [row.code for row in rows("en")]
    assert all(built.texts("apart", "//tbody/tr/td[3]"))


def test_the_format_lists_every_key(project: Projects) -> None:
    source = project("plan")
    source.edit("apart.rst", "Nothing of plans.", ".. plan-format::")
    keys = source.build().texts("apart", "//section[@id='format-activity']//tbody/tr/td[1]//code")
    assert keys == ["id", "title", "venue", "date", "resources", "product", "lead", "continues"]


def test_the_vocabulary_lists_every_term(project: Projects) -> None:
    source = project("plan")
    source.edit("apart.rst", "Nothing of plans.", ".. plan-vocabulary::")
    built = source.build()
    assert built.texts("apart", "//section[@id='vocabulary-venues']//td") == ["online", "en línea", "online"]
    assert built.texts("apart", "//section[@id='vocabulary-countries']//tr[1]/td") == ["UY", "Uruguay", "Uruguay"]

"""Facts of the network on a page."""

from collections.abc import Callable

from sphinx_projects import Project

Projects = Callable[[str], Project]
FILE = """\
sources:
  one: {es: Una fuente, en: A source}
  two: {es: Otra fuente, en: Another source}
figures:
  - id: studies
    value: 1400
    label: {es: estudios, en: studies}
    note: {es: "Otra cuenta 1.300.", en: "Another counts 1,300."}
    source: [two, one]
committees:
  - {year: 2029, members: [UY, CL], presidency: UY, source: one}
"""


def write(source: Project) -> None:
    (source.folder / "plans/network.yaml").write_text(FILE, encoding="utf-8")
    source.edit(
        "apart.rst",
        "Nothing of plans.",
        ".. plan-network:: figures\n\n.. plan-network:: committees\n\n.. plan-network:: sources",
    )


def test_a_fact_is_told_with_remark_and_sources(project: Projects) -> None:
    source = project("plan")
    write(source)
    built = source.build()
    assert not built.warnings
    assert built.texts("apart", "//tbody//td") == ["1,400", "studies", "Another counts 1,300. [1, 2]"]
    assert built.page("apart").xpath("//tbody//a/@href") == ["#source-one", "#source-two"]
    assert built.texts("apart", "//li[@id='source-two']") == ["Another source"]
    assert built.texts("apart", "//dd") == ["Uruguay and Chile. Presidency: Uruguay. [1]"]


def test_a_fact_is_told_in_the_language_of_the_site(project: Projects) -> None:
    source = project("plan")
    write(source)
    built = source.build(language="es")
    assert built.texts("apart", "//tbody//td") == ["1,400", "estudios", "Otra cuenta 1.300. [1, 2]"]
    assert built.texts("apart", "//dd") == ["Uruguay y Chile. Presidencia: Uruguay. [1]"]


def test_the_page_follows_its_file(project: Projects) -> None:
    source = project("plan")
    write(source)
    source.build()
    source.edit("plans/network.yaml", "en: studies", "en: surveys")
    again = source.build()
    assert again.read == {"apart"}
    assert "surveys" in again.texts("apart", "//td")


def test_a_problem_is_told_at_its_place(project: Projects) -> None:
    source = project("plan")
    write(source)
    source.edit("plans/network.yaml", "[two, one]", "[two, three]")
    assert "plans/network.yaml:9:19: ERROR" in source.build("dummy").warnings


def test_an_unknown_part(project: Projects) -> None:
    source = project("plan")
    source.edit("apart.rst", "Nothing of plans.", ".. plan-network:: nonsense")
    assert "apart.rst:4: ERROR" in source.build("dummy").warnings

"""The newest plan at a glance, the list of all plans, and pages that plans get by themselves."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sphinx_projects import Project

Projects = Callable[[str], Project]
ADDRESSES = {
    "plan_pdf": "../pdf/plan-{year}.{language}.pdf",
    "plan_diff": "../diff/{old}-{new}.{language}.html",
    "plan_sites": {"es": "../es/", "en": "../en/"},
}


def home(source: Project) -> Project:
    source.edit("apart.rst", "Nothing of plans.", ".. plan-newest::\n\n.. plan-all::")
    return source


def write_report(source: Project) -> None:
    """Write what `gealc diff --all` wrote of plans that have changed since."""
    folder = source.folder / "_build" / "diff"
    folder.mkdir(parents=True, exist_ok=True)
    for suffix in ("html", "json", "pdf"):
        (folder / f"2030-2031.en.{suffix}").write_text('{"changes": []}', encoding="utf-8")


def test_the_newest_plan_with_its_pdfs(project: Projects) -> None:
    built = home(project("plan")).build(**ADDRESSES)
    assert not built.warnings
    links = {
        " ".join(link.text_content().split()): link.get("href")
        for link in built.page("apart").xpath("//ul[contains(@class, 'plan-actions')]//a")
    }
    assert links == {
        "Read the plan": "shown.html#plan-2031",
        "PDF in Spanish": "../pdf/plan-2031.es.pdf",
        "PDF in English": "../pdf/plan-2031.en.pdf",
    }
    assert built.texts("apart", "//ul[contains(@class, 'plan-cards')]/li/p[1]") == ["1.1 Archives", "1.2 Bridges"]
    assert "In preparation · Draft" in built.texts("apart", "//p")
    assert "2 areas · 3 activities" in built.texts("apart", "//p")


def test_all_plans_newest_first(project: Projects) -> None:
    built = home(project("plan")).build(**ADDRESSES)
    assert built.texts("apart", "//p[contains(@class, 'plan-list-title')]") == ["2031 Work Plan", "2030 Work Plan"]


TOLD = "//ul[contains(@class, 'plan-changes')]/li"


def test_what_changed_is_told_of_the_plans_as_they_are(project: Projects) -> None:
    source = home(project("plan"))
    built = source.build(**ADDRESSES)
    assert built.texts("apart", "//h2[contains(@class, 'rubric')]")[0] == "What changed since 2030"
    assert any("Census of archives" in text for text in built.texts("apart", TOLD))
    write_report(source)
    source.edit("plans/2031.yaml", "Census of archives", "Survey of archives")
    again = source.build(**ADDRESSES)
    assert any("Survey of archives" in text for text in again.texts("apart", TOLD))
    assert not any("Census of archives" in text for text in again.texts("apart", TOLD))


def test_a_report_older_than_the_plans_is_not_linked(project: Projects) -> None:
    source = home(project("plan"))
    write_report(source)
    link = "//a[starts-with(., 'See all')]/@href"
    assert source.build(**ADDRESSES).page("apart").xpath(link) == ["../diff/2030-2031.en.html"]
    source.edit("plans/2031.yaml", "Census of archives", "Survey of archives")
    assert source.build(**ADDRESSES).page("apart").xpath(link) == []


def test_the_report_is_found_before_the_site_stands_in_its_place(project: Projects) -> None:
    source = home(project("plan"))
    write_report(source)
    built = source.build(plan_published=str(source.folder / "_build" / "not-yet-there"), **ADDRESSES)
    assert built.page("apart").xpath("//a[starts-with(., 'See all')]")


def test_a_broken_newest_plan_gives_way_to_the_one_before(project: Projects) -> None:
    source = home(project("plan"))
    source.edit("plans/2031.yaml", "venue: online", "venue: onlin")
    built = source.build(**ADDRESSES)
    assert built.texts("apart", "//p[contains(@class, 'plan-hero-title')]") == ["2030 Work Plan"]
    assert "plans/2031.yaml:16:16" in built.warnings


def without_pages(source: Project) -> Project:
    for name in ("shown", "older"):
        (source.folder / f"{name}.rst").unlink()
    source.edit("index.rst", "   shown\n   older\n", "   plans/2030\n   plans/2031\n")
    source.edit("conf.py", 'exclude_patterns = ["plans"]', 'plan_pages = "plans"')
    return source


def test_every_plan_gets_its_page(project: Projects) -> None:
    source = without_pages(project("plan"))
    built = source.build()
    assert not built.warnings
    assert built.texts("plans/2031", "//h1") == ["2031 Work Plan"]
    assert "plans/2031.html#archives--census" in built.page("refers").xpath("//a/@href")


def test_a_page_is_neither_written_twice_nor_left_behind(project: Projects) -> None:
    source = without_pages(project("plan"))
    source.build()
    assert source.build().read == set()
    (source.folder / "plans/2030.yaml").unlink()
    source.build()
    assert not (source.folder / "plans/2030.rst").exists()


def test_a_page_written_by_hand_stays(project: Projects) -> None:
    source = without_pages(project("plan"))
    own: Any = source.folder / "plans/2031.rst"
    own.write_text("Our own page\n============\n\n.. plan:: 2031\n   :layout: table\n", encoding="utf-8")
    built = source.build()
    assert built.texts("plans/2031", "//h1") == ["Our own page"]
    assert Path(own).read_text(encoding="utf-8").startswith("Our own page")


def test_a_page_we_made_is_kept_in_step(project: Projects) -> None:
    source = without_pages(project("plan"))
    source.build("dummy")
    ours = source.folder / "plans/2031.rst"
    made = ours.read_text(encoding="utf-8")
    ours.write_text(f"{made}\nAn older form of the page.\n", encoding="utf-8")
    source.build("dummy")
    assert ours.read_text(encoding="utf-8") == made

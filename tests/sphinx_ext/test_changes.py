"""Pages on what changed from plan to plan, and the review of translations."""

from collections.abc import Callable

import yaml
from sphinx_projects import Project

Projects = Callable[[str], Project]
SETTINGS = {"plan_comparisons": "changes", "plan_diff": "../diff/{old}-{new}.{language}.html"}


def with_pages(source: Project) -> Project:
    """Let plans and comparisons have their own pages, and a page list the comparisons."""
    for name in ("shown", "older"):
        (source.folder / f"{name}.rst").unlink()
    source.edit("index.rst", "   shown\n   older\n", "   plans/2030\n   plans/2031\n   changes/2030-2031\n")
    source.edit("conf.py", 'exclude_patterns = ["plans"]', 'plan_pages = "plans"')
    source.edit("apart.rst", "Nothing of plans.", ".. plan-comparisons::\n\n.. plan-newest::")
    return source


def test_two_plans_get_a_page_on_what_changed(project: Projects) -> None:
    built = with_pages(project("plan")).build(**SETTINGS)
    assert not built.warnings
    page = "changes/2030-2031"
    assert built.texts(page, "//h1") == ["Changes from the 2030 plan to the 2031 plan"]
    assert built.texts(page, "//li[contains(@class, 'diff-added')]")
    assert built.page(page).xpath("//a[text()='Plan 2031' or .//*[text()='Plan 2031']]/@href") == [
        "../plans/2031.html#plan-2031"
    ]


def test_lists_the_home_page_and_the_plan_lead_there(project: Projects) -> None:
    built = with_pages(project("plan")).build(**SETTINGS)
    assert built.texts("apart", "//p[contains(@class, 'plan-list-title')]") == ["From 2030 to 2031"]
    assert built.page("apart").xpath("//a[contains(., 'What changed since 2030')]/@href") == ["changes/2030-2031.html"]
    assert built.page("plans/2031").xpath("//p[contains(@class, 'plan-compared')]/a/@href") == [
        "../changes/2030-2031.html"
    ]
    assert not built.page("plans/2030").xpath("//p[contains(@class, 'plan-compared')]")


def test_the_page_follows_both_plans(project: Projects) -> None:
    source = with_pages(project("plan"))
    source.build(**SETTINGS)
    assert source.build(**SETTINGS).read == set()
    source.edit("plans/2031.yaml", "Census of archives", "Survey of archives")
    again = source.build(**SETTINGS)
    assert "changes/2030-2031" in again.read
    assert any("Survey of archives" in text for text in again.texts("changes/2030-2031", "//li"))


def test_the_reports_files_are_linked_once_they_are_there(project: Projects) -> None:
    source = with_pages(project("plan"))
    assert not source.build(**SETTINGS).page("changes/2030-2031").xpath("//a[contains(@href, 'diff/')]")
    folder = source.folder / "_build" / "diff"
    folder.mkdir()
    for suffix in ("html", "pdf"):
        (folder / f"2030-2031.en.{suffix}").write_text("", encoding="utf-8")
    again = source.build(**SETTINGS)
    assert again.read == {"apart", "changes/2030-2031"}
    links = again.page("changes/2030-2031").xpath("//p[contains(@class, 'plan-files')]/a/@href")
    assert [link for link in links if "diff" in link] == [
        "../../diff/2030-2031.en.html",
        "../../diff/2030-2031.en.pdf",
    ]


def test_a_plan_between_takes_its_place(project: Projects) -> None:
    source = with_pages(project("plan"))
    source.build("dummy", **SETTINGS)
    (source.folder / "plans/2030.yaml").unlink()
    source.build("dummy", **SETTINGS)
    assert not (source.folder / "changes/2030-2031.rst").exists()
    assert "compared-with" not in (source.folder / "plans/2031.rst").read_text(encoding="utf-8")


def test_a_plan_that_cannot_be_read_is_told_on_the_page(project: Projects) -> None:
    source = with_pages(project("plan"))
    source.edit("plans/2031.yaml", "venue: online", "venue: onlin")
    built = source.build(**SETTINGS)
    assert built.warnings.count("plans/2031.yaml:16:16") == 1
    assert "plans/2031.yaml:16:16" in built.page("changes/2030-2031").text_content()


def test_years_that_are_none_are_refused(project: Projects) -> None:
    source = project("plan")
    source.edit("apart.rst", "Nothing of plans.", ".. plan-changes:: one two")
    assert "one two" in source.build().warnings


def test_the_review_shows_both_texts_and_marks_the_words(project: Projects) -> None:
    source = project("plan")
    source.edit("apart.rst", "Nothing of plans.", ".. plan-parity::")
    path = "//article[.//p[@lang='es'] = 'Censo de archivos']//p[@lang='en']//mark"
    assert source.build().texts("apart", path) == []
    source.edit("plans/2031.yaml", "Census of archives", "Census of 14 archives")
    again = source.build()
    assert "apart" in again.read
    assert again.texts("apart", path) == ["14"]


def test_the_review_follows_accepted_findings(project: Projects) -> None:
    source = project("plan")
    source.edit("apart.rst", "Nothing of plans.", ".. plan-parity::")
    source.edit("plans/2031.yaml", "Census of archives", "Census of 14 archives")
    before = source.build().page("apart")
    [finding] = before.xpath("//article[.//mark[text()='14']]")
    spanish, english = (finding.xpath(f".//p[@lang='{language}']")[0] for language in ("es", "en"))
    review = {
        "address": "2031/archives/census/title",
        "check": finding.get("data-check"),
        "reason": "Agreed by the committee",
        "es": spanish.text_content(),
        "en": english.text_content(),
    }
    folder = source.folder / "plans" / "reviews"
    folder.mkdir()
    (folder / "2031.yaml").write_text(yaml.safe_dump({"accepted": [review]}), encoding="utf-8")
    again = source.build()
    assert again.read == {"apart"}
    assert "Agreed by the committee" in again.page("apart").text_content()

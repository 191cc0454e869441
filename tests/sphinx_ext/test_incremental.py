"""Builds after a change: what is read and written again, and what is left alone; builds in parallel."""

import shutil
from collections.abc import Callable

from sphinx_projects import Project

Projects = Callable[[str], Project]
TOCTREE = {"index"}  # Sphinx itself writes a page anew when a page in its table of contents was read


def test_nothing_to_do(project: Projects) -> None:
    source = project("plan")
    source.build()
    again = source.build()
    assert again.read == again.written == set()


def test_a_changed_plan_takes_its_pages_with_it_and_no_other(project: Projects) -> None:
    source = project("plan")
    source.build()
    source.edit("plans/2031.yaml", "Census of archives", "Survey of archives")
    again = source.build()
    assert again.read == {"shown", "refers", "everything"}
    assert again.written - TOCTREE == {"shown", "refers", "everything"}
    assert "1.1.1 Survey of archives" in again.texts("refers", "//a")
    assert again.texts("everything", "//tbody/tr[1]/td[2]") == ["1.1.1 Survey of archives"]


def test_the_vocabulary_takes_all_pages_with_plans_with_it(project: Projects) -> None:
    source = project("plan")
    source.build()
    source.edit("plans/vocabulary.yaml", "en: desk", "en: bureau")
    again = source.build()
    assert again.read == {"shown", "older", "refers", "refers-older", "everything"}
    assert again.written - TOCTREE == again.read
    assert "Bureau and Uruguay" in again.texts("shown", "//dd")


def test_a_page_that_refers_follows_a_plan_that_moves(project: Projects) -> None:
    source = project("plan")
    source.build()
    source.edit("older.rst", ".. plan:: 2030", "Gone.")
    source.edit("empty-one.rst", "===", "===\n\n.. plan:: 2030")
    again = source.build()
    assert "refers-older" in again.written
    assert "refers-older" not in again.read
    assert "empty-one.html#archives--start" in again.page("refers-older").xpath("//a/@href")


def test_a_new_plan_appears_in_the_lists(project: Projects) -> None:
    source = project("plan")
    source.build()
    text = (source.folder / "plans/2030.yaml").read_text(encoding="utf-8").replace("2030", "2032")
    (source.folder / "plans/2032.yaml").write_text(text, encoding="utf-8")
    again = source.build()
    assert again.written - TOCTREE == {"everything"}
    assert again.texts("everything", "//tbody/tr[1]/td[1]") == ["2032"]


def test_a_plan_taken_away_leaves_the_lists(project: Projects) -> None:
    source = project("plan")
    source.build()
    (source.folder / "plans/2030.yaml").unlink()
    again = source.build()
    assert {"everything", "older"} <= again.written
    assert again.texts("everything", "//tbody/tr/td[1]") == ["2031"] * 3
    assert "plans/2030.yaml:1:1" in again.warnings


def test_parallel_reading_gives_the_same_pages(project: Projects) -> None:
    source = project("plan")
    names = ("shown", "refers", "everything", "plan-activities")
    alone = source.build()
    expected = {name: alone.texts(name, "//body") for name in names}
    shutil.rmtree(source.folder / "_build")
    side_by_side = source.build(parallel=2)
    assert not side_by_side.warnings
    assert {name: side_by_side.texts(name, "//body") for name in names} == expected


def test_parallel_reading_tells_problems_once(project: Projects) -> None:
    source = project("plan")
    source.edit("plans/2031.yaml", "venue: online", "venue: onlin")
    assert source.build("dummy", parallel=2).warnings.count("plans/2031.yaml:16:16: ERROR") == 1

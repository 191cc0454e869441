"""Each check against its table of cases: what it must speak about, and what it must let pass."""

import re
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from needed import needed

from gealc_docs.languages.catalogue import available, say
from gealc_docs.lint.catalogue import rows
from gealc_docs.lint.runner import checks, lint
from gealc_docs.lint.subject import Subject
from gealc_docs.load.library import Library
from gealc_docs.load.network import load_network
from gealc_docs.load.structure import read_plan
from gealc_docs.load.yaml import parse_yaml
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.plan import Plan

HERE = Path(__file__).parent
BASE = yaml.load((HERE / "base.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # makes texts only
FILES = sorted((HERE / "cases").glob("*.yaml"))


def _cases(kind: str) -> list[Any]:
    tables = ((file.stem, yaml.safe_load(file.read_text(encoding="utf-8"))) for file in FILES)
    return [pytest.param(code, case, id=f"{code}-{i}") for code, table in tables for i, case in enumerate(table[kind])]


def _changed(case: dict[str, Any]) -> dict[str, Any]:
    """Return the base plan with values put at dotted paths; None takes a key out."""
    plan: dict[str, Any] = deepcopy(BASE)
    for path, value in case.items():
        *way, last = path.split(".")
        place: Any = plan
        for step in way:
            place = place[int(step)] if step.isdigit() else place[step]
        if value is None:
            del place[last]
        else:
            place[int(last) if last.isdigit() else last] = value
    return plan


def _plan(data: dict[str, Any], library: Library) -> Plan:
    return read_plan(parse_yaml(yaml.safe_dump(data, allow_unicode=True), "plan.yaml"), library.vocabulary)


def _found(plan: Plan, library: Library) -> tuple[Finding, ...]:
    earlier = replace(_plan(BASE, library), year=plan.year - 1)
    return lint(Subject(plan, library.vocabulary, load_network(library.folder), earlier=earlier))


def _skip_without_dictionary(findings: tuple[Finding, ...]) -> None:
    needed(all(finding.message.code != "lint.spelling.no-dictionary" for finding in findings), "a dictionary")


@pytest.mark.parametrize(("code", "case"), _cases("fires"))
def test_fires(code: str, case: dict[str, Any], library: Library) -> None:
    findings = _found(_plan(_changed(case), library), library)
    if code == "spelling":
        _skip_without_dictionary(findings)
    hits = [finding for finding in findings if finding.check == code]
    assert hits
    for finding in hits:
        assert all(say(finding.message, language) for language in available())
        assert finding.location.line
        for side in finding.sides:
            assert all(0 <= start < end <= len(side.text) for start, end in side.spans)


@pytest.mark.parametrize(("code", "case"), _cases("silent"))
def test_stays_silent(code: str, case: dict[str, Any], library: Library) -> None:
    findings = _found(_plan(_changed(case), library), library)
    if code == "spelling":
        _skip_without_dictionary(findings)
    assert [say(finding.message, "en") for finding in findings if finding.check == code] == []


def test_nothing_is_said_about_a_sound_plan(library: Library) -> None:
    found = [f for f in _found(_plan(BASE, library), library) if not f.message.code.endswith("no-dictionary")]
    assert found == []


@pytest.mark.parametrize(
    ("title", "slip"),
    [
        ("Trasnversales de datos", True),  # the first word of a text has its capital anyway
        ("Ciberseguirdad transfronteriza", True),  # no dictionary has it, but our list does
        ("Taller de Trasnversales", False),  # a name, perhaps
    ],
)
def test_a_slip_of_one_letter_is_a_warning(title: str, slip: bool, library: Library) -> None:  # noqa: FBT001  # a case
    findings = _found(
        _plan(_changed({"areas.0.activities.0.title": {"es": title, "en": "Data workshop"}}), library), library
    )
    _skip_without_dictionary(findings)
    (found,) = [finding for finding in findings if finding.check == "spelling"]
    assert (found.severity is Severity.WARNING) == slip


def test_every_check_has_cases_and_a_row_in_each_language() -> None:
    codes = [check.code for check in checks()]
    assert len(set(codes)) == len(codes)
    assert {file.stem for file in FILES} == set(codes)
    for language in available():
        assert [row.code for row in rows(language)] == codes
        assert all(row.about and row.source and row.severity and row.example for row in rows(language))


def test_printed_numbers_doubled_and_skipped(library: Library) -> None:
    plan = _plan(BASE, library)
    area = plan.areas[0]
    first, second = area.activities

    def codes(number: str) -> list[str]:
        changed = replace(area, activities=(first, replace(second, number=number)))
        found = _found(replace(plan, areas=(changed,)), library)
        return [re.sub(r".*\.", "", f.message.code) for f in found if f.check == "numbering"]

    base = area.number
    assert codes(f"{base}.2)") == []
    assert codes(f"{base}.1") == ["doubled"]
    assert codes(f"{base}.4") == ["skipped"]
    assert codes("9.9.2") == ["parent"]


def test_without_rules_the_checks_that_need_them_stay_silent(library: Library, tmp_path: Path) -> None:
    plan = _plan(_changed({"assembly.ordinal": 99, "committee.members": ["CO"]}), library)
    found = lint(Subject(plan, library.vocabulary, load_network(tmp_path)))
    assert [f for f in found if f.check in {"ordinals", "committee"}] == []


def test_half_of_the_areas_is_enough(library: Library) -> None:
    plan = _plan(BASE, library)
    area = plan.areas[0]

    def said(now: int, before: int) -> list[str]:
        earlier = replace(plan, year=2001, areas=(area,) * before)
        found = lint(Subject(replace(plan, areas=(area,) * now), library.vocabulary, earlier=earlier))
        return [say(f.message, "en") for f in found if f.check == "few-areas"]

    assert said(4, 9) == ["number of areas: 4; in the plan of 2001: 9. Is the file complete?"]
    assert said(5, 9) == said(2, 4) == said(0, 0) == said(9, 2) == []


def test_one_language_alone(library: Library) -> None:
    plan = _plan(_changed({"areas.0.title": {"es": "Datos de de hoy", "en": "Data of of today"}}), library)
    found = lint(Subject(plan, library.vocabulary, languages=("es",)))
    assert [f.sides[0].language for f in found if f.severity is Severity.ERROR] == ["es"]

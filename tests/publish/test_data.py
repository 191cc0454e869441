"""The open data: complete, well formed, harmless to whatever reads them, the same on every build."""

import csv
import io
import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from jsonschema import Draft202012Validator
from lxml import etree
from plan_strategies import plans

from gealc_docs.languages.catalogue import available
from gealc_docs.load.data import plan_json
from gealc_docs.load.facts import load_facts
from gealc_docs.load.library import Library
from gealc_docs.model.facts import NOBODY
from gealc_docs.model.numbering import numbered
from gealc_docs.model.plan import Activity, Plan, Status
from gealc_docs.model.text import LocalText
from gealc_docs.publish.data.calendar import left_out, plan_calendar
from gealc_docs.publish.data.csv import plan_csv
from gealc_docs.publish.data.feed import plans_feed
from gealc_docs.publish.data.linked import catalogue, plan_linked
from gealc_docs.publish.formats.data import plan_files, shared_files

ATOM = "{http://www.w3.org/2005/Atom}"
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", '=HYPERLINK("http://example.org";"x")', "=cmd|' /C calc'!A0"]


def titled(plan: Plan, title: str) -> Plan:
    area = plan.areas[0]
    first = replace(area.activities[0], title=LocalText.of(es=title, en=title))
    return replace(plan, areas=(replace(area, activities=(first, *area.activities[1:])), *plan.areas[1:]))


def rows(plan: Plan) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(plan_csv(plan).decode("utf-8-sig"), newline="")))


def events(plan: Plan, language: str = "es") -> list[Any]:
    return list(Calendar.from_ical(plan_calendar(plan, language, NOBODY)).walk("VEVENT"))


def spans(activity: Activity) -> list[tuple[date, date]]:
    period = activity.date.period if activity.date else None
    return [(span.first, span.last + timedelta(days=1)) for span in period.spans] if period else []


@pytest.mark.parametrize("year", [2018, 2022])
def test_the_built_files_are_all_there_and_the_same_again(built: Path, library: Library, year: int) -> None:
    identity = load_facts(library.folder).identity
    assert identity.authority == "redgealc.org"
    files = {**plan_files(library.plan(year), identity), **shared_files(library, identity)}
    assert {name: (built / "data" / name).read_bytes() for name in files} == files


def test_the_published_plan_fits_the_schema_beside_it(built: Path) -> None:
    data = json.loads((built / "data" / "plan-2022.json").read_bytes())
    schema = json.loads((built / "data" / data["$schema"]).read_bytes())
    Draft202012Validator(schema).validate(data)
    words = json.loads((built / "data" / "vocabulary.json").read_bytes())
    assert words["venues"]["tbd-or-virtual"]["text"]["en"] == "TBD or virtual"


@pytest.mark.parametrize("year", [2018, 2022])
def test_the_table_has_a_row_an_activity_and_each_language(library: Library, year: int) -> None:
    plan = library.plan(year)
    found = rows(plan)
    assert [row["id"] for row in found] == [activity.id for _, activity in plan.activities()]
    for row, (area, activity) in zip(found, plan.activities(), strict=True):
        assert (row["number"], row["area_id"]) == (activity.number, area.id)
        for language in available():
            assert row[f"title_{language}"] == activity.title.get(language)
    assert found[0]["date"] == str(next(plan.activities())[1].date.period)  # type: ignore[union-attr]  # it has one


def test_terms_stand_in_every_language(library: Library) -> None:
    first = rows(library.plan(2022))[0]
    assert (first["venue"], first["venue_es"], first["venue_en"]) == (
        "tbd-or-virtual",
        "A definir o virtual",
        "TBD or virtual",
    )
    assert (first["start"], first["end"], first["date_en"]) == ("2022-01-01", "2022-06-30", "First semester 2022")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(library: Library, text: str) -> None:
    first = rows(titled(library.plan(2022), text))[0]
    assert first["title_es"] == f"'{text}"


@settings(max_examples=40)
@given(plans)
def test_any_plan_makes_a_table_that_comes_back(plan: Plan) -> None:
    whole = numbered(plan)
    for row, (_, activity) in zip(rows(whole), whole.activities(), strict=True):
        assert not any(text.startswith(tuple("=+-@\t\r\n")) for text in row.values())
        assert row["title_es"].removeprefix("'") == activity.title.get("es").removeprefix("'")


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("year", [2018, 2022])
def test_the_calendar_shows_what_has_a_date_and_counts_the_rest(library: Library, year: int, language: str) -> None:
    plan = library.plan(year)
    dated = [(activity, span) for _, activity in plan.activities() for span in spans(activity)]
    shown = events(plan, language)
    assert [(event.decoded("dtstart"), event.decoded("dtend")) for event in shown] == [span for _, span in dated]
    assert all(a.title.best(language).text in str(e["summary"]) for e, (a, _) in zip(shown, dated, strict=True))
    without = [activity for _, activity in plan.activities() if not spans(activity)]
    calendar: Any = Calendar.from_ical(plan_calendar(plan, language, NOBODY))
    assert left_out(plan).total() == len(without)
    assert (str(len(without)) in str(calendar["description"])) is bool(without)


def test_a_semester_is_a_span_and_tbd_is_left_out(library: Library) -> None:
    plan = library.plan(2022)
    shown = {str(event["uid"]): event for event in events(plan)}
    event = shown["2022/cross-border-services/interoperability-pilots@plans.invalid"]
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2022, 1, 1), date(2022, 7, 1))
    assert left_out(plan) == {"open": 5, "recurring": 12, "undated": 1}


def test_entries_keep_their_names_when_a_plan_changes(library: Library) -> None:
    plan = library.plan(2022)
    changed = titled(replace(plan, areas=plan.areas[::-1]), "Otra cosa")
    assert {str(e["uid"]) for e in events(plan)} == {str(e["uid"]) for e in events(changed)}


@settings(max_examples=40)
@given(plans, st.sampled_from(available()))
def test_any_plan_makes_a_calendar_that_comes_back(plan: Plan, language: str) -> None:
    whole = numbered(plan)
    data = plan_calendar(whole, language, NOBODY)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    found = Calendar.from_ical(data).walk("VEVENT")
    dated = [(a, span) for _, a in whole.activities() for span in spans(a)]
    assert len(found) == len(dated)
    for event, (activity, span) in zip(found, dated, strict=True):
        assert (event.decoded("dtstart"), event.decoded("dtend")) == span
        title = activity.title.best(language, whole.original).text
        if r"\N" not in title:  # the library reads it back as a line break; other readers do not
            assert "".join(str(event["summary"]).split()) == "".join(f"{activity.number}{title}".split())


def test_marks_of_the_format_in_a_text_are_escaped(library: Library) -> None:
    data = plan_calendar(titled(library.plan(2022), "a;b,c\\N d\ne:BEGIN:VALARM"), "es", NOBODY)
    assert rb"SUMMARY:3.1.1 a\;b\,c\\N d\ne:BEGIN:VALARM" in data.replace(b"\r\n ", b"")


def test_a_calendar_of_a_draft_says_so(library: Library) -> None:
    plan = replace(library.plan(2022), status=Status.DRAFT)
    calendar: Any = Calendar.from_ical(plan_calendar(plan, "es", NOBODY))
    assert str(calendar["name"]) == "Plan de trabajo 2022 (Borrador)"
    assert {str(event["status"]) for event in calendar.walk("VEVENT")} == {"TENTATIVE"}
    assert {str(event["status"]) for event in events(library.plan(2022))} == {"CONFIRMED"}


@pytest.mark.parametrize("language", available())
def test_the_feed_is_atom(built: Path, language: str) -> None:
    feed = etree.parse(built / "data" / f"plans.{language}.atom").getroot()
    assert feed.tag == f"{ATOM}feed"
    for part in (feed, *feed.iter(f"{ATOM}entry")):
        assert [len(part.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
    identifiers = [element.text for element in feed.iter(f"{ATOM}id")]
    assert len(set(identifiers)) == len(identifiers)
    assert all(str(name).startswith("tag:redgealc.org,2020:") for name in identifiers)
    for link in feed.iter(f"{ATOM}link"):
        assert (built / "data" / link.get("href", "")).resolve().is_file()


def test_a_draft_in_the_feed_says_so(library: Library) -> None:
    plan = replace(library.plan(2022), status=Status.PROPOSED)
    feed = etree.fromstring(plans_feed([plan], "en", NOBODY))
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "2022 Work Plan (Proposed)"
    (category,) = feed.iter(f"{ATOM}category")
    assert category.get("term") == "proposed"


@settings(max_examples=40)
@given(plans)
def test_any_plan_makes_a_feed_and_linked_data(plan: Plan) -> None:
    whole = numbered(plan)
    feed = etree.fromstring(plans_feed([whole], "es", NOBODY))
    assert "".join((feed.findtext(f"{ATOM}entry/{ATOM}title") or "").split()).startswith(
        "".join(whole.title.get("es").split())
    )
    data = json.loads(plan_linked(whole, NOBODY))
    assert {"@value": whole.title.get("es"), "@language": "es"} in data["name"]
    assert len(data["hasPart"]) == len(whole.areas)


def test_linked_data_name_every_thing_once(library: Library) -> None:
    plan = library.plan(2022)
    data = json.loads(plan_linked(plan, NOBODY))
    activities = [activity for area in data["hasPart"] for activity in area["about"]]
    names = [data["@id"], *(area["@id"] for area in data["hasPart"]), *(a["@id"] for a in activities)]
    assert len(names) == len(set(names)) == 1 + len(plan.areas) + sum(1 for _ in plan.activities())
    assert {"Dataset", "dcat:Dataset"} == set(data["@type"])
    assert (activities[0]["startTime"], activities[0]["endTime"]) == ("2022-01-01", "2022-06-30")
    assert {"@value": "TBD or virtual", "@language": "en"} in activities[0]["location"]["name"]


def test_the_catalogue_lists_every_plan(built: Path, library: Library) -> None:
    data = json.loads(catalogue([library.plan(year) for year in library.years], NOBODY))
    assert [part["@id"] for part in data["dataset"]] == [NOBODY.uri(str(year)) for year in library.years]
    for part in data["dataset"]:
        assert all((built / "data" / form["contentUrl"]).is_file() for form in part["distribution"])


def test_the_json_is_the_same_for_the_same_plan(library: Library) -> None:
    assert plan_json(library.plan(2022)) == plan_json(library.plan(2022))


@pytest.mark.parametrize("language", available())
def test_the_page_of_a_plan_links_to_its_data(built: Path, language: str) -> None:
    text = (built / language / "plans" / "2022.html").read_text(encoding="utf-8")
    page = etree.HTML(text)
    heads = {link.get("href", "") for link in page.iter("link") if link.get("rel") == "alternate" and link.get("type")}
    (part,) = [section for section in page.iter("section") if section.get("class") == "plan-data"]
    shown = {link.get("href", "") for link in part.iter("a")}
    assert heads - shown == {f"../../data/plans.{language}.atom"}
    assert shown == {f"../../data/plan-2022.{ending}" for ending in ("json", "csv", "jsonld", f"{language}.ics")}
    assert all((built / language / "plans" / link).resolve().is_file() for link in heads | shown)

"""The calendar of the year: what is drawn, what stands apart, and that nothing is left out of the table."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from docutils import nodes
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from gealc_docs.doctree.agenda import Kind, kind_of, marks, slots
from gealc_docs.doctree.calendar import calendar
from gealc_docs.doctree.drawing import drawings
from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.catalogue import available
from gealc_docs.load.library import Library
from gealc_docs.model.period import Period
from gealc_docs.model.plan import Activity, Area, Plan, When
from gealc_docs.model.text import LocalText

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "A <script>alert(1)</script> \"b\" & 'c' ]]> --> </title></svg>"


def planned(*dates: str, title: str = "Taller", per_area: int = 5) -> Plan:
    """Return a plan of 2030 whose activities have these dates; "" is none, `=x` is words."""
    whens = [
        None if not d else When(text=LocalText.of(es=d[1:])) if d[0] == "=" else When(Period.parse(d)) for d in dates
    ]
    activities = [
        Activity(f"a{i}", LocalText.of(es=f"{title} {i}"), number=f"1.{i}", date=when)
        for i, when in enumerate(whens, 1)
    ]
    areas = [
        Area(f"area-{k}", LocalText.of(es=f"Área {k}"), number=str(k), activities=tuple(activities[k : k + per_area]))
        for k in range(0, len(activities), per_area)
    ]
    return Plan(2030, LocalText.of(es="Plan 2030"), areas=tuple(areas))


def pictures(plan: Plan) -> list[etree._Element]:
    return [etree.fromstring(svg) for svg in drawings(Edition(plan, "es"), "Lo que se ve.")]


def wide(picture: etree._Element) -> float:
    return float(picture.get("width", ""))


def bars(picture: etree._Element) -> list[tuple[float, float]]:
    """Return where each bar starts and ends, in months."""
    found = picture.findall(f"{SVG}rect[@rx]")
    places = ((float(r.get("x", "")) - 0.8, float(r.get("width", "")) + 1.6) for r in found)
    whole = wide(picture)
    return sorted((round(x / whole * 12, 2), round((x + width) / whole * 12, 2)) for x, width in places)


@pytest.mark.parametrize(
    ("date", "kind"),
    [
        ("2030-S1", Kind.DRAWN),
        ("2030-11-18", Kind.DRAWN),
        ("2029-12..2030-01", Kind.DRAWN),
        ("2030-03 + monthly", Kind.DRAWN),
        ("2029-S2", Kind.OUTSIDE),
        ("quarterly + 4/year", Kind.REPEATED),
        ("4/year", Kind.REPEATED),
        ("tbd + 4/year", Kind.OPEN),
        ("as-needed", Kind.OPEN),
    ],
)
def test_what_a_date_is_to_the_calendar(date: str, kind: Kind) -> None:
    assert kind_of(When(Period.parse(date)), 2030) is kind
    assert kind_of(None, 2030) is Kind.UNDATED
    assert kind_of(When(text=LocalText.of(es="cuando llueva")), 2030) is Kind.WORDED


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2030", 0, 12),
        ("2030-S2", 6, 12),
        ("2030-Q2", 3, 6),
        ("2030-11", 10, 11),
        ("2030-Q1..Q3", 0, 9),
        ("2029-12..2030-01", 0, 1),
        ("2030-02-15", 1.5, 1.5357),
    ],
)
def test_where_a_date_lies_in_the_year(date: str, start: float, end: float) -> None:
    (mark,) = marks(planned(date).areas[0], 2030)
    assert (mark.start, mark.end) == (pytest.approx(start), pytest.approx(end, abs=1e-3))


def test_spans_are_bars_and_days_are_marks() -> None:
    (picture,) = pictures(planned("2030-S1", "2030-S2", "2030-11-18", "2030-03 + 2030-09", "tbd"))
    found = bars(picture)
    assert (0, 6) in found
    assert (6, 12) in found
    assert {(2, 3), (8, 9)} <= set(found)
    assert len(found) == 5
    assert any(10.4 < start < end < 10.7 for start, end in found)


def test_no_line_crosses_a_label_beside_its_bar() -> None:
    (picture,) = pictures(planned("2030-05-10", "2030-11", "2030-12-31", "2030-S1", title="Reunión regional de datos"))
    shapes = list(picture)
    papers = [shape for shape in shapes if shape.get("class") == "calendar-paper"]
    assert len(papers) == 3
    lines = max(i for i, shape in enumerate(shapes) if shape.get("class") == "calendar-line")
    for paper in papers:
        at = shapes.index(paper)
        label = shapes[at + 1]
        assert at > lines  # drawn over them
        assert label.tag == f"{SVG}text"
        left, width = float(paper.get("x", "")), float(paper.get("width", ""))
        end = label.get("text-anchor") == "end"
        assert left < float(label.get("x", "")) < left + width + 1
        assert width > 100
        assert (float(label.get("x", "")) > left + width / 2) == end


@given(
    st.lists(
        st.sampled_from(["2030-S1", "2030-S2", "2030-Q3", "2030-05", "2030-12-31", "2030-01-01", "2030"]), max_size=40
    )
)
@settings(max_examples=25, deadline=None)
def test_nothing_touches_and_nothing_leaves_the_picture(dates: list[str]) -> None:
    for picture in pictures(planned(*dates, title="Reunión del grupo de trabajo de interoperabilidad transfronteriza")):
        rows: dict[str, list[tuple[float, float]]] = {}
        for rect in picture.findall(f"{SVG}rect[@rx]"):
            x, width = float(rect.get("x", "")), float(rect.get("width", ""))
            assert 0 <= x <= x + width <= wide(picture)
            rows.setdefault(rect.get("y", ""), []).append((x, x + width))
        for row in rows.values():
            ordered = sorted(row)
            assert all(one[1] < other[0] for one, other in pairwise(ordered))


@pytest.mark.parametrize("count", [1, 37, 100, 400])
def test_a_plan_of_any_size_is_drawn_whole_at_a_legible_size(count: int) -> None:
    plan = planned(*["2030-S1", "2030-Q2", "2030-07", "2030-11-18"] * (count // 4 + 1), per_area=30)
    found = pictures(plan)
    assert sum(len(bars(picture)) for picture in found) == sum(1 for _ in plan.activities())
    for picture in found:
        assert float(picture.get("height", "")) < 840  # 213 mm where 640 are as wide as the text: a page has 248
        assert min(float(text.get("font-size", "")) for text in picture.findall(f"{SVG}text")) >= 8.5
        first = next(
            t for t in picture.findall(f"{SVG}text") if "head" in t.get("class", "") and "Área" in (t.text or "")
        )
        assert first.text


def test_a_plan_without_dates_has_no_calendar_and_one_without_any_in_the_year_no_picture() -> None:
    assert calendar(Edition(planned("", ""), "es")) == []
    (node,) = calendar(Edition(planned("tbd", "annual", ""), "es"))
    assert not list(node.findall(nodes.raw))
    assert (
        "3 actividades: 1 que se repite durante el año, 1 por definir o según necesidad y 1 sin fecha." in node.astext()
    )


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("year", [2018, 2022])
def test_the_table_holds_every_activity_once_and_counts_them(library: Library, year: int, language: str) -> None:
    plan = library.plan(year)
    edition = Edition(plan, language)
    (node,) = calendar(edition)
    rows = [[entry.astext() for entry in row.findall(nodes.entry)] for row in next(iter(node.findall(nodes.tbody)))]
    wanted = {f"{area.id}--{activity.id}" for area, activity in plan.activities()}
    links = [link["refid"] for link in node.findall(nodes.reference)]
    assert sorted(links) == sorted(wanted)
    assert sum(int(row[-1]) for row in rows) == len(wanted)
    assert [row[0] for row in rows][: len(slots(edition))] == list(dict.fromkeys(row[0] for row in rows))
    for _, activity in plan.activities():
        assert edition.wording(activity.title).text in node.astext()


def test_the_dates_of_2022_are_as_the_plan_has_them(library: Library) -> None:
    (node,) = calendar(Edition(library.plan(2022), "es"))
    rows = {row[0].astext(): row[2].astext() for row in next(iter(node.findall(nodes.tbody)))}
    assert rows == {
        "1er semestre 2022": "9",
        "2do semestre 2022": "9",
        "2do semestre 2021": "1",
        "Anual": "8",
        "Trimestral (4 al año)": "4",
        "A definir": "3",
        "A definir (4 al año)": "1",
        "Según necesidad": "1",
        "Sin fecha": "1",
    }


def test_text_is_escaped_in_the_picture(library: Library) -> None:
    plan = planned("2030", "2030-11-18", title=HOSTILE)
    (picture,) = pictures(plan)
    assert {element.tag for element in picture.iter()} <= {
        f"{SVG}{name}" for name in ("svg", "defs", "title", "text", "rect", "path")
    }
    assert any(HOSTILE[:28] in (text.text or "") for text in picture.findall(f"{SVG}text"))
    area = replace(library.plan(2022).areas[0], title=LocalText.of(es=HOSTILE))
    (node,) = calendar(Edition(replace(plan, areas=(area, *plan.areas)), "es"))
    (raw,) = node.findall(nodes.raw)
    assert "<script" not in raw.astext()
    assert re.fullmatch(r'<div class="calendar-figure".*</svg></div>', raw.astext(), re.DOTALL)


def test_the_picture_says_to_those_who_do_not_see_it_what_it_shows(library: Library) -> None:
    (node,) = calendar(Edition(library.plan(2022), "en"))
    (raw,) = node.findall(nodes.raw)
    title = re.search(r"<title>(.*?)</title>", raw.astext())
    assert title
    assert "First semester 2022: 9; Second semester 2022: 9" in title[1]


def test_passages_in_another_language_are_marked_in_the_picture(library: Library) -> None:
    (node,) = calendar(Edition(library.plan(2018), "es"))
    (raw,) = node.findall(nodes.raw)
    assert raw.astext().count('lang="en"') == 42 + 8

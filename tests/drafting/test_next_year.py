"""Next year's plan: what goes on, what is left out, what is counted on, what is marked as open."""

from pathlib import Path

import pytest
from hypothesis import given
from strategies import periods

from gealc_docs.drafting.keep import UnknownActivityError, kept
from gealc_docs.drafting.next_year import Draft, Known, draft
from gealc_docs.drafting.ordinals import written_like
from gealc_docs.drafting.standing import Standing
from gealc_docs.drafting.write import draft_text
from gealc_docs.languages.catalogue import say
from gealc_docs.lint.runner import lint
from gealc_docs.lint.subject import Subject
from gealc_docs.load.facts import load_facts
from gealc_docs.load.library import Library
from gealc_docs.load.network import load_network
from gealc_docs.load.structure import read_plan
from gealc_docs.load.to_do import to_dos
from gealc_docs.load.yaml import parse_yaml
from gealc_docs.model.period import Period
from gealc_docs.model.plan import Plan
from gealc_docs.model.rolled import rolled_period

HEAD = """
year: 2030
status: approved
original: es
title: {es: Plan de trabajo 2030, en: 2030 Work Plan}
symbol: RG/2030/1
issued: 2029-11-20
assembly: {ordinal: 23, date: 2029-11-20, place: lima}
committee: {year: 2029, presidency: CO, members: [AR, BZ, CO, EC, SV, PA, PY, TT]}
sections:
  - id: background
    title: {es: Antecedentes, en: Background}
    text:
"""
AREAS = """
areas:
  - id: open-data
    title: {es: Datos abiertos, en: Open data}
    activities:
"""


def _known(library: Library) -> Known:
    return Known(load_network(library.folder), load_facts(library.folder), library.vocabulary)


def _read(text: str, library: Library) -> Plan:
    return read_plan(parse_yaml(text, "plan.yaml"), library.vocabulary)


def _plan(library: Library, *paragraphs: str, activities: tuple[str, ...] = ("{es: Reunión, en: Meeting}",)) -> Plan:
    text = "".join(f'      - "es": "{paragraph}"\n' for paragraph in paragraphs or ("Nada.",))
    items = "".join(f"      - {{id: a{i}, title: {title}}}\n" for i, title in enumerate(activities))
    return _read(HEAD + text + AREAS + items, library)


def _drafted(library: Library, old: Plan, year: int, *keep: str) -> Draft:
    earlier = tuple(library.plan(y) for y in library.years if y < old.year)
    verdicts = Standing(old, earlier).verdicts()
    return draft(old, verdicts, year, _known(library), kept(verdicts, keep))


def _prose(library: Library, paragraph: str, year: int = 2031) -> str:
    return _drafted(library, _plan(library, paragraph), year).plan.sections[0].text[0].get("es")


@pytest.mark.parametrize("year", [2019, 2020, 2023, 2024])
def test_a_draft_of_a_real_plan_is_read_back_and_has_no_error(library: Library, year: int) -> None:
    old = library.plan(max(y for y in library.years if y < year))
    made = _drafted(library, old, year)
    known = _known(library)
    again = _read(draft_text(made, "plans/x.yaml", known.network, library.vocabulary), library)
    assert again == made.plan
    found = lint(Subject(again, library.vocabulary, known.network))
    told = {f.check for f in found if f.severity == "error"} - {"spelling", "language"}
    before = {f.check for f in lint(Subject(old, library.vocabulary, known.network)) if f.severity == "error"}
    assert told <= before  # what was wrong in an approved text stays: it is for people to mend


def test_the_plan_of_2023(library: Library) -> None:
    made = _drafted(library, library.plan(2022), 2023)
    plan = made.plan
    assert plan.assembly
    assert (plan.assembly.ordinal, str(plan.assembly.date and plan.assembly.date.period)) == (16, "2022-11-10..11")
    assert plan.committee
    assert [place.name for place in plan.committee.open] == ["presidency", "members"]
    assert {v.name for v in made.left_out} >= {
        "open-data/pida-exchanges",
        "cross-border-services/interoperability-pilots",
    }
    assert {v.name for v in made.standing} >= {
        "annual-meeting/meeting-documents",
        "cybersecurity/working-group-meetings",
    }
    years = {y for _, a in plan.activities() if a.date and a.date.period for y in a.date.period.years}
    assert years == {2023}
    assert all(a.continues == f"2022/{area.id}/{a.id}" for area, a in plan.activities())
    assert "XVII Reunión Anual" in plan.areas[-1].activities[0].title.get("es")
    venues = {a.number: a.venue.text.get("es") for _, a in plan.activities() if a.venue}
    [moved] = [remark for remark in made.remarks if remark.code == "drafting.venue"]
    assert "Lima" in say(moved, "es")
    assert "Santiago" in say(moved, "es")
    assert "Santiago" in venues.values()


def test_every_open_place_of_a_draft_is_told_by_the_check(library: Library) -> None:
    made = _drafted(library, library.plan(2018), 2023)
    known = _known(library)
    plan = _read(draft_text(made, "plans/x.yaml", known.network, library.vocabulary), library)
    found = [f for f in lint(Subject(plan, library.vocabulary)) if f.check == "to-do"]
    assert len(found) == len(to_dos(plan)) > len(list(plan.prose())) / 2  # the Spanish originals are all to be written
    assert [f.location.line for f in found] == sorted(f.location.line for f in found)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("El Plan de trabajo 2030 sigue.", "El Plan de trabajo 2031 sigue."),
        ("El Comité Ejecutivo 2029 sigue.", "El Comité Ejecutivo 2030 sigue."),
        ("Los estatutos de 2014 y la Agenda 2035 siguen.", "Los estatutos de 2014 y la Agenda 2035 siguen."),
        (
            "La III Reunión Ministerial de 2014 fue en Cartagena.",
            "La III Reunión Ministerial de 2014 fue en Cartagena.",
        ),
        ("Lo aprobó la XXIII Asamblea Anual.", "Lo aprobó la XXIV Asamblea Anual."),
        ("Lo aprobó la Vigésima Tercera Reunión Anual.", "Lo aprobó la Vigésima cuarta Reunión Anual."),
        (
            "Se reunió el 20 de noviembre de 2029.",
            "Se reunió el [por escribir: fecha; decía «20 de noviembre de 2029»].",
        ),
        ("Fue en Lima, Perú.", "Fue en Lima, Perú."),
        (
            "En Lima, Perú, el 9 de mayo de 2029.",
            "En [por escribir: lugar; decía «Lima, Perú»], el [por escribir: fecha; decía «9 de mayo de 2029»].",
        ),
        ("En 2029 se avanzó.", "En [por escribir: año; decía 2029] se avanzó."),
        ("El Comité: Argentina, Belice y Colombia.", "El Comité: [por escribir: países del comité 2030]."),
        ("Colombia fue sede en 2014.", "Colombia fue sede en 2014."),
        (
            "La XI Reunión Ministerial sigue.",
            "La [por escribir: en 2031 no se celebra; decía «XI Reunión Ministerial»] sigue.",
        ),
    ],
)
def test_prose_is_rolled_or_marked(library: Library, was: str, now: str) -> None:
    assert _prose(library, was) == now


def test_the_presidency_is_marked_where_the_committee_is_listed(library: Library) -> None:
    text = _prose(library, "Argentina, Belice y Paraguay (con la presidencia de Colombia)")
    assert text == "[por escribir: países del comité 2030] (con la presidencia de [por escribir: presidencia])"


@pytest.mark.parametrize(
    ("title", "stands", "now"),
    [
        ("{es: Reuniones}, date: quarterly", True, "Reuniones"),
        ("{es: Estudio según pedido}, date: as-needed", True, "Estudio según pedido"),
        ("{es: Primer taller}, date: annual", False, ""),
        ("{es: Lanzamiento del portal}, date: 2030-S1", False, ""),
        ("{es: VII taller de datos}, date: 2030-S1", False, ""),
        ("{es: VII Taller de datos}, date: 2030-S1", True, "VIII Taller de datos"),
        ("{en: 11th data workshop}, date: 2030-S1", True, "12th data workshop"),
        ("{es: Premios 2030}, date: annual", True, "Premios 2031"),
        ("{es: Cualquier cosa}, continues: 2029/open-data/cosa", True, "Cualquier cosa"),
        ("{es: Cualquier cosa}, date: 2030-S2", False, ""),
    ],
)
def test_what_stands(library: Library, title: str, stands: bool, now: str) -> None:  # noqa: FBT001  # a row of the table
    made = _drafted(library, _plan(library, activities=(title,)), 2031)
    assert bool(made.standing) is stands
    if stands:
        assert now in {w.text for w in made.plan.areas[0].activities[0].title}
    else:
        assert made.plan.areas[0].activities[0].id == "new-activity"


def test_what_is_asked_for_is_kept(library: Library) -> None:
    old = library.plan(2022)
    assert not _drafted(library, old, 2023, "all").left_out
    names = {v.name for v in _drafted(library, old, 2023).left_out}
    one = _drafted(library, old, 2023, "3.2.3", "cross-sectional")
    assert names - {v.name for v in one.left_out} == {
        "open-data/pida-exchanges",
        "cross-sectional/digital-citizenship-webinar",
        "cross-sectional/working-groups-webinar",
    }
    for word in ("nothing", "webinar"):
        with pytest.raises(UnknownActivityError):
            _drafted(library, old, 2023, word)


def test_without_rules_and_facts_everything_is_open(library: Library, tmp_path: Path) -> None:
    old = library.plan(2022)
    known = Known(load_network(tmp_path), load_facts(tmp_path), library.vocabulary)
    plan = draft(old, Standing(old).verdicts(), 2023, known, ()).plan
    assert plan.assembly
    assert plan.assembly.ordinal == 16
    assert plan.assembly.date
    assert plan.assembly.date.period is None


@given(periods)
def test_dates_stay_in_their_semester(period: Period) -> None:
    for span in period.spans:
        (rolled,) = rolled_period(Period((span,)), 2030, 2033).spans
        assert (rolled.first.month > 6, rolled.last.month > 6) == (span.first.month > 6, span.last.month > 6)
        inside = span.start.year <= 2030 <= span.end.year
        assert rolled.start.year == (span.start.year + 3 if inside else 2033)
        assert rolled.end.year - rolled.start.year == span.end.year - span.start.year


@pytest.mark.parametrize(
    ("was", "ordinal", "language", "now"),
    [
        ("XVI", 17, "es", "XVII"),
        ("11th", 12, "en", "12th"),
        ("22nd", 23, "en", "23rd"),
        ("20th", 21, "en", "21st"),
        ("11.ª", 12, "es", "12.ª"),
        ("novena", 10, "es", "décima"),
        ("Ninth", 10, "en", "Tenth"),
        ("vigésima quinta", 26, "es", "XXVI"),
    ],
)
def test_ordinals_keep_their_notation(was: str, ordinal: int, language: str, now: str) -> None:
    assert written_like(was, ordinal, language) == now

"""Places still to be written: read, listed, written back, shown in drafts, refused in what goes to the assembly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gealc_docs.doctree import build
from gealc_docs.languages.catalogue import available
from gealc_docs.languages.marks import hint_of, is_open, mark, marked, open_spans, shown
from gealc_docs.load.dump import dump_plan
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError
from gealc_docs.load.structure import read_plan
from gealc_docs.load.to_do import refuse_open, to_dos
from gealc_docs.load.yaml import parse_yaml
from gealc_docs.model.plan import Plan

DRAFT = """
year: 2023
status: draft
original: es
title: {es: Plan 2023, en: 2023 Plan}
issued: TODO
assembly: {ordinal: TODO, date: "TODO: el día", place: por escribir}
committee: {year: TODO, presidency: TODO, members: [CO, TODO]}
sections:
  - id: background
    title: {es: Antecedentes, en: TODO}
    text:
      - es: >-
          El Comité, formado por [por escribir: países] y [TODO], presenta el plan.
        en: The Committee presents the plan.
areas:
  - id: open-data
    title: {es: Datos, en: Data}
    activities:
      - id: a
        title: {es: Reunión, en: Meeting}
        venue: TODO
        date: TODO
        resources: [rpg-funds, "TODO: confirmar"]
"""


def _read(text: str, library: Library) -> Plan:
    return read_plan(parse_yaml(text, "plan.yaml"), library.vocabulary)


def test_each_open_place_is_listed_once_in_the_order_of_the_file(library: Library) -> None:
    found = to_dos(_read(DRAFT, library))
    assert [(place.location.line, place.address.removeprefix("2023/"), place.hint) for place in found] == [
        (6, "issued", ""),
        (7, "assembly/ordinal", ""),
        (7, "assembly/date", "el día"),
        (7, "assembly/place", ""),
        (8, "committee/year", ""),
        (8, "committee/presidency", ""),
        (8, "committee/members", ""),
        (11, "background/title", ""),
        (13, "background/text/1", "países"),
        (13, "background/text/1", ""),
        (22, "open-data/a/venue", ""),
        (23, "open-data/a/date", ""),
        (24, "open-data/a/resources", "confirmar"),
    ]


def test_open_places_are_written_back(library: Library) -> None:
    plan = _read(DRAFT, library)
    assert read_plan(parse_yaml(dump_plan(plan), "plan.yaml"), library.vocabulary) == plan


def test_a_plan_that_is_more_than_a_draft_is_refused_with_every_place(library: Library) -> None:
    plan = _read(DRAFT, library)
    refuse_open([plan])
    with pytest.raises(LoadError) as caught:
        refuse_open([_read(DRAFT.replace("draft", "proposed"), library)])
    assert len(caught.value.problems) == len(to_dos(plan))


@pytest.mark.parametrize("language", available())
def test_a_draft_shows_its_open_places(library: Library, language: str) -> None:
    text = "\n".join(part.astext() for part in build(_read(DRAFT, library), language))
    assert text.count(mark(language)[:-1]) >= 5


def test_a_committee_with_open_seats_keeps_the_known_ones(library: Library) -> None:
    committee = _read(DRAFT, library).committee
    assert committee
    assert committee.members == ("CO",)
    assert not committee.presidency


hints = st.text(st.characters(exclude_characters="[]", exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@given(st.sampled_from(available()), hints)
def test_a_mark_is_read_as_what_it_says(language: str, hint: str) -> None:
    text = f"Antes {mark(language, hint)} después"
    (span,) = open_spans(text)
    assert hint_of(text[slice(*span)]) == hint_of(mark(language, hint))
    assert shown(text, language) == text
    assert all(is_open(wording.text) for wording in marked(hint))


@pytest.mark.parametrize("text", ["Todo", "a definir", "[datos]", "TODOS", "Está por escribir", "to be written soon"])
def test_ordinary_text_is_no_mark(text: str) -> None:
    assert not is_open(text)
    assert not list(open_spans(text))
    assert shown(text, "es") == text

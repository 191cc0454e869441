"""Wordings to periods and terms."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import spans

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.periods import say_period
from gealc_docs.load.library import Library
from gealc_docs.load.recognise import recogniser
from gealc_docs.load.recognise_dates import recognise_period
from gealc_docs.model.location import NOWHERE
from gealc_docs.model.period import Frequency, Period

VOCABULARY = Library(Path(__file__).parents[2] / "plans").vocabulary


@given(spans.map(lambda span: Period((span,))), st.sampled_from(available()), st.sampled_from(["long", "short"]))
def test_what_we_print_is_recognised(period: Period, language: str, style: str) -> None:
    assert recognise_period(say_period(period, language, style=style), language) == period


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("frequency", Frequency)
def test_how_often_is_recognised_as_we_print_it(frequency: Frequency, language: str) -> None:
    assert recognise_period(say_period(Period(frequency=frequency), language), language) == Period(frequency=frequency)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "primer semestre de 2022", "2022-S1"),
        ("es", "2do. semestre", "2022-S2"),
        ("es", "1º semestre de 2024", "2024-S1"),
        ("es", "A definir (4 al año)", "tbd + 4/year"),
        ("es", "cuatro veces al año", "4/year"),
        ("es", "29 y 30 de noviembre de 2017", "2017-11-29..30"),
        ("es", "marzo y septiembre de 2023", "2023-03 + 2023-09"),
        ("es", "octubre-noviembre 2022", "2022-10..11"),
        ("es", "Segundo cuatrimestre de 2023", "2023-05..08"),
        ("es", "15/11/2022", "2022-11-15"),
        ("es", "mar-22", "2022-03"),
        ("es", "15-mar-2022", "2022-03-15"),
        ("es", "15/03/22", "2022-03-15"),
        ("es", "20 de marzo-22 de abril", "2022-03-20..04-22"),
        ("es", "mar-22 a jun-22", "2022-03..06"),
        ("en", "I-II Half", "2022-S1..S2"),
        ("es", "Trimestres II y III", "2022-Q2 + 2022-Q3"),
        ("en", "Quarters 1 to 3", "2022-Q1..Q3"),
        ("en", "First half of 2023", "2023-S1"),
        ("en", "Q3 2022", "2022-Q3"),
        ("en", "November 29 and 30, 2017", "2017-11-29..30"),
        ("en", "Quarterly (4 every year)", "quarterly + 4/year"),
        ("en", "March 3rd, 2022", "2022-03-03"),
        ("pt", "1º semestre de 2025", "2025-S1"),
        ("es", "Cada quince días", "fortnightly"),
        ("en", "every two weeks", "fortnightly"),
        ("pt", "Quinzenal", "fortnightly"),
        ("es", "Todos los días", "daily"),
    ],
)
def test_other_forms_are_recognised(language: str, text: str, expected: str) -> None:
    assert str(recognise_period(text, language, 2022)) == expected


@pytest.mark.parametrize("text", ["Virtual", "4", "3 editions", "2 sets", "mid-2022", "WG", "31 February 2022", ""])
def test_what_is_no_date_is_none(text: str) -> None:
    assert recognise_period(text, "en", 2022) is None


@pytest.mark.parametrize(
    ("text", "field", "keys"),
    [
        ("Fondos del BPR del BID y tiempo del grupo de trabajo.", "resources", ["rpg-funds", "working-group-time"]),
        ("BID", "resources", ["idb"]),
        ("BID / OEA", "resources", ["idb", "oas"]),
        ("UY y AR", "lead", ["UY", "AR"]),
        ("Lima, Perú.", "venue", ["lima"]),
        ("pan y circo", "resources", [""]),
    ],
)
def test_terms_are_recognised(text: str, field: str, keys: list[str]) -> None:
    found = recogniser(VOCABULARY).terms(text, field, "es", NOWHERE)
    assert [term.key for term in found] == keys

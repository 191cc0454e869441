"""A pattern is searched only where it may be: that leaves out no place."""

import pytest

from gealc_docs.parity.closed import closed
from gealc_docs.parity.patterns import Forms, pattern
from tests.parity.rows import FREE, PLAN
from tests.parity.trial import official

ROWS = [*PLAN, *FREE, *official()]


@pytest.mark.parametrize(("side", "language"), [(0, "es"), (1, "en")])
def test_no_place_is_left_out(side: int, language: str) -> None:
    texts = [row[side] for row in ROWS[::3]]
    forms: list[Forms] = [form for group in closed(language).patterns.values() for form in group.values()]
    for form in forms:
        every = [[match.span() for match in form.found.finditer(text)] for text in texts]
        assert [form.spans(text) for text in texts] == every
        assert [bool(form.search(text)) for text in texts] == [bool(spans) for spans in every]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("a.m.", "a las 10 a.m."),
        ("don't", "They Don’t meet"),
        ("% de", "el 5 % de los casos"),
        ("mid-term", "the Mid-Term review"),
        ("no más de", "NO MÁS\nDE dos"),
        ("%", "5 %"),
    ],
)
def test_signs_and_capitals_are_no_words(phrase: str, text: str) -> None:
    assert len(pattern([phrase, "other words"]).spans(text)) == 1
    assert pattern([phrase]).spans("nada") == []

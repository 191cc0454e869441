"""`gealc parity` where words cannot be compared: it says why, and compares the rest."""

from pathlib import Path

import pytest

from gealc_docs.cli import run
from gealc_docs.parity.lexicon import apertium, wordlist

PLANS = Path(__file__).parents[1] / "roots" / "test-plan"


@pytest.mark.parametrize(
    ("listed", "said"),
    [(True, "apertium-eng-spa and lttoolbox are not installed"), (False, "no dictionaries for these two languages")],
)
def test_words_that_were_not_compared_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, listed: bool, said: str
) -> None:
    monkeypatch.setattr(apertium, "find_pair", lambda _one, _two: None)
    monkeypatch.setattr(wordlist, "has_list", lambda _one, _two: listed)
    monkeypatch.chdir(PLANS)
    assert run(["--ui", "en", "parity", "2031"]) in {0, 1}
    told = capsys.readouterr()
    assert said in told.err
    assert told.out

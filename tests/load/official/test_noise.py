"""What a document's way through programs does to its characters and lines changes nothing that is read."""

import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import read_official
from gealc_docs.model.plan import FIELDS, Plan

SEEDS = Path(__file__).parents[2] / "fixtures" / "seeds"
VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary


def wrapped(text: str) -> bytes:
    lines = (textwrap.fill(line, 88, break_on_hyphens=False) for line in text.split("\n"))
    return "\n".join(lines).encode()


NOISE: dict[str, Callable[[str], bytes]] = {
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "mark": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "windows": lambda text: text.encode("cp1252"),
    "macintosh": lambda text: text.encode("mac-roman"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text).encode(),
    "hard-spaces": lambda text: text.replace(" ", "\u00a0").encode(),
    "ligatures": lambda text: text.replace("fi", "\ufb01").encode(),
    "no-blank-lines": lambda text: text.replace("\n\n", "\n").encode(),
    "trailing-spaces": lambda text: text.replace("\n", "  \n").encode(),
    "wrapped": wrapped,
}


def told(plan: Plan) -> list[object]:
    return [
        (
            area.number,
            area.title.wordings[0].text,
            activity.number,
            activity.title.wordings[0].text,
            str(activity.date and activity.date.period),
            [bool(getattr(activity, name)) for name in FIELDS],
        )
        for area, activity in plan.activities()
    ]


@pytest.mark.parametrize("noise", NOISE)
@pytest.mark.parametrize("name", ["2022.es.txt", "2022.en.txt"])
def test_noise_changes_nothing(name: str, noise: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(NOISE[noise]((SEEDS / name).read_text(encoding="utf-8")))
    clean, noisy = (read_official(p, name, VOCABULARY).plan for p in (SEEDS / name, path))
    assert told(noisy) == told(clean)
    assert [s.title.wordings[0].text for s in noisy.sections] == [s.title.wordings[0].text for s in clean.sections]
    assert noisy.committee == clean.committee


def test_the_code_page_of_old_programs_is_told_by_its_letters(tmp_path: Path) -> None:
    # That code page has no long dashes nor curly quotes.
    text = (SEEDS / "2022.es.txt").read_text(encoding="utf-8").translate({0x2013: "-", 0x201C: '"', 0x201D: '"'})
    plans = []
    for name in ("utf-8", "cp850"):
        path = tmp_path / f"{name}.txt"
        path.write_bytes(text.encode(name))
        plans.append(read_official(path, path.name, VOCABULARY).plan)
    assert told(plans[1]) == told(plans[0])
    assert plans[1].committee == plans[0].committee

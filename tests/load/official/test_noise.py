"""What a document's way through programs does to its characters and lines changes nothing that is read."""

import itertools
import re
import textwrap
import unicodedata
from collections.abc import Callable
from functools import cache
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


NAMES = ("2022.es.txt", "2022.en.txt")
FIELDS_OF_A_LINE = re.compile(r"(?m)^(?:Lugar|Fecha|Recursos|Venue|Date|Resources): .*$")
NUMBERS = re.compile(r"(?m)^(\d(?:\.\d)*)\) ")


def hyphenated(text: str) -> bytes:
    """Break words of small letters at a width, with a hyphen at the line's end."""
    broken = (re.sub(r"(.{60,75}[a-záéíóúñ]{4})(?=[a-záéíóúñ]{4})", "\\1-\n", line) for line in text.split("\n"))
    return "\n".join(broken).encode()


def turned(text: str) -> bytes:
    """Turn the order of fields that stand on lines of their own."""
    blocks = re.split(r"(?m)^(?=\d)", text)
    result = []
    for block in blocks:
        fields = FIELDS_OF_A_LINE.findall(block)
        replaced = iter(fields[::-1])
        result.append(FIELDS_OF_A_LINE.sub(lambda _, rest=replaced: next(rest), block))
    return "".join(result).encode()


def paged(text: str, head: str, foot: str, end: str) -> bytes:
    """Set a text on pages of 40 lines, each with a head and a foot."""
    lines = text.split("\n")
    pages = [lines[start : start + 40] for start in range(0, len(lines), 40)]
    whole = (
        "\n".join([*([head] if head else []), *page, foot.format(n=n, all=len(pages))])
        for n, page in enumerate(pages, 1)
    )
    return end.join(whole).encode()


LAYOUT: dict[str, Callable[[str], bytes]] = {
    "two-spaces": lambda text: text.replace(" ", "  ").encode(),
    "soft-hyphens": lambda text: re.sub(r"([a-z]{4})([a-z]{4})", "\\1\u00ad\\2", text).encode(),
    "hyphenated": hyphenated,
    "fields-turned": turned,
    "fields-on-one-line": lambda text: re.sub(r"\n+(?=(?:Fecha|Recursos|Date|Resources): )", " ", text).encode(),
    "fields-as-items": lambda text: FIELDS_OF_A_LINE.sub(lambda m: f"• {m[0]}", text).encode(),
    "capital-labels": lambda text: re.sub(r"(?m)^(\w+): ", lambda m: f"{m[1].upper()}: ", text).encode(),
    "numbers-in-brackets": lambda text: NUMBERS.sub("(\\1) ", text).encode(),
    "numbers-with-dashes": lambda text: NUMBERS.sub("\\1.- ", text).encode(),
    "numbers-alone": lambda text: re.sub(r"(?m)^(\d(?:\.\d)+)\) ", "\\1 ", text).encode(),
    "pages-fed": lambda text: paged(text, "Red GEALC · Plan", "Página {n} de {all}", "\n\f"),
    "pages-numbered": lambda text: paged(text, "", "– {n} –", "\n"),
}
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


@cache
def clean_plan(name: str) -> Plan:
    return read_official(SEEDS / name, name, VOCABULARY).plan


@pytest.mark.parametrize(
    ("noise", "name"),
    [
        *itertools.product(NOISE, NAMES),
        *zip(LAYOUT, itertools.cycle(NAMES), strict=False),
    ],
)
def test_noise_changes_nothing(name: str, noise: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes((NOISE | LAYOUT)[noise]((SEEDS / name).read_text(encoding="utf-8")))
    clean, noisy = clean_plan(name), read_official(path, name, VOCABULARY).plan
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

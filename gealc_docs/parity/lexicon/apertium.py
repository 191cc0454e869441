"""Apertium's dictionaries, asked through its programs `lt-proc`: analyses of words, translations of lemmas."""

import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from gealc_docs.parity.lexicon.looks import of

_DATA = Path("/usr/share/apertium")
_UNIT = re.compile(r"\^([^$]*)\$")
_TIMEOUT = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """One analysis of a word: its lemma and tags, such as `n`, `pl`."""

    lemma: str
    tags: tuple[str, ...]

    @property
    def content(self) -> bool:
        """Whether it is a noun, adjective, verb or adverb."""
        return bool({"n", "adj", "vblex", "adv", "np"} & set(self.tags[:1]))


def find_pair(source: str, target: str) -> tuple[Path, str, str] | None:
    """Return the folder and codes of the installed data for two languages, if there is any."""
    one, two = (str(of(language).get("apertium", "")) for language in (source, target))
    if not shutil.which("lt-proc") or not one or not two:
        return None
    for folder in (_DATA / f"apertium-{one}-{two}", _DATA / f"apertium-{two}-{one}"):
        if (folder / f"{one}-{two}.autobil.bin").exists():
            return folder, one, two
    return None


def analyse(words: Iterable[str], dictionary: Path) -> dict[str, tuple[Reading, ...]] | None:
    """Return the analyses of each word that the dictionary knows; None where it fails."""
    units = _run("".join(f"{word}\n.\n" for word in words), ["-w", str(dictionary)])
    found: dict[str, tuple[Reading, ...]] = {}
    for unit in units:
        surface, *readings = unit.split("/")
        if readings and not readings[0].startswith("*"):
            found[surface.lower()] = tuple(_reading(text) for text in readings)
    return found if units else None


def translate(readings: Sequence[Reading], dictionary: Path) -> list[frozenset[str]] | None:
    """Return the translations of each reading's lemma in lower case; None where the dictionary fails."""
    lines = "".join(f"^{r.lemma}{''.join(f'<{tag}>' for tag in r.tags)}$\n" for r in readings)
    units = _run(lines, ["-b", str(dictionary)])
    return [_translated(unit) for unit in units] if len(units) == len(readings) else None


def _translated(unit: str) -> frozenset[str]:
    known = {t.partition("<")[0].lower() for t in unit.split("/")[1:] if not t.startswith("@")}
    return frozenset(known - {""})


def _run(text: str, arguments: list[str]) -> list[str]:
    command = [shutil.which("lt-proc") or "lt-proc", *arguments]
    done = subprocess.run(  # noqa: S603  # a fixed program; the text is data on its standard input
        command, input=text, capture_output=True, text=True, check=False, timeout=_TIMEOUT
    )
    return _UNIT.findall(done.stdout) if done.returncode == 0 else []


def _reading(text: str) -> Reading:
    head = text.split("+", 1)[0]
    return Reading(head.partition("<")[0].lower(), tuple(re.findall(r"<([^>]+)>", head)))

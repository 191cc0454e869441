"""Where the words of languages lie: beside this file, and in the folders that `GEALC_LANGUAGES` names.

Only the standard library is imported here, so that the command line can ask at no cost.
"""

import os
import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
# The language of the originals: first in every list, and what is said where another has no words.
FIRST = "es"
# A message with a translation: in its line, or in those that follow an empty one.
_MESSAGE = re.compile(r'\nmsgid "([^"]+)"\n(?:msgid_plural [^\n]*\n)?msgstr(?:\[0\])? "(?:[^"]|"\n")')


@cache
def folders() -> tuple[Path, ...]:
    """Return all folders of languages; what is in a later one goes before."""
    extra = os.environ.get("GEALC_LANGUAGES", "").split(os.pathsep)
    return (FOLDER, *(Path(name) for name in extra if name))


def find(language: str, name: str) -> Path | None:
    """Return a language's file, None where it has none."""
    found = (folder / language / name for folder in reversed(folders()))
    return next((path for path in found if path.is_file()), None)


def find_all(folder: str) -> list[Path]:
    """Return the text files of a folder, those beside this file first."""
    return [path for base in folders() for path in sorted((base / folder).glob("*.txt"))]


def languages_with(name: str) -> tuple[str, ...]:
    """Return the languages that have a file of that name, the first language first."""
    found = {path.parent.name for folder in folders() for path in folder.glob(f"*/{name}")}
    return tuple(sorted(found, key=lambda language: (language != FIRST, language)))


@cache
def available() -> tuple[str, ...]:
    """Return the codes of all languages there are, Spanish first: it is the language of the originals."""
    return languages_with("language.yaml")


def domains() -> tuple[str, ...]:
    """Return the names of the catalogues of the first language."""
    return tuple(sorted(path.stem for path in (FOLDER / FIRST / "messages").glob("*.po")))


@cache
def unsaid(language: str) -> int:
    """Return how many messages a language lacks; 0 means that it can speak to the user."""
    return sum(1 for domain in domains() for code in _codes(FIRST, domain) - _codes(language, domain))


@cache
def _codes(language: str, domain: str) -> frozenset[str]:
    path = find(language, f"messages/{domain}.po")
    return frozenset(_MESSAGE.findall(path.read_text(encoding="utf-8"))) if path else frozenset()


def speaks(language: str) -> bool:
    """Whether a language has every message."""
    return language == FIRST or (language in available() and not unsaid(language))


def speaking() -> tuple[str, ...]:
    """Return the languages that have every message."""
    return tuple(filter(speaks, available()))

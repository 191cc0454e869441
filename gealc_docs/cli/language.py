"""The language of messages: `--ui`, else the locale, else Spanish."""

import os
from collections.abc import Sequence
from pathlib import Path

_LANGUAGES = Path(__file__).parent.parent / "languages"


def take_language(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Take `--ui LANGUAGE` out of the arguments, wherever it stands before `--`; return the language and the rest."""
    wished = ""
    rest: list[str] = []
    queue = list(arguments)
    while queue and queue[0] != "--":
        word = queue.pop(0)
        if word == "--ui" and queue and _offered(queue[0]):
            wished = queue.pop(0)
        elif word.startswith("--ui=") and _offered(word[5:]):
            wished = word[5:]
        else:
            rest.append(word)
    return wished or _of_locale(), rest + queue


def _offered(language: str) -> bool:
    return language.isalpha() and (_LANGUAGES / language / "language.yaml").exists()


def _of_locale() -> str:
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    language = next((name for name in names if name), "")[:2]
    return language if _offered(language) else "es"

"""The language of messages: `--ui`, else the locale, else Spanish."""

import os
from collections.abc import Sequence

from gealc_docs.languages.folders import FIRST, available, speaks


def take_language(arguments: Sequence[str]) -> tuple[str, list[str], str]:
    """Take `--ui LANGUAGE` out of the arguments, wherever it stands before `--`.

    Returns the language to speak, the other arguments, and the language wished for where it lacks words, else "".
    """
    wished = ""
    rest: list[str] = []
    queue = list(arguments)
    while queue and queue[0] != "--":
        word = queue.pop(0)
        if word == "--ui" and queue and queue[0] in available():
            wished = queue.pop(0)
        elif word.startswith("--ui=") and word[5:] in available():
            wished = word[5:]
        else:
            rest.append(word)
    if speaks(wished):
        return wished, rest + queue, ""
    return _of_locale(), rest + queue, wished


def _of_locale() -> str:
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    language = next((name for name in names if name), "")[:2]
    return language if speaks(language) else FIRST

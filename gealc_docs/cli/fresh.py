"""The shortest way through `gealc build`: nothing is imported but stamps, if nothing is to do."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from gealc_docs.publish.stamp import Stamps


def command_target(arguments: Sequence[str] | None = None) -> str:
    """Return the stamp's name of a whole command; where it is run matters, the language of messages does not."""
    words = [str(Path.cwd()), *(sys.argv[1:] if arguments is None else arguments)]
    return "command:" + json.dumps(_without_ui(words))


def _without_ui(words: Sequence[str]) -> list[str]:
    kept, skip = [], False
    for word in words:
        if not skip and word != "--ui" and not word.startswith("--ui="):
            kept.append(word)
        skip = word == "--ui"
    return kept


def nothing_to_do(arguments: Sequence[str], language: str) -> str:
    """Return what to say if this very command would make nothing new, else ""."""
    if arguments[:1] != ["build"]:
        return ""
    stamps = Stamps.read(_out(arguments))
    target = command_target(arguments)
    record = stamps.records.get(target)
    if not isinstance(record, dict):
        return ""
    roots = [Path(root) for root in record.get("note", {}).get("roots", [])]
    note = stamps.fresh(target, roots)
    return str(note.get(language, "")) if note else ""


def _out(arguments: Sequence[str]) -> Path:
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if word == "--out":
            return Path(following).absolute()
        if word.startswith("--out="):
            return Path(word.removeprefix("--out=")).absolute()
    return Path("build").absolute()

"""Problems of unusable input: gathered, then raised together."""

import errno
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from gealc_docs.model.location import Location
from gealc_docs.model.message import Message
from gealc_docs.model.text import LocalText


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a file cannot be used, and the place in it."""

    location: Location
    message: Message


class LoadError(Exception):
    """A file that cannot be used, with every problem found in it, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems sorted by place."""
        self.problems = tuple(sorted(problems, key=lambda problem: problem.location))
        super().__init__("; ".join(f"{p.location} {p.message.code}" for p in self.problems))

    def __reduce__(self) -> "tuple[type[LoadError], tuple[tuple[Problem, ...]]]":
        """Be sent from a worker whole."""
        return LoadError, (self.problems,)


def failure(location: Location, code: str, /, **args: str | int | Message | LocalText | tuple[str, ...]) -> LoadError:
    """Make an error of one problem."""
    return LoadError([Problem(location, Message.of(code, **args))])


# Why a file cannot be read or written, or a server not be reached, in the user's words; the system's own are English.
_REASONS = {
    errno.ENOENT: "absent",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EISDIR: "is-folder",
    errno.ENOTDIR: "no-folder",
    errno.EEXIST: "no-folder",  # a file where a folder is to be made
    errno.ENOSPC: "full",
    errno.EROFS: "read-only",
    errno.ECONNREFUSED: "no-connection",
    errno.ETIMEDOUT: "no-answer",
}


def reason_of(error: OSError) -> Message:
    """Return why the system refuses a file."""
    name = _REASONS.get(error.errno or 0)
    return Message.of(f"load.os-{name}") if name else Message.of("load.os-other", told=error.strerror or str(error))


def unreadable(path: Path, shown: str, error: OSError) -> LoadError:
    """Make an error of a file that cannot be read; where it is not there, name the nearest one that is."""
    place = Location(shown, 1, 1)
    if error.errno != errno.ENOENT:
        return failure(place, "load.unreadable", reason=reason_of(error))
    if not path.parent.is_dir():
        return failure(place, "load.no-file", hint=Message.of("load.no-folder"))
    near = _nearest_file(path)
    return failure(place, "load.no-file", hint=Message.of("load.did-you-mean", word=str(near)) if near else "")


# Of 100: how alike the names of two files, without folder and ending, have to be for one to be a slip of the other.
_ALIKE_FILES = 75


def _nearest_file(path: Path) -> Path | None:
    """Return the file of the folder that was likely meant: its name is much alike, or differs by the ending alone."""
    stem, ending = path.stem.casefold(), path.suffix.casefold()
    files = sorted(other for other in path.parent.iterdir() if other.is_file() and not other.name.startswith("."))
    names = {other: other.stem.casefold() for other in files if other.suffix.casefold() == ending}
    best = process.extractOne(stem, names, scorer=fuzz.ratio, score_cutoff=_ALIKE_FILES)
    return best[2] if best else next((other for other in files if other.stem.casefold() == stem), None)


# Of 100: how alike two words have to be for one to be a slip of the other; below are mere sound-alikes.
_ALIKE_WORDS = 72
_SHORT = 300  # characters of a list that is still read


def hint(wrong: str, known: Iterable[str], also: Mapping[str, str] | None = None) -> Message:
    """Return what to say after an unknown word: the nearest known one, or all of them where they are few.

    `also` maps other words that people write, such as `fecha`, to the known one they mean.
    """
    words = sorted(known)
    meant = {word: word for word in words} | {w: m for w, m in (also or {}).items() if m in words}
    best = process.extractOne(wrong, list(meant), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_ALIKE_WORDS)
    if best:
        return Message.of("load.did-you-mean", word=meant[best[0]])
    parts = [part for part in re.split(r"[\s,;]+", wrong) if part]
    if len(parts) > 1 and set(parts) <= set(words):
        return Message.of("load.commas", words=", ".join(parts))
    listed = ", ".join(words)
    if words and len(listed) <= _SHORT:
        return Message.of("load.one-of", words=listed)
    return Message.of("load.no-hint")


def meant_address(wrong: str, known: Iterable[str]) -> Message | str:
    """Return what to say after an unknown address such as `2022/open-data/a`: the known one likely meant, else "".

    It has a last name that is the same or a slip; what stands before it only decides between several.
    """

    def alike(address: str) -> tuple[float, float]:
        ours, theirs = wrong.rpartition("/"), address.rpartition("/")
        return fuzz.ratio(ours[2], theirs[2]), fuzz.ratio(ours[0], theirs[0])

    best = max(known, key=alike, default="")
    return Message.of("load.did-you-mean", word=best) if best and alike(best)[0] >= _ALIKE_WORDS else ""

"""A thesaurus in the MyThes form (Debian `mythes-en-us`, from WordNet), read entry by entry."""

import bisect
import mmap
import re
from functools import cache, lru_cache, partial
from pathlib import Path

from gealc_docs.languages.folders import find
from gealc_docs.languages.made import made
from gealc_docs.parity.lexicon.looks import of

_FOLDER = Path("/usr/share/mythes")
_LOOSE = re.compile(r"\((?:antonym|related term|generic term)\)")
_VAGUE = 35  # meanings
_USUAL = 2  # meanings of a word; those after it are rare


ANY: frozenset[str] = frozenset()  # of whatever part of speech


@lru_cache(maxsize=20_000)
def synonyms(word: str, language: str, sorts: frozenset[str] = ANY) -> frozenset[str]:
    """Return the synonyms of a word by our own list, and by the thesaurus as any of some parts of speech."""
    return _installed(word, language, sorts).union(_listed(language).get(word, "").split())


@cache
def _listed(language: str) -> dict[str, str]:
    """Return the synonyms of our own list by word."""
    return made(f"synonyms {language}", partial(_read, language))


def _read(language: str) -> dict[str, str]:
    """Read `languages/XX/synonyms.txt`: in each line what may stand for the first word, and that for each of them."""
    path = find(language, "synonyms.txt")
    found: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path else ():
        if line[:1] != "#":
            first, *others = line.split()
            found.setdefault(first, set()).update(others)
            for other in others:
                found.setdefault(other, set()).add(first)
    return {word: " ".join(others) for word, others in found.items()}


@lru_cache(maxsize=20_000)
def vague(word: str, language: str) -> bool:
    """Whether a word has so many meanings that its synonyms tell nothing: by way of `take` all is near to all."""
    return len(_lines(word, language)) > _VAGUE


@lru_cache(maxsize=20_000)
def wider(word: str, language: str, sorts: frozenset[str] = ANY) -> frozenset[str]:
    """Return the more general terms of the usual meanings of a word as any of some parts of speech."""
    return _marked(word, language, "(generic term)", sorts)


@lru_cache(maxsize=20_000)
def antonyms(word: str, language: str) -> frozenset[str]:
    """Return the opposites of the usual meanings of a word, by the thesaurus where one is installed."""
    return _marked(word, language, "(antonym)")


def _marked(word: str, language: str, mark: str, sorts: frozenset[str] = ANY) -> frozenset[str]:
    lines = _of(sorts, _lines(word, language)[:_USUAL])
    return frozenset(
        _plain(term) for line in lines for term in line.strip().split("|")[1:] if term.rstrip().endswith(mark)
    )


def _plain(term: str) -> str:
    """Return a term without what is said of it in brackets."""
    return (re.sub(r"\s*\(.*?\)", "", term) if "(" in term else term).strip().lower()


def _installed(word: str, language: str, sorts: frozenset[str]) -> frozenset[str]:
    terms = (term for line in _of(sorts, _lines(word, language)) for term in line.strip().split("|")[1:])
    return frozenset(_plain(term) for term in terms if not _LOOSE.search(term))


def _of(sorts: frozenset[str], lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the meanings that are of some parts of speech, all of them where none is told."""
    return tuple(line for line in lines if line[1 : line.find(")")] in sorts) if sorts else lines


@lru_cache(maxsize=20_000)
def _lines(word: str, language: str) -> tuple[str, ...]:
    """Return the meanings of a word, a line each."""
    index = _index(language)
    wanted = word.encode(_encoding(language), "replace") if index else b""
    place = bisect.bisect_left(index, wanted, key=_entry)  # by the word alone: `family` stands before `family tree`
    if not index or place >= len(index) or _entry(index[place]) != wanted:
        return ()
    data = _entries(language)
    data.seek(int(index[place].rpartition(b"|")[2]))
    count = int(data.readline().rpartition(b"|")[2] or 0)
    return tuple(data.readline().decode(_encoding(language), "replace") for _ in range(count))


@lru_cache(maxsize=4)
def _entries(language: str) -> mmap.mmap:
    """Return the entries of a language's thesaurus, of which only those that are asked for are read."""
    with files(language)[1].open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def files(language: str) -> tuple[Path, Path]:
    """Return the files of a language's thesaurus, which need not be there."""
    name = _file(language)
    return _FOLDER / f"{name}.idx", _FOLDER / f"{name}.dat"


def _file(language: str) -> str:
    """Return the name of a language's thesaurus, nothing where it has none."""
    return str(of(language).get("thesaurus", ""))


def _entry(line: bytes) -> bytes:
    return line.partition(b"|")[0]


@lru_cache(maxsize=4)
def _index(language: str) -> list[bytes]:
    path = _FOLDER / f"{_file(language)}.idx"
    if not _file(language) or not path.exists():
        return []
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return data[:].split(b"\n")[2:-1]


@lru_cache(maxsize=4)
def _encoding(language: str) -> str:
    with (_FOLDER / f"{_file(language)}.idx").open("rb") as file:
        return file.readline().decode("ascii", "replace").strip() or "utf-8"

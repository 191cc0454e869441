"""The bytes of a document: bounded, and of the form that its name promises."""

import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel import Locale

from gealc_docs.languages.labels import labels, readable
from gealc_docs.load.problems import LoadError, failure, unreadable
from gealc_docs.model.location import Location

MAX_BYTES = 40_000_000
MAX_TEXT = 5_000_000
MAX_UNZIPPED = 120_000_000
MAX_MEMBERS = 5_000
# No plan has so many lines or cells, nor a paragraph of so many characters.
MAX_LINES = 40_000
MAX_PARAGRAPH = 20_000
_PIECE = 1 << 16
# How Word and LibreOffice name what they put beside a document that is open in them.
_LOCKS = ("~$", ".~lock.")

_MAGIC = (
    (b"%PDF", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"\x1f\x8b", "gzip"),
)


def read_bytes(path: Path, shown: str, limit: int = MAX_BYTES) -> bytes:
    """Read a file of at most `limit` bytes. Raise `LoadError`; also where it is empty."""
    where = Location(shown, 1, 1)
    if path.name.startswith(_LOCKS):
        raise failure(where, "official.lock")
    if path.exists() and not path.is_file():
        raise failure(where, "official.no-file")
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise unreadable(path, shown, error) from error
    if len(data) > limit:
        raise failure(where, "official.too-large", limit=limit // 1_000_000)
    if not data.strip():
        raise failure(where, "official.empty")
    return data


def form_of(data: bytes) -> str:
    """Return what the bytes are: `pdf`, `docx`, `odt`, `zip`, `doc`, `rtf`, `image`, `html`, or "" for text."""
    form = next((form for magic, form in _MAGIC if data.lstrip()[: len(magic)] == magic), "")
    if form == "zip":
        return "docx" if b"word/" in data else "odt" if _is_text_document(data) else "zip"
    head = data[:2000].lstrip().lower()
    return form or ("html" if head.startswith((b"<!doctype html", b"<html")) else "")


def _is_text_document(data: bytes) -> bool:
    """Whether an archive is a text in OpenDocument form; one that was packed anew may have its kind elsewhere."""
    if b"opendocument." in data[:200]:
        return b"opendocument.text" in data[:200]
    return b"content.xml" in data and b"META-INF/manifest.xml" in data


def check_form(data: bytes, suffix: str, shown: str) -> None:
    """Raise `LoadError` where the bytes are of another form than the name says."""
    found = form_of(data)
    if found == suffix or (not found and suffix in {"txt", "md", "html"}):
        return
    where = Location(shown, 1, 1)
    if found == "doc":
        raise failure(where, "official.old-word" if suffix != "docx" else "official.encrypted-or-old")
    if found == "image":
        raise failure(where, "official.image")
    if found:
        raise failure(where, "official.mislabelled", named=f".{suffix}", found=found)
    raise failure(where, "official.damaged", named=f".{suffix}")


def check_zip(path: Path, shown: str) -> zipfile.ZipFile:
    """Open a zipped document. Raise `LoadError` where it is damaged, encrypted or unpacks to too much."""
    where = Location(shown, 1, 1)
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise failure(where, "official.damaged", named=path.suffix.lower()) from error
    try:
        check_members(archive, where)
    except LoadError:
        archive.close()
        raise
    return archive


def check_members(archive: zipfile.ZipFile, where: Location) -> None:
    """Raise `LoadError` where an archive is encrypted or damaged, unpacks to too much, or declares entities."""
    members = archive.infolist()
    total = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or total > MAX_UNZIPPED:
        raise failure(where, "official.bomb", limit=MAX_UNZIPPED // 1_000_000)
    if any(member.flag_bits & 1 for member in members):
        raise failure(where, "official.encrypted")
    for member in members:
        _check_member(archive, member, where)


def _check_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, where: Location) -> None:
    """Unpack a member piece by piece: one larger than it says would fill the memory of who takes it whole."""
    try:
        with archive.open(member) as file:
            first = file.read(_PIECE)
            while file.read(_PIECE):
                pass
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, RuntimeError) as error:
        raise failure(where, "official.damaged", named=Path(where.file).suffix.lower()) from error
    # No program writes entities into such files; what they stand for would be left out.
    if member.filename.endswith((".xml", ".rels")) and b"<!ENTITY" in first.replace(b"\0", b""):
        raise failure(where, "official.damaged", named=Path(where.file).suffix.lower())


def decoded(data: bytes, shown: str) -> str:
    """Decode a text: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows Latin. Raise `LoadError`."""
    where = Location(shown, 1, 1)
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(name, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _by_letters(data)
    if "\x00" in text:
        text = _without_mark(data)
    if sum(c in text for c in "\x00\x01\x02\x03") or text.count("�") > max(3, len(text) // 200):
        raise failure(where, "official.not-text")
    return text


def _by_letters(data: bytes) -> str:
    """Decode by the code page that makes the most letters of our languages in words, and signs between them."""
    return max((data.decode(name, "replace") for name in ("cp1252", "cp850", "mac-roman")), key=_likely)


def _likely(text: str) -> int:
    """Return how many characters beyond ASCII stand where they may, less those that may not."""
    own = _letters()
    found = re.finditer(r"(?<=(.))([^\x00-\x7f])(?=(.))", text)
    return sum(1 if _may_stand(match[1], match[2], match[3], own) else -1 for match in found)


def _may_stand(before: str, character: str, after: str, own: frozenset[str]) -> bool:
    """Whether a letter stands in a word, or another sign not between two letters."""
    if character.isalpha():
        return character in own and (before.isalpha() or after.isalpha())
    if character.isspace():
        return True
    inside = before.isalpha() and after.isalpha()
    return unicodedata.category(character).startswith("P") and (character == "’" or not inside)


@cache
def _letters() -> frozenset[str]:
    """Return the letters beyond ASCII that the words of our languages have, in both cases."""
    found = "".join(word for language in readable() for word in (*_words(language), *labels(language)["letters"]))
    return frozenset(c for c in found + found.upper() if c.isalpha() and not c.isascii())


def _words(language: str) -> Iterator[str]:
    data = labels(language)
    yield from (str(word) for group in ("labels", "sections") for words in data[group].values() for word in words)
    yield from Locale.parse(language).months["format"]["wide"].values()
    yield from Locale.parse(language).territories.values()


def check_lines(text: str, shown: str) -> None:
    """Raise `LoadError` where a text has more lines, or a longer one, than any plan."""
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        raise failure(Location(shown, MAX_LINES, 1), "official.too-many", limit=MAX_LINES)
    longest = next((n for n, line in enumerate(lines, 1) if len(line) > MAX_PARAGRAPH), 0)
    if longest:
        raise failure(Location(shown, longest, 1), "official.too-long", limit=MAX_PARAGRAPH)


def _without_mark(data: bytes) -> str:
    """Decode UTF-16 that lost its mark: every other byte is nothing."""
    name = "utf-16-le" if data[1:40:2].count(0) > data[0:40:2].count(0) else "utf-16-be"
    return data.decode(name, "replace")

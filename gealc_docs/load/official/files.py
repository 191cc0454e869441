"""The bytes of a document: bounded, and of the form that its name promises."""

import zipfile
from pathlib import Path

from gealc_docs.load.problems import LoadError, failure, unreadable
from gealc_docs.model.location import Location

MAX_BYTES = 40_000_000
MAX_TEXT = 5_000_000
MAX_UNZIPPED = 120_000_000
MAX_MEMBERS = 5_000

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
_ZIPPED = frozenset({"docx", "odt"})


def read_bytes(path: Path, shown: str, limit: int = MAX_BYTES) -> bytes:
    """Read a file of at most `limit` bytes. Raise `LoadError`; also where it is empty."""
    where = Location(shown, 1, 1)
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
        return "docx" if b"word/" in data else "odt" if b"opendocument.text" in data[:200] else "zip"
    head = data[:2000].lstrip().lower()
    return form or ("html" if head.startswith((b"<!doctype html", b"<html")) else "")


def check_form(data: bytes, suffix: str, shown: str) -> None:
    """Raise `LoadError` where the bytes are of another form than the name says."""
    found = form_of(data)
    if found == suffix or (not found and suffix in {"txt", "md", "html"}):
        return
    where = Location(shown, 1, 1)
    if found == "doc":
        raise failure(where, "official.old-word" if suffix != "docx" else "official.encrypted-or-old")
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
    """Raise `LoadError` where an archive is encrypted or unpacks to too much."""
    members = archive.infolist()
    total = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or total > MAX_UNZIPPED:
        raise failure(where, "official.bomb", limit=MAX_UNZIPPED // 1_000_000)
    if any(member.flag_bits & 1 for member in members):
        raise failure(where, "official.encrypted")


def decoded(data: bytes, shown: str) -> str:
    """Decode a text: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows Latin. Raise `LoadError`."""
    where = Location(shown, 1, 1)
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(name, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if "\x00" in text:
        text = _without_mark(data)
    if sum(c in text for c in "\x00\x01\x02\x03") or text.count("�") > max(3, len(text) // 200):
        raise failure(where, "official.not-text")
    return text


def _without_mark(data: bytes) -> str:
    """Decode UTF-16 that lost its mark: every other byte is nothing."""
    name = "utf-16-le" if data[1:40:2].count(0) > data[0:40:2].count(0) else "utf-16-be"
    return data.decode(name, "replace")

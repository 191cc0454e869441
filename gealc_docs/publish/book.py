"""What Sphinx leaves out of an electronic book: the language of each page, and which pages hold drawings."""

import io
import re
import zipfile

from lxml import etree

from gealc_docs.report.zipped import settled

_PACKAGE = "content.opf"
_ITEM = "{http://www.idpf.org/2007/opf}item"
_ROOT = re.compile(rb"<html(?![^>]*xml:lang)([^>]*)>")


def finished(data: bytes, language: str) -> bytes:
    """Return a book that is valid, tells its language on every page, and is the same whenever it is made."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(out, "w") as made:
        for member in book.infolist():
            content = book.read(member)
            if member.filename == _PACKAGE:
                content = _declared(book, content)
            elif member.filename.endswith(".xhtml"):
                content = _ROOT.sub(rf'<html\1 lang="{language}" xml:lang="{language}">'.encode(), content, count=1)
            made.writestr(member, content)
    return settled(out.getvalue())


def _declared(book: zipfile.ZipFile, package: bytes) -> bytes:
    """Return the list of files with a remark on the pages that hold drawings."""
    root = etree.fromstring(package)
    names = set(book.namelist())
    for item in root.iter(_ITEM):
        name = item.get("href", "")
        if name.endswith(".xhtml") and name in names and b"<svg" in book.read(name):
            item.set("properties", " ".join([*item.get("properties", "").split(), "svg"]))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")

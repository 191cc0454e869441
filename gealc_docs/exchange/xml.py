"""XML of translators' files: parsed without entities, network or document types, with the place of what is wrong."""

from typing import Any

from lxml import etree

from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse(data: bytes, shown: str) -> Any:  # noqa: ANN401  # lxml's elements are untyped
    """Return the root element. Raise `LoadError` for malformed XML, and for one that declares entities."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        place = Location(shown, max(line, 1), max(column, 1))
        raise failure(place, "exchange.xml-syntax", detail=str(error.msg).partition(", line")[0]) from error
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and any(declared.iterentities()):
        raise failure(Location(shown, 1, 1), "exchange.xml-entities")
    return root


def dump(root: Any, doctype: str = "") -> bytes:  # noqa: ANN401  # as above
    """Return a document as a file holds it."""
    etree.indent(root)
    body = etree.tostring(root, encoding="unicode")
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', *([doctype] if doctype else []), body, ""]).encode()


def place(element: Any, shown: str) -> Location:  # noqa: ANN401  # as above
    """Return where an element starts."""
    return Location(shown, element.sourceline or 1, 1)


def local(element: Any) -> str:  # noqa: ANN401  # as above
    """Return an element's name without its namespace, "" for comments and instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""

"""TMX 1.4b, a translation memory: this plan's texts by address, and the pairs of all other plans."""

from typing import Any

from lxml import etree

from gealc_docs.exchange.bundle import Bundle
from gealc_docs.exchange.returned import Returned, Row, language_code
from gealc_docs.exchange.words import state_name
from gealc_docs.exchange.xml import XML_LANG, dump, local, parse, place
from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location

SUFFIXES = (".tmx",)
HOLDS = "texts"
_BASE, _ORIGIN = "x-gealc-base", "x-gealc-origin"


def write(bundle: Bundle) -> bytes:
    """Return the file; a text without translation is a unit of one language."""
    root = etree.Element("tmx", version="1.4")
    etree.SubElement(
        root,
        "header",
        {
            "creationtool": "gealc_docs",
            "creationtoolversion": "1",
            "segtype": "block",
            "o-tmf": "gealc",
            "adminlang": bundle.reader,
            "srclang": bundle.source,
            "datatype": "plaintext",
        },
    )
    body = etree.SubElement(root, "body")
    for unit in bundle.units:
        node = etree.SubElement(body, "tu", tuid=unit.id)
        _add(node, "note", f"{state_name(unit.state, bundle.reader)} · {unit.context}")
        _add(node, "prop", unit.base, type=_BASE)
        _wordings(node, bundle, unit.source, unit.target)
    for pair in bundle.memory:
        node = etree.SubElement(body, "tu")
        _add(node, "prop", pair.origin, type=_ORIGIN)
        _wordings(node, bundle, pair.source, pair.target)
    return dump(root)


def _wordings(node: Any, bundle: Bundle, source: str, target: str) -> None:  # noqa: ANN401  # lxml's elements are untyped
    for language, text in ((bundle.source, source), (bundle.target, target)):
        if text:
            variant = etree.SubElement(node, "tuv", {XML_LANG: language})
            _add(variant, "seg", text)


def _add(parent: Any, name: str, text: str, **attributes: str) -> None:  # noqa: ANN401  # as above
    etree.SubElement(parent, name, attributes).text = text


def read(data: bytes, shown: str) -> Returned:
    """Read a memory that came back. Raise `LoadError` where it is no TMX, or holds more than two languages."""
    root = parse(data, shown)
    header = next((node for node in root.iter() if local(node) == "header"), None)
    if local(root) != "tmx" or header is None:
        raise failure(Location(shown, 1, 1), "exchange.not-tmx")
    units = [node for node in root.iter() if local(node) == "tu" and _ORIGIN not in _properties(node)]
    used = {language for unit in units for language in _variants(unit)}
    source = language_code(header.get("srclang", ""))
    others = sorted(used - {source})
    if len(others) > 1:
        raise failure(Location(shown, 1, 1), "exchange.many-languages", languages=", ".join(sorted(used)))
    target = others[0] if others else ""
    return Returned(shown, source, target, tuple(_row(unit, source, target, shown) for unit in units), whole=False)


def _row(unit: Any, source: str, target: str, shown: str) -> Row:  # noqa: ANN401  # as above
    found = _variants(unit)
    base = _properties(unit).get(_BASE, "")
    return Row(str(unit.get("tuid", "")), found.get(source, ""), found.get(target, ""), place(unit, shown), base)


def _variants(unit: Any) -> dict[str, str]:  # noqa: ANN401  # as above
    """Return language → text, tags of other tools left out."""
    return {
        language_code(node.get(XML_LANG) or node.get("lang", "")): "".join(_seg(node).itertext())
        for node in unit
        if local(node) == "tuv" and _seg(node) is not None
    }


def _seg(variant: Any) -> Any:  # noqa: ANN401  # as above
    return next((node for node in variant if local(node) == "seg"), None)


def _properties(unit: Any) -> dict[str, str]:  # noqa: ANN401  # as above
    return {node.get("type", ""): node.text or "" for node in unit if local(node) == "prop"}

"""TBX, a glossary for CAT tools: the terms of `plans/glossary.yaml` in both languages.

Forbidden translations go into notes: tools would offer them like any other term.
"""

from collections.abc import Sequence
from typing import Any

from lxml import etree

from gealc_docs.exchange.bundle import Bundle
from gealc_docs.exchange.words import forbidden, team
from gealc_docs.exchange.xml import XML_LANG, dump

SUFFIXES = (".tbx",)
HOLDS = "terms"
_STATUS = "administrativeStatus"
_PREFERRED, _ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"
_DOCTYPE = '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">'


def write(bundle: Bundle) -> bytes:
    """Return the file, in the structure that OmegaT and Weblate read (ISO 30042:2008)."""
    root = etree.Element("martif", {"type": "TBX", XML_LANG: bundle.source})
    header = etree.SubElement(etree.SubElement(root, "martifHeader"), "fileDesc")
    _add(etree.SubElement(header, "sourceDesc"), "p", team(bundle.reader))
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for index, entry in enumerate(bundle.glossary, 1):
        node = etree.SubElement(body, "termEntry", id=f"t{index}")
        for note in (entry.note, forbidden(entry, bundle.reader)):
            if note:
                _add(node, "note", note)
        _terms(node, bundle.source, entry.source)
        _terms(node, bundle.target, entry.target)
    return dump(root, _DOCTYPE)


def _terms(entry: Any, language: str, forms: Sequence[str]) -> None:  # noqa: ANN401  # lxml's elements are untyped
    node = etree.SubElement(entry, "langSet", {XML_LANG: language})
    for form, status in zip(forms, [_PREFERRED, *[_ADMITTED] * (len(forms) - 1)], strict=True):
        group = etree.SubElement(node, "tig")
        _add(group, "term", form)
        _add(group, "termNote", status, type=_STATUS)


def _add(parent: Any, name: str, text: str, **attributes: str) -> None:  # noqa: ANN401  # as above
    etree.SubElement(parent, name, attributes).text = text

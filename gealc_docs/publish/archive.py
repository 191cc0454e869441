"""What WeasyPrint leaves out for an archive that everybody can read: PDF/A-3a and PDF/UA-1 in one file.

It works on the objects that are about to be written, so that nothing is parsed or laid out twice:

- both standards are named in the XMP, with the extension schema that PDF/A asks for, and Dublin Core is completed;
- a table that goes on over a page is one table, its repeated header row an artifact;
- header cells tell their scope, and an item of a list holds nothing beside its label and its body;
- running headers and footers are artifacts, not content to be read out on every page;
- each attached file is listed once.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from gealc_docs.publish.tags import name_classes

_REFERENCE = re.compile(rb"(\d+) 0 R")
_UA = b"""<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
 rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""

Objects = dict[int, Any]


def complete(rendered: Any, pdf: Any) -> None:  # noqa: ANN401  # WeasyPrint and pydyf have no types
    """Complete a PDF that is about to be written as `pdf/a-3a`. Raise `ValueError` where it is not as expected."""
    objects: Objects = {item.number: item for item in pdf.objects}
    _complete_metadata(objects[_number(pdf.catalog["Metadata"])], _dublin_core(rendered.metadata))
    root = objects[_number(pdf.catalog["StructTreeRoot"])]
    _join_split_tables(rendered, objects, root)
    _tell_scopes(objects)
    _fill_bodies(pdf, objects)
    name_classes(root)
    _set_margins_apart(pdf, objects, root)
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = list(dict.fromkeys(pdf.catalog["AF"]))


def _number(reference: bytes | str) -> int:
    data = reference.encode() if isinstance(reference, str) else reference
    match = _REFERENCE.fullmatch(data)
    if not match:
        raise ValueError(f"no reference: {reference!r}")
    return int(match[1])


def _complete_metadata(metadata: Any, more: str) -> None:  # noqa: ANN401  # as above
    (xmp,) = metadata.stream
    if xmp.count(b"</rdf:RDF>") != 1:
        raise ValueError("the metadata is not one RDF")
    metadata.compress = False  # PDF/A wants it to be read without a decoder
    metadata.stream[0] = xmp.replace(b"</rdf:RDF>", more.encode() + _UA)


def _dublin_core(known: Any) -> str:  # noqa: ANN401  # as above
    """Return what of Dublin Core WeasyPrint leaves out, from what the document says of itself.

    The root of a PDF names one language, that of whatever says none; a bilingual edition has two here.
    """
    languages = known.custom.get("dcterms.language", known.lang or "").split()
    bags = (("language", languages), ("publisher", known.authors), ("subject", known.keywords), ("type", ["Text"]))
    found = ((name, "".join(f"<rdf:li>{escape(item)}</rdf:li>" for item in items if item)) for name, items in bags)
    told = "".join(f"<dc:{name}><rdf:Bag>{items}</rdf:Bag></dc:{name}>" for name, items in found if items)
    return f'<rdf:Description rdf:about=""><dc:format>application/pdf</dc:format>{told}</rdf:Description>'


def _join_split_tables(rendered: Any, objects: Objects, root: Any) -> None:  # noqa: ANN401  # as above
    """Join the parts of each table: parts of one HTML element, in the order of the pages."""
    pages = (page._page_box for page in rendered.pages)  # noqa: SLF001  # the only way to the boxes
    boxes = [box for page in pages for box in page.descendants() if getattr(box, "is_table_wrapper", False)]
    tables = [number for number in _reachable(objects, root) if objects[number]["S"] == "/Table"]
    first: dict[int, int] = {}
    for box, number in zip(boxes, tables, strict=True):
        whole = first.setdefault(id(box.element), number)
        if whole != number:
            _append(objects, objects[whole], objects[number])


def _append(objects: Objects, whole: Any, part: Any) -> None:  # noqa: ANN401  # as above
    """Put the rows of a part under the whole table; what is left of the part hangs on nothing any more."""
    bodies = _groups(objects, whole, "/TBody")
    if not _groups(objects, whole, "/THead"):  # its caption alone stood there
        for group in _groups(objects, part, "/THead"):
            _hang(whole, group)
    names = dict(zip(_header_names(objects, part), _header_names(objects, whole).values(), strict=True))
    for group in _groups(objects, part, "/TBody"):
        if not bodies:  # no row stood at the foot of the page before
            _hang(whole, group)
        for reference in group["K"]:
            row = objects[_number(reference)]
            if bodies:
                row["P"] = bodies[-1].reference
                bodies[-1]["K"].append(reference)
            for cell in (objects[_number(kid)] for kid in row["K"]):
                if "Headers" in cell.get("A", {}):
                    cell["A"]["Headers"][:] = [names.get(name.data, name) for name in cell["A"]["Headers"]]
    objects[_number(part["P"])]["K"].remove(part.reference)


def _hang(whole: Any, part: Any) -> None:  # noqa: ANN401  # as above
    """Hang a part on a whole; its cells keep their names."""
    part["P"] = whole.reference
    whole["K"].append(part.reference)


def _groups(objects: Objects, table: Any, kind: str) -> list[Any]:  # noqa: ANN401  # as above
    return [group for group in (objects[_number(kid)] for kid in table["K"]) if group["S"] == kind]


def _header_names(objects: Objects, table: Any) -> dict[bytes, Any]:  # noqa: ANN401  # as above
    rows = (objects[_number(kid)] for group in _groups(objects, table, "/THead") for kid in group["K"])
    cells = (objects[_number(kid)] for row in rows for kid in row["K"])
    return {cell["ID"].data: cell["ID"] for cell in cells}


def _tell_scopes(objects: Objects) -> None:
    for element in _elements(objects):
        if element["S"] == "/TH":
            head = objects[_number(objects[_number(element["P"])]["P"])]["S"] == "/THead"
            element["A"]["Scope"] = "/Column" if head else "/Row"


def _fill_bodies(pdf: Any, objects: Objects) -> None:  # noqa: ANN401  # as above
    """Put what an item of a list holds beside its label into its body: paragraphs after its first text."""
    for item in [element for element in _elements(objects) if element["S"] == "/LI"]:
        parts = {reference: objects[_number(reference)] for reference in item["K"]}
        bodies = [part for part in parts.values() if part["S"] == "/LBody"]
        loose = [reference for reference, part in parts.items() if part["S"] not in {"/Lbl", "/LBody"}]
        if loose:
            body = bodies[-1] if bodies else _new_body(pdf, objects, item)
            for reference in loose:
                item["K"].remove(reference)
                body["K"].append(reference)
                parts[reference]["P"] = body.reference


def _new_body(pdf: Any, objects: Objects, item: Any) -> Any:  # noqa: ANN401  # as above
    body = type(item)({**item, "S": "/LBody", "K": type(item["K"])([]), "P": item.reference})
    pdf.add_object(body)
    objects[body.number] = body
    item["K"].append(body.reference)
    return body


def _elements(objects: Objects) -> Iterator[Any]:
    return (x for x in objects.values() if isinstance(x, dict) and x.get("Type") == "/StructElem")


def _set_margins_apart(pdf: Any, objects: Objects, root: Any) -> None:  # noqa: ANN401  # as above
    """Make artifacts of the text whose elements hang on no branch of the structure: that of the margin boxes."""
    kept = set(_reachable(objects, root))
    numbers = objects[_number(root["ParentTree"])]["Nums"]
    places = {page: marks for page, marks in zip(numbers[::2], numbers[1::2], strict=True) if isinstance(marks, list)}
    pages = [objects[_number(reference)] for reference in pdf.page_references]
    for index, page in enumerate(pages):
        loose = {mark for mark, owner in enumerate(places[index]) if _number(owner) not in kept}
        _mark_as_artifacts(objects[_number(page["Contents"])].stream, loose)
        for mark in loose:
            places[index][mark] = "null"
    for element in _elements(objects):
        if element.number not in kept:
            element.clear()  # marked as free it would shift the places of all objects after it: pydyf counts it still


def _reachable(objects: Objects, root: Any) -> list[int]:  # noqa: ANN401  # as above
    """Return the numbers of all elements that hang on the root, in reading order."""
    found: list[int] = []
    waiting = [_number(kid) for kid in root["K"]]
    while waiting:
        number = waiting.pop()
        if objects[number].get("Type") == "/StructElem":
            found.append(number)
            kids = (kid for kid in objects[number]["K"] if isinstance(kid, bytes | str))
            waiting += [_number(kid) for kid in kids][::-1]
    return found


def _mark_as_artifacts(stream: list[Any], loose: set[int]) -> None:
    for index, item in enumerate(stream):
        if isinstance(item, dict) and item.get("MCID") in loose:
            stream[index - 1] = "/Artifact"
            del item["MCID"]
            item["Type"] = "/Pagination"

"""Web pages: the main part of the page, with lists, descriptions and tables."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from gealc_docs.load.official.blocks import Block, Document, Footnote, Paragraph, Text
from gealc_docs.load.official.characters import located, without_signs
from gealc_docs.load.official.files import MAX_TEXT, check_form, decoded, read_bytes
from gealc_docs.load.official.html.lists import mark_of_item, outline_numbers, part_glued
from gealc_docs.load.official.html.notes import taken_out
from gealc_docs.load.official.html.tables import number_cells, table_of
from gealc_docs.load.official.html.text import BLOCKS, inline, is_skipped
from gealc_docs.load.official.html.whole import check_whole
from gealc_docs.load.official.shades import shades_of_classes
from gealc_docs.load.official.signs import footnote, without_arrow, without_own
from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location

_STRUCK = ".//del | .//s | .//strike | .//*[contains(@style, 'line-through')]"
_DEEPEST = 200
# Two words without a space between them.
_GLUED = re.compile(r"(?<!\w)[^\W\d_]*[a-zà-ÿ]{3}[A-ZÀ-Þ][a-zà-ÿ]{2}[^\W\d_]*")


def read(path: Path, shown: str) -> Document:
    """Read a page. Raise `LoadError`."""
    from lxml import html  # noqa: PLC0415  # only pages need it

    data = read_bytes(path, shown, MAX_TEXT)
    check_form(data, "html", shown)
    text = _text(data, shown)
    check_whole(text, shown)
    parser = html.HTMLParser(huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (ValueError, AssertionError, html.etree.LxmlError) as error:
        raise failure(Location(shown, 1, 1), "official.damaged", named=".html") from error
    main = _main(root)
    notes, running = taken_out(main)
    classes = shades_of_classes("\n".join(style.text or "" for style in root.iter("style")))
    part_glued(root)
    numbers = outline_numbers(root)
    number_cells(main, numbers)
    blocks = tuple(_Reader(shown, classes, numbers).blocks(main, 0))
    if not blocks:
        raise failure(Location(shown, 1, 1), "official.no-text")
    beside, struck = (tuple(_texts(found, shown)) for found in (running, _struck(main)))
    doubts = tuple(_doubts(root, blocks, shown))
    return Document(shown, blocks, (), beside, struck, doubts, tuple(_footnotes(notes, shown)))


def _doubts(root: Any, blocks: Sequence[Block], shown: str) -> Iterator[tuple[str, Text]]:  # noqa: ANN401  # as below
    """Tell where LibreOffice saved a page: what a tracked change deletes is text there like any other, unmarked.

    It shows only where a new word follows the deleted one: `QuitoLima`.
    """
    makers = [meta.get("content", "") for meta in root.iter("meta") if meta.get("name", "").lower() == "generator"]
    if any("libreoffice" in maker.lower() for maker in makers):
        texts = Document(shown, tuple(blocks)).texts
        found = [text.cut(*match.span()) for text in texts if (match := _GLUED.search(text.text))]
        counts = Counter(text.text for text in found)  # a name such as `IberRed` recurs
        yield from (("official.tracked-page", text) for text in found if counts[text.text] == 1)


def _footnotes(notes: Sequence[tuple[str, Any]], shown: str) -> Iterator[Footnote]:
    """Go through the footnotes, each with its sign once, and without what leads back to the text."""
    for key, (sign, element) in enumerate(notes):
        for text in _texts([element], shown):
            yield footnote(key, sign, without_own(without_arrow(text), sign))


def _texts(elements: Sequence[Any], shown: str) -> Iterator[Text]:
    """Go through the texts of elements, each on one line."""
    for element in elements:
        if words := " ".join("".join(element.itertext()).split()):
            yield located(words, shown, element.sourceline or 0)


def _struck(main: Any) -> list[Any]:  # noqa: ANN401  # lxml's elements are untyped
    """Return the elements with a line through their text, the outermost ones."""
    found = main.xpath(_STRUCK)
    return [one for one in found if not any(one is not other and other in one.iterancestors() for other in found)]


def _text(data: bytes, shown: str) -> str:
    """Decode a page by the code it names, else as any text; the declaration goes, as it has been heeded."""
    named = re.search(rb"""charset=["']?([\w-]+)""", data[:2000])
    try:
        text = data.decode(named[1].decode("ascii")) if named else decoded(data, shown)
    except (LookupError, UnicodeDecodeError):
        text = decoded(data, shown)
    return re.sub(r"\A\ufeff?\s*<\?xml[^>]*>", "", text)


def _main(root: Any) -> Any:  # noqa: ANN401  # lxml's elements are untyped
    """Return the part of the page that is not its frame."""
    for path in ("//*[@role='main']", "//main", "//article"):
        found = root.xpath(path)
        if len(found) == 1:
            return found[0]
    body = root.find("body")
    return body if body is not None else root


class _Reader:
    """Goes through a page."""

    def __init__(self, shown: str, classes: Mapping[str, str], numbers: Mapping[Any, str]) -> None:
        self.shown, self.classes, self.numbers = shown, classes, numbers

    def blocks(self, element: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401  # lxml's elements are untyped
        """Go through the blocks below an element."""
        if depth > _DEEPEST or is_skipped(element):
            return
        if element.tag == "table":
            yield table_of(element, self.shown, self.classes)
        elif element.tag == "dl":
            yield from self._descriptions(element, depth)
        elif any(child.tag in BLOCKS for child in element.iterchildren()):
            yield from self._mixed(element, depth)
        else:
            yield from self._paragraphs(element, inline(element), self._mark_of(element))

    def _mixed(self, element: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401  # as above
        """Go through an element that holds text as well as blocks."""
        loose = element.text or ""
        mark = self._mark_of(element)
        for child in element.iterchildren():
            if child.tag in BLOCKS:
                yield from self._paragraphs(element, loose, mark)
                mark, loose = ("", child.tail or "") if loose.strip() else (mark, child.tail or "")
                for block in self.blocks(child, depth + 1):
                    if mark and isinstance(block, Paragraph):
                        yield self._marked(block, mark)
                        mark = ""
                    else:
                        yield block
            else:
                loose += inline(child) + (child.tail or "")
        yield from self._paragraphs(element, loose, mark)

    def _mark_of(self, element: Any) -> str:  # noqa: ANN401  # as above
        return self.numbers.get(element) or mark_of_item(element)

    def _marked(self, first: Paragraph, mark: str) -> Paragraph:
        place = first.text.location
        return Paragraph(located(f"{mark} {first.text.text}", place.file, place.line), first.level, strong=first.strong)

    def _paragraphs(self, element: Any, text: str, mark: str) -> Iterator[Paragraph]:  # noqa: ANN401  # as above
        level = int(element.tag[1]) if re.fullmatch(r"h[1-6]", str(element.tag)) else 0
        for index, line in enumerate(text.split("\0")):
            words = " ".join(line.split())
            if without_signs(words):
                whole = f"{mark} {words}" if mark and not index else words
                yield Paragraph(
                    located(whole, self.shown, element.sourceline or 0),
                    level,
                    gap=index == 0,
                    strong=_is_strong(element),
                )

    def _descriptions(self, element: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401  # as above
        """Go through names with their descriptions, each pair as `name: description`."""
        name = ""
        for child in element.iter("dt", "dd"):
            text = " ".join(inline(child).replace("\0", " ").split())
            if child.tag == "dt":
                name = text.rstrip(":")
            elif any(c.tag in {"ul", "ol", "table", "dl"} for c in child.iterchildren()):
                yield from self.blocks(child, depth + 1)
            elif text:
                yield Paragraph(located(f"{name}: {text}" if name else text, self.shown, child.sourceline or 0))
                name = ""


def _is_strong(element: Any) -> bool:  # noqa: ANN401  # as above
    """Whether all the text of an element is bold."""
    children = list(element.iterchildren())
    beside = "".join([element.text or "", *(child.tail or "" for child in children)])
    if not children or without_signs(beside).strip():
        return False
    return all(child.tag in {"b", "strong", "br"} for child in children)

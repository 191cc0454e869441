"""The tags of a PDF: paragraphs, headings and tables as its maker meant them."""

import io
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gealc_docs.load.official.blocks import Block, Document, Paragraph, Table, Text
from gealc_docs.load.official.characters import RAISED, on_page
from gealc_docs.load.official.pdf.rules import Rule, rules_of
from gealc_docs.load.official.pdf.runs import Run, runs_of
from gealc_docs.load.official.pdf.struck import is_struck
from gealc_docs.load.official.pdf.table_ends import continued, is_rest
from gealc_docs.load.official.pdf.tag import NOTE, REPEATING, Tag, all_runs, flat, page_of
from gealc_docs.load.official.pdf.tag_broken import join_broken
from gealc_docs.load.official.pdf.tag_tables import table_of

# With less of the text in tags, the page itself tells more.
_LEAST_SHARE = 0.6
_DEEPEST = 60
_WIDEST = 60
# So many parts that each start a line do so by no accident.
_FEWEST_STACKED = 4
# How much of the size of type is above the line it stands on.
_ASCENT = 0.78
# A footnote's own sign.
_NUMBER = re.compile(r"^\[?(\d{1,3})[.)\]]?\s+(?=\S)")
_INLINE = frozenset({"NonStruct", "Span", "Strong", "Em", "Link", "Code"})
_GROUPS = frozenset({"Document", "Sect", "Part", "Art", "L"})


def tagged_blocks(data: bytes, pages: Any, shown: str) -> Document | None:  # noqa: ANN401  # untyped library
    """Return the document that a file's tags mark; None where much of the text is in no tag.

    What stands in its text without a tag is an aside.
    """
    import pikepdf  # noqa: PLC0415  # only PDFs need it

    with pikepdf.open(io.BytesIO(data)) as file:
        root = file.Root.get("/StructTreeRoot")
        if root is None:
            return None
        found = _pieces(pages)
        places = {page.objgen: number for number, page in enumerate(file.pages)}
        tree = _Tree(found.marked, places, root.get("/RoleMap", {})).tag(root, -1, 0)
    join_broken(tree)
    blocks = _whole_tables(_blocks(tree, shown))
    tagged = list(all_runs(tree))
    reached = {id(run) for run in tagged}
    loose = [*found.loose, *(run for runs in found.marked.values() for run in runs if id(run) not in reached)]
    once = sum(len(run.text) for run in all_runs(tree, without=REPEATING))
    if not blocks or _length(blocks) < (once + sum(len(run.text.strip()) for run in loose)) * _LEAST_SHARE:
        return None
    inside = _inside(loose, tagged)
    held = {id(run) for run in inside}
    beside = [*found.artifacts, *(run for run in loose if id(run) not in held)]
    asides, around, struck = (tuple(_lines(runs, shown)) for runs in (inside, beside, found.struck))
    return Document(shown, tuple(blocks), asides, around, struck)


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The pieces of text of all pages: by page and mark, of the furniture, without a tag, struck out."""

    marked: dict[tuple[int, int], list[Run]]
    artifacts: list[Run]
    loose: list[Run]
    struck: list[Run]


def _pieces(pages: Any) -> _Pieces:  # noqa: ANN401  # untyped library
    """Return the pieces of text of pages, each with the number of its page, from 1."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415  # only PDFs need it

    found = _Pieces({}, [], [], [])
    for number, page in enumerate(pages):
        marked, beside, outside = runs_of(page, pdfium)
        found.artifacts.extend(replace(run, page=number + 1) for run in beside)
        found.loose.extend(replace(run, page=number + 1) for run in outside)
        drawn = [rule for rule in rules_of(page) if rule.level]
        for mark, texts in marked.items():
            placed = [replace(run, page=number + 1) for run in texts]
            out = [run for run in placed if run.text.strip() and _is_struck(run, page.get_height(), drawn)]
            found.marked[number, mark] = [run for run in placed if run not in out]
            found.struck.extend(out)
    return found


def _length(blocks: Iterable[Block]) -> int:
    """Return how many letters of text blocks hold."""
    texts = (
        text
        for block in blocks
        for text in ([c.text for row in block.rows for c in row] if isinstance(block, Table) else [block.text])
    )
    return sum(len(text.text) for text in texts)


def _is_struck(run: Run, height: float, rules: Sequence[Rule]) -> bool:
    """Whether a line goes through the letters of a piece of text."""
    line = height - run.baseline
    return is_struck(run.left, run.right, line - run.size * _ASCENT, line + run.size * (1 - _ASCENT), rules)


def _inside(loose: Sequence[Run], tagged: Sequence[Run]) -> list[Run]:
    """Return what has no tag and stands between the first and the last line of its page that have one.

    What is set across the page or larger than all else, as a watermark is, is no part of the text.
    """
    lines: dict[int, list[float]] = {}
    for run in tagged:
        if run.text.strip():
            lines.setdefault(run.page, []).append(run.baseline)
    largest = max((run.size for run in tagged), default=0.0)
    plain = (run for run in loose if run.page in lines and not run.slanted and run.size <= largest)
    return [run for run in plain if min(lines[run.page]) < run.baseline < max(lines[run.page])]


def _lines(runs: Sequence[Run], shown: str) -> Iterator[Text]:
    """Go through the lines that pieces of text make on their pages, from the top, left to right."""
    worded = sorted((run for run in runs if run.text.strip()), key=lambda r: (r.page, -round(r.baseline), r.left))
    for (page, _), line in itertools.groupby(worded, key=lambda run: (run.page, round(run.baseline))):
        if (text := on_page(flat(Tag("Artifact", list(line))), shown, page)).text:
            yield text


class _Tree:
    """Reads the tree of tags from the top, so that a paragraph on two pages is one."""

    def __init__(self, runs: dict[tuple[int, int], list[Run]], places: dict[Any, int], roles: Any) -> None:  # noqa: ANN401  # untyped library
        self.runs, self.places, self.roles = runs, places, roles

    def tag(self, element: Any, page: int, depth: int) -> Tag:  # noqa: ANN401  # as above
        """Return an element with all below it; `page` is that of the element around it."""
        kind = str(element.get("/S", "/Document"))
        tag = Tag(str(element.get("/C", "")).lstrip("/"))
        if tag.kind not in REPEATING:
            tag.kind = str(self.roles.get(kind, kind)).lstrip("/")
        page = self._page(element, page)
        if tag.kind in {"TD", "TH"}:
            tag.columns, tag.rows = _spans(element)
        kids = element.get("/K")
        if kids is None or depth > _DEEPEST:
            return tag
        for kid in _listed(kids):
            tag.parts += self._part(kid, page, depth)
        return tag

    def _part(self, kid: Any, page: int, depth: int) -> "list[Tag | Run]":  # noqa: ANN401  # as above
        if isinstance(kid, int):
            return list(self.runs.get((page, kid), ()))
        if not hasattr(kid, "get") or str(kid.get("/Type", "")) == "/OBJR":
            return []
        if "/MCID" in kid:
            return list(self.runs.get((self._page(kid, page), int(kid.MCID)), ()))
        return [self.tag(kid, page, depth + 1)]

    def _page(self, element: Any, page: int) -> int:  # noqa: ANN401  # as above
        own = element.get("/Pg")
        return self.places.get(own.objgen, page) if own is not None else page


def _spans(element: Any) -> tuple[int, int]:  # noqa: ANN401  # as above
    """Return how many columns and rows a cell reaches over, as its attributes tell."""
    own = element.get("/A")
    attributes = [one for one in (_listed(own) if own is not None else ()) if hasattr(one, "get")]
    found = ([one.get(name) for one in attributes if one.get(name) is not None] for name in ("/ColSpan", "/RowSpan"))
    columns, rows = (min(max(int(values[0]), 1), _WIDEST) if values else 1 for values in found)
    return columns, rows


def _listed(kids: Any) -> Iterator[Any]:  # noqa: ANN401  # as above
    import pikepdf  # noqa: PLC0415  # as above

    yield from kids if isinstance(kids, pikepdf.Array) else (kids,)


def _blocks(tag: Tag, shown: str) -> Iterator[Block]:
    """Go through the blocks of a tag; an inline tag is part of the block around it."""
    if tag.kind in REPEATING:
        return
    if tag.kind == "Table":
        yield table_of(tag, shown)
        yield from _inner_notes(tag, shown)
    elif tag.kind == "LI":
        yield from _item(tag, shown)
    elif tag.kind == NOTE:
        yield Paragraph(on_page(_NUMBER.sub(_raised, flat(tag)), shown, page_of(tag)))
    elif _is_leaf(tag):
        level = int(tag.kind[1]) if len(tag.kind) == 2 and tag.kind[0] == "H" and tag.kind[1].isdigit() else 0  # noqa: PLR2004  # H1 to H6
        text = flat(tag)
        if text:
            yield Paragraph(on_page(text, shown, page_of(tag)), level, wrapped=not level)
        yield from _inner_notes(tag, shown)
    else:
        for part in tag.parts:
            yield from _blocks(part if isinstance(part, Tag) else Tag("P", [part]), shown)


def _inner_notes(tag: Tag, shown: str) -> Iterator[Block]:
    """Go through the notes inside a tag, which stand in the text for their signs."""
    for part in tag.parts:
        if isinstance(part, Tag):
            yield from _blocks(part, shown) if part.kind == NOTE else _inner_notes(part, shown)


def _raised(number: re.Match[str]) -> str:
    return f"{number[1].translate(RAISED)} "


def _whole_tables(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks with the pieces of a table, one a page, each with the same header or none, as one."""
    result: list[Block] = []
    for block in blocks:
        last = result[-1] if result else None
        both = isinstance(block, Table) and isinstance(last, Table) and bool(block.rows) and bool(last.rows)
        if both and isinstance(block, Table) and isinstance(last, Table) and _goes_on(last, block):
            result[-1] = continued(last, block.rows)
        else:
            result.append(block)
    return result


def _goes_on(table: Table, other: Table) -> bool:
    return _header(other) == _header(table) or is_rest(table, other)


def _header(table: Table) -> list[str]:
    return [cell.text.text for cell in table.rows[0]] if table.rows else []


def _item(tag: Tag, shown: str) -> Iterator[Block]:
    """Go through an item of a list: its label and the first block of its body are one paragraph."""
    label = " ".join(flat(p) for p in tag.parts if isinstance(p, Tag) and p.kind == "Lbl")
    for part in _whole_parts(tag):
        if isinstance(part, Tag) and part.kind != "Lbl":
            for block in _blocks(part, shown):
                if label and isinstance(block, Paragraph):
                    yield Paragraph(on_page(f"{label} {block.text.text}", shown, page_of(tag)), wrapped=True)
                    label = ""
                else:
                    yield block


def _whole_parts(tag: Tag) -> Iterator["Tag | Run"]:
    """Go through the parts of an item, those that only set some of its words apart, as bold type does, in one."""
    for inline, group in itertools.groupby(tag.parts, lambda part: isinstance(part, Tag) and part.kind in _INLINE):
        parts = list(group)
        yield from [Tag("P", parts)] if inline else parts


def _is_leaf(tag: Tag) -> bool:
    """Whether a tag is a block that holds text and inline tags only."""
    return (
        tag.kind not in _GROUPS
        and not _is_stacked(tag)
        and not any(_has_blocks(part) for part in tag.parts if isinstance(part, Tag))
    )


def _is_stacked(tag: Tag) -> bool:
    """Whether a part without a meaning of its own holds parts that each start a line, as names and descriptions do."""
    runs = [list(all_runs(part)) for part in tag.parts if isinstance(part, Tag)]
    pieces = [[run for run in found if run.text.strip()] for found in runs]
    if tag.kind != "NonStruct" or len(pieces) < _FEWEST_STACKED or len(runs) < len(tag.parts) or not all(pieces):
        return False
    return all(
        (a[-1].page, round(a[-1].baseline)) != (b[0].page, round(b[0].baseline)) for a, b in itertools.pairwise(pieces)
    )


def _has_blocks(tag: Tag) -> bool:
    if tag.kind == NOTE:
        return False
    if tag.kind in _GROUPS | {"P", "Table", "LI", "Div"} or (tag.kind[:1] == "H" and tag.kind[1:].isdigit()):
        return True
    return any(_has_blocks(part) for part in tag.parts if isinstance(part, Tag))

"""The tags of a PDF: paragraphs, headings and tables as its maker meant them."""

import io
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from gealc_docs.load.official.blocks import EMPTY, Block, Cell, Paragraph, Table, Text
from gealc_docs.load.official.characters import RAISED, located
from gealc_docs.load.official.pdf_runs import BREAKS, HYPHENS, Run, runs_of
from gealc_docs.load.official.pdf_table_ends import continued, is_rest

_DEEPEST = 60
_GROUPS = frozenset({"Document", "Sect", "Part", "Art", "L"})
# Tags whose text repeats what stands elsewhere, and the class that our own PDFs give to such parts.
_REPEATING = frozenset({"TOC", "contents-title", "plan-calendar", "plan-mark", "plan-notice"})

# In sizes of type: pieces whose lines are nearer than this are of one line; a wider gap than this is a space.
_SAME_LINE = 0.5
_SPACE = 0.2
_RAISED, _SMALLER = 0.15, 0.9
# Between the digits of one number: a stop leaves much room around it.
_NUMBER_SPACE = 0.3


@dataclass(slots=True)
class _Tag:
    """One tag with what it holds: runs and tags, in order."""

    kind: str
    parts: "list[_Tag | Run]" = field(default_factory=list)


def tagged_blocks(data: bytes, pages: Any, shown: str) -> tuple[list[Block], list[Text], list[Text]]:  # noqa: ANN401  # untyped library
    """Return the blocks that a file's tags mark, what stands beside the text, and what is in it without a tag.

    There are none where much of the text is in no tag.
    """
    import pikepdf  # noqa: PLC0415  # only PDFs need it
    import pypdfium2.raw as pdfium  # noqa: PLC0415  # as above

    runs: dict[tuple[int, int], list[Run]] = {}
    artifacts: list[Run] = []
    loose: list[Run] = []
    with pikepdf.open(io.BytesIO(data)) as file:
        root = file.Root.get("/StructTreeRoot")
        if root is None:
            return [], [], []
        for number, page in enumerate(pages):
            found, beside, outside = runs_of(page, pdfium)
            artifacts += [replace(run, page=number + 1) for run in beside]
            for mark, texts in found.items():
                runs[number, mark] = [replace(run, page=number + 1) for run in texts]
            loose += [replace(run, page=number + 1) for run in outside]
        places = {page.objgen: number for number, page in enumerate(file.pages)}
        tree = _Tree(runs, places, root.get("/RoleMap", {})).tag(root, -1, 0)
    blocks = _whole_tables(_blocks(tree, shown))
    tagged = list(_all_runs(tree))
    reached = {id(run) for run in tagged}
    loose += [run for texts in runs.values() for run in texts if id(run) not in reached]
    whole = sum(len(run.text) for run in _all_runs(tree, without=_REPEATING)) + sum(len(r.text.strip()) for r in loose)
    read = sum(len(c.text.text) for b in blocks if isinstance(b, Table) for row in b.rows for c in row)
    read += sum(len(b.text.text) for b in blocks if isinstance(b, Paragraph))
    if read * 10 < whole * 6:
        return [], [], []
    inside = _inside(loose, tagged)
    held = {id(run) for run in inside}
    beside = [*artifacts, *(run for run in loose if id(run) not in held)]
    return blocks, list(_lines(beside, shown)), list(_lines(inside, shown))


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
        if (text := located(_flat(_Tag("Artifact", list(line))), shown, page)).text:
            yield text


class _Tree:
    """Reads the tree of tags from the top, so that a paragraph on two pages is one."""

    def __init__(self, runs: dict[tuple[int, int], list[Run]], places: dict[Any, int], roles: Any) -> None:  # noqa: ANN401  # untyped library
        self.runs, self.places, self.roles = runs, places, roles

    def tag(self, element: Any, page: int, depth: int) -> _Tag:  # noqa: ANN401  # as above
        """Return an element with all below it; `page` is that of the element around it."""
        kind = str(element.get("/S", "/Document"))
        tag = _Tag(str(element.get("/C", "")).lstrip("/"))
        if tag.kind not in _REPEATING:
            tag.kind = str(self.roles.get(kind, kind)).lstrip("/")
        page = self._page(element, page)
        kids = element.get("/K")
        if kids is None or depth > _DEEPEST:
            return tag
        for kid in _listed(kids):
            tag.parts += self._part(kid, page, depth)
        return tag

    def _part(self, kid: Any, page: int, depth: int) -> "list[_Tag | Run]":  # noqa: ANN401  # as above
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


def _listed(kids: Any) -> Iterator[Any]:  # noqa: ANN401  # as above
    import pikepdf  # noqa: PLC0415  # as above

    yield from kids if isinstance(kids, pikepdf.Array) else (kids,)


def _blocks(tag: _Tag, shown: str) -> Iterator[Block]:
    """Go through the blocks of a tag; an inline tag is part of the block around it."""
    if tag.kind in _REPEATING:
        return
    if tag.kind == "Table":
        rows = [row for row in _rows(tag) if row]
        lefts = _lefts(max(rows, key=lambda row: sum(map(bool, map(_flat, row))), default=[]))
        yield Table(tuple(_whole_row(row, lefts, shown) for row in rows))
    elif tag.kind == "LI":
        yield from _item(tag, shown)
    elif _is_leaf(tag):
        level = int(tag.kind[1]) if len(tag.kind) == 2 and tag.kind[0] == "H" and tag.kind[1].isdigit() else 0  # noqa: PLR2004  # H1 to H6
        text = _flat(tag)
        if text:
            yield Paragraph(located(text, shown, _page(tag)), level, wrapped=not level)
    else:
        for part in tag.parts:
            yield from _blocks(part if isinstance(part, _Tag) else _Tag("P", [part]), shown)


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


def _item(tag: _Tag, shown: str) -> Iterator[Block]:
    """Go through an item of a list: its label and the first block of its body are one paragraph."""
    label = " ".join(_flat(p) for p in tag.parts if isinstance(p, _Tag) and p.kind == "Lbl")
    for part in tag.parts:
        if isinstance(part, _Tag) and part.kind != "Lbl":
            for block in _blocks(part, shown):
                if label and isinstance(block, Paragraph):
                    yield Paragraph(located(f"{label} {block.text.text}", shown, _page(tag)), wrapped=True)
                    label = ""
                else:
                    yield block


def _is_leaf(tag: _Tag) -> bool:
    """Whether a tag is a block that holds text and inline tags only."""
    return tag.kind not in _GROUPS and not any(_has_blocks(part) for part in tag.parts if isinstance(part, _Tag))


def _has_blocks(tag: _Tag) -> bool:
    if tag.kind in _GROUPS | {"P", "Table", "LI", "Div"} or (tag.kind[:1] == "H" and tag.kind[1:].isdigit()):
        return True
    return any(_has_blocks(part) for part in tag.parts if isinstance(part, _Tag))


def _flat(tag: _Tag) -> str:
    """Return a tag's text: a space between lines, and on a line where there is room for one."""
    text = ""
    before: Run | None = None
    for run in _all_runs(tag, without=_REPEATING):
        if before and text and not run.soft and not text[-1].isspace() and not run.text[:1].isspace():
            same_line = abs(run.baseline - before.baseline) < max(run.size, before.size) * _SAME_LINE
            if not same_line:
                text = text if before.soft else _to_go_on(text, run.text)
            elif run.left - before.right > max(before.size, run.size) * _space(text, run.text):
                text += " "
        if before and text.strip().isdigit() and _is_sign(before, run):
            text = text.translate(RAISED)
        text += run.text.translate(RAISED) if before and _is_sign(run, before) else run.text
        before = run
    for hyphen in HYPHENS:
        text = text.replace(hyphen, "-")
    return " ".join(text.split())


def _is_sign(run: Run, before: Run) -> bool:
    """Whether a number stands smaller and higher after a text: the sign of a note."""
    higher = _RAISED < (run.baseline - before.baseline) / before.size < _SAME_LINE
    return higher and run.text.strip().isdigit() and run.size < before.size * _SMALLER


def _space(before: str, after: str) -> float:
    """Return how wide a gap must be to be a space, in sizes of type."""
    return _NUMBER_SPACE if before[-1] == "." and before[-2:-1].isdigit() and after[:1].isdigit() else _SPACE


def _to_go_on(text: str, following: str) -> str:
    """Return a line's text as the next line goes on with it: with a space, or without the hyphen that broke a word.

    Of a hyphen that may belong to the word it is not known: it stays.
    """
    if text[-1] in BREAKS and following[:1].islower():
        return text[:-1]
    return text if text[-1] in HYPHENS else f"{text} "


def _page(tag: _Tag) -> int:
    """Return the page a tag starts on: what stands for a line in a PDF's places."""
    return next((run.page for run in _all_runs(tag)), 0)


def _all_runs(tag: _Tag, without: frozenset[str] = frozenset()) -> Iterator[Run]:
    for part in tag.parts:
        if isinstance(part, Run):
            yield part
        elif part.kind not in without:
            yield from _all_runs(part, without)


def _rows(tag: _Tag) -> Iterator[list[_Tag]]:
    """Go through the cells of each row."""
    for part in tag.parts:
        if not isinstance(part, _Tag):
            continue
        if part.kind == "TR":
            yield [cell for cell in part.parts if isinstance(cell, _Tag) and cell.kind in {"TD", "TH"}]
        else:
            yield from _rows(part)


def _lefts(row: list[_Tag]) -> list[float]:
    """Return where the cells of a row start."""
    return [min((run.left for run in _all_runs(cell)), default=0.0) for cell in row]


def _whole_row(row: list[_Tag], lefts: list[float], shown: str) -> tuple[Cell, ...]:
    """Return a row; cells that others reach into, from above or from the left, are told by where its own ones stand."""
    texts = [located(_flat(cell), shown, _page(cell)) for cell in row]
    if len(row) >= len(lefts):
        return tuple(map(Cell, texts))
    if len(row) == 1:
        return (Cell(texts[0]), *[Cell(texts[0], "across")] * (len(lefts) - 1))
    cells = [Cell(EMPTY, "down")] * len(lefts)
    first = 0
    for index, (left, text) in enumerate(zip(_lefts(row), texts, strict=True)):
        last = len(lefts) - len(row) + index
        column = min(range(first, last + 1), key=lambda i: abs(lefts[i] - left)) if left else first
        cells[column], first = Cell(text), column + 1
    return tuple(cells)

"""Changes as plain text for a terminal or a mail."""

from textwrap import fill

from gealc_docs.model.change import Comparison, Level, Weight
from gealc_docs.model.redline import Mark, Piece
from gealc_docs.report.changes.chapters import Chapter, Item, chapters
from gealc_docs.report.changes.spoken import text_of
from gealc_docs.report.changes.summary import shortened, summary
from gealc_docs.report.changes.tables import COLUMNS, Relation, correlation, counts
from gealc_docs.report.changes.view import Line, View

WIDTH = 110


def render(found: Comparison, language: str) -> str:
    """Return the report: the summary, the plan as a whole, then area by area, editorial changes last."""
    view = View(found, language)
    parts = [view.title, "=" * len(view.title)]
    parts += ["", *(_wrapped(note) for note in view.notes)] if view.notes else []
    for group in summary(view):
        parts += ["", group.title] if group.title else [""]
        parts += [_bullet(text_of(sentence)) for sentence in group.sentences]
    if found.changes:
        parts += ["", *_table(view), *_correlations(view), *_plan(view)]
        found_chapters = chapters(view)
        parts += [text for chapter in found_chapters if chapter.is_touched for text in _chapter(view, chapter)]
        parts += _untouched(view, found_chapters)
    editorial = view.of_weight(Weight.EDITORIAL)
    if editorial:
        parts += ["", view.ui("editorial-title", count=len(editorial))]
        parts += [text for line in editorial for text in _line(line)]
    return "\n".join(parts) + "\n"


def _correlations(view: View) -> list[str]:
    """Return what became of each old item, and where each new one comes from."""
    sides = {side: [_relation(view, side, row) for row in correlation(view, side)] for side in view.years}
    parts = ["", *_headed(view.ui("correlation-title"))] if any(sides.values()) else []
    for side, rows in sides.items():
        parts += [_bullet(view.ui(f"correlation-{side}", **view.years) + ":"), *rows] if rows else []
    return parts


def _relation(view: View, side: str, row: Relation) -> str:
    """Return an item and what it became or came from; a title that both have is given once."""
    indent = " " * (4 if row.level is Level.AREA else 6)
    arrow = "→" if side == "old" else "←"
    if [said.text for _, said in row.others] == [row.title.text]:
        text = f"{row.number} {arrow} {row.others[0][0]} {row.title.text}"
    else:
        others = "; ".join(f"{number} {said.text}" for number, said in row.others) or view.ui(f"lone-{side}")
        text = f"{row.number} {row.title.text} {arrow} {others}"
    return fill(text, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ")


def _chapter(view: View, chapter: Chapter) -> list[str]:
    parts = ["", *_headed(f"{chapter.number} {chapter.title.text}")]
    parts += [text for line in chapter.lines for text in _line(line)]
    for code, items in (("new-here", chapter.new), ("gone-here", chapter.gone)):
        if items:
            parts.append(_bullet(view.ui(code, count=len(items)) + ":"))
            parts += [_wrapped(_item(item), "    ") for item in items]
    if chapter.continued:
        numbers = ", ".join(shortened([item.number for item in chapter.continued], view))
        parts.append(_bullet(view.ui("unchanged", count=len(chapter.continued), numbers=numbers)))
    return parts


def _untouched(view: View, found: list[Chapter]) -> list[str]:
    """Return one line on all areas in which nothing changed."""
    numbers = [chapter.number for chapter in found if not chapter.is_touched]
    said = ", ".join(shortened(numbers, view))
    return ["", _wrapped(view.ui("untouched", count=len(numbers), numbers=said))] if numbers else []


def _item(item: Item) -> str:
    return f"{item.number} {item.title.text}" + (f" [{item.id}]" if item.id else "")


def _headed(text: str) -> list[str]:
    return [text, "-" * len(text)]


def _plan(view: View) -> list[str]:
    lines = [line for line in view.of_weight(Weight.SUBSTANCE) if line.change.level is Level.PLAN and line.pieces]
    if not lines:
        return []
    return ["", *_headed(view.ui("whole-plan")), *(text for line in lines for text in _line(line))]


def _line(line: Line) -> list[str]:
    found = [_bullet(f"{line.sentence} [{line.change.id}]")]
    if line.pieces:
        found.append(_wrapped("".join(map(_marked, line.pieces)), "    "))
    return found


def _marked(piece: Piece) -> str:
    return {Mark.SAME: "{}", Mark.DELETED: "[-{}-]", Mark.INSERTED: "{{+{}+}}"}[piece.mark].format(piece.text)


def _bullet(text: str) -> str:
    return fill(text, WIDTH, initial_indent="• ", subsequent_indent="  ")


def _wrapped(text: str, indent: str = "") -> str:
    return fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent)


def _table(view: View) -> list[str]:
    heads = [view.ui(f"head-{name}") for name in COLUMNS]
    rows = [[f"{row.number} {row.title.text}", *map(str, row.counts)] for row in counts(view)]
    first = max(len(row[0]) for row in rows)
    widths = [max(len(head), 4) for head in heads]
    table = [" " * first + "".join(f"  {head:>{w}}" for head, w in zip(heads, widths, strict=True))]
    for row in rows:
        cells = "".join(f"  {cell if cell != '0' else '·':>{w}}" for cell, w in zip(row[1:], widths, strict=True))
        table.append(f"{row[0]:<{first}}{cells}")
    return table

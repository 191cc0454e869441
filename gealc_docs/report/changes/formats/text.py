"""Changes as plain text for a terminal or a mail."""

from textwrap import fill

from gealc_docs.model.change import Comparison, Level, Weight
from gealc_docs.model.redline import Mark, Piece
from gealc_docs.report.changes.view import Line, View

WIDTH = 110


def render(found: Comparison, language: str) -> str:
    """Return the report: the summary, the plan as a whole, then area by area, editorial changes last."""
    view = View(found, language)
    parts = [view.title, "=" * len(view.title), ""]
    parts += [_wrapped(note) for note in view.notes]
    parts += [_bullet(sentence) for sentence in view.summary]
    if found.changes:
        parts += ["", *_table(view)]
        parts += _plan(view)
        for chapter in view.chapters:
            parts += [
                "",
                f"{chapter.number} {chapter.title.text}",
                "-" * (len(chapter.number) + 1 + len(chapter.title.text)),
            ]
            parts += [text for line in chapter.lines for text in _line(line)]
            if chapter.continued:
                numbers = ", ".join(number for number, _ in chapter.continued)
                parts.append(_bullet(view.ui("unchanged", count=len(chapter.continued), numbers=numbers)))
    editorial = view.of_weight(Weight.EDITORIAL)
    if editorial:
        parts += ["", view.ui("editorial-title", count=len(editorial))]
        parts += [text for line in editorial for text in _line(line)]
    return "\n".join(parts) + "\n"


def _plan(view: View) -> list[str]:
    lines = [line for line in view.of_weight(Weight.SUBSTANCE) if line.change.level is Level.PLAN and line.pieces]
    if not lines:
        return []
    title = view.ui("whole-plan")
    return ["", title, "-" * len(title), *(text for line in lines for text in _line(line))]


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
    heads = [view.ui(f"head-{name}") for name in view.columns]
    rows = [[f"{row.number} {row.title.text}", *map(str, row.counts)] for row in view.table]
    first = max(len(row[0]) for row in rows)
    widths = [max(len(head), 4) for head in heads]
    table = [" " * first + "".join(f"  {head:>{w}}" for head, w in zip(heads, widths, strict=True))]
    for row in rows:
        cells = "".join(f"  {cell if cell != '0' else '·':>{w}}" for cell, w in zip(row[1:], widths, strict=True))
        table.append(f"{row[0]:<{first}}{cells}")
    return table

"""Changes as Markdown."""

import re

from gealc_docs.model.change import Comparison, Level, Weight
from gealc_docs.model.redline import Mark, Piece
from gealc_docs.report.changes.chapters import Item, chapters
from gealc_docs.report.changes.flow import flow_rows
from gealc_docs.report.changes.spoken import text_of
from gealc_docs.report.changes.summary import shortened, summary
from gealc_docs.report.changes.tables import COLUMNS, Relation, correlation, counts
from gealc_docs.report.changes.view import Line, Said, View

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def render(found: Comparison, language: str) -> str:
    """Return the report: summary, counts, correlation, area by area, editorial changes."""
    view = View(found, language)
    parts = [f"# {_plain(view.title)}", ""]
    parts += [f"> {_plain(note)}\n" for note in view.notes]
    parts += [f"## {view.ui('summary-title')}", ""]
    for group in summary(view):
        parts += [f"**{_plain(group.title)}**", ""] if group.title else []
        parts += [*(f"- {_plain(text_of(sentence))}" for sentence in group.sentences), ""]
    if found.changes:
        parts += [f"## {view.ui('table-title')}", "", *_table(view), ""]
        parts += [*_flow(view), *_correlations(view)]
        parts += [*_whole(view), *_chapters(view)]
    editorial = view.of_weight(Weight.EDITORIAL)
    if editorial:
        parts += [f"## {view.ui('editorial-title', count=len(editorial))}", ""]
        parts += [text for line in editorial for text in _line(line)]
    return "\n".join(parts).rstrip() + "\n"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text.replace("\n", " "))


def _said(said: Said) -> str:
    return _plain(said.text) + (f" ({said.note})" if said.note else "")


def _table(view: View) -> list[str]:
    heads = [view.ui("area"), *(view.ui(f"head-{name}") for name in COLUMNS)]
    rows = [f"| {row.number} {_said(row.title)} | " + " | ".join(map(str, row.counts)) + " |" for row in counts(view)]
    return [f"| {' | '.join(heads)} |", "| --- |" + " ---: |" * len(COLUMNS), *rows]


def _flow(view: View) -> list[str]:
    """Return what the picture of the flow shows, as a table."""
    heads = [view.years["old"], view.years["new"], view.ui("flow-shared")]
    rows = [f"| {_said(old)} | {_said(new)} | {count} |" for old, new, count in flow_rows(view)]
    return (
        [f"## {view.ui('flow-title')}", "", f"| {' | '.join(heads)} |", "| --- | --- | ---: |", *rows, ""]
        if rows
        else []
    )


def _whole(view: View) -> list[str]:
    lines = [line for line in view.of_weight(Weight.SUBSTANCE) if line.change.level is Level.PLAN]
    return [f"## {view.ui('whole-plan')}", "", *(text for line in lines for text in _line(line)), ""] if lines else []


def _chapters(view: View) -> list[str]:
    parts = [f"## {view.ui('chapters-title')}", ""]
    found = chapters(view)
    for chapter in (one for one in found if one.is_touched):
        parts += [f"### {chapter.number} {_said(chapter.title)}", ""]
        parts += [text for line in chapter.lines for text in _line(line)]
        for code, items in (("new-here", chapter.new), ("gone-here", chapter.gone)):
            if items:
                parts += ["- " + view.ui(code, count=len(items)) + ":", *map(_item, items)]
        if chapter.continued:
            numbers = ", ".join(shortened([item.number for item in chapter.continued], view))
            parts.append("- " + view.ui("unchanged", count=len(chapter.continued), numbers=numbers))
        parts.append("")
    quiet = [chapter.number for chapter in found if not chapter.is_touched]
    said = ", ".join(shortened(quiet, view))
    return [*parts, view.ui("untouched", count=len(quiet), numbers=said), ""] if quiet else parts


def _item(item: Item) -> str:
    return f"  - {item.number} {_said(item.title)}" + (f" `{item.id}`" if item.id else "")


def _line(line: Line) -> list[str]:
    found = [f"- {_plain(line.sentence)} `{line.change.id}`"]
    if line.pieces:
        found.append(f"  > {''.join(map(_marked, line.pieces))}")
    return found


def _marked(piece: Piece) -> str:
    """Mark a piece with HTML's own elements, which Markdown passes on."""
    text = _plain(piece.text)
    return text if piece.mark is Mark.SAME else f"<{piece.mark}>{text}</{piece.mark}>"


def _correlations(view: View) -> list[str]:
    tables = [[*_correlation(view, side), ""] for side in ("old", "new") if correlation(view, side)]
    return [f"## {view.ui('correlation-title')}", "", *(row for table in tables for row in table)] if tables else []


def _correlation(view: View, side: str) -> list[str]:
    heads = [str(view.years[side]), str(view.years["new" if side == "old" else "old"])]
    rows = [f"| {row.number} {_said(row.title)} | {_others(view, side, row)} |" for row in correlation(view, side)]
    return [
        f"### {view.ui(f'correlation-{side}', **view.years)}",
        "",
        f"| {heads[0]} | {heads[1]} |",
        "| --- | --- |",
        *rows,
    ]


def _others(view: View, side: str, row: Relation) -> str:
    return "<br>".join(f"{number} {_said(said)}" for number, said in row.others) or view.ui(f"lone-{side}")

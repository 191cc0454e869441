"""A Word document of a plan's nodes: headings that Word numbers, real tables, `lang` on foreign passages."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import docx
from docutils import nodes
from docx.document import Document as Word
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.shared import Length, Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.words import language_name
from gealc_docs.model.numbering import roman, scheme_of
from gealc_docs.model.plan import Plan, Status
from gealc_docs.publish.document import dated
from gealc_docs.publish.word_styles import REMARK, Level, count, dress, number, run_heads, shade
from gealc_docs.report.word_language import speak
from gealc_docs.report.zipped import settled

_LANGUAGE = "language-"
_WIDTH = 160
_DEEPEST = 9
# How Word writes the numbers of `model.numbering`, by the kind of the first section's number.
_NESTED = {0: Level("decimal", "%1"), 1: Level("decimal", "%1.%2"), 2: Level("decimal", "%1.%2.%3")}
_FLAT = {0: Level("upperRoman", "%1"), 1: Level("decimal", "%2"), 2: Level("decimal", "%2.%3")}
_HEADINGS = {0: "Heading 1", 1: "Heading 2", 2: "Heading 3"}
_STYLES = {
    "plan-objective": "Plan Objective",
    "plan-note": "Plan Note",
    "plan-activity": "Plan Activity",
    "plan-assembly": "Plan Assembly",
    "plan-status": "Plan Notice",
    "plan-notice": "Plan Notice",
}


def write_docx(plan: Plan, language: str, parts: list[nodes.Element]) -> bytes:
    """Return the Word document of a plan's edition; `parts` is what `doctree.build` gave."""
    edition = Edition(plan, language)
    word = docx.Document()
    dress(word, language)
    _describe(word, edition)
    title = edition.wording(plan.title).text
    stamp = "" if plan.status is Status.APPROVED else edition.ui(f"status-{plan.status}").upper()
    foot = edition.ui("page-of", page="{page}", pages="{pages}")
    run_heads(word, f"{edition.ui('network')} · {title}", foot, stamp)
    if stamp:
        word.settings.element.append(OxmlElement("w:trackRevisions"))
    writer = _Writer(word, edition)
    for part in parts:
        writer.block(part)
    out = io.BytesIO()
    word.save(out)
    return settled(out.getvalue())


def _describe(word: Word, edition: Edition) -> None:
    """Fill in the properties; days come from the plan, so that the file comes out the same again."""
    plan, core = edition.plan, word.core_properties
    day = dated(plan)
    network, title = edition.ui("network"), edition.wording(plan.title).text
    core.title, core.author, core.last_modified_by = title, network, network
    core.subject = f"{network} – {title} ({language_name(edition.language, edition.language)})"
    core.keywords, core.language, core.comments = f"{network}, {plan.year}", edition.language, ""
    core.content_status, core.revision = edition.ui(f"status-{plan.status}"), 1
    core.created = core.modified = datetime(*(day.timetuple()[:3] if day else (plan.year, 1, 1)), tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a run of text is written."""

    language: str
    bold: bool = False
    remark: bool = False
    open: bool = False


class _Count:
    """Counts a list of several levels as Word does."""

    def __init__(self, levels: Mapping[int, Level]) -> None:
        self.levels = levels
        self.counts = dict.fromkeys(levels, 0)

    def goes_on(self, level: int, printed: str) -> bool:
        """Whether the next number of a level is the printed one; if so it is counted."""
        if level not in self.levels:
            return False
        counts = {i: count + (i == level) for i, count in self.counts.items() if i <= level}
        text = self.levels[level].text
        for index, one in self.levels.items():
            figure = roman(counts.get(index, 0)) if one.kind == "upperRoman" else str(counts.get(index, 0))
            text = text.replace(f"%{index + 1}", figure)
        if text != printed:
            return False
        self.counts = dict.fromkeys(self.levels, 0) | counts
        return True


class _Writer:
    """Writes blocks one after the other; knows how deep in sections it is."""

    def __init__(self, word: Word, edition: Edition) -> None:
        self.word, self.edition = word, edition
        self.manner = _Manner(edition.language)
        self.depth = 0
        self.style = "Normal"
        flat = scheme_of(edition.plan).section(1) != "1"
        levels = _FLAT if flat else _NESTED
        self.list, self.count = number(word, levels, _HEADINGS), _Count(levels)

    def block(self, node: nodes.Node) -> None:
        """Write a block with all below it. Raise `TypeError` for one that no plan holds."""
        match node:
            case nodes.section() if "plan-calendar" in node["classes"]:
                return  # it is made of the plan's dates, and not to be marked up
            case nodes.section():
                self.depth += 1
                self._blocks(node)
                self.depth -= 1
            case nodes.container() if "plan-masthead" in node["classes"]:
                self.style = "Plan Masthead"
                self._blocks(node)
                self.style = "Normal"
            case nodes.container() | nodes.field_list():
                self._blocks(node)
            case nodes.title():
                self._title(node)
            case nodes.paragraph():
                self._inlines(node, self._paragraph(node))
            case nodes.field():
                self._field(node)
            case nodes.table():
                self._table(node)
            case _:
                raise TypeError(node.__class__.__name__)

    def _blocks(self, node: nodes.Element) -> None:
        for child in node.children:
            self.block(child)

    def _title(self, node: nodes.Element) -> None:
        level = self.depth - 2
        if level < 0:
            self._inlines(node, self.word.add_paragraph(style="Title"))
            return
        paragraph = self.word.add_paragraph(style=f"Heading {min(level + 1, _DEEPEST)}")
        self._number(paragraph, level, _number_of(node))
        self._inlines(node, paragraph)

    def _paragraph(self, node: nodes.Element) -> Paragraph:
        classes = set(node["classes"])
        style = next((style for name, style in _STYLES.items() if name in classes), self.style)
        paragraph = self.word.add_paragraph(style=style)
        if _number_of(node):
            self._number(paragraph, 2, _number_of(node))
        return paragraph

    def _field(self, node: nodes.Element) -> None:
        name, body = node.children
        paragraph = self.word.add_paragraph(style="Plan Field")
        if node is not node.parent.children[-1]:
            paragraph.paragraph_format.keep_with_next = True  # an activity stays on one page
        bold = replace(self.manner, bold=True)
        for text, manner in (*_runs(name, bold), (":", bold), (" ", self.manner)):
            _run(paragraph, text, manner)
        for child in body.children:
            self._inlines(child, paragraph)

    def _table(self, node: nodes.Element) -> None:
        (group,) = node.children
        shares = [column["colwidth"] for column in group.findall(nodes.colspec)]
        rows = list(group.findall(nodes.row))
        table = self.word.add_table(rows=len(rows), cols=len(shares), style="Table Grid")
        table.autofit = False
        widths = [Mm(_WIDTH * share / sum(shares)) for share in shares]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for made, row in zip(table._tbl.tr_lst, rows, strict=True):  # noqa: SLF001  # `rows` is slow in python-docx
            head = isinstance(row.parent, nodes.thead)
            made.get_or_add_trPr().append(OxmlElement("w:tblHeader" if head else "w:cantSplit"))
            for cell, entry, width in zip(made.tc_lst, row.children, widths, strict=True):
                self._cell(_Cell(cell, table), entry, width, head=head)

    def _cell(self, cell: _Cell, entry: Any, width: Length, *, head: bool) -> None:  # noqa: ANN401  # docutils' types are loose
        cell.width = width
        if head:
            shade(cell._tc)  # noqa: SLF001  # python-docx has no shades
        paragraph = cell.paragraphs[0]
        paragraph.style = self.word.styles["Plan Cell"]
        if "plan-number" in entry["classes"]:
            self._number(paragraph, 2, entry.astext())
            return
        manner, self.manner = self.manner, replace(self.manner, bold=head)
        for child in entry.children:
            self._inlines(child, paragraph)
        self.manner = manner

    def _number(self, paragraph: Paragraph, level: int, printed: str) -> None:
        """Have Word count a number where it comes to the printed one; else it is text."""
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  # python-docx has no lists
        if printed and self.count.goes_on(level, printed):
            count(properties, level, self.list)
            return
        count(properties, 0, 0)
        _run(paragraph, f"{printed} " if printed else "", self.manner)

    def _inlines(self, node: Any, paragraph: Paragraph) -> None:  # noqa: ANN401  # as above
        for text, manner in _runs(node, self.manner):
            _run(paragraph, text, manner)


def _runs(node: nodes.Node, manner: _Manner) -> Iterator[tuple[str, _Manner]]:
    """Go through the texts below a node with their manner; numbers are left out, Word counts them."""
    if isinstance(node, nodes.Text):
        yield str(node), manner
        return
    if not isinstance(node, nodes.Element):
        return
    classes = node["classes"]
    language = next((name[len(_LANGUAGE) :] for name in classes if name.startswith(_LANGUAGE)), manner.language)
    own = replace(
        manner,
        language=language,
        bold=manner.bold or isinstance(node, nodes.strong),
        remark=manner.remark or "plan-mark" in classes,
        open=manner.open or "plan-open" in classes,
    )
    children = node.children
    if _number_of(node):
        children = [nodes.Text(children[1].astext().lstrip()), *children[2:]]
    for child in children:
        yield from _runs(child, own)


def _number_of(node: nodes.Node) -> str:
    """Return the number that a title or an activity starts with."""
    first = node.children[0] if node.children else None
    if isinstance(first, nodes.inline) and "plan-number" in first["classes"]:
        return first.astext()
    return ""


def _run(paragraph: Paragraph, text: str, manner: _Manner) -> None:
    if not text:
        return
    run = paragraph.add_run(text, style=REMARK if manner.remark else None)
    run.bold = manner.bold or None
    if manner.open:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    speak(run._r.get_or_add_rPr(), manner.language)  # noqa: SLF001  # python-docx does not know of languages

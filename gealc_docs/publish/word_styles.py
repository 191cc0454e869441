"""The look of a Word document: styles, automatic numbers, language, running head and foot, watermark."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from gealc_docs.report.word_language import speak_all

ACCENT = RGBColor(0x1F, 0x4E, 0x79)
_GREY = RGBColor(0x55, 0x55, 0x55)
REMARK, RUNNING = "Plan Remark", "Plan Running"
# Name; its size, the space before and after it in points.
_HEADINGS = (("Title", 22, 14, 14), ("Heading 1", 16, 18, 6), ("Heading 2", 13, 14, 4), ("Heading 3", 11.5, 10, 2))
# Name; its size and the space after it in points.
_PARAGRAPHS = (
    ("Plan Masthead", 10, 2),
    ("Plan Assembly", 13, 2),
    ("Plan Notice", 10, 4),
    ("Plan Objective", 11, 6),
    ("Plan Field", 11, 1),
    ("Plan Note", 10, 4),
    ("Plan Cell", 9.5, 2),
    ("Plan Activity", 11, 4),
    (RUNNING, 9, 0),
)
_VML = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word"'
)


@dataclass(frozen=True, slots=True)
class Level:
    """A level of automatic numbers: Word's kind and text, such as `decimal` and `%1.%2`."""

    kind: str
    text: str


def dress(word: Word, language: str) -> None:
    """Set the page, the styles and the language that spelling is checked in."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(24)
    for name, points, before, after in _HEADINGS:
        style: Any = word.styles[name]
        style.font.size, style.font.bold, style.font.color.rgb = Pt(points), True, ACCENT
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = True
    for name, size, space in _PARAGRAPHS:
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles["Normal"]
        style.font.size, style.paragraph_format.space_after = Pt(size), Pt(space)
    remark = word.styles.add_style(REMARK, WD_STYLE_TYPE.CHARACTER)
    remark.font.italic, remark.font.color.rgb = True, _GREY
    word.styles["Plan Field"].paragraph_format.left_indent = Mm(6)
    word.styles["Plan Objective"].paragraph_format.keep_with_next = True
    word.styles["Plan Cell"].paragraph_format.space_before = Pt(2)
    word.styles["Plan Note"].paragraph_format.space_before = Pt(4)
    word.styles["Plan Note"].font.italic = True
    assembly = word.styles["Plan Assembly"]
    assembly.font.bold, assembly.font.color.rgb, assembly.paragraph_format.space_before = True, ACCENT, Pt(8)
    speak_all(word, language)


def shade(cell: Any) -> None:  # noqa: ANN401  # lxml's elements are untyped
    """Give a cell the ground of a header."""
    cell.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E8EEF5"/>'))


def number(word: Word, levels: Mapping[int, Level], styles: Mapping[int, str]) -> int:
    """Add a list of several levels, tied to styles where they have one, and return its number."""
    root = word.part.numbering_part.element
    identifier = str(max((int(x.get(qn("w:abstractNumId"))) for x in root.iter(qn("w:abstractNum"))), default=0) + 1)
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identifier}"><w:multiLevelType w:val="multilevel"/>'
        + "".join(_level(word, index, level, styles.get(index, "")) for index, level in levels.items())
        + "</w:abstractNum>"
    )
    root.insert(0, abstract)
    made = max((int(x.get(qn("w:numId"))) for x in root.iter(qn("w:num"))), default=0) + 1
    text = f'<w:num {nsdecls("w")} w:numId="{made}"><w:abstractNumId w:val="{identifier}"/></w:num>'
    root.append(parse_xml(text))
    for index, name in styles.items():
        count(word.styles[name].element.get_or_add_pPr(), index, made)
    return made


def count(properties: Any, level: int, made: int) -> None:  # noqa: ANN401  # lxml's elements are untyped
    """Have Word number paragraphs of these properties by a list; list 0 takes a style's number away."""
    numbering = properties.get_or_add_numPr()
    numbering.get_or_add_ilvl().val, numbering.get_or_add_numId().val = level, made


def _level(word: Word, index: int, level: Level, style: str) -> str:
    tied = f'<w:pStyle w:val="{word.styles[style].style_id}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{level.kind}"/>{tied}<w:suff w:val="space"/>'
        f'<w:lvlText w:val="{level.text}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
    )


def run_heads(word: Word, head: str, foot: str, stamp: str) -> None:
    """Write the running head, the page numbers (`{page}`, `{pages}`) and, where there is a stamp, the watermark."""
    section = word.sections[0]
    above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
    for paragraph in (above, below):
        paragraph.style = word.styles[RUNNING]
    above.add_run(f"{head} · {stamp}" if stamp else head)
    below.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for piece in foot.replace("{pages}", "\0NUMPAGES\0").replace("{page}", "\0PAGE\0").split("\0"):
        if piece in {"PAGE", "NUMPAGES"}:
            _field(below, piece)
        else:
            below.add_run(piece)
    if stamp:
        above._p.append(_watermark(stamp))  # noqa: SLF001  # python-docx has no watermarks


def _field(paragraph: Any, name: str) -> None:  # noqa: ANN401  # python-docx leaves it open
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    paragraph._p.append(field)  # noqa: SLF001  # python-docx has no fields


def _watermark(text: str) -> Any:  # noqa: ANN401  # as above
    """Return a word across the page, behind the text, as Word draws it."""
    width = min(480, 70 * len(text))
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:110pt;rotation:315;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    return parse_xml(
        f'<w:r {nsdecls("w")} {_VML}><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" '
        'adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
        f'<v:shape id="PlanWatermark" o:spid="_x0000_s2049" type="#_x0000_t136" alt="{escape(text)}" style="{style}" '
        'fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".5"/>'
        f'<v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt" string="{escape(text)}"/></v:shape>'
        "</w:pict></w:r>"
    )

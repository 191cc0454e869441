"""The year as a picture: areas from top to bottom, the months from left to right, each dated activity a bar or a mark.

Measures are in units of the picture, which is as wide as the text on paper: the fewer units, the larger its letters.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import drawsvg
from babel.dates import format_date

from gealc_docs.doctree.agenda import Mark, marks
from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.periods import say_period
from gealc_docs.languages.words import capitalised, locale
from gealc_docs.model.period import Period, Point, Span, Unit
from gealc_docs.model.plan import Area
from gealc_docs.model.text import Wording

_WIDE, _NARROW = 640.0, 560.0  # units from left to right, of a picture of many rows and of few
_FEW = 32  # rows that leave room for larger letters
ROW, HEAD, AXIS = 13.0, 14.5, 29.0
_MOST = 60  # rows on a page, of A4 and of Letter
_SIZE, _SMALL = 9.0, 8.5
_PAD, _GAP, _TOUCH = 3.5, 8.0, 0.01
_LABEL_LEAST = 120.0  # a bar narrower than this has its label beside it
_MARK = 9.0  # width of what is drawn for a day or a few
_INK, _ACCENT, _TINT, _MUTED, _LINE = "#16202c", "#1f4e79", "#dce8f3", "#4a5568", "#b9c7d6"
_THIN, _BROAD = set("iljtfrI.,:;'’|!()[]·- "), set("mwMW@%&—…")


def drawings(edition: Edition, alternative: str) -> list[str]:
    """Return the pictures of a year as SVG, as many as it needs at a page's height each; none where nothing is dated.

    `alternative` is what they say to those who do not see them.
    """
    width, rows = _NARROW, list(_rows(edition, _NARROW))
    if len(rows) > _FEW:
        width, rows = _WIDE, list(_rows(edition, _WIDE))
    pages: list[list[_Row]] = []
    for index, row in enumerate(rows):
        starts = not pages or len(pages[-1]) >= _MOST - (row.lane is None)
        if starts:
            pages.append([])
            if row.lane is not None and index:
                pages[-1].append(_Row(row.area))
        pages[-1].append(row)
    return [_drawn(edition, page, width, alternative) for page in pages]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A bar with its label: both in units from the left; `anchor` is where the label's `x` is in it."""

    mark: Mark
    left: float
    right: float
    label: Wording
    x: float
    anchor: str
    extent: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the picture: the head of an area, or a lane of its bars."""

    area: Area
    lane: tuple[_Placed, ...] | None = None


def _rows(edition: Edition, width: float) -> Iterator[_Row]:
    for area in edition.plan.areas:
        placed = sorted(
            (_placed(edition, mark, width) for mark in marks(area, edition.plan.year)), key=lambda p: p.extent
        )
        if placed:
            yield _Row(area)
            for lane in _lanes(placed):
                yield _Row(area, tuple(lane))


def _lanes(placed: Sequence[_Placed]) -> list[list[_Placed]]:
    """Put bars into as few lanes as they need, so that nothing touches."""
    lanes: list[list[_Placed]] = []
    for item in placed:
        fitting = (lane for lane in lanes if lane[-1].extent[1] <= item.extent[0] + _TOUCH)
        lane = next(fitting, None)
        if lane is None:
            lanes.append([item])
        else:
            lane.append(item)
    return lanes


def _placed(edition: Edition, mark: Mark, width: float) -> _Placed:
    left, right = mark.start * width / 12, mark.end * width / 12
    if right - left < _MARK:
        left = max(0.0, min((left + right - _MARK) / 2, width - _MARK))
        right = left + _MARK
    title = edition.wording(mark.activity.title)
    text = f"{mark.activity.number} {title.text}".strip()
    room = right - left - 2 * _PAD
    if room >= _LABEL_LEAST:
        label, x, anchor, extent = _cut(text, room), left + _PAD, "start", (left, right)
    elif width - right >= _LABEL_LEAST:
        label = _cut(text, min(width - right - _PAD, width / 3))
        x, anchor, extent = right + _PAD, "start", (left, right + _PAD + _width(label) + _GAP)
    else:
        label = _cut(text, min(left - _PAD, width / 3))
        x, anchor, extent = left - _PAD, "end", (left - _PAD - _width(label) - _GAP, right)
    return _Placed(mark, left, right, Wording(title.language, label), x, anchor, extent)


def _width(text: str) -> float:
    """Return about how wide a text is, rather more than less: the fonts are not at hand here."""
    return sum(_SIZE * (0.3 if c in _THIN else 0.88 if c in _BROAD else 0.63 if c.isupper() else 0.53) for c in text)


def _cut(text: str, room: float) -> str:
    """Return as much of a text as there is room for."""
    if _width(text) <= room:
        return text
    kept = text
    while kept and _width(kept + "…") > room:
        kept = kept[:-1]
    return kept.rstrip(" ,;:.") + "…"


def _drawn(edition: Edition, rows: Sequence[_Row], width: float, alternative: str) -> str:
    height = AXIS + sum(HEAD if row.lane is None else ROW for row in rows) + 2
    picture = drawsvg.Drawing(
        width,
        height,
        origin=(0, 0),
        font_family="Plan Sans",
        role="img",
        class_="calendar-picture",
    )
    picture.append_title(alternative)
    for shape in _axis(edition, width, height):
        picture.append(shape)
    top = AXIS
    for row in rows:
        shapes = _head(edition, row.area, width, top) if row.lane is None else _bars(edition, row.lane, top)
        for shape in shapes:
            picture.append(shape)
        top += HEAD if row.lane is None else ROW
    text: str = picture.as_svg(header="")
    return text


def _axis(edition: Edition, width: float, height: float) -> Iterator[drawsvg.DrawingBasicElement]:
    """Go through the halves and months at the top, and the lines down from them."""
    yield from _time_names(edition, width)
    step = width / 12
    for month in range(13):
        strong = month % 6 == 0
        yield drawsvg.Line(
            month * step,
            14 if not strong else 2,
            month * step,
            height - 1,
            stroke=_ACCENT if strong else _LINE,
            stroke_width=0.8 if strong else 0.4,
            class_="calendar-line",
        )
    yield drawsvg.Line(0, AXIS - 3, width, AXIS - 3, stroke=_ACCENT, stroke_width=0.8, class_="calendar-line")


def _time_names(edition: Edition, width: float) -> Iterator[drawsvg.DrawingBasicElement]:
    year = edition.plan.year
    step = width / 12
    for half in (1, 2):
        point = Point(year, Unit.HALF, half)
        text = capitalised(say_period(Period((Span(point, point),)), edition.language))
        yield _text(
            text,
            _SMALL,
            (half - 0.5) * width / 2,
            9.5,
            _ACCENT,
            "middle",
            font_weight=600,
            class_="calendar-text calendar-head",
        )
    for month in range(12):
        name = format_date(date(year, month + 1, 1), "LLL", locale=locale(edition.language)).rstrip(".")
        yield _text(capitalised(name), _SMALL, (month + 0.5) * step, 22.5, _MUTED, "middle")


def _head(edition: Edition, area: Area, width: float, top: float) -> Iterator[drawsvg.DrawingBasicElement]:
    wording = edition.wording(area.title)
    yield drawsvg.Rectangle(0, top, width, HEAD - 1.5, fill="#f2f5f9", class_="calendar-band")
    label = _cut(f"{area.number} {wording.text}".strip(), width / 1.15)
    yield _text(
        label,
        _SIZE,
        _PAD,
        top + 10,
        _ACCENT,
        "start",
        font_weight=600,
        class_="calendar-text calendar-head",
        **_foreign(edition, wording),
    )


def _bars(edition: Edition, lane: Sequence[_Placed], top: float) -> Iterator[drawsvg.DrawingBasicElement]:
    for item in lane:
        inside = item.anchor == "start" and item.x < item.right
        yield drawsvg.Rectangle(
            item.left + 0.8,
            top + 0.9,
            item.right - item.left - 1.6,
            ROW - 2.0,
            rx=1.5,
            fill=_TINT if inside else _ACCENT,
            stroke=_ACCENT,
            stroke_width=0.6,
            class_="calendar-bar" if inside else "calendar-bar calendar-short",
        )
        if not inside:  # the lines of the months shall not cross it
            start, end = item.extent
            width = _width(item.label.text)
            left = item.x - width if item.anchor == "end" else item.x
            yield drawsvg.Rectangle(
                max(start, left - 1),
                top + 0.4,
                min(end, left + width + 1) - max(start, left - 1),
                ROW - 1,
                fill="#ffffff",
                class_="calendar-paper",
            )
        yield _text(item.label.text, _SIZE, item.x, top + 9.4, _INK, item.anchor, **_foreign(edition, item.label))


def _foreign(edition: Edition, wording: Wording) -> dict[str, str]:
    return {} if wording.language == edition.language else {"lang": wording.language}


def _text(text: str, size: float, x: float, y: float, fill: str, anchor: str, **more: object) -> drawsvg.Text:  # noqa: PLR0913, PLR0917  # what a text on a picture is
    """Return a text; drawsvg escapes it."""
    return drawsvg.Text(text, size, x, y, fill=fill, text_anchor=anchor, **{"class_": "calendar-text", **more})

"""The flow of activities between the areas of two plans, as a picture."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from textwrap import wrap

import drawsvg

from gealc_docs.model.change import Comparison, Level
from gealc_docs.model.plan import Area, Plan
from gealc_docs.report.changes.view import Said, View

BAR, UNIT, GAP = 9.0, 7.0, 9.0
LINE, RISE = 1.2, 0.35  # from line to line, and from a line's middle to its base, in heights of letters
TINTS = ("#1f4e79", "#2f855a", "#97622b", "#6b46c1", "#9b2c2c", "#2c7a7b", "#744210", "#4a5568", "#b83280")


@dataclass(frozen=True, slots=True)
class Shape:
    """How wide a picture is, how much of it each column of names takes, how large letters are, and lines a name has."""

    width: float
    label: float
    size: float
    letters: int
    lines: int


# For a screen or sheet, and for a phone held upright, where a unit is about a pixel.
WIDE = Shape(720.0, 252.0, 13.0, 32, 3)
NARROW = Shape(360.0, 134.0, 12.0, 18, 5)


@dataclass(frozen=True, slots=True)
class _Bar:
    """An area's bar: what is written beside it, how many activities it has, where it begins and how tall it is."""

    name: Said
    lines: tuple[str, ...]
    count: int
    top: float
    tall: float

    @property
    def begins(self) -> float:
        """Where its bands begin, so that they stand in the middle of it."""
        return self.top + (self.tall - self.count * UNIT) / 2


def flow_svg(view: View, shape: Shape) -> str:
    """Return an SVG: areas of the old plan at the left, of the new at the right, bands for what they share."""
    found = view.found
    bars = [_bars(view, plan, shape) for plan in (found.old, found.new)]
    height = max((side[-1].top + side[-1].tall for side in bars if side), default=0.0) + GAP
    title = view.ui("flow-title")
    font = "Source Sans 3, Plan Sans, Segoe UI, system-ui, sans-serif"
    picture = drawsvg.Drawing(shape.width, height, origin=(0, 0), role="img", aria_label=title, font_family=font)
    picture.append_title(title)
    for path in _paths(found, bars, shape):
        picture.append(path)
    for side, row in enumerate(bars):
        for k, bar in enumerate(row):
            tint = TINTS[k % len(TINTS)] if side == 0 else "#2d3748"
            x = shape.label if side == 0 else shape.width - shape.label - BAR
            picture.append(drawsvg.Rectangle(x, bar.top, BAR, bar.tall, fill=tint))
            for line in _label(bar, side, shape):
                picture.append(line)
    text: str = picture.as_svg(header="")
    return text


def _bars(view: View, plan: Plan, shape: Shape) -> list[_Bar]:
    """Return the bars of a plan, one below the other."""
    bars: list[_Bar] = []
    top = GAP
    for area in plan.areas:
        name = _named(view, area, plan)
        lines = wrap(name.text, shape.letters, max_lines=shape.lines, placeholder=" …")
        tall = max(len(area.activities) * UNIT, len(lines) * shape.size * LINE)
        bars.append(_Bar(name, tuple(lines), len(area.activities), top, tall))
        top += tall + GAP
    return bars


def _paths(found: Comparison, bars: list[list[_Bar]], shape: Shape) -> Iterator[drawsvg.Path]:
    """Go through the lines from left to right: threads first, which bands lie upon."""
    bands = _bands(found)
    for p, q in sorted({(m.old.area, m.new.area) for m in found.matches if m.level is Level.AREA} - bands.keys()):
        yield _thread(bars[0][p], bars[1][q], shape, TINTS[p % len(TINTS)])
    used: list[Counter[int]] = [Counter(), Counter()]
    for (p, q), count in sorted(bands.items()):
        ends = (bars[0][p].begins + used[0][p] * UNIT, bars[1][q].begins + used[1][q] * UNIT)
        used[0][p] += count
        used[1][q] += count
        yield _band(ends, count * UNIT, shape, TINTS[p % len(TINTS)])


def _bands(found: Comparison) -> Counter[tuple[int, int]]:
    """Count the activities that an old and a new area share."""
    return Counter((m.old.area, m.new.area) for m in found.matches if m.level is Level.ACTIVITY)


def _band(ends: tuple[float, float], width: float, shape: Shape, tint: str) -> drawsvg.Path:
    left, right = shape.label + BAR, shape.width - shape.label - BAR
    middle = (left + right) / 2
    path = drawsvg.Path(fill=tint, fill_opacity=0.45)
    path.M(left, ends[0]).C(middle, ends[0], middle, ends[1], right, ends[1]).L(right, ends[1] + width)
    path.C(middle, ends[1] + width, middle, ends[0] + width, left, ends[0] + width).Z()
    return path


def _thread(old: _Bar, new: _Bar, shape: Shape, tint: str) -> drawsvg.Path:
    """Return a thin dashed line: the area goes on, none of its activities does."""
    ends, middle = (shape.label + BAR, shape.width - shape.label - BAR), shape.width / 2
    left, right = old.top + old.tall / 2, new.top + new.tall / 2
    path = drawsvg.Path(fill="none", stroke=tint, stroke_width=1.2, stroke_dasharray="4 3")
    return path.M(ends[0], left).C(middle, left, middle, right, ends[1], right)


def _label(bar: _Bar, side: int, shape: Shape) -> Iterator[drawsvg.Text]:
    """Go through the lines of an area's name, beside its bar; each is a text of its own, which paper needs."""
    x = shape.label - 5 if side == 0 else shape.width - shape.label + 5
    base = bar.top + bar.tall / 2 + shape.size * (RISE - LINE * (len(bar.lines) - 1) / 2)
    facts = {"text_anchor": "start" if side else "end", "fill": "currentColor", "lang": bar.name.language}
    for k, line in enumerate(bar.lines):
        yield drawsvg.Text(line, shape.size, x, base + k * LINE * shape.size, **facts)


def flow_rows(view: View) -> list[tuple[Said, Said, int]]:
    """Return the picture as a table: old area, new area, activities they share."""
    found, bands = view.found, _bands(view.found)
    names = [[_named(view, area, plan) for area in plan.areas] for plan in (found.old, found.new)]
    areas = {(m.old.area, m.new.area) for m in found.matches if m.level is Level.AREA}
    return [(names[0][p], names[1][q], bands[p, q]) for p, q in sorted(areas | bands.keys())]


def _named(view: View, area: Area, plan: Plan) -> Said:
    said = view.said(area.title, plan)
    return replace(said, text=f"{area.number} {said.text}")

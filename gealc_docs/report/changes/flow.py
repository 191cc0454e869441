"""The flow of activities between the areas of two plans, as a picture."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import drawsvg

from gealc_docs.model.change import Comparison, Level
from gealc_docs.model.plan import Area, Plan
from gealc_docs.report.changes.view import Said, View

WIDTH, LABEL, BAR, UNIT, GAP, LEAST = 720.0, 215.0, 9.0, 7.0, 9.0, 13.0
TINTS = ("#1f4e79", "#2f855a", "#97622b", "#6b46c1", "#9b2c2c", "#2c7a7b", "#744210", "#4a5568", "#b83280")
_LONGEST = 38


def flow_svg(view: View) -> str:
    """Return an SVG: areas of the old plan at the left, of the new at the right, bands for what they share."""
    plans = (view.found.old, view.found.new)
    tops = [_tops([len(area.activities) for area in plan.areas]) for plan in plans]
    height = max(side[-1] for side in tops)
    title = view.ui("flow-title")
    picture = drawsvg.Drawing(
        WIDTH, height, origin=(0, 0), role="img", aria_label=title, font_family="Plan Sans, sans-serif"
    )
    picture.append_title(title)
    for shape in (*_threads(view.found, tops), *_bands(view.found, tops), *_areas(view, plans, tops)):
        picture.append(shape)
    text: str = picture.as_svg(header="")
    return text


def _shared(found: Comparison) -> Counter[tuple[int, int]]:
    """Count the activities that an old area and a new one share."""
    return Counter((m.old.area, m.new.area) for m in found.matches if m.level is Level.ACTIVITY)


def _threads(found: Comparison, tops: list[list[float]]) -> Iterator[drawsvg.Path]:
    """Draw a line for each area that goes on without any of its activities."""
    shared = _shared(found)
    for match in found.matches:
        old, new = match.old.area, match.new.area
        if match.level is Level.AREA and not shared[old, new]:
            yield _thread(tops[0][old], tops[1][new], TINTS[old % len(TINTS)])


def _bands(found: Comparison, tops: list[list[float]]) -> Iterator[drawsvg.Path]:
    """Draw a band for what two areas share, below those that either shares with others."""
    used: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
    for (old, new), count in sorted(_shared(found).items()):
        ends = (tops[0][old] + used[0][old] * UNIT, tops[1][new] + used[1][new] * UNIT)
        used[0][old] += count
        used[1][new] += count
        yield _band(ends, count * UNIT, TINTS[old % len(TINTS)])


def _areas(view: View, plans: tuple[Plan, Plan], tops: list[list[float]]) -> Iterator[drawsvg.DrawingElement]:
    for side, plan in enumerate(plans):
        for k, area in enumerate(plan.areas):
            said = view.said(area.title, plan)
            tint = TINTS[k % len(TINTS)] if side == 0 else "#2d3748"
            label = f"{area.number} {_short(said.text)}"
            yield from _bar(side, tops[side][k], len(area.activities), tint, (label, said.language))


def _tops(sizes: list[int]) -> list[float]:
    """Return where each bar begins, and after all of them the whole height."""
    tops = [GAP]
    for size in sizes:
        tops.append(tops[-1] + max(size * UNIT, LEAST) + GAP)
    return tops


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _band(ends: tuple[float, float], width: float, tint: str) -> drawsvg.Path:
    left, right = LABEL + BAR, WIDTH - LABEL - BAR
    middle = (left + right) / 2
    path = drawsvg.Path(fill=tint, fill_opacity=0.45)
    path.M(left, ends[0]).C(middle, ends[0], middle, ends[1], right, ends[1]).L(right, ends[1] + width)
    path.C(middle, ends[1] + width, middle, ends[0] + width, left, ends[0] + width).Z()
    return path


def _thread(left: float, right: float, tint: str) -> drawsvg.Path:
    """Return a thin dashed line: the area goes on, none of its activities does."""
    ends, middle = (LABEL + BAR, WIDTH - LABEL - BAR), WIDTH / 2
    path = drawsvg.Path(fill="none", stroke=tint, stroke_width=1.2, stroke_dasharray="4 3")
    half = LEAST / 2
    return path.M(ends[0], left + half).C(middle, left + half, middle, right + half, ends[1], right + half)


def _bar(side: int, top: float, size: int, tint: str, label: tuple[str, str]) -> tuple[drawsvg.Rectangle, drawsvg.Text]:
    tall = max(size * UNIT, LEAST)
    x = LABEL if side == 0 else WIDTH - LABEL - BAR
    anchor = {"text_anchor": "end"} if side == 0 else {"text_anchor": "start"}
    at = LABEL - 5 if side == 0 else WIDTH - LABEL + 5
    text = drawsvg.Text(
        label[0], 10, at, top + tall / 2, dominant_baseline="middle", fill="currentColor", lang=label[1], **anchor
    )
    return drawsvg.Rectangle(x, top, BAR, tall, fill=tint), text


def flow_rows(view: View) -> list[tuple[Said, Said, int]]:
    """Return the picture as a table: old area, new area, activities they share."""
    found, bands = view.found, _shared(view.found)
    names = [[_named(view, area, plan) for area in plan.areas] for plan in (found.old, found.new)]
    areas = {(m.old.area, m.new.area) for m in found.matches if m.level is Level.AREA}
    return [(names[0][p], names[1][q], bands[p, q]) for p, q in sorted(areas | bands.keys())]


def _named(view: View, area: Area, plan: Plan) -> Said:
    said = view.said(area.title, plan)
    return replace(said, text=f"{area.number} {said.text}")

"""Headings that have no mark, told by what stands around them."""

import itertools
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from gealc_docs.load.official.blocks import EMPTY, Table, Text
from gealc_docs.load.official.fields import GOAL, OBJECTIVE, Labelled
from gealc_docs.load.official.led import IMPLIED_AREA, with_own_fields
from gealc_docs.load.official.marks import Mark, bare_mark
from gealc_docs.load.official.objectives import numbered_objectives
from gealc_docs.load.official.tables.headers import holds_areas
from gealc_docs.load.official.units import Head, Plain, Unit, is_title_like, section_kind
from gealc_docs.model.plan import FIELDS

SECTION, AREA, ACTIVITY, CAPITALS = "known-section", IMPLIED_AREA, "implied-activity", "capitals"
# A title over prose has no more words, and the first sentence under it no fewer.
_FEW_WORDS = 8


def with_implied_heads(units: Sequence[Unit], language: str) -> list[Unit]:
    """Return the units with plain texts made heads where what follows shows that they head something."""
    units = _completed(numbered_objectives(_without_captions(_titled(units)), language), language)
    units = with_own_fields(units, language)
    result: list[Unit] = []
    series = {
        before.style for i, before in enumerate(units) if isinstance(before, Head) and _opens_series(units, i + 1)
    }
    for index, unit in enumerate(units):
        style = _style(units, index, result, language, series) if isinstance(unit, Plain) else ""
        result.append(
            Head(unit.text, style, level=unit.level, place=unit.text) if style and isinstance(unit, Plain) else unit
        )
    return _areas_before_activities(_over_prose(result, language))


def _titled(units: Sequence[Unit]) -> list[Unit]:
    """Return the units with heads that are a number alone, `Activity 1.1`, in one with the titles labelled below."""
    result: list[Unit] = []
    for unit in units:
        before = result[-1] if result else None
        if before is not None and isinstance(unit, Head) and (mark := _mark_above(before, unit)):
            result[-1] = replace(unit, marks=(mark,))
            continue
        bare = isinstance(before, Head) and not before.title and bool(before.marks)
        if bare and isinstance(before, Head) and isinstance(unit, Head) and _names(unit, before):
            result[-1] = replace(before, title=unit.title)
        elif bare and isinstance(before, Head) and isinstance(unit, Plain) and _is_title_of(unit, before):
            result[-1] = replace(before, title=unit.text)
        else:
            result.append(unit)
    return result


def _is_title_of(line: Plain, bare: Head) -> bool:
    """Whether a line is the title of a head that is a word and a number alone: `Activity 1.1` over it."""
    return bare.marks[0].role in {"area", "activity"} and is_title_like(line.text.text)


def _without_captions(units: Sequence[Unit]) -> list[Unit]:
    """Return the units with labels of fields that have no value and stand over a list as text: `Planned outputs:`."""
    result = list(units)
    for index, (unit, after) in enumerate(itertools.pairwise(units)):
        first = isinstance(after, Head) and bool(after.marks) and after.marks[0].values[-1:] in ((), (1,))
        field = isinstance(unit, Labelled) and unit.name in FIELDS and not unit.value
        if isinstance(unit, Labelled) and field and first and not isinstance(units[index - 1], Head if index else ()):
            result[index] = Plain(unit.printed.followed_by(Text(":"), ""))
    return result


def _mark_above(before: Unit, unit: Head) -> Mark | None:
    """Return the number of an activity whose title is labelled, where any words and a number stand above: `Card 7`."""
    text = before.text.text if isinstance(before, Plain) else ""
    return bare_mark(text) if unit.style == "label-activity" and not unit.marks else None


def _names(head: Head, bare: Head) -> bool:
    """Whether a head without a mark is the labelled title of one that is a number alone."""
    roles = {"label-activity": {"", "activity"}, "label-area": {"", "area"}}
    return not head.marks and bare.marks[0].role in roles.get(head.style, ())


def _completed(units: Sequence[Unit], language: str) -> list[Unit]:
    """Return the units with labels that stand on a line of their own put before the text they label."""
    result: list[Unit] = []
    inside = False
    for unit in units:
        before = result[-1] if result else None
        kind = section_kind(unit.text.text, language) if isinstance(unit, Plain) else ""
        title = unit.title.text if isinstance(unit, Head) else unit.text.text if isinstance(unit, Plain) else ""
        fields = isinstance(unit, Labelled) and unit.name in {OBJECTIVE, *FIELDS}
        marked = isinstance(unit, Head) and bool(unit.marks) and unit.marks[0].role in {"area", "activity"}
        inside = inside or fields or marked or section_kind(title, language) == "areas"
        if isinstance(unit, Plain) and isinstance(before, Labelled) and not before.value and not unit.level:
            result[-1] = replace(before, value=unit.text)
        elif isinstance(unit, Plain) and kind == "purpose" and inside:
            result.append(Labelled(OBJECTIVE, unit.text, EMPTY))
        elif not (isinstance(unit, Plain) and kind == "areas" and _has_areas(result, language)):
            result.append(unit)
    return result


def _has_areas(done: Sequence[Unit], language: str) -> bool:
    """Whether the section of the areas has been headed already: a second such heading is a label inside an area."""
    titles = (
        unit.title.text if isinstance(unit, Head) else unit.text.text for unit in done if isinstance(unit, Head | Plain)
    )
    return any(section_kind(title, language) == "areas" for title in titles)


def _style(units: Sequence[Unit], index: int, done: Sequence[Unit], language: str, series: Collection[str]) -> str:
    """Return the style of the head that a plain text is, "" where it heads nothing.

    `series`: styles of heads over several titles with fields of their own.
    """
    unit = units[index]
    if not isinstance(unit, Plain):
        return ""
    text = unit.text.text
    if section_kind(text, language):
        return SECTION
    after = units[index + 1] if index + 1 < len(units) else None
    before = done[-1] if done else None
    owned = isinstance(before, Head) and not _holds_areas(before, language) and not unit.level
    if (_is(after, OBJECTIVE) or _is_area_table(after, language)) and is_title_like(text) and not owned:
        return AREA
    told = isinstance(after, Labelled) and after.name in {*FIELDS, GOAL}
    below = isinstance(before, Head) and before.style in series and is_title_like(text.rstrip(" –—-"))
    if told and (below or not isinstance(before, Head | Table)):
        return ACTIVITY
    if is_title_like(text) and not owned and starts_a_list(units[index + 1 : index + 4]):
        return AREA
    return _own_style(unit, owned=owned)


def _opens_series(units: Sequence[Unit], index: int) -> bool:
    """Whether a title with fields stands here, and another one after it, below the same head."""
    near = units[index : index + 2 * len(FIELDS)]
    rest = list(itertools.dropwhile(lambda unit: isinstance(unit, Labelled), near[1:]))
    return _has_title(near) and len(rest) < len(near) - 1 and _has_title(rest)


def _has_title(units: Sequence[Unit]) -> bool:
    """Whether units start with a title and a field of it."""
    title, field = [*units[:2], None, None][:2]
    own = isinstance(title, Plain) and not title.level and is_title_like(title.text.text.rstrip(" –—-"))
    return own and isinstance(field, Labelled) and field.name in FIELDS


def _holds_areas(head: Head, language: str) -> bool:
    """Whether areas may follow right on a head: it is a section's, or the one of all areas."""
    return head.style == SECTION or section_kind(head.title.text, language) == "areas"


def starts_a_list(following: Sequence[Unit]) -> bool:
    """Whether a numbered list of activities starts here, right away or after one sentence."""
    sentence = following and isinstance(following[0], Plain) and following[0].text.text.endswith(".")
    head, field = [*(following[1:] if sentence else following), None, None][:2]
    numbered = isinstance(head, Head) and bool(head.marks) and head.marks[0].values == (1,)
    return numbered and isinstance(field, Labelled) and field.name in FIELDS


def _own_style(unit: Plain, *, owned: bool) -> str:
    """Return the style of a heading told by how it looks."""
    text = unit.text.text
    if unit.level:
        return f"heading-{unit.level}"
    if is_title_like(text) and ((text.isupper() and len(text) > 3) or unit.strong) and not owned:  # noqa: PLR2004  # an acronym is no heading
        return CAPITALS
    return ""


def _is_area_table(unit: Unit | None, language: str) -> bool:
    """Whether a unit is a table of one area."""
    return isinstance(unit, Table) and not holds_areas(unit, language)


def _is(unit: Unit | None, name: str) -> bool:
    return isinstance(unit, Labelled) and unit.name == name


def _over_prose(units: Sequence[Unit], language: str) -> list[Unit]:
    """Return the units with short lines over prose or activities made heads, where areas have no marks."""
    result = list(units)
    for start, end in _unmarked_sections(units, language):
        for index in range(start, end - 1):
            unit, after = units[index], units[index + 1]
            if isinstance(unit, Plain) and (heads_prose(unit, after) or _heads_activity(unit, after)):
                result[index] = Head(unit.text, CAPITALS, place=unit.text)
    return result


def _unmarked_sections(units: Sequence[Unit], language: str) -> Iterator[tuple[int, int]]:
    """Go through (start, end) of what stands under the sections of areas, where these are implied."""
    sections = [index for index, unit in enumerate(units) if isinstance(unit, Head) and unit.style == SECTION]
    for start, end in itertools.pairwise([*sections, len(units)]):
        head = units[start]
        named = isinstance(head, Head) and section_kind(head.title.text, language) == "areas"
        if named and any(isinstance(unit, Head) and unit.style == AREA for unit in units[start:end]):
            yield start + 1, end


def heads_prose(unit: Plain, after: Unit) -> bool:
    """Whether a line is a title and what follows it a sentence."""
    text = after.text.text if isinstance(after, Plain) else ""
    return _is_short(unit) and text.endswith((".", ";", ":")) and len(text.split()) >= _FEW_WORDS


def _heads_activity(unit: Plain, after: Unit) -> bool:
    """Whether a line is a title and what follows it says of itself that it is an activity."""
    return _is_short(unit) and isinstance(after, Head) and bool(after.marks) and after.marks[0].role == "activity"


def _is_short(unit: Plain) -> bool:
    text = unit.text.text
    return len(text.split()) <= _FEW_WORDS and is_title_like(text) and ":" not in text


def _areas_before_activities(units: list[Unit]) -> list[Unit]:
    """Where no head has a mark, a title before the title of an activity is an area's."""
    if any(isinstance(unit, Head) and unit.marks for unit in units):
        return units
    result = list(units)
    for index, (unit, after) in enumerate(itertools.pairwise(units)):
        before = units[index - 1] if index else None
        if not isinstance(unit, Plain) or not is_title_like(unit.text.text):
            continue
        if (
            isinstance(after, Head)
            and after.style == ACTIVITY
            and not (isinstance(before, Head) and before.style == ACTIVITY)
        ):
            result[index] = Head(unit.text, AREA, level=unit.level, place=unit.text)
    return result

"""Doubts about the numbers of areas and activities: one missing, twice, or out of order."""

import itertools
import re
from collections.abc import Sequence

from gealc_docs.load.official.blocks import Text
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.load.official.marks import values_of
from gealc_docs.model.plan import Activity, Area

_CODE = re.compile(r"(?![IVX]+\W)[^\W\d_]{2,}\W*\d|[A-Z]\d+[.-][A-Z]")


def check_numbers(areas: tuple[Area, ...], doubts: Doubts) -> None:
    """Note where numbers do not follow on each other."""
    _check(areas, doubts)
    for area in areas:
        _check(area.activities, doubts)
        for activity in area.activities:
            own, above = values_of(activity.number), values_of(area.number)
            if _CODE.match(activity.number):
                continue  # `CC-1` names its area by letters
            if len(own) > 1 and above and own[: len(above)] != above:
                doubts.add("official.other-prefix", _title(activity), number=activity.number, area=area.number)


def _check(items: Sequence[Area | Activity], doubts: Doubts) -> None:
    for before, after in itertools.pairwise(items):
        first, second = values_of(before.number), values_of(after.number)
        starts_anew = first[:-1] != second[:-1] and second[-1:] == (1,)
        if first and second and len(first) == len(second) and second[-1] != first[-1] + 1 and not starts_anew:
            doubts.add("official.number-order", _title(after), number=after.number, before=before.number)


def _title(item: Area | Activity) -> Text:
    wording = next(iter(item.title), None)
    return Text(wording.text, ((0, wording.location),)) if wording else Text("")

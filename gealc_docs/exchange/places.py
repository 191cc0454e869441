"""Where a plan's YAML file holds each segment."""

from collections.abc import Iterator

from gealc_docs.load.edit import Step, YamlText
from gealc_docs.model.plan import FIELDS, Activity, Area, Plan, When
from gealc_docs.model.term import Term

Steps = tuple[Step, ...]


def places(plan: Plan, text: YamlText) -> dict[str, Steps]:
    """Return the path of each segment's wordings by its address; of lists that stand as one value too."""
    found = dict(_all(plan))
    return {address: _single(steps, text) for address, steps in found.items()}


def _single(steps: Steps, text: YamlText) -> Steps:
    """Leave out the index of a field whose only value stands without brackets."""
    if isinstance(steps[-1], int) and not isinstance(text.get(steps[:-1]), list):
        return steps[:-1]
    return steps


def _all(plan: Plan) -> Iterator[tuple[str, Steps]]:
    root = str(plan.year)
    yield f"{root}/title", ("title",)
    yield f"{root}/assembly/name", ("assembly", "name")
    for index, section in enumerate(plan.sections):
        yield f"{root}/{section.id}/title", ("sections", index, "title")
        for number in range(len(section.text)):
            yield f"{root}/{section.id}/text/{number + 1}", ("sections", index, "text", number)
    for index, area in enumerate(plan.areas):
        yield from _area(f"{root}/{area.id}", ("areas", index), area)


def _area(base: str, steps: Steps, area: Area) -> Iterator[tuple[str, Steps]]:
    yield f"{base}/title", (*steps, "title")
    yield f"{base}/objective", (*steps, "objective")
    for index, activity in enumerate(area.activities):
        yield from _activity(f"{base}/{activity.id}", (*steps, "activities", index), activity)
    for number in range(len(area.notes)):
        yield f"{base}/notes/{number + 1}", (*steps, "notes", number)


def _activity(base: str, steps: Steps, activity: Activity) -> Iterator[tuple[str, Steps]]:
    yield f"{base}/title", (*steps, "title")
    for name in FIELDS:
        for count, index in enumerate(_literals(getattr(activity, name)), 1):
            address = f"{base}/{name}" + (f"/{count}" if count > 1 else "")
            yield address, (*steps, name) if index is None else (*steps, name, index)


def _literals(value: Term | When | tuple[Term, ...] | None) -> Iterator[int | None]:
    """Go through the indexes of the texts that a field spells out itself, None for a field of one value."""
    match value:
        case Term(literal=True) | When(period=None):
            yield None
        case tuple():
            yield from (index for index, term in enumerate(value) if term.literal)

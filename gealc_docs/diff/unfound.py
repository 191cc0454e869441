"""What a plan says it continues and the one it is compared with does not have: such items are paired by content."""

from collections.abc import Iterator

from gealc_docs.diff.deck import lasting_ids
from gealc_docs.load.problems import Problem, meant_address
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Activity, Area, Plan


def unfound(old: Plan, new: Plan) -> Iterator[Problem]:
    """Go through the `continues` of a plan that name the year of the old one and nothing in it.

    A document has no ids that people gave, so none is missed there.
    """
    if not lasting_ids(old):
        return
    known = frozenset(
        _address(old, area, *rest) for area in old.areas for rest in ((), *((a,) for a in area.activities))
    )
    for area in new.areas:
        items: list[tuple[int, Area | Activity]] = [(1, area), *((2, activity) for activity in area.activities)]
        for depth, item in items:
            address = item.continues
            if address.startswith(f"{old.year}/") and address not in known:
                hint = meant_address(address, [one for one in sorted(known) if one.count("/") == depth])
                message = Message.of(f"load.continues-none-{depth}", text=address, year=old.year, hint=hint)
                yield Problem(item.location, message)


def _address(plan: Plan, *items: Area | Activity) -> str:
    """Return the address of an area, or of an activity in its area."""
    return "/".join([str(plan.year), *(item.id for item in items)])

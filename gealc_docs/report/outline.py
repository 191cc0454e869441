"""The outline of plans: what findings are grouped by, in printed order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gealc_docs.model.plan import Plan
from gealc_docs.model.text import LocalText


@dataclass(frozen=True, slots=True)
class Place:
    """A plan, section, area or activity: address, printed number, title; `area` is the address of its area, if any.

    `others` are the addresses that it has in the other document of the same plan.
    """

    address: str
    number: str
    title: LocalText
    area: str = ""
    others: tuple[str, ...] = ()

    @property
    def is_area(self) -> bool:
        """Whether this is an area itself."""
        return bool(self.area) and self.address == self.area


def outline(plans: Iterable[Plan]) -> tuple[Place, ...]:
    """Return the places of plans in printed order; of two documents of a plan, a place holds both titles."""
    found: dict[str, Place] = {}
    for plan in plans:
        by_number = {_key(place): place for place in found.values() if place.number}
        for place in _places(plan):
            known = found.get(place.address) or by_number.get(_key(place), place)
            other = () if place.address == known.address else (place.address,)
            found[known.address] = replace(known, title=known.title.merged(place.title), others=known.others + other)
    return tuple(found.values())


def _key(place: Place) -> tuple[str, str, bool, bool]:
    """Return what two documents of a plan share about a place, whatever their language."""
    return (place.address.partition("/")[0], place.number, bool(place.area), place.is_area)


def _places(plan: Plan) -> Iterator[Place]:
    yield Place(str(plan.year), "", plan.title)
    for section in plan.sections:
        yield Place(f"{plan.year}/{section.id}", section.number, section.title)
    for area in plan.areas:
        address = f"{plan.year}/{area.id}"
        yield Place(address, area.number, area.title, address)
        for activity in area.activities:
            yield Place(f"{address}/{activity.id}", activity.number, activity.title, address)

"""Notes of an area, footnotes among them, from year to year."""

from dataclasses import replace

import pytest

from gealc_docs.diff.compare import compare
from gealc_docs.load.library import Library
from gealc_docs.model.plan import Plan
from gealc_docs.model.text import LocalText

_OLD = ("³ Sujeto a la disponibilidad de fondos.", "⁴ Por confirmar con el país anfitrión.")


def with_notes(plan: Plan, *notes: str) -> Plan:
    """Return a plan whose first area has some notes."""
    first, *others = plan.areas
    return replace(plan, areas=(replace(first, notes=tuple(LocalText.of(es=note) for note in notes)), *others))


@pytest.mark.parametrize(
    ("now", "changes"),
    [
        (_OLD, []),
        (("⁴ Sujeto a la disponibilidad de fondos.", "⁵ Por confirmar con el país anfitrión."), []),
        (("[3] Sujeto a la disponibilidad de fondos.", "[4] Por confirmar con el país anfitrión."), []),
        (
            ("³ Para todos los miembros.", "⁴ Sujeto a la disponibilidad de fondos.", f"⁵{_OLD[1][1:]}"),
            [("", "³ Para todos los miembros.")],
        ),
        ((_OLD[1],), [(_OLD[0], "")]),
        ((_OLD[0], "⁴ Por confirmar con 5 países."), [(_OLD[1], "⁴ Por confirmar con 5 países.")]),
    ],
)
def test_a_footnote_is_the_same_whatever_its_sign_and_place(
    library: Library, now: tuple[str, ...], changes: list[tuple[str, str]]
) -> None:
    plan = library.plan(2022)
    found = compare(with_notes(plan, *_OLD), with_notes(plan, *now)).substance
    told = [tuple(side.get("es") if isinstance(side, LocalText) else "" for side in (c.before, c.after)) for c in found]
    assert told == changes

"""The committee in the plan's prose."""

from dataclasses import replace

import pytest

from gealc_docs.diff.compare import compare
from gealc_docs.load.library import Library
from gealc_docs.model.change import ChangeKind
from gealc_docs.model.plan import Plan, Section
from gealc_docs.model.text import LocalText

_SAID = {
    "es": ("El Comité formado por Perú, Chile y Belice (con la presidencia de {}) hizo este plan.", "Perú", "Chile"),
    "en": ("The Committee of Peru, Chile and Belize (under the presidency of {}) has made this plan.", "Peru", "Chile"),
}


def with_prose(plan: Plan, president: dict[str, int], presidency: str) -> Plan:
    """Return a plan whose prose names a president in each language, and whose header names one."""
    assert plan.committee
    text = LocalText.of(**{lang: _SAID[lang][0].format(_SAID[lang][k]) for lang, k in president.items()})
    section = Section("background", LocalText.of(es="Antecedentes", en="Background"), text=(text,))
    holder = next(section for section in plan.sections if section.holds_areas)
    committee = replace(plan.committee, presidency=presidency, members=("PE", "CL", "BZ"))
    return replace(plan, sections=(section, holder), committee=committee)


@pytest.mark.parametrize(
    ("president", "presidency", "kinds"),
    [
        ({"es": 2, "en": 2}, "PE", {ChangeKind.TEXT}),
        ({"es": 2, "en": 1}, "PE", {ChangeKind.TEXT}),
        ({"es": 1, "en": 2}, "PE", {ChangeKind.TEXT}),
        ({"es": 2, "en": 2}, "CL", {ChangeKind.PRESIDENCY}),
        ({"es": 1, "en": 1}, "CL", {ChangeKind.PRESIDENCY}),
        ({"es": 2, "en": 2}, "BZ", {ChangeKind.PRESIDENCY, ChangeKind.TEXT}),
    ],
)
def test_prose_that_the_header_does_not_explain_is_news(
    library: Library, president: dict[str, int], presidency: str, kinds: set[ChangeKind]
) -> None:
    old = with_prose(library.plan(2022), {"es": 1, "en": 1}, "PE")
    new = with_prose(library.plan(2022), president, presidency)
    for one, other in ((old, new), (new, old)):
        found = compare(one, other)
        assert {change.kind for change in found.changes} == kinds
        assert found.changes == found.substance

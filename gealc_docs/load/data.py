"""A plan as data with the keys of its file; reading the JSON of it gives the plan back."""

import json
from pathlib import Path
from typing import Any

from gealc_docs.load.dump import open_hint
from gealc_docs.load.schema import FILE
from gealc_docs.load.structure import SCHEMA_KEY
from gealc_docs.model.place import TO_DO, OpenPlace
from gealc_docs.model.plan import Activity, Area, Assembly, Committee, Plan, Section, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText

SCHEMA_NAME = Path(FILE).name
Data = dict[str, Any]


def plan_json(plan: Plan) -> bytes:
    """Return a plan as the JSON file that is published and travels inside its PDF: always the same bytes."""
    return (json.dumps(plan_data(plan), ensure_ascii=False, indent=1) + "\n").encode()


def plan_data(plan: Plan) -> Data:
    """Return a plan as its JSON Schema describes it; what it does not have is left out."""
    required = {"year": plan.year, "status": str(plan.status), "original": plan.original, "layout": plan.layout}
    return {SCHEMA_KEY: SCHEMA_NAME, **required} | _given(
        title=_text(plan.title),
        distribution=plan.distribution,
        symbol=plan.symbol,
        issued=plan.issued and _when(plan.issued),
        assembly=plan.assembly and _assembly(plan.assembly),
        committee=plan.committee and _committee(plan.committee),
        labels={name: _text(text) for name, text in plan.labels} or None,
        wording={name: _text(text) for name, text in plan.wording} or None,
        sections=[_section(section) for section in plan.sections] or None,
        areas=[_area(area) for area in plan.areas],
    )


def _given(**values: Any) -> Data:  # noqa: ANN401  # any JSON value
    return {key: value for key, value in values.items() if value is not None and value != ""}


def _text(text: LocalText) -> dict[str, str]:
    return {wording.language: wording.text for wording in text}


def _texts(texts: tuple[LocalText, ...]) -> list[dict[str, str]] | None:
    return [_text(text) for text in texts] or None


def _when(when: When) -> str | dict[str, str]:
    if when.period is not None:
        return str(when.period)
    hint = open_hint(when.text)
    return _text(when.text) if hint is None else _mark(hint)


def _term(term: Term) -> str | dict[str, str]:
    if term.key == TO_DO:
        return _mark(open_hint(term.text) or "")
    return _text(term.text) if term.literal else term.key


def _mark(hint: str) -> str:
    """Return what stands for a value that is still to be written."""
    return f"{TO_DO}: {hint}" if hint else TO_DO


def _terms(terms: tuple[Term, ...]) -> list[str | dict[str, str]] | None:
    return [_term(term) for term in terms] or None


def _assembly(assembly: Assembly) -> Data:
    missing = _missing(assembly.open)
    return _given(
        ordinal=assembly.ordinal or missing.get("ordinal"),
        name=_text(assembly.name) or None,
        date=assembly.date and _when(assembly.date),
        place=assembly.place and _term(assembly.place),
    )


def _committee(committee: Committee) -> Data:
    missing = _missing(committee.open)
    members = list(committee.members)
    return _given(
        year=missing.get("year") if committee.year is None else committee.year,
        presidency=committee.presidency or missing.get("presidency"),
        members=[*members, *(missing[n] for n in ("members",) if n in missing)] if members else missing.get("members"),
    )


def _missing(places: tuple[OpenPlace, ...]) -> dict[str, str]:
    return {place.name: _mark(place.hint) for place in places}


def _section(section: Section) -> Data:
    holds = "areas" if section.holds_areas else None
    return _given(id=section.id, title=_text(section.title), text=_texts(section.text), holds=holds)


def _area(area: Area) -> Data:
    return _given(
        id=area.id,
        title=_text(area.title),
        objective=_text(area.objective) or None,
        continues=area.continues,
        activities=[_activity(activity) for activity in area.activities] or None,
        notes=_texts(area.notes),
    )


def _activity(activity: Activity) -> Data:
    return _given(
        id=activity.id,
        title=_text(activity.title),
        venue=activity.venue and _term(activity.venue),
        date=activity.date and _when(activity.date),
        resources=_terms(activity.resources),
        product=_terms(activity.product),
        lead=_terms(activity.lead),
        continues=activity.continues,
    )

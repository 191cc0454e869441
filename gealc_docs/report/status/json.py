"""The state of a plan as JSON; messages stand in every language."""

import json
from typing import Any

from gealc_docs.languages.catalogue import available, say
from gealc_docs.load.to_do import ToDo
from gealc_docs.report.status.state import Edition, State


def render(state: State, _language: str) -> str:
    """Return the state as one JSON object."""
    plan, found = state.plan, state.comparison
    data: dict[str, Any] = {
        "plan": {
            "year": plan.year,
            "title": {wording.language: wording.text for wording in plan.title},
            "status": str(plan.status),
            "file": plan.location.file,
        },
        "languages": [_edition(edition) for edition in state.editions],
        "to_do": [_place(place) for place in state.to_dos],
        "findings": {str(severity): count for severity, count in state.counts.items()},
        "accepted": state.accepted,
        "blocking": state.blocking,
        "changes": {"since": found.old.year, "count": len(found.changes)} if found else None,
        "lacking": {
            str(status): [{language: say(message, language) for language in available()} for message in lacking]
            for status, lacking in state.steps.items()
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _edition(edition: Edition) -> dict[str, Any]:
    return {
        "language": edition.language,
        "total": edition.total,
        "written": edition.written,
        "missing": edition.missing,
        "begun": edition.open,
        "stale": edition.stale,
    }


def _place(place: ToDo) -> dict[str, Any]:
    return {
        "address": place.address,
        "number": place.number,
        "field": place.field,
        "language": place.wording.language if place.wording else "",
        "hint": place.hint,
        "file": place.location.file,
        "line": place.location.line,
        "column": place.location.column,
    }

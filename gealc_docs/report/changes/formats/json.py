"""Changes as JSON, both languages at once."""

import json

from gealc_docs.languages.catalogue import available, say
from gealc_docs.model.change import Change, Comparison, Match, Place, Side
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Plan
from gealc_docs.model.text import LocalText
from gealc_docs.report.changes.spoken import text_of
from gealc_docs.report.changes.summary import summary
from gealc_docs.report.changes.view import View


def render(found: Comparison, language: str) -> str:  # noqa: ARG001  # all languages are in it
    """Return the report; see the design for the meaning of kinds."""
    counts: dict[str, int] = {}
    for change in found.changes:
        counts[change.kind] = counts.get(change.kind, 0) + 1
    report = {
        "old": _plan(found.old, found.named[0]),
        "new": _plan(found.new, found.named[1]),
        "changes": [_change(change) for change in found.changes],
        "matches": [_match(match) for match in found.matches],
        "summary": {
            "changes": len(found.changes),
            "substance": len(found.substance),
            "editorial": len(found.changes) - len(found.substance),
            "notation": len(found.formatting),
            "kinds": counts,
            "sentences": {lang: _summed_up(View(found, lang)) for lang in available()},
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _plan(plan: Plan, called: Side) -> dict[str, object]:
    return {"year": plan.year, "languages": list(plan.languages), "name": _said(called.name)}


def _summed_up(view: View) -> list[str]:
    """Return the sentences of the summary, the figures first."""
    return [text_of(sentence) for group in summary(view) for sentence in group.sentences]


def _change(change: Change) -> dict[str, object]:
    return {
        "id": change.id,
        "kind": change.kind,
        "level": change.level,
        "weight": change.weight,
        "old": _ends(change.old),
        "new": _ends(change.new),
        "field": change.field,
        "before": _text(change.before),
        "after": _text(change.after),
        "message": _said(change.message),
    }


def _ends(places: tuple[Place, ...]) -> str | list[str] | None:
    numbers = [place.number for place in places]
    return None if not numbers else numbers[0] if len(numbers) == 1 else numbers


def _text(text: LocalText) -> dict[str, str] | None:
    return {said.language: said.text for said in text} or None


def _said(message: Message) -> dict[str, str]:
    return {language: say(message, language) for language in available()}


def _match(match: Match) -> dict[str, object]:
    return {
        "old": match.old.number,
        "new": match.new.number,
        "level": match.level,
        "basis": match.basis,
        "score": match.score,
        "why": [_said(reason) for reason in match.reasons],
    }

"""What the open data say in words: fields as printed, titles that tell a draft."""

from gealc_docs.doctree.edition import Edition
from gealc_docs.model.period import Span
from gealc_docs.model.plan import Activity, Plan, Status


def field(edition: Edition, activity: Activity, name: str) -> str:
    """Return a field as an edition prints it; "" where the activity has none, or none in that very language."""
    value = getattr(activity, name)
    if not value:
        return ""
    wording = edition.field(value)
    return wording.text if wording.language == edition.language else ""


def title(edition: Edition) -> str:
    """Return a plan's title; that of a plan that is not approved says so."""
    text = edition.wording(edition.plan.title).text
    return text if is_final(edition.plan) else f"{text} ({edition.ui(f'status-{edition.plan.status}')})"


def is_final(plan: Plan) -> bool:
    """Whether a plan has been approved."""
    return plan.status is Status.APPROVED


def spans(activity: Activity) -> tuple[Span, ...]:
    """Return when an activity takes place as far as the calendar knows; nothing where the date is open or a text."""
    period = activity.date.period if activity.date else None
    return period.spans if period else ()

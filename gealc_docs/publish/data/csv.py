"""A plan as a table: a row an activity, and for each language a column with the words."""

import csv
import io
from collections.abc import Iterator

from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.catalogue import available
from gealc_docs.model.plan import FIELDS, Activity, Area, Plan, When
from gealc_docs.model.term import Term
from gealc_docs.publish.data.words import field, spans

# Spreadsheets take what begins so for a formula, full-width forms included; a quote before it keeps it a text
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def plan_csv(plan: Plan) -> bytes:
    """Return the table as UTF-8 with the mark by which spreadsheets know it."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns(), quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(_row(plan, area, activity) for area, activity in plan.activities())
    return text.getvalue().encode("utf-8-sig")


def columns() -> list[str]:
    """Return the names of the columns."""
    fields = (name for field in FIELDS for name in (field, *_each(field)))
    return [
        *("year", "status", "area_number", "area_id", *_each("area"), "number", "id", *_each("title")),
        *("start", "end", *fields, "continues"),
    ]


def _each(name: str) -> list[str]:
    return [f"{name}_{language}" for language in available()]


def _row(plan: Plan, area: Area, activity: Activity) -> dict[str, str]:
    row = {
        "year": str(plan.year),
        "status": str(plan.status),
        "area_number": area.number,
        "area_id": area.id,
        "number": activity.number,
        "id": activity.id,
        "start": str(min((span.first for span in spans(activity)), default="")),
        "end": str(max((span.last for span in spans(activity)), default="")),
        "continues": activity.continues,
    }
    row |= {name: "; ".join(_keys(getattr(activity, name))) for name in FIELDS}
    for language in available():
        edition = Edition(plan, language)
        row |= {f"area_{language}": area.title.get(language), f"title_{language}": activity.title.get(language)}
        row |= {f"{name}_{language}": field(edition, activity, name) for name in FIELDS}
    return {name: harmless(text) for name, text in row.items()}


def _keys(value: Term | When | tuple[Term, ...] | None) -> Iterator[str]:
    """Go through the keys of a field, and a date's notation; a text has none."""
    match value:
        case When(period=period) if period:
            yield str(period)
        case Term(literal=False):
            yield value.key
        case tuple():
            for term in value:
                yield from _keys(term)


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text

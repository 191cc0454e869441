"""A plan as a document in one language gives it, and the same plan a year on."""

from dataclasses import replace

from gealc_docs.model.location import NOWHERE
from gealc_docs.model.plan import Activity, Plan, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText


def only(plan: Plan, language: str) -> Plan:
    """Return a plan as a document in one language gives it: no other language, no ids of people."""

    def text(value: LocalText) -> LocalText:
        said = value.find(language)
        return LocalText((said,)) if said else LocalText()

    def term(value: Term) -> Term:
        return replace(value, text=text(value.text))

    def activity(value: Activity, k: int) -> Activity:
        return replace(
            value,
            id=f"item-{k}",
            title=text(value.title),
            venue=value.venue and term(value.venue),
            resources=tuple(map(term, value.resources)),
            product=tuple(map(term, value.product)),
            lead=tuple(map(term, value.lead)),
        )

    areas = tuple(
        replace(
            area,
            id=f"area-{n}",
            title=text(area.title),
            objective=text(area.objective),
            notes=tuple(map(text, area.notes)),
            activities=tuple(activity(a, k) for k, a in enumerate(area.activities, 1)),
        )
        for n, area in enumerate(plan.areas, 1)
    )
    sections = tuple(replace(s, title=text(s.title), text=tuple(map(text, s.text))) for s in plan.sections)
    return replace(plan, title=text(plan.title), areas=areas, sections=sections, location=NOWHERE)


def rolled(plan: Plan) -> Plan:
    """Return a plan a year on: dates, years in texts and editions of meetings."""

    def text(value: LocalText) -> LocalText:
        return LocalText(tuple(replace(w, text=_rolled(w.text, plan.year)) for w in value))

    def activity(value: Activity) -> Activity:
        date = value.date
        if date and date.period:
            date = replace(date, period=date.period.shifted(1))
        return replace(value, title=text(value.title), date=date)

    areas = tuple(replace(a, activities=tuple(activity(x) for x in a.activities)) for a in plan.areas)
    sections = tuple(replace(s, text=tuple(text(p) for p in s.text)) for s in plan.sections)
    assembly = plan.assembly and replace(
        plan.assembly,
        ordinal=(plan.assembly.ordinal or 0) + 1,
        date=plan.assembly.date and When(plan.assembly.date.period and plan.assembly.date.period.shifted(1)),
    )
    return replace(plan, areas=areas, sections=sections, assembly=assembly, title=text(plan.title))


def _rolled(text: str, year: int) -> str:
    for old in (year - 1, year - 2):
        text = text.replace(str(old), str(old + 1))
    for old, new in (("XXIV ", "XXV "), ("XVI ", "XVII "), ("VII Ministerial", "VIII Ministerial")):
        text = text.replace(old, new)
    return text

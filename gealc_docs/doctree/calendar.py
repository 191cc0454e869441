"""The calendar of a plan's year: what a glance should tell, a picture of it, and all of it as a table."""

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape

from docutils import nodes

from gealc_docs.doctree.agenda import Kind, Slot, has_dates, slots
from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.parts import has_named_rows, language_classes, paragraph, section, span
from gealc_docs.languages.catalogue import spoken, translate
from gealc_docs.languages.words import capitalised, joined
from gealc_docs.model.plan import Activity, Area, Plan
from gealc_docs.model.text import Wording

_WIDTHS = (18, 73, 9)
_FEW = 6  # dates that can be listened to in one breath


def calendar_id(plan: Plan) -> str:
    """Return the id of a plan's calendar."""
    return f"plan-{plan.year}-calendar"


def calendar_title(plan: Plan, language: str) -> Wording:
    """Return what a plan's calendar is headed by."""
    return Wording(spoken("calendar.title", language), translate("calendar.title", language, year=plan.year))


def calendar(edition: Edition) -> list[nodes.section]:
    """Return the section of the calendar; nothing where no activity says when it takes place."""
    if not has_dates(edition.plan):
        return []
    language = edition.language
    named = calendar_title(edition.plan, language)
    heading = nodes.title("", named.text, classes=language_classes(named, language), translatable=False)
    node = section(calendar_id(edition.plan), heading, "plan-calendar")
    found = slots(edition)
    summary = _summary(edition, found)
    node += paragraph(edition, Wording(language, summary), "calendar-summary")
    node += [_figure(edition, svg) for svg in _pictures(edition, found)]
    node += _table(edition, found)
    return [node]


def _say(edition: Edition, key: str, **args: object) -> str:
    return translate(f"calendar.{key}", edition.language, **args)


def _summary(edition: Edition, found: Iterable[Slot]) -> str:
    """Count the activities by what their dates are: the numbers add up to all there are."""
    counts: Counter[Kind] = Counter()
    for slot in found:
        counts[slot.kind] += len(slot.entries)
    parts = [_say(edition, f"count-{kind.name.lower()}", count=counts[kind]) for kind in Kind if counts[kind]]
    return _say(edition, "summary", count=counts.total(), parts=joined(parts, edition.language))


def _pictures(edition: Edition, found: list[Slot]) -> list[str]:
    drawn = [slot for slot in found if slot.kind is Kind.DRAWN]
    if not drawn:
        return []
    from gealc_docs.doctree.drawing import drawings  # noqa: PLC0415  # late: only what is dated is drawn

    return drawings(edition, _alternative(edition, drawn))


def _alternative(edition: Edition, drawn: list[Slot]) -> str:
    """Return what the picture says to those who do not see it: a sentence, as the table tells the rest."""
    if len(drawn) > _FEW:
        counts = {"count": sum(len(slot.entries) for slot in drawn), "dates": len(drawn)}
        return _say(edition, "alternative-many", year=edition.plan.year, **counts)
    parts = [f"{_when(edition, slot).text}: {len(slot.entries)}" for slot in drawn]
    return _say(edition, "alternative", year=edition.plan.year, parts="; ".join(parts))


def _figure(edition: Edition, svg: str) -> nodes.raw:
    """Return a picture; on a narrow screen it can be moved sideways, by keyboard too."""
    label = escape(_say(edition, "title", year=edition.plan.year))
    frame = f'<div class="calendar-figure" role="region" tabindex="0" aria-label="{label}">{svg}</div>'
    return nodes.raw("", frame, format="html")


def _table(edition: Edition, found: Sequence[Slot]) -> nodes.table:
    group = nodes.tgroup(cols=len(_WIDTHS))
    headed = has_named_rows(len(_WIDTHS), len(found))
    group += [nodes.colspec(colwidth=width, stub=int(headed and index == 0)) for index, width in enumerate(_WIDTHS)]
    heads = [edition.label("date").text, _say(edition, "activities"), _say(edition, "number")]
    group += nodes.thead("", nodes.row("", *(_cell(nodes.Text(head)) for head in heads)))
    group += nodes.tbody("", *(_row(edition, slot) for slot in found))
    return nodes.table("", group, classes=["calendar-table"])


def _row(edition: Edition, slot: Slot) -> nodes.row:
    when = _when(edition, slot)
    head = span(edition, when)
    listed: list[nodes.Node] = []
    for area, activity in slot.entries:
        listed += [*([nodes.Text("; ")] if listed else []), *_entry(edition, area, activity)]
    kind = f"calendar-{slot.kind.name.lower()}"
    return nodes.row("", _cell(head), _cell(*listed), _cell(nodes.Text(str(len(slot.entries)))), classes=[kind])


def _when(edition: Edition, slot: Slot) -> Wording:
    if slot.when is None:
        return Wording(edition.language, capitalised(_say(edition, "undated")))
    return edition.when(slot.when)


def _entry(edition: Edition, area: Area, activity: Activity) -> list[nodes.Node]:
    """Return an activity's number as a link to it, and its title."""
    title = edition.wording(activity.title)
    words = span(edition, title)
    link = nodes.reference("", "", refid=f"{area.id}--{activity.id}", internal=True)
    if not activity.number:
        link += words
        return [link]
    link += nodes.Text(activity.number)
    return [link, nodes.Text("\u00a0"), words]  # a number does not end a line


def _cell(*content: nodes.Node) -> nodes.entry:
    return nodes.entry("", nodes.paragraph("", "", *content, translatable=False))

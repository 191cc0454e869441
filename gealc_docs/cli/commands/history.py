"""`gealc history`: an area or activity through the years."""

import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gealc_docs.cli.local import LocalCommand, Ui
from gealc_docs.languages.catalogue import available

if TYPE_CHECKING:
    from gealc_docs.model.change import Comparison, Place
    from gealc_docs.model.plan import Plan


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def history(item: str, lang: str) -> int:
        from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # loads YAML, which help needs not
        from gealc_docs.load.problems import failure  # noqa: PLC0415  # as above
        from gealc_docs.model.location import Location  # noqa: PLC0415  # as above

        if Path(item).is_file():
            raise failure(Location(item, 1, 1), "cli.history.file")
        library = nearest_library()
        plans = [library.plan(year) for year in library.years]
        lines = _lines(plans, item, lang)
        if not lines:
            raise click.ClickException(ui("cli.history.absent", item=item))
        click.echo("\n".join(lines))
        return 0

    params: list[click.Parameter] = [
        click.Argument(["item"], metavar=ui("cli.history.item")),
        click.Option(["--lang"], type=click.Choice(available()), default=ui.language, help=ui("cli.history.lang")),
    ]
    return LocalCommand(ui, "history", history, params)


def _lines(plans: "list[Plan]", item: str, language: str) -> list[str]:
    """Return one line a year and item, with what changed since the year before; nothing where no plan has it."""
    from gealc_docs.diff.compare import compare  # noqa: PLC0415  # loads numpy and scipy
    from gealc_docs.languages.catalogue import say  # noqa: PLC0415  # as above

    start = next((k for k in reversed(range(len(plans))) if _find(plans[k], item)), None)
    if start is None:
        return []
    steps = [compare(old, new) for old, new in pairwise(plans)]
    places = {start: _find(plans[start], item)}
    for k in range(start, 0, -1):
        places[k - 1] = {match.old for match in steps[k - 1].matches if match.new in places[k]}
    for k in range(start, len(steps)):
        places[k + 1] = {match.new for match in steps[k].matches if match.old in places[k]}
    lines = []
    for k, plan in enumerate(plans):
        lines += _year(plan, places[k], language)
        if k < len(steps):
            about = [c for c in steps[k].changes if places[k] & set(c.old) or places[k + 1] & set(c.new)]
            lines += [f"    {say(change.message, language)}" for change in about]
            lines += _work(language, steps[k], places[k], places[k + 1])
    return lines


def _work(language: str, step: "Comparison", old: "set[Place]", new: "set[Place]") -> list[str]:
    """Tell of areas that go on how many of their activities do too, are new, are gone, or are of another area."""
    from gealc_docs.languages.catalogue import translate  # noqa: PLC0415  # as above
    from gealc_docs.model.change import Level, items  # noqa: PLC0415  # as above

    ours, theirs = ({end.area for end in side if end.activity < 0} for side in (old, new))
    if not ours or not theirs:
        return []
    pairs = [match for match in step.matches if match.level is Level.ACTIVITY]
    known = {match.old for match in pairs}, {match.new for match in pairs}
    here = [(match.old.area in ours, match.new.area in theirs) for match in pairs]
    lone = [
        sum(end.activity >= 0 and end.area in areas and end not in met for end, _ in items(plan))
        for plan, areas, met in ((step.old, ours, known[0]), (step.new, theirs, known[1]))
    ]
    counts = {"kept": (True, True), "arrived": (False, True), "left": (True, False)}
    told = {name: here.count(ends) for name, ends in counts.items()}
    return ["    " + translate("cli.history.work", language, **told, gone=lone[0], new=lone[1])]


def _find(plan: "Plan", item: str) -> "set[Place]":
    """Return the items whose id or number it is, else those whose title holds the words."""
    from gealc_docs.model.change import items  # noqa: PLC0415  # as above

    item = re.sub(r"^\d{4}/", "", item)
    named = set()
    worded = set()
    for place, title in items(plan):
        area = plan.areas[place.area]
        name = area.id if place.activity < 0 else f"{area.id}/{area.activities[place.activity].id}"
        if item in (name, place.number, name.rpartition("/")[2]):
            named.add(place)
        if any(item.casefold() in said.text.casefold() for said in title):
            worded.add(place)
    return named or worded


def _year(plan: "Plan", places: "set[Place]", language: str) -> list[str]:
    from gealc_docs.languages.catalogue import translate  # noqa: PLC0415  # as above
    from gealc_docs.model.change import items  # noqa: PLC0415  # as above

    if not places:
        return [translate("cli.history.not-there", language, year=plan.year)]
    return [
        translate(
            "cli.history.there",
            language,
            year=plan.year,
            number=place.number,
            title=title.best(language, plan.original).text,
        )
        for place, title in items(plan)
        if place in places
    ]

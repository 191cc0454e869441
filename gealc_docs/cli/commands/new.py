"""`gealc new`: next year's plan as a draft, made from an earlier one."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

import click

from gealc_docs.cli.local import LocalCommand, Ui

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gealc_docs.drafting.next_year import Draft
    from gealc_docs.drafting.standing import Verdict
    from gealc_docs.load.library import Library
    from gealc_docs.model.plan import Plan


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def new(year: int, source: str | None, keep: tuple[str, ...]) -> int:
        return _new(ui, year, source, keep)

    params: list[click.Parameter] = [
        click.Argument(["year"], type=click.IntRange(1990, 2199), metavar=ui("cli.new.year")),
        click.Option(["--from", "source"], metavar=ui("cli.new.plan"), help=ui("cli.new.from")),
        click.Option(["--keep"], multiple=True, metavar=ui("cli.new.name"), help=ui("cli.new.keep")),
    ]
    return LocalCommand(ui, "new", new, params)


def _new(ui: Ui, year: int, source: str | None, keep: tuple[str, ...]) -> int:
    """Write the draft and tell what went on, what was left out and what is to be written."""
    from gealc_docs.drafting.next_year import Known, draft  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.drafting.standing import Standing  # noqa: PLC0415  # as above
    from gealc_docs.drafting.write import draft_text  # noqa: PLC0415  # as above
    from gealc_docs.load.facts import load_facts  # noqa: PLC0415  # as above
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # as above
    from gealc_docs.load.network import network_of  # noqa: PLC0415  # as above
    from gealc_docs.load.problems import failure  # noqa: PLC0415  # as above
    from gealc_docs.model.location import Location  # noqa: PLC0415  # as above
    from gealc_docs.report.files import write_whole  # noqa: PLC0415  # as above

    library = nearest_library()
    path = library.files.get(year, library.folder / f"{year}.yaml")
    if path.exists():
        raise failure(Location(library.shown(path), 1, 1), "drafting.exists", year=year)
    old = _source(library, year, source)
    facts = load_facts(library.folder, library.shown)
    network = network_of(facts)
    known = Known(network, facts, library.vocabulary)
    verdicts = Standing(old, tuple(library.plan(y) for y in library.years if y < old.year)).verdicts()
    made = draft(old, verdicts, year, known, _kept(ui, verdicts, keep))
    write_whole(path, draft_text(made, old.location.file, network, library.vocabulary).encode())
    wishes = [*((f"--from {quote(source)}",) if source else ()), *(f"--keep {quote(name)}" for name in keep)]
    for line in _told(ui, made, library.read(path), wishes):
        click.echo(line)
    return 0


def _source(library: Library, year: int, source: str | None) -> Plan:
    """Return the plan to draft from: the one named, else the last before the year. Raise `LoadError`."""
    from gealc_docs.load.problems import failure  # noqa: PLC0415  # loaded when called
    from gealc_docs.load.sources import open_plan  # noqa: PLC0415  # as above
    from gealc_docs.model.location import Location  # noqa: PLC0415  # as above

    earlier = [one for one in library.years if one < year]
    if source is None and not earlier:
        years = ", ".join(map(str, library.years)) or "–"
        raise failure(Location(library.shown(library.folder), 1, 1), "drafting.none-earlier", year=year, years=years)
    old = open_plan(source or str(earlier[-1]), library)
    if old.year >= year:
        raise failure(Location(old.location.file, 1, 1), "drafting.not-earlier", old=old.year, year=year)
    return old


def _kept(ui: Ui, verdicts: tuple[Verdict, ...], words: tuple[str, ...]) -> frozenset[str]:
    from gealc_docs.drafting.keep import UnknownActivityError, kept  # noqa: PLC0415  # loaded when called

    try:
        return kept(verdicts, words)
    except UnknownActivityError as error:
        names = error.fitting or tuple(v.name for v in verdicts if not v.stands)
        code = "cli.new.keep-several" if error.fitting else "cli.new.keep-unknown"
        option = next(p for p in click.get_current_context().command.params if p.name == "keep")
        raise click.BadParameter(ui(code, name=error.name, names=", ".join(names)), param=option) from error


def _told(ui: Ui, made: Draft, plan: Plan, given: list[str]) -> Iterator[str]:
    """Go through the lines about a draft; `plan` is what its file holds, `given` the options that the user gave."""
    from gealc_docs.languages.catalogue import say  # noqa: PLC0415  # loaded when called
    from gealc_docs.load.to_do import to_dos  # noqa: PLC0415  # as above

    yield ui("cli.new.written", file=plan.location.file, source=made.old.location.file)
    yield from ("", ui("cli.new.standing", count=len(made.standing)))
    yield from (line for verdict in made.standing for line in _activity(ui, made, verdict))
    if made.left_out:
        yield from ("", ui("cli.new.left-out", count=len(made.left_out)))
        yield from (line for verdict in made.left_out for line in _activity(ui, made, verdict))
        wishes = " ".join((*given, f"--keep {made.left_out[0].name}"))
        yield from ("", ui("cli.new.how-to-keep", year=plan.year, wishes=wishes))
    if made.remarks:
        yield from ("", ui("cli.new.remarks"))
        yield from (f"  {say(remark, ui.language)}" for remark in made.remarks)
    yield from ("", ui("cli.new.next", count=len(to_dos(plan)), year=plan.year, file=plan.location.file))


def _activity(ui: Ui, made: Draft, verdict: Verdict) -> Iterator[str]:
    from gealc_docs.languages.catalogue import say  # noqa: PLC0415  # loaded when called

    title = verdict.activity.title.best(ui.language, made.old.original).text
    asked = verdict.name in made.kept and not verdict.stands
    yield f"  {verdict.activity.number} {title}"
    yield f"        {verdict.name}: {ui('cli.new.kept') if asked else say(verdict.reason, ui.language)}"

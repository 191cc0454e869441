"""`gealc accept`: a reviser's word that a finding is fine as it is, or that a translation is up to date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from gealc_docs.cli.local import LocalCommand, Ui

if TYPE_CHECKING:
    from gealc_docs.parity.reviews import Ledger
    from gealc_docs.parity.runner import Comparison


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def accept(plan: str, addresses: tuple[str, ...], reason: str) -> int:
        return _accept(ui, plan, addresses, reason)

    params: list[click.Parameter] = [
        click.Argument(["plan"], metavar=ui("cli.accept.plan")),
        click.Argument(["addresses"], nargs=-1, metavar=ui("cli.accept.addresses")),
        click.Option(["--reason"], default="", help=ui("cli.accept.reason")),
    ]
    return LocalCommand(ui, "accept", accept, params)


def _accept(ui: Ui, argument: str, addresses: tuple[str, ...], reason: str) -> int:
    """Write the ledger: findings accepted, or with no address the source of all translations as it is now."""
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.load.sources import open_plan  # noqa: PLC0415  # as above
    from gealc_docs.parity.glossary import read_glossary  # noqa: PLC0415  # as above
    from gealc_docs.parity.reviews import dump_ledger, ledger_path, read_ledger  # noqa: PLC0415  # as above
    from gealc_docs.parity.runner import compare  # noqa: PLC0415  # as above
    from gealc_docs.report.files import write_whole  # noqa: PLC0415  # as above

    if addresses and not reason.strip():
        raise click.UsageError(ui("cli.accept.no-reason"))
    library = nearest_library()
    plan = open_plan(argument, library)
    result = compare([plan], library.vocabulary, read_glossary(library.folder))
    path = ledger_path(library.folder, plan.year)
    old = read_ledger(path)
    new = _accepting(old, result, addresses, reason.strip()) if addresses else _current(old, result)
    write_whole(path, dump_ledger(new))
    count = len(new.accepted) if addresses else len(new.translations)
    click.echo(ui("parity.saved", count=count, file=library.shown(path)))
    return 0


def _accepting(old: Ledger, result: Comparison, addresses: tuple[str, ...], reason: str) -> Ledger:
    from gealc_docs.load.problems import failure  # noqa: PLC0415  # loaded when called
    from gealc_docs.model.location import Location  # noqa: PLC0415  # as above
    from gealc_docs.parity.reviews import Review, wordings  # noqa: PLC0415  # as above

    reviews = {(review.address, review.check): review for review in old.accepted}
    for address in addresses:
        found = [finding for finding in result.findings if finding.address == address]
        if not found:
            raise failure(Location(address, 1, 1), "parity.no-finding", address=address)
        reviews |= {(f.address, f.check): Review(f.address, f.check, reason, *wordings(f)) for f in found}
    return replace(old, accepted=tuple(reviews.values()))


def _current(old: Ledger, result: Comparison) -> Ledger:
    """Record which source each target was made from; a stale one keeps its old source."""
    known = {address: (source, target) for address, source, target in old.translations}
    rows = []
    for pair in result.pairs:
        source, target = known.get(pair.address, ("", ""))
        stale = target == pair.target.text and bool(source)
        rows.append((pair.address, source if stale else pair.source.text, pair.target.text))
    return replace(old, translations=tuple(rows))

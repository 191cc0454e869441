"""`gealc accept`: a reviser's word that a finding is fine as it is, or that the translations are up to date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gealc_docs.cli.local import LocalCommand, Ui
from gealc_docs.languages.folders import available

if TYPE_CHECKING:
    from gealc_docs.load.library import Library
    from gealc_docs.report.parity import Review


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def accept(  # noqa: PLR0913  # the command's options
        plan: str, places: tuple[str, ...], reason: str, check: str, to: str | None, *, every: bool
    ) -> int:
        if places and not any(letter.isalnum() for letter in reason):
            raise click.ClickException(ui("cli.accept.no-reason"))
        if reason.strip() and not places:
            raise click.ClickException(ui("cli.accept.no-place"))
        if check and every:
            raise click.ClickException(ui("cli.accept.check-or-all"))
        return _accept(ui, (plan, *places), reason.strip(), None if every else check, to or "")

    params: list[click.Parameter] = [
        click.Argument(["plan"], metavar=ui("cli.accept.plan")),
        click.Argument(["places"], nargs=-1, metavar=ui("cli.accept.places")),
        click.Option(["--reason"], default="", metavar=ui("cli.accept.text"), help=ui("cli.accept.reason")),
        click.Option(["--check"], default="", metavar=ui("cli.accept.name"), help=ui("cli.accept.check")),
        click.Option(["--all", "every"], is_flag=True, help=ui("cli.accept.all")),
        click.Option(["--to"], type=click.Choice(available()), help=ui("cli.parity.to")),
    ]
    return LocalCommand(ui, "accept", accept, params)


def _accept(ui: Ui, words: tuple[str, ...], reason: str, check: str | None, target: str) -> int:
    """Write what is accepted into the ledger of the plan, and tell it.

    `check` is whose findings are meant, "" where none was named, None for those of all checks.
    """
    from gealc_docs.load.ledger import ledger_path  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # as above
    from gealc_docs.load.sources import open_reading  # noqa: PLC0415  # as above
    from gealc_docs.report.parity import own_review, review  # noqa: PLC0415  # as above

    library = nearest_library()
    count = 2 if len(words) > 1 and Path(words[1]).is_file() else 1  # two documents, or one plan
    readings = [open_reading(word, library) for word in words[:count]]
    alone = count == 1 and len(readings[0].plan.languages) == 1 and words[1:]
    reviewed = own_review(readings[0], library) if alone else review(readings, library, ui.language, target=target)
    path = ledger_path(library.folder, readings[0].plan.year)
    if words[count:]:
        _accept_findings(ui, reviewed, (path, library), words[count:], reason, check)
    else:
        _record_translations(ui, reviewed, (path, library))
    return 0


def _accept_findings(  # noqa: PLR0913, PLR0917  # what the user said, and where it goes
    ui: Ui, reviewed: Review, ledger: tuple[Path, Library], words: tuple[str, ...], reason: str, check: str | None
) -> None:
    from gealc_docs.languages.catalogue import continued  # noqa: PLC0415  # loaded when called
    from gealc_docs.load.ledger import open_ledger, with_reviews  # noqa: PLC0415  # as above
    from gealc_docs.parity.reviews import review_of  # noqa: PLC0415  # as above
    from gealc_docs.report.choose import chosen, refuse_several  # noqa: PLC0415  # as above
    from gealc_docs.report.files import write_whole  # noqa: PLC0415  # as above
    from gealc_docs.report.headings import heading  # noqa: PLC0415  # as above

    path, library = ledger
    if check == "":
        refuse_several(words, reviewed.report, ui.language)
    findings = chosen(words, reviewed.report, check or "", ui.language)
    text = with_reviews(open_ledger(path, library.shown), [review_of(finding, reason) for finding in findings])
    write_whole(path, text.encoded)
    for finding in findings:
        place = heading(finding, reviewed.report.places, ui.language)
        click.echo(f"{place}: {continued(finding.message, ui.language)} [{finding.check}]")
    click.echo(ui("cli.accept.saved", count=len(findings), file=library.shown(path)))


def _record_translations(ui: Ui, reviewed: Review, ledger: tuple[Path, Library]) -> None:
    """Record which source each translation is made from; a stale one keeps its old source."""
    from gealc_docs.load.ledger import open_ledger, with_translations  # noqa: PLC0415  # loaded when called
    from gealc_docs.parity.reviews import translations  # noqa: PLC0415  # as above
    from gealc_docs.report.files import write_whole  # noqa: PLC0415  # as above

    path, library = ledger
    current = list(translations(reviewed.pairs, reviewed.ledger))
    write_whole(path, with_translations(open_ledger(path, library.shown), current).encoded)
    kept = len(reviewed.pairs) - len(current)
    click.echo(ui("cli.accept.recorded", count=len(current), file=library.shown(path)))
    if kept:
        click.echo(ui("cli.accept.kept-stale", count=kept))

"""Translations coming back by `gealc import`: into the plan and its ledger, with all that was not taken listed."""

from pathlib import Path

import click

from gealc_docs.cli.local import Ui
from gealc_docs.exchange.apply import files, write
from gealc_docs.exchange.merge import Merge, merge, years
from gealc_docs.exchange.prepare import bundle
from gealc_docs.exchange.registry import read
from gealc_docs.exchange.returned import Returned
from gealc_docs.languages.catalogue import available, say
from gealc_docs.load.ledger import ledger_path
from gealc_docs.load.library import Library
from gealc_docs.load.problems import failure
from gealc_docs.model.finding import Severity
from gealc_docs.model.location import Location
from gealc_docs.model.plan import Plan
from gealc_docs.report.files import write_whole


def take_back(ui: Ui, document: Path, into: str | None, out: Path | None, library: Library) -> int:
    """Take the translations of a file into a plan. With `out` the plan is written there, and nothing is signed off.

    Returns 1 where a translation was not taken and somebody must look at it, else 0. Raise `LoadError`.
    """
    shown = library.shown(document)
    returned = read(document, shown)
    path = _plan_file(into, returned, library)
    plan = library.read(path)
    now = bundle(plan, _target(returned, plan, shown), library, ui.language)
    made = merge(returned, now)
    written = files(made, plan, path, (now.source, now.target), library)
    ledger = ledger_path(library.folder, plan.year)
    if out is None:
        write(written, path, ledger)
    else:
        write_whole(out, written.plan or path.read_bytes())
    _tell(ui, made, library.shown(out or path), library.shown(ledger) if out is None and made.signed else "")
    return 1 if made.refused else 0


def _plan_file(into: str | None, returned: Returned, library: Library) -> Path:
    """Return the plan's file: the one named, else that of the year in the ids. Raise `LoadError`."""
    named = into or next(iter(years(returned.rows)), "")
    if named.isdigit():
        return library.files.get(int(named)) or Path(library.plan(int(named)).location.file)
    path = Path(named)
    if path.suffix.lower() not in {".yaml", ".yml"}:
        raise failure(Location(into or returned.shown, 1, 1), "exchange.no-plan")
    return path


def _target(returned: Returned, plan: Plan, shown: str) -> str:
    """Return the language of the translations: the file's, else the only one there can be. Raise `LoadError`."""
    others = [language for language in available() if language != plan.original]
    target = returned.target or (others[0] if len(others) == 1 else "")
    if target == plan.original in plan.languages:
        pair = f"{returned.source or '?'} → {target}"
        raise failure(Location(shown, 1, 1), "exchange.other-languages", found=pair, wanted=f"{plan.original} → …")
    if target not in available():
        code = "exchange.unknown-language" if target else "exchange.no-language"
        raise failure(Location(shown, 1, 1), code, language=target, known=", ".join(available()))
    return target


def _tell(ui: Ui, made: Merge, plan: str, ledger: str) -> None:
    """Tell what was not taken, then count."""
    for finding in sorted(made.doubts, key=lambda finding: finding.location):
        place, text = str(finding.location), say(finding.message, ui.language)
        code = "cli.input-error" if finding.severity is Severity.ERROR else "cli.show.doubt"
        click.echo(ui(code, place=place, text=text), err=True)
    click.echo(ui("exchange.taken", count=len(made.taken), file=plan))
    if ledger:
        click.echo(ui("exchange.signed", count=len(made.signed), file=ledger))
    if made.open:
        click.echo(ui("exchange.open", count=made.open))
    if made.refused:
        click.echo(ui("exchange.refused", count=made.refused))

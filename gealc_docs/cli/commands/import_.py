"""`gealc import`: official documents to the YAML of a plan, with every doubt listed."""

from pathlib import Path

import click

from gealc_docs.cli.local import LocalCommand, Ui
from gealc_docs.cli.returning import take_back
from gealc_docs.exchange.registry import format_of, handed_out
from gealc_docs.languages.catalogue import available, say
from gealc_docs.load.carry import with_comments_of
from gealc_docs.load.dump import dump_plan
from gealc_docs.load.library import Library, nearest_library
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.load.official.keeping import kept
from gealc_docs.load.official.pairing import Pairing, Updating
from gealc_docs.load.problems import failure
from gealc_docs.load.recognise import recogniser
from gealc_docs.load.sources import Reading, is_kept, open_reading
from gealc_docs.model.finding import Finding
from gealc_docs.model.location import Location
from gealc_docs.model.plan import Plan
from gealc_docs.report.files import write_whole
from gealc_docs.report.words import part_name, spot


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def import_(documents: tuple[str, ...], out: Path | None, into: str | None, *, force: bool) -> int:
        if out is not None and out.exists() and not force:
            raise failure(Location(str(out), 1, 1), "official.exists")
        library = nearest_library()
        _refuse_ours(documents, into)
        if translated := [Path(document) for document in documents if format_of(Path(document))]:
            if len(documents) > 1:
                raise failure(Location(documents[0], 1, 1), "exchange.one-file")
            return take_back(ui, translated[0], into, out, library)
        text, found = _imported(ui, documents, into, library)
        if out is None:
            click.echo(text, nl=False)
        else:
            write_whole(out, text.encode())
            click.echo(ui("cli.import.written", file=str(out)), err=True)
        _tell(found, ui)
        return 0

    path = click.Path(path_type=Path, dir_okay=False)
    params: list[click.Parameter] = [
        click.Argument(["documents"], nargs=-1, required=True, metavar=ui("cli.import.documents")),
        click.Option(["--out"], type=path, help=ui("cli.import.out")),
        click.Option(["--into"], metavar=ui("cli.show.plan"), help=ui("cli.import.into")),
        click.Option(["--force"], is_flag=True, help=ui("cli.import.force")),
    ]
    return LocalCommand(ui, "import", import_, params)


def _refuse_ours(documents: tuple[str, ...], into: str | None) -> None:
    """Raise `LoadError` for what this program made and does not read back, or what is a plan already."""
    if ours := next((one for one in documents if Path(one).suffix.lower() in handed_out()), None):
        raise failure(Location(ours, 1, 1), "exchange.only-out", suffix=Path(ours).suffix)
    if into is None and (ours := next(filter(is_kept, documents), None)):
        raise failure(Location(ours, 1, 1), "official.needs-no-import")


def _imported(ui: Ui, documents: tuple[str, ...], into: str | None, library: Library) -> tuple[str, list[Finding]]:
    """Return the YAML of documents, put into a plan where one is named, and what was doubtful. Raise `LoadError`."""
    plan, readings, doubts = _read(documents, library)
    if into is not None:
        base = open_reading(into, library).plan
        if base.year != plan.year:
            raise failure(base.location, "official.into-other-year", year=plan.year, other=base.year)
        plan = Updating(doubts, recogniser(library.vocabulary)).plans(base, kept(plan, library.vocabulary))
    found = [*(f for reading in readings for f in reading.findings), *doubts.findings]
    text = dump_plan(plan, _comments(readings, found, ui))
    if into is not None and (kept_in := _file_of(into, library)):
        text = with_comments_of(kept_in.read_text(encoding="utf-8"), text)
    return text, found


def _file_of(argument: str, library: Library) -> Path | None:
    """Return the YAML file that an argument names, None where it names something else."""
    if not is_kept(argument):
        return None
    return library.files.get(int(argument)) if argument.isdigit() else Path(argument)


def _read(documents: tuple[str, ...], library: Library) -> tuple[Plan, list[Reading], Doubts]:
    """Read one document, or two languages of a plan as one. Raise `LoadError` where they are of different plans."""
    readings = [open_reading(document, library) for document in documents]
    languages = [reading.plan.languages[0] for reading in readings]
    where = Location(documents[-1], 1, 1)
    pair = 2
    if len(readings) > pair or len(set(languages)) < len(languages):
        raise failure(where, "official.not-two-languages", languages=", ".join(languages))
    if unknown := [language for language in languages if language not in available()]:
        raise failure(where, "official.language-not-kept", language=unknown[0])
    if len({reading.plan.year for reading in readings}) > 1:
        raise failure(where, "official.not-one-year", years=", ".join(str(r.plan.year) for r in readings))
    original = _original(readings)
    readings.sort(key=lambda reading: reading.plan.languages[0] != original)
    doubts = Doubts(readings[0].plan.languages[0])
    plan = readings[0].plan
    for reading in readings[1:]:
        plan = Pairing(doubts, recogniser(library.vocabulary)).plans(plan, reading.plan)
    return kept(plan, library.vocabulary), readings, doubts


def _original(readings: list[Reading]) -> str:
    """Return the language that a document names as the original's, else the first that is not English."""
    languages = [reading.plan.languages[0] for reading in readings]
    others = {r.plan.original for r in readings if r.plan.original != r.plan.languages[0]} & set(languages)
    return min(others or languages, key=available().index)


def _comments(readings: list[Reading], found: list[Finding], ui: Ui) -> list[str]:
    names = ", ".join(Path(reading.plan.location.file).name for reading in readings)
    doubts = [f"{_place(f.location, ui, readings)}: {say(f.message, ui.language)}" for f in found]
    told = f" {ui('cli.import.doubts', count=len(doubts))}:" if doubts else ""
    return ["", ui("cli.import.source", names=names) + told, *(f"  - {doubt}" for doubt in doubts)]


def _place(location: Location, ui: Ui, readings: list[Reading]) -> str:
    """Return where a doubt is: in the one document that is read, else in which file too."""
    place = part_name(location, ui.language) or str(location.line)
    alone = len(readings) == 1 and location.file == readings[0].plan.location.file
    return place if alone else f"{Path(location.file).name}, {place}"


def _tell(findings: list[Finding], ui: Ui) -> None:
    for finding in findings:
        text = say(finding.message, ui.language)
        click.echo(ui("cli.show.doubt", place=spot(finding.location, ui.language), text=text), err=True)
    click.echo(ui("cli.import.doubts", count=len(findings)), err=True)

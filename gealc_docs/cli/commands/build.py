"""`gealc build`: the official PDFs and the site."""

import time
from collections.abc import Iterable
from pathlib import Path

import click
from babel import Locale
from babel.units import format_unit

from gealc_docs.cli.fresh import command_target
from gealc_docs.cli.local import LocalCommand, Ui
from gealc_docs.cli.params import Words, Year, folder_option
from gealc_docs.cli.screen import Counter, print_table
from gealc_docs.languages.catalogue import available, translate
from gealc_docs.languages.words import joined, language_name, locale
from gealc_docs.load.library import Library, nearest_library
from gealc_docs.load.problems import LoadError, Problem, failure
from gealc_docs.load.to_do import refuse_open
from gealc_docs.model.location import Location
from gealc_docs.model.plan import Plan, Status
from gealc_docs.publish.build import FORMATS, USUAL, Outcome, lanes, plan_jobs, run, stale, with_data
from gealc_docs.publish.crew import Crew
from gealc_docs.publish.formats.bilingual import lacking
from gealc_docs.publish.papers import PAPERS
from gealc_docs.publish.request import BuildError, Job, Request, UnforeseenError
from gealc_docs.publish.stamp import NAME as STAMPS
from gealc_docs.publish.stamp import Stamps


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def build(  # noqa: PLR0913, PLR0917  # the options, by name
        years: tuple[int, ...],
        lang: tuple[str, ...],
        formats: tuple[str, ...],
        paper: tuple[str, ...],
        out: Path,
        release: bool,  # noqa: FBT001  # as above
    ) -> int:
        if release and not _may_issue(ui, years, lang):
            return 1
        return _Build(ui, out).run(years, lang, formats, paper)

    params: list[click.Parameter] = [
        click.Argument(["years"], nargs=-1, type=Year(), metavar=ui("cli.build.years")),
        click.Option(
            ["--lang"],
            type=Words(ui, available(), ui("cli.build.both")),
            default=available(),
            help=ui("cli.build.lang"),
        ),
        click.Option(["--format", "formats"], type=Words(ui, FORMATS), default=USUAL, help=ui("cli.build.format")),
        click.Option(["--paper"], type=Words(ui, PAPERS), default=PAPERS[:1], help=ui("cli.build.paper")),
        folder_option(ui, "--out", "build", "cli.build.out"),
        click.Option(["--release"], is_flag=True, help=ui("cli.build.release")),
    ]
    return LocalCommand(ui, "build", build, params)


def _may_issue(ui: Ui, years: tuple[int, ...], languages: tuple[str, ...]) -> bool:
    """Tell what was checked before a release, and what stands against it. Raise `LoadError`."""
    from gealc_docs.languages.catalogue import say  # noqa: PLC0415  # only a release looks so closely
    from gealc_docs.report.release import open_errors  # noqa: PLC0415  # as above

    library = nearest_library()
    plans = _plans(library, years)
    found = [error for plan in plans for error in open_errors(plan, library, ui.language, languages)]
    for error in found:
        place = error.location if error.location.line else next((s.location for s in error.sides), error.location)
        text = f"{say(error.message, ui.language)} [{error.check} · {error.address}]"
        click.echo(ui("cli.input-error", place=str(place), text=text), err=True)
    if found:
        click.echo(ui("cli.build.refused", count=len(found)), err=True)
        return False
    for approved, code in ((True, "checked"), (False, "unchecked")):
        if named := [str(plan.year) for plan in plans if (plan.status is Status.APPROVED) is approved]:
            click.echo(ui(f"cli.build.{code}", count=len(named), years=joined(named, ui.language)))
    return True


class _Build:
    """One build, told to the user as it goes."""

    def __init__(self, ui: Ui, out: Path) -> None:
        self.ui = ui
        self.out = out.absolute()

    def run(
        self, years: tuple[int, ...], languages: tuple[str, ...], formats: tuple[str, ...], papers: tuple[str, ...]
    ) -> int:
        """Build what is out of date and return the exit code."""
        start = time.monotonic()
        self._check_folder()
        library = nearest_library()
        wanted = with_data(formats)
        stamps = Stamps.read(self.out)
        stamps.look([library.folder])
        with Crew(lanes(wanted)) as crew:
            request = Request(library, _plans(library, years), languages, self.out, papers)
            if not plan_jobs(request, formats):
                raise failure(Location(str(_shortened(request.source)), 1, 1), "load.no-site")
            jobs = plan_jobs(request, wanted)
            todo = stale(jobs, stamps)
            if todo:
                if not self._made(run(todo, stamps, crew), len(todo)):
                    return 2
                self._table(jobs, stamps, {job.target for job in todo})
                self._say_what_is_lacking(request, formats)
                click.echo(self.ui("cli.build.done", seconds=f"{time.monotonic() - start:.1f}"))
            else:
                click.echo(nothing_to_do(self.ui, self.out))
        self._remember(jobs, stamps, request)
        return 0

    def _check_folder(self) -> None:
        """Refuse to build over something else: files of users are never overwritten."""
        if (self.out / STAMPS).exists():
            return
        for name in (*FORMATS, *available()):
            if (self.out / name).exists():
                raise failure(Location(str(self.out / name), 1, 1), "load.not-our-folder")

    def _made(self, outcomes: Iterable[Outcome], count: int) -> bool:
        """Whether everything was made; what could not be is told."""
        try:
            self._follow(outcomes, count)
        except UnforeseenError:
            raise
        except BuildError as error:
            click.echo(self.ui("cli.error", text=click.unstyle(str(error))), err=True)
            return False
        return True

    def _follow(self, outcomes: Iterable[Outcome], count: int) -> None:
        """Show progress on a terminal, and what the makers warn of."""
        with Counter(self.ui("cli.build.working"), count) as counter:
            for outcome in outcomes:
                counter.advance([click.unstyle(line) for line in outcome.made.warnings])  # Sphinx colours them

    def _table(self, jobs: Iterable[Job], stamps: Stamps, made: set[str]) -> None:
        rows = []
        for job in jobs:
            note = stamps.records[job.target]["note"]
            state = self.ui("cli.build.made" if job.target in made else "cli.build.unchanged")
            status = [translate(f"plan.status-{note['status']}", self.ui.language)] if "status" in note else []
            shown = str(_shortened(Path(self.out, note["shown"])))
            size = _size(note["size"], locale(self.ui.language))
            rows.append((shown, str(note.get("pages", "–")), size, " · ".join([state, *status])))
        heads = [self.ui(f"cli.build.{name}") for name in ("file", "pages", "size", "state")]
        print_table(heads, rows, right=(1, 2))

    def _say_what_is_lacking(self, request: Request, formats: tuple[str, ...]) -> None:
        """Say why there are no pages, and which plans have no bilingual edition."""
        if "html" in formats and not request.source.is_dir():
            click.echo(self.ui("cli.build.no-source", folder="source/"))
        for plan in lacking(request) if "bilingual" in formats else ():
            names = joined([language_name(code, self.ui.language) for code in plan.languages], self.ui.language)
            click.echo(self.ui("cli.build.one-language", year=plan.year, language=names))

    def _remember(self, jobs: Iterable[Job], stamps: Stamps, request: Request) -> None:
        """Note the whole command, so that the next one with nothing to do needs not even look at the plans."""
        roots = sorted({root for job in jobs for root in job.roots} | {request.library.folder})
        outputs = [self.out / name for job in jobs for name in stamps.records[job.target]["outputs"]]
        note = {language: nothing_to_do(Ui(language), self.out) for language in available()}
        stamps.note(command_target(), roots, outputs, {**note, "roots": [str(root) for root in roots]})
        stamps.write()


_MEGABYTE = 1_000_000


def _size(count: int, place: Locale) -> str:
    """Return a number of bytes as people of a place write it; in megabytes where thousands would need a mark."""
    unit, value = ("megabyte", round(count / _MEGABYTE, 1)) if count >= _MEGABYTE else ("kilobyte", round(count / 1000))
    return format_unit(value, unit, "short", locale=place)


def nothing_to_do(ui: Ui, out: Path) -> str:
    """Return what a build says that has nothing to do."""
    return ui("cli.build.nothing", out=str(_shortened(out)))


def _shortened(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _plans(library: Library, years: tuple[int, ...]) -> tuple[Plan, ...]:
    """Read the plans of some years, or all; raise `LoadError` with the problems of every one."""
    plans: list[Plan] = []
    problems: list[Problem] = []
    for year in years or library.years:
        try:
            plans.append(library.plan(year))
        except LoadError as error:
            problems += [problem for problem in error.problems if problem not in problems]
    if problems:
        raise LoadError(problems)
    refuse_open(plans)
    return tuple(plans)

"""`gealc diff`: what changed from one plan to another."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gealc_docs.cli.local import LocalCommand, Ui
from gealc_docs.cli.outputs import format_of
from gealc_docs.languages.catalogue import available
from gealc_docs.report.changes.registry import formats

if TYPE_CHECKING:
    from gealc_docs.load.library import Library
    from gealc_docs.model.change import Comparison, Match
    from gealc_docs.model.plan import Plan

FORMATS = ("text", *(name for name in (*formats(), "pdf") if name != "text"))
_FOLDER = "build/diff"


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def diff(**options: object) -> int:
        return _Diff(ui, options).run()

    params: list[click.Parameter] = [
        click.Argument(["old"], required=False, metavar=ui("cli.diff.old")),
        click.Argument(["new"], required=False, metavar=ui("cli.diff.new")),
        click.Option(["--lang"], type=click.Choice(available()), default=ui.language, help=ui("cli.diff.lang")),
        click.Option(
            ["--format", "form"],
            type=click.Choice(FORMATS),
            default=None,
            metavar="|".join(FORMATS),
            help=ui("cli.diff.format"),
        ),
        click.Option(["--out"], type=click.Path(path_type=Path), metavar=ui("cli.diff.file"), help=ui("cli.diff.out")),
        click.Option(["--exit-code"], is_flag=True, help=ui("cli.diff.exit-code")),
        click.Option(["--explain"], metavar=ui("cli.diff.number"), help=ui("cli.diff.explain")),
        click.Option(["--since"], metavar=ui("cli.diff.revision"), help=ui("cli.diff.since")),
        click.Option(["--all", "every"], is_flag=True, help=ui("cli.diff.all")),
    ]
    return LocalCommand(ui, "diff", diff, params)


class _Diff:
    """One call of the command."""

    def __init__(self, ui: Ui, options: dict[str, object]) -> None:
        from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # loads YAML, which help needs not

        self.ui = ui
        self.options = options
        self.library: Library = nearest_library()

    def run(self) -> int:
        """Compare and report; return the exit code."""
        if self.options["every"]:
            return self._every()
        found = self._found()
        if number := self.options["explain"]:
            return self._explain(found, str(number))
        self._report(found)
        return int(bool(self.options["exit_code"]) and bool(found.changes))

    def _found(self) -> "Comparison":
        old, new, since = (self.options[name] for name in ("old", "new", "since"))
        if old and since and not new:
            return self._since(str(old), str(since))
        if not old or not new or since:
            raise click.ClickException(self.ui("cli.diff.arguments"))
        found = self._compared(*self._plans(str(old), str(new)))
        return self._called(found, str(old), str(new)) if found.old.year == found.new.year else found

    def _called(self, found: "Comparison", old: str, new: str) -> "Comparison":
        """Call two forms or states of one year's plan by their files."""
        from gealc_docs.model.change import Side  # noqa: PLC0415  # as above
        from gealc_docs.model.message import Message  # noqa: PLC0415  # as above

        names = [f"{text}.yaml" if text.isdigit() else Path(text).name for text in (old, new)]
        if names[0] == names[1]:
            return found
        sides = [
            Side(
                Message.of("diff.side-file", year=found.new.year, file=name),
                Message.of("diff.side-file-short", file=name),
            )
            for name in names
        ]
        return replace(found, sides=(sides[0], sides[1]))

    def _since(self, argument: str, since: str) -> "Comparison":
        """Compare a plan as it is with what it was, and call both so."""
        from gealc_docs.load.earlier import plan_since  # noqa: PLC0415  # as above
        from gealc_docs.load.sources import open_plan  # noqa: PLC0415  # as above
        from gealc_docs.model.change import Side  # noqa: PLC0415  # as above
        from gealc_docs.model.message import Message  # noqa: PLC0415  # as above

        plan = open_plan(argument, self.library)
        then = plan_since(since, argument, self.library)
        name, day = then.revision.name, then.revision.said
        sides = (
            Side(
                Message.of("diff.side-then", year=then.plan.year, revision=name, day=day),
                Message.of("diff.side-then-short", revision=name, day=day),
            ),
            Side(Message.of("diff.side-now", year=plan.year), Message.of("diff.side-now-short")),
        )
        return replace(self._compared(then.plan, plan), sides=sides)

    def _plans(self, old: str, new: str) -> tuple["Plan", "Plan"]:
        from gealc_docs.load.sources import open_plan  # noqa: PLC0415  # as above

        plans = open_plan(old, self.library), open_plan(new, self.library)
        self._refuse_translation(*plans)
        self._tell_unfound(*plans)
        return plans

    def _tell_unfound(self, old: "Plan", new: "Plan") -> None:
        """Tell what the new plan says it continues and the old one does not have."""
        from gealc_docs.diff.unfound import unfound  # noqa: PLC0415  # as above
        from gealc_docs.languages.catalogue import say  # noqa: PLC0415  # as above

        for problem in unfound(old, new):
            text = say(problem.message, self.ui.language)
            click.echo(self.ui("cli.diff.unfound", place=str(problem.location), text=text), err=True)

    def _refuse_translation(self, old: "Plan", new: "Plan") -> None:
        """Refuse the same plan in two languages: that is what parity is for."""
        from gealc_docs.load.problems import failure  # noqa: PLC0415  # as above
        from gealc_docs.model.location import Location  # noqa: PLC0415  # as above

        if old.year == new.year and not set(old.languages) & set(new.languages):
            names = {"old": str(self.options["old"]), "new": str(self.options["new"])}
            raise failure(Location(names["new"], 1, 1), "load.same-other-language", **names)

    def _compared(self, old: "Plan", new: "Plan") -> "Comparison":
        from gealc_docs.diff.compare import compare  # noqa: PLC0415  # loads numpy and scipy

        return compare(old, new)

    def _report(self, found: "Comparison") -> None:
        out = self.options["out"]
        path = out if isinstance(out, Path) else None
        form = self._form(path)
        if form == "pdf" and path is None:
            raise click.ClickException(self.ui("cli.diff.needs-out"))
        data = _rendered(form, found, str(self.options["lang"]))
        if path is None:
            click.echo(data.decode(), nl=False)
            return
        self._write(path, data)

    def _form(self, path: Path | None) -> str:
        wanted = self.options["form"]
        return format_of(self.ui, str(wanted) if wanted else None, path, FORMATS, "text")

    def _write(self, path: Path, data: bytes) -> None:
        from gealc_docs.report.files import write_whole  # noqa: PLC0415  # as above

        write_whole(path, data)
        click.echo(self.ui("cli.diff.written", file=path), err=True)

    def _every(self) -> int:
        """Compare each plan, or the one named, with the one before it, in all languages and forms, into a folder."""
        pairs = self._pairs()
        out = self.options["out"]
        folder = out if isinstance(out, Path) else Path(_FOLDER)
        wanted = [str(self.options["form"])] if self.options["form"] else [f for f in FORMATS if f != "text"]
        changed = False
        for old, new in pairs:
            found = self._compared(self.library.plan(old), self.library.plan(new))
            changed |= bool(found.changes)
            for language in available():
                for form in wanted:
                    self._write(folder / f"{old}-{new}.{language}.{form}", _rendered(form, found, language))
        return int(bool(self.options["exit_code"]) and changed)

    def _pairs(self) -> list[tuple[int, int]]:
        """Return the years to compare: all, or that of the plan named with the one before it."""
        from gealc_docs.load.sources import open_plan  # noqa: PLC0415  # as above

        named, more = self.options["old"], self.options["new"]
        if more or self.options["since"] or self.options["explain"]:
            raise click.ClickException(self.ui("cli.diff.arguments"))
        pairs = list(pairwise(self.library.years))
        if not pairs:
            raise click.ClickException(self.ui("cli.diff.few-plans"))
        if not named:
            return pairs
        year = open_plan(str(named), self.library).year
        found = [pair for pair in pairs if pair[1] == year]
        if not found:
            raise click.ClickException(self.ui("cli.diff.no-earlier", year=year))
        return found

    def _explain(self, found: "Comparison", number: str) -> int:
        ours = [match for match in found.matches if number in (match.old.number, match.new.number)]
        for match in ours:
            click.echo(self._why(found, match))
        lone = [self.ui("cli.diff.unmatched", number=number, title=title) for title in self._lone(found, number)]
        for text in lone:
            click.echo(text)
        if not ours and not lone:
            raise click.ClickException(self.ui("cli.diff.no-number", number=number))
        return 0

    def _why(self, found: "Comparison", match: "Match") -> str:
        from gealc_docs.languages.catalogue import say  # noqa: PLC0415  # as above
        from gealc_docs.report.changes.view import title_at  # noqa: PLC0415  # as above

        language = str(self.options["lang"])
        stated = any(reason.code == "diff.because-continues" for reason in match.reasons)
        titles = [
            title_at(plan, end).best(language, plan.original).text
            for plan, end in ((found.old, match.old), (found.new, match.new))
        ]
        return self.ui(
            "cli.diff.explained",
            old=match.old.number,
            new=match.new.number,
            before=titles[0],
            after=titles[1],
            basis=self.ui("cli.diff.basis-stated" if stated else f"cli.diff.basis-{match.basis}"),
            score=match.score,
            reasons="; ".join(say(reason, self.ui.language) for reason in match.reasons),
        )

    def _lone(self, found: "Comparison", number: str) -> list[str]:
        """Return the titles of the items of that number that have no counterpart."""
        from gealc_docs.model.change import items  # noqa: PLC0415  # as above

        language = str(self.options["lang"])
        matched = {"old": {m.old for m in found.matches}, "new": {m.new for m in found.matches}}
        titles = []
        for side, plan in (("old", found.old), ("new", found.new)):
            for place, title in items(plan):
                if place.number == number and place not in matched[side]:
                    titles.append(title.best(language, plan.original).text)
        return titles


def _rendered(form: str, found: "Comparison", language: str) -> bytes:
    if form == "pdf":
        from gealc_docs.publish.changes import write_changes_pdf  # noqa: PLC0415  # WeasyPrint takes a second to load

        return write_changes_pdf(found, language).data
    from gealc_docs.report.changes.registry import render  # noqa: PLC0415  # as above

    return render(form, found, language).encode()

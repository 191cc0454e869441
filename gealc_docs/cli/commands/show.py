"""`gealc show`: what was read from any form of a plan."""

import click

from gealc_docs.cli.local import LocalCommand, Ui
from gealc_docs.languages.catalogue import available, say
from gealc_docs.load.library import nearest_library
from gealc_docs.load.sources import Reading, open_reading
from gealc_docs.report.words import spot


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def show(plan: str, form: str, lang: str | None) -> int:
        reading = open_reading(plan, nearest_library())
        click.echo(_text(reading, lang) if form == "text" else _FORMS[form](reading), nl=False)
        if form != "json":
            for finding in reading.findings:
                text = say(finding.message, ui.language)
                click.echo(ui("cli.show.doubt", place=spot(finding.location, ui.language), text=text), err=True)
        return 0

    params: list[click.Parameter] = [
        click.Argument(["plan"], metavar=ui("cli.show.plan")),
        click.Option(
            ["--format", "form"], type=click.Choice(("text", *_FORMS)), default="text", help=ui("cli.show.format")
        ),
        click.Option(["--lang"], type=click.Choice(available()), help=ui("cli.show.lang")),
    ]
    return LocalCommand(ui, "show", show, params)


def _json(reading: Reading) -> str:
    import json  # noqa: PLC0415  # only this form needs it

    from gealc_docs.report.formats.json import finding_data  # noqa: PLC0415  # as above
    from gealc_docs.report.outline import outline  # noqa: PLC0415  # as above
    from gealc_docs.report.reading import plan_data  # noqa: PLC0415  # as above

    places = outline([reading.plan])
    findings = [finding_data(finding, places) for finding in reading.findings]
    return json.dumps({**plan_data(reading.plan), "findings": findings}, ensure_ascii=False, indent=2) + "\n"


def _yaml(reading: Reading) -> str:
    from gealc_docs.load.dump import dump_plan  # noqa: PLC0415  # only this form needs it

    return dump_plan(reading.plan)


def _text(reading: Reading, language: str | None) -> str:
    from gealc_docs.report.reading import plan_text  # noqa: PLC0415  # only this form needs it

    return "\n".join(plan_text(reading.plan, language)) + "\n"


_FORMS = {"json": _json, "yaml": _yaml}

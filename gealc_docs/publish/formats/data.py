"""Open data: `data/plan-YEAR.json` with its CSV, JSON-LD and calendars, and what belongs to all plans."""

from collections.abc import Callable, Iterable
from pathlib import Path

from gealc_docs.languages.catalogue import available
from gealc_docs.load.data import SCHEMA_NAME, plan_json
from gealc_docs.load.facts import FILE as FACTS
from gealc_docs.load.facts import load_facts
from gealc_docs.load.library import Library
from gealc_docs.load.schema import schema_text
from gealc_docs.model.facts import Identity
from gealc_docs.model.plan import Plan
from gealc_docs.publish.data.forms import CATALOGUE, VOCABULARY, data_files, feed_name
from gealc_docs.publish.request import PACKAGE, Job, Made, Request
from gealc_docs.report.files import write_whole


def jobs(request: Request) -> list[Job]:
    """Return a job for each plan, and one for what belongs to all plans of the project."""
    shared = (*request.terms, request.library.folder / FACTS)
    identity = load_facts(request.library.folder, request.library.shown).identity
    options = {"library": request.library, "identity": identity, "folder": request.out / "data"}
    own = [
        Job(
            f"data:{plan.year}",
            "data",
            (request.library.files[plan.year], *shared, PACKAGE),
            _plan,
            {**options, "plan": plan},
        )
        for plan in request.plans
    ]
    return [*own, Job("data:all", "data", (request.library.folder, PACKAGE), _all, options)]


def _plan(job: Job) -> Made:
    plan, folder = job.options["plan"], job.options["folder"]
    return _written(
        plan_files(plan, job.options["identity"]), folder, folder / f"plan-{plan.year}.json", str(plan.status)
    )


def plan_files(plan: Plan, identity: Identity) -> dict[str, bytes]:
    """Return the files of a plan's data by name."""
    from gealc_docs.publish.data.calendar import plan_calendar  # noqa: PLC0415  # late: loads the library of calendars
    from gealc_docs.publish.data.csv import plan_csv  # noqa: PLC0415  # as its neighbours
    from gealc_docs.publish.data.linked import plan_linked  # noqa: PLC0415  # as its neighbours

    makers: dict[str, Callable[[str], bytes]] = {
        "json": lambda _: plan_json(plan),
        "csv": lambda _: plan_csv(plan),
        "jsonld": lambda _: plan_linked(plan, identity),
        "ics": lambda language: plan_calendar(plan, language, identity),
    }
    return {file.name: makers[file.form.name](file.language) for file in data_files(plan.year, available())}


def _all(job: Job) -> Made:
    folder = job.options["folder"]
    return _written(
        shared_files(job.options["library"], job.options["identity"]), folder, folder / feed_name(available()[0])
    )


def shared_files(library: Library, identity: Identity) -> dict[str, bytes]:
    """Return the files that belong to all plans: schema, vocabulary, catalogue, feeds. Raise `LoadError`."""
    from gealc_docs.publish.data.feed import plans_feed  # noqa: PLC0415  # late: loads lxml
    from gealc_docs.publish.data.linked import catalogue  # noqa: PLC0415  # as its neighbours
    from gealc_docs.publish.data.vocabulary import vocabulary_json  # noqa: PLC0415  # as its neighbours

    plans = [library.plan(year) for year in library.years]
    return {
        SCHEMA_NAME: schema_text(library.vocabulary).encode(),
        VOCABULARY: vocabulary_json(library.vocabulary),
        CATALOGUE: catalogue(plans, identity),
        **{feed_name(language): plans_feed(plans, language, identity) for language in available()},
    }


def _written(files: dict[str, bytes], folder: Path, shown: Path, status: str = "") -> Made:
    for name, data in files.items():
        write_whole(folder / name, data)
    note: dict[str, object] = {"size": sum(map(len, files.values()))}
    return Made(shown, _paths(folder, files), note | ({"status": status} if status else {}))


def _paths(folder: Path, names: Iterable[str]) -> tuple[Path, ...]:
    return tuple(folder / name for name in names)


def preload() -> None:
    """Nothing is worth loading before it is known that there is something to make."""

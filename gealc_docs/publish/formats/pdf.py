"""The official PDF: `pdf/plan-YEAR.LANGUAGE.pdf`, and on another paper `pdf/plan-YEAR.LANGUAGE.PAPER.pdf`."""

from collections.abc import Callable

from docutils import nodes

from gealc_docs.doctree import build, own_edition
from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.catalogue import translate
from gealc_docs.load.data import plan_json
from gealc_docs.load.problems import LoadError
from gealc_docs.publish.glyphs import without_glyph
from gealc_docs.publish.papers import suffix
from gealc_docs.publish.request import PACKAGE, BuildError, Job, Made, Request
from gealc_docs.publish.templates import folder
from gealc_docs.report.files import write_whole


def jobs(request: Request) -> list[Job]:
    """Return a job for each plan, language and paper."""
    return [
        job(request, Edition(plan, language), paper, lane="pdf", run=_run)
        for plan in request.plans
        for language in request.languages
        for paper in request.papers
    ]


def job(request: Request, edition: Edition, paper: str, *, lane: str, run: Callable[[Job], Made]) -> Job:
    """Return the job of one edition on one paper."""
    year = edition.plan.year
    name = f"{year}.{edition.code}{suffix(paper)}"
    return Job(
        target=f"{lane}:{name}",
        lane=lane,
        roots=(
            request.library.files[year],
            *request.terms,
            PACKAGE,
            folder() / "print",
            folder() / "fonts",
        ),
        run=run,
        options={
            "edition": edition,
            "paper": paper,
            "source": request.library.files[year],
            "path": request.out / "pdf" / f"plan-{name}.pdf",
        },
    )


def _run(job: Job) -> Made:
    plan, language = job.options["edition"].plan, job.options["edition"].language
    return make(job, own_edition(plan, language), build(plan, language))


def make(job: Job, edition: Edition, parts: list[nodes.Element]) -> Made:
    """Print an edition into its file; the plan's source travels inside. Raise `LoadError`, `BuildError`."""
    from gealc_docs.publish.pdf import Attached, GlyphError, PdfError, print_edition  # noqa: PLC0415  # late: loads the PDF engine

    path, source = job.options["path"], job.options["source"]
    plan = edition.plan
    said = (translate(f"plan.{code}", edition.language, year=plan.year) for code in ("source", "source-json"))
    held = ((source.name, source.read_bytes()), (f"plan-{plan.year}.json", plan_json(plan)))
    attached = tuple(Attached(name, data, text) for (name, data), text in zip(held, said, strict=True))
    try:
        printed = print_edition(edition, parts, attached, paper=job.options["paper"])
    except GlyphError as error:
        raise LoadError(without_glyph([plan], error.characters)) from error
    except PdfError as error:
        raise BuildError(f"{path.name}: {error}") from error
    write_whole(path, printed.data)
    note = {"pages": printed.pages, "size": len(printed.data), "status": str(plan.status), "language": edition.code}
    return Made(path, (path,), note)


def preload() -> None:
    """Load all that printing needs: a worker has time for it while the plans are still being read."""
    import gealc_docs.doctree.drawing  # noqa: F401, PLC0415  # late: only what is dated is drawn
    from gealc_docs.publish.pdf import renderer  # noqa: PLC0415  # late: loads the PDF engine
    from gealc_docs.publish.templates import environment  # noqa: PLC0415  # late: loads Jinja

    renderer()
    environment()

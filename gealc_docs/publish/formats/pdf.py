"""The official PDF: `pdf/plan-YEAR.LANGUAGE.pdf`."""

from gealc_docs.doctree import build
from gealc_docs.languages.catalogue import translate
from gealc_docs.publish.request import PACKAGE, BuildError, Job, Made, Request
from gealc_docs.publish.templates import folder
from gealc_docs.report.files import write_whole


def jobs(request: Request) -> list[Job]:
    """Return a job for each plan and language."""
    return [
        Job(
            target=f"pdf:{plan.year}:{language}",
            lane="pdf",
            roots=(
                request.library.files[plan.year],
                request.library.folder / "vocabulary.yaml",
                request.library.folder / "countries.yaml",
                PACKAGE,
                folder() / "print",
                folder() / "fonts",
            ),
            run=_run,
            options={
                "plan": plan,
                "language": language,
                "source": request.library.files[plan.year],
                "path": request.out / "pdf" / f"plan-{plan.year}.{language}.pdf",
            },
        )
        for plan in request.plans
        for language in request.languages
    ]


def _run(job: Job) -> Made:
    from gealc_docs.publish.pdf import Attached, PdfError, write_pdf  # noqa: PLC0415  # late: loads the PDF engine

    plan, language, path = job.options["plan"], job.options["language"], job.options["path"]
    source = job.options["source"]
    description = translate("plan.source", language, year=plan.year)
    attached = (Attached(source.name, source.read_bytes(), description),)
    try:
        printed = write_pdf(plan, language, build(plan, language), attached)
    except PdfError as error:
        raise BuildError(f"{path.name}: {error}") from error
    write_whole(path, printed.data)
    note = {"pages": printed.pages, "size": len(printed.data), "status": str(plan.status), "language": language}
    return Made(path, (path,), note)


def preload() -> None:
    """Load the engine, so that processes forked after it share it."""
    from gealc_docs.publish.engine import engine  # noqa: PLC0415  # late: loads the PDF engine

    engine()

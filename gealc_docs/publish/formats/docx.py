"""Word, for those who mark up a draft: `docx/plan-YEAR.LANGUAGE.docx`."""

from gealc_docs.doctree import build
from gealc_docs.publish.request import PACKAGE, Job, Made, Request
from gealc_docs.report.files import write_whole


def jobs(request: Request) -> list[Job]:
    """Return a job for each plan and language."""
    return [
        Job(
            target=f"docx:{plan.year}:{language}",
            lane="docx",
            roots=(
                request.library.files[plan.year],
                *request.terms,
                PACKAGE,
            ),
            run=_run,
            options={
                "plan": plan,
                "language": language,
                "path": request.out / "docx" / f"plan-{plan.year}.{language}.docx",
            },
        )
        for plan in request.plans
        for language in request.languages
    ]


def _run(job: Job) -> Made:
    from gealc_docs.publish.word import write_docx  # noqa: PLC0415  # late: only this format needs it

    plan, language, path = job.options["plan"], job.options["language"], job.options["path"]
    data = write_docx(plan, language, build(plan, language))
    write_whole(path, data)
    return Made(path, (path,), {"size": len(data), "status": str(plan.status), "language": language})


def preload() -> None:
    """Load the library, so that processes forked after it share it."""
    import gealc_docs.publish.word  # noqa: F401, PLC0415  # late: only this format needs it

"""The bilingual edition as PDF: `pdf/plan-YEAR.ONE-OTHER.pdf`, for every two languages a plan is written in."""

from collections.abc import Iterator

from gealc_docs.doctree import build_pair
from gealc_docs.doctree.edition import Edition
from gealc_docs.model.plan import Plan
from gealc_docs.publish.formats import pdf
from gealc_docs.publish.request import Job, Made, Request

preload = pdf.preload


def jobs(request: Request) -> list[Job]:
    """Return a job for each plan, each two of its languages that were asked for, and each paper."""
    return [
        pdf.job(request, edition, paper, lane="bilingual", run=_run)
        for edition in _editions(request)
        for paper in request.papers
    ]


def _editions(request: Request) -> Iterator[Edition]:
    for plan in request.plans:
        for one, other in plan.pairs:
            if {one, other} <= set(request.languages):
                yield Edition(plan, one, other)


def lacking(request: Request) -> list[Plan]:
    """Return the plans that no bilingual edition can be made of: they are written in one language."""
    return [plan for plan in request.plans if not plan.pairs]


def _run(job: Job) -> Made:
    edition = job.options["edition"]
    return pdf.make(job, edition, build_pair(edition))

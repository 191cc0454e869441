"""Builds for the preview: reads the plans, has the workers make what changed, and posts what came of it."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from gealc_docs.languages.catalogue import available, say, translate
from gealc_docs.load.facts import load_facts
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError, Problem
from gealc_docs.load.to_do import refuse_open
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Plan, Status
from gealc_docs.preview.board import Board
from gealc_docs.publish.crew import Crew
from gealc_docs.publish.formats import html, pdf
from gealc_docs.publish.request import BuildError, Job, Made, Request, UnforeseenError
from gealc_docs.report.formats.json import finding_data
from gealc_docs.report.outline import outline
from gealc_docs.report.own import plan_findings

if TYPE_CHECKING:
    from gealc_docs.doctree.edition import Edition

_AROUND = 2  # lines shown above and below the one at fault


class Studio:
    """Keeps the sites in `out` up to date with the plans of a folder."""

    def __init__(self, folder: Path, base: Path, out: Path, board: Board) -> None:
        """Start the workers; they load Sphinx and WeasyPrint once."""
        self.folder, self.base, self.out, self.board = folder, base, out, board
        self.language, self.page = available()[0], ""
        self._seen = self._library().files
        self.year = max(self._seen, default=0)
        self._working = Lock()
        self._prints: dict[str, Edition] = {}
        self._crew = Crew(("html", "pdf"))

    def close(self) -> None:
        """End the workers."""
        self._crew.__exit__(None, None, None)

    def _library(self) -> Library:
        return Library(self.folder, base=self.base)

    def refresh(self, outdated: Callable[[], bool]) -> None:
        """Make anew what changed and post it; where the plans cannot be read, what was made stays.

        What is left to do is given up as soon as it is `outdated` by another change.
        """
        start = time.monotonic()
        self.board.post(busy=True, done="")
        try:
            request = self._request()
        except LoadError as error:
            self.board.post(busy=False, problems=tuple(map(self._problem, error.problems)))
            return
        failed = self._build(request, outdated)
        self.board.post(busy=False, problems=failed, seconds=round(time.monotonic() - start, 2))

    def _request(self) -> Request:
        """Read everything that the site is made from. Raise `LoadError` with the problems of all files."""
        library = self._library()
        plans: list[Plan] = []
        problems: dict[Problem, None] = {}

        def read(step: Callable[[], object]) -> None:
            try:
                step()
            except LoadError as error:
                problems.update(dict.fromkeys(error.problems))

        for year in library.years:
            read(lambda year=year: plans.append(library.plan(year)))  # type: ignore[misc]  # called at once
        for year, path in self._seen.items():
            if year not in library.files:
                place = Location(library.shown(path), 1, 1)
                problems[Problem(place, Message.of("preview.gone", year=year))] = None
        self._seen = self._seen | library.files
        read(lambda: refuse_open(plans))
        read(lambda: load_facts(library.folder, library.shown))
        if problems:
            raise LoadError(problems)
        return Request(library, tuple(plans), available(), self.out)

    def _build(self, request: Request, outdated: Callable[[], bool]) -> tuple[dict[str, Any], ...]:
        """Build the page that is being read, its site with the findings, then the others; return what failed."""
        jobs = sorted(html.jobs(request), key=lambda job: job.options["language"] != self.language)
        self._build_page(jobs[:1])
        failed: list[dict[str, Any]] = []
        for step in ([*jobs[:1], *self._looks(request)], jobs[1:]):
            for job, result in () if outdated() else self._work(step):
                if isinstance(result, BuildError):
                    failed.append({"place": "", "message": dict.fromkeys(available(), str(result)), "lines": []})
                elif job.target == "findings":
                    self.board.post(findings=tuple(result.note["findings"]))
                else:
                    self.board.built(job.options["language"])
        return tuple(failed)

    def _build_page(self, jobs: list[Job]) -> None:
        """Make the page that is being read, at first that of the plan, before all others."""
        page = self.page or f"plans/{self.year}"
        quick = [replace(job, options={**job.options, "page": page}) for job in jobs]
        for job, result in list(self._work(quick)):
            if not isinstance(result, BuildError):
                self.board.built(job.options["language"], f"/{job.options['language']}/{page}.html")

    def _looks(self, request: Request) -> Iterator[Job]:
        """Go through the jobs that look for findings: in the drafts, and in the plan that is shown first."""
        plans = [plan for plan in request.plans if plan.status is not Status.APPROVED or plan.year == self.year]
        yield Job("findings", "pdf", (), look, {"plans": tuple(plans), "library": self._library()})

    def _work(self, jobs: list[Job]) -> Iterator[tuple[Job, Made | BuildError]]:
        with self._working:
            if not self._crew.is_whole:
                self.close()
                self._crew = Crew(("html", "pdf"))
            yield from self._crew.work(jobs)

    def printed(self, year: int, language: str) -> Path:
        """Return the PDF of an edition as the plan is now. Raise `LoadError` or `BuildError`."""
        for job in pdf.jobs(self._request()):
            if job.options["path"].name == f"plan-{year}.{language}.pdf":
                return self._printed(job)
        raise BuildError(translate("preview.no-page", language))

    def _printed(self, job: Job) -> Path:
        """Return a PDF, made anew if its edition is another than when it was made last."""
        edition, path = job.options["edition"], Path(job.options["path"])
        if self._prints.get(job.target) != edition or not path.is_file():
            for _, result in list(self._work([job])):
                if isinstance(result, BuildError):
                    cause = result.cause if isinstance(result, UnforeseenError) else None
                    raise cause if isinstance(cause, LoadError) else result
            self._prints[job.target] = edition
        return path

    def _problem(self, problem: Problem) -> dict[str, Any]:
        """Return a problem as pages show it: its place, what is wrong, and the lines around."""
        place = problem.location
        message = {language: say(problem.message, language) for language in available()}
        return {"place": str(place), "message": message, "lines": list(self._lines(place.file, place.line))}

    def _lines(self, file: str, line: int) -> Iterator[dict[str, Any]]:
        try:
            text = (self.base / file).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return
        for number in range(max(1, line - _AROUND), min(len(text), line + _AROUND) + 1):
            yield {"number": number, "text": text[number - 1], "here": number == line}


def look(job: Job) -> Made:
    """Look for findings in plans. Raise `BuildError` where a file that the comparison needs cannot be read."""
    library = job.options["library"]
    try:
        found = [finding for plan in job.options["plans"] for finding in plan_findings(plan, library)]
        places = outline(job.options["plans"])
        pending = [finding_data(finding, places) for finding in found if not finding.accepted]
    except LoadError as error:
        language = available()[0]
        text = "\n".join(f"{problem.location}: {say(problem.message, language)}" for problem in error.problems)
        raise BuildError(text) from error
    return Made(Path(), (), {"findings": pending})

"""A build: finds what is out of date, makes it, and notes what was made."""

import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from gealc_docs.publish.request import BuildError, Job, Made, Request
from gealc_docs.publish.stamp import Stamps

FORMATS = tuple(sorted(path.stem for path in (Path(__file__).parent / "formats").glob("[a-z]*.py")))


@dataclass(frozen=True)
class Outcome:
    """A job and what it made."""

    job: Job
    made: Made


def plan_jobs(request: Request, formats: Sequence[str]) -> list[Job]:
    """Return all jobs of a request."""
    return [job for name in formats for job in import_module(f"gealc_docs.publish.formats.{name}").jobs(request)]


def stale(jobs: Sequence[Job], stamps: Stamps) -> list[Job]:
    """Return the jobs whose files are missing or older than what they are made from."""
    return [job for job in jobs if stamps.fresh(job.target, job.roots) is None]


def run(jobs: Sequence[Job], stamps: Stamps) -> Iterator[Outcome]:
    """Make what the jobs say, side by side where the machine can, and note each; yields as they end.

    Raise `BuildError` after all others are done, if one could not be made.
    """
    failures: list[BuildError] = []
    for job, result in _results(jobs):
        if isinstance(result, BuildError):
            failures.append(result)
            continue
        shown = os.path.relpath(result.shown, stamps.folder)
        stamps.note(job.target, job.roots, result.outputs, {**result.note, "shown": shown})
        stamps.write()
        yield Outcome(job, result)
    if failures:
        raise BuildError("\n".join(map(str, failures)))


def _results(jobs: Sequence[Job]) -> Iterator[tuple[Job, Made | BuildError]]:
    lanes = _lanes(jobs)
    if len(lanes) == 1 or sys.platform != "linux":
        yield from ((job, _attempt(job)) for job in jobs)
        return
    for name in {job.lane for job in jobs if len({j.lane for j in jobs}) == 1}:
        import_module(f"gealc_docs.publish.formats.{name}").preload()
    context = multiprocessing.get_context("fork")
    with ExitStack() as stack:
        running: dict[Future[Made | BuildError], Job] = {}
        for lane in lanes:
            pool = stack.enter_context(ProcessPoolExecutor(1, mp_context=context))
            running.update({pool.submit(_attempt, job): job for job in lane})
        for future in as_completed(running):
            yield running[future], future.result()


def _lanes(jobs: Sequence[Job]) -> list[list[Job]]:
    """Spread jobs over the processors: a lane a format, so that each engine is loaded once; else even shares."""
    names = list(dict.fromkeys(job.lane for job in jobs))
    if len(names) > 1:
        return [[job for job in jobs if job.lane == name] for name in names]
    count = min(len(jobs), os.cpu_count() or 1)
    return [list(jobs[start::count]) for start in range(count)] or [[]]


def _attempt(job: Job) -> Made | BuildError:
    try:
        return job.run(job)
    except BuildError as error:
        return error

"""A build: finds what is out of date, makes it, and notes what was made."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from gealc_docs.publish.crew import Crew
from gealc_docs.publish.request import BuildError, Job, Made, Request, UnforeseenError
from gealc_docs.publish.stamp import Stamps

FORMATS = tuple(sorted(path.stem for path in (Path(__file__).parent / "formats").glob("[a-z]*.py")))
_ON_REQUEST = frozenset({"docx", "epub"})
# What a build makes that names no format.
USUAL = tuple(name for name in FORMATS if name not in _ON_REQUEST)


_DATA = "data"
# Formats made by the engine of another: a worker less to load it.
_ENGINES = {"bilingual": "pdf"}


@dataclass(frozen=True)
class Outcome:
    """A job and what it made."""

    job: Job
    made: Made


def with_data(formats: Sequence[str]) -> tuple[str, ...]:
    """Return the formats to make: the pages of the site link to the data."""
    return tuple(dict.fromkeys((*formats, _DATA))) if "html" in formats else tuple(formats)


def lanes(formats: Sequence[str]) -> tuple[str, ...]:
    """Return the formats that are worth a worker of their own; the data are made meanwhile."""
    own = tuple(name for name in formats if name != _DATA and _ENGINES.get(name) not in formats)
    return own or tuple(formats)


def plan_jobs(request: Request, formats: Sequence[str]) -> list[Job]:
    """Return all jobs of a request."""
    return [job for name in formats for job in import_module(f"gealc_docs.publish.formats.{name}").jobs(request)]


def stale(jobs: Sequence[Job], stamps: Stamps) -> list[Job]:
    """Return the jobs whose files are missing or older than what they are made from."""
    return [job for job in jobs if stamps.fresh(job.target, job.roots) is None]


def run(jobs: Sequence[Job], stamps: Stamps, crew: Crew) -> Iterator[Outcome]:
    """Have a crew make what the jobs say, and note each; yields as they end.

    Raise `BuildError` after all others are done, if one could not be made.
    """
    failures: list[BuildError] = []
    for job in jobs:
        stamps.look(job.roots)
    for job, result in crew.work(jobs):
        if isinstance(result, BuildError):
            failures.append(result)
            continue
        shown = os.path.relpath(result.shown, stamps.folder)
        stamps.note(job.target, job.roots, result.outputs, {**result.note, "shown": shown})
        stamps.write()
        yield Outcome(job, result)
    for fault in (failure for failure in failures if isinstance(failure, UnforeseenError)):
        raise fault.cause or fault
    if failures:
        raise BuildError("\n".join(map(str, failures)))

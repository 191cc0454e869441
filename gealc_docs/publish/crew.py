"""Workers that make things side by side: each loads the engine of its lane while the plans are still being read."""

import gc
import multiprocessing
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Self

from gealc_docs.load.problems import LoadError
from gealc_docs.publish.request import BuildError, Job, Made, UnforeseenError

Result = Made | BuildError
# Documents are trees of many small objects that live on: looking for garbage among them takes a fifth of the time.
_RARELY = (100_000, 50, 50)


class Crew:
    """A worker a lane, or as many as there are processors where there is one lane only.

    Processes are forked, so that they share what is loaded; where that is not to be had, the jobs are done one by one.
    """

    def __init__(self, lanes: Sequence[str]) -> None:
        """Start the workers; they begin to load their engines at once."""
        self.scratch = tempfile.TemporaryDirectory(prefix="gealc-")
        processors = os.cpu_count() or 1
        if sys.platform != "linux" or processors == 1:
            self.workers: list[_Worker] = []
            return
        names = list(lanes) if len(lanes) > 1 else list(lanes) * processors
        self.workers = [_Worker(name, self.scratch.name) for name in names]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self.workers:
            worker.stop()
        for worker in self.workers:
            worker.process.join()
        self.scratch.cleanup()

    @property
    def is_whole(self) -> bool:
        """Whether all workers live."""
        return all(worker.process.is_alive() for worker in self.workers)

    def work(self, jobs: Sequence[Job]) -> Iterator[tuple[Job, Result]]:
        """Do the jobs; yields each with what came of it, in the order they end."""
        if not self.workers:
            yield from ((job, attempt(job)) for job in jobs)
            return
        left = list(jobs)
        busy = {worker: job for worker in self.workers if (job := worker.begin(left))}
        while busy:
            ready = wait([worker.line for worker in busy])
            for worker in [worker for worker in busy if worker.line in ready]:
                yield busy.pop(worker), worker.result()
                if following := worker.begin(left):
                    busy[worker] = following


class _Worker:
    """One process and the line to it."""

    def __init__(self, lane: str, scratch: str) -> None:
        context = multiprocessing.get_context("fork")
        self.lane = lane
        self.line, far = context.Pipe()
        self.process = context.Process(target=_serve, args=(lane, scratch, far, self.line), daemon=True)
        self.process.start()
        far.close()

    def begin(self, left: list[Job]) -> Job | None:
        """Take the next job: of its own lane, else of any."""
        job = next((job for job in left if job.lane == self.lane), left[0] if left else None)
        if job:
            left.remove(job)
            self.line.send(job)
        return job

    def result(self) -> Result:
        """Return what came of the job that was begun."""
        try:
            result: Result = self.line.recv()
        except EOFError:
            return BuildError(f"{self.lane}: the worker died, perhaps for lack of memory")
        return result

    def stop(self) -> None:
        """Tell the process to end: by a signal, and by closing the line in case a library swallows that."""
        self.line.close()
        self.process.terminate()


def _serve(lane: str, scratch: str, line: Connection, near: Connection) -> None:
    """Do jobs until the line is closed. An interrupt is the parent's to handle.

    `near` is the parent's end of the line, which a forked process holds too: unless it lets go, the line never closes.
    What the engines write meanwhile goes to `scratch`: a process that is ended cannot tidy up after itself.
    """
    near.close()
    gc.set_threshold(*_RARELY)
    tempfile.tempdir = scratch
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    with suppress(Exception):  # an engine that cannot be loaded fails again in the job, which tells it
        import_module(f"gealc_docs.publish.formats.{lane}").preload()
    while True:
        try:
            job = line.recv()
        except (EOFError, ConnectionError):
            return
        result = attempt(job)
        with suppress(ConnectionError):  # nobody may wait for it any more
            line.send(result)


def _leave(_signal: int, _frame: object) -> None:
    """Leave by an exception, so that a file that is being written is taken away."""
    sys.exit()


def attempt(job: Job) -> Result:
    """Do a job; what fails is a result too."""
    try:
        return job.run(job)
    except BuildError as error:
        return error
    except Exception as error:  # noqa: BLE001  # whatever it is, the worker goes on, and the parent tells it
        said = f"{job.target}: {type(error).__name__}: {error}"
        return UnforeseenError(said, traceback.format_exc(), error if _tells_a_file(error) else None)


def _tells_a_file(error: Exception) -> bool:
    """Whether an error says by itself which file is at fault, so that the program is not."""
    return isinstance(error, LoadError) or (isinstance(error, OSError) and error.filename is not None)

"""Workers end when they are told to, whatever a library does with the signal."""

import time
from pathlib import Path

from gealc_docs.publish.crew import Crew
from gealc_docs.publish.request import Job, Made

_SOME_TIME = 30


def _deaf(job: Job) -> Made:
    """Work on through the signal to end, as a callback from C does that cannot pass an exception on."""
    for _ in range(2):
        try:
            time.sleep(job.options["seconds"])
        except SystemExit:
            continue
    return Made(Path(job.target), ())


def test_a_worker_that_swallows_the_signal_ends_with_its_job() -> None:
    jobs = [Job(f"job:{index}", "data", (), _deaf, {"seconds": 0.5 * (index + 1)}) for index in range(2)]
    start = time.monotonic()
    with Crew(("data",)) as crew:
        next(crew.work(jobs))
        processes = [worker.process for worker in crew.workers]
    assert time.monotonic() - start < _SOME_TIME
    assert not any(process.is_alive() for process in processes)

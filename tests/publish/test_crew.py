"""Workers end when they are told to, whatever a library does with the signal."""

import tempfile
import time
from pathlib import Path

import pytest

from gealc_docs.cli import run
from gealc_docs.load.library import Library
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


def _failing(job: Job) -> Made:
    raise {"key": KeyError("gone"), "file": PermissionError(13, "x", "/a/b")}[job.target]


@pytest.mark.parametrize(
    ("target", "said", "place"),
    [("key", ["key: KeyError: 'gone'", "escrito en"], ""), ("file", ["falta permiso"], "/a/b:1:1: error: ")],
)
def test_what_fails_unforeseen_is_one_sentence(  # noqa: PLR0913, PLR0917  # what is told, and where it would go
    target: str,
    said: list[str],
    place: str,
    library: Library,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(library.folder.parent)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr("gealc_docs.publish.formats.data.jobs", lambda _: [Job(target, "data", (), _failing, {})])
    assert run(["--ui", "es", "build", "--format", "data", "--out", str(tmp_path / "out")]) == 2
    told = capfd.readouterr().err
    assert len(told.splitlines()) == 1
    assert told.startswith(place or "gealc: error: ")
    assert [words for words in said if words not in told] == []
    kept = [path.read_text(encoding="utf-8") for path in tmp_path.glob("gealc-*.txt")]
    assert [text.count("Traceback") for text in kept] == ([] if place else [1])

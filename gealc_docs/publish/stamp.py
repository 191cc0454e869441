"""Stamps: whether a file would come out the same, told from its inputs without making it.

Only the standard library is imported here, so that a build with nothing to do costs next to nothing.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

NAME = ".stamps.json"
_SKIPPED = frozenset({"__pycache__", ".mypy_cache", ".ruff_cache"})


def files(roots: Iterable[Path]) -> Iterator[os.DirEntry[str] | Path]:
    """Go through all files below some folders, and those named themselves, in a fixed order."""
    for root in roots:
        if root.is_dir():
            yield from _below(root)
        elif root.exists():
            yield root


def _below(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda item: item.name):
            if entry.is_dir():
                if entry.name not in _SKIPPED:
                    yield from _below(entry.path)
            else:
                yield entry


def _quick(paths: Iterable[os.DirEntry[str] | Path]) -> str:
    """Return a digest of names, sizes and times."""
    digest = hashlib.sha256()
    for path in paths:
        stat = path.stat()
        digest.update(f"{os.fspath(path)}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _content(paths: Iterable[os.DirEntry[str] | Path]) -> str:
    """Return a digest of names and contents."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(os.fspath(path).encode() + b"\0")
        digest.update(hashlib.sha256(Path(path).read_bytes()).digest())
    return digest.hexdigest()


@dataclass
class Stamps:
    """The stamps of an output folder by target."""

    folder: Path
    records: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "Stamps":
        """Read the stamps of a folder; none where they are missing or damaged."""
        try:
            loaded = json.loads((folder / NAME).read_bytes())
        except (OSError, ValueError):
            return cls(folder)
        return cls(folder, loaded if isinstance(loaded, dict) else {})

    def fresh(self, target: str, roots: Iterable[Path]) -> dict[str, Any] | None:
        """Return what was noted of a target, if its inputs and outputs are as they were then."""
        record = self.records.get(target)
        if not isinstance(record, dict) or not self._outputs_stand(record):
            return None
        paths = list(files(roots))
        if record.get("quick") != _quick(paths) and record.get("content") != _content(paths):
            return None
        note = record.get("note")
        return note if isinstance(note, dict) else {}

    def _outputs_stand(self, record: dict[str, Any]) -> bool:
        for name, size in record.get("outputs", {}).items():
            path = self.folder / name
            if not path.is_file() or path.stat().st_size != size:
                return False
        return True

    def note(self, target: str, roots: Iterable[Path], outputs: Iterable[Path], note: dict[str, Any]) -> None:
        """Note a target as made from its inputs; `write` keeps it."""
        paths = list(files(roots))
        sizes = {os.path.relpath(path, self.folder): path.stat().st_size for path in outputs}
        self.records[target] = {
            "quick": _quick(paths),
            "content": _content(paths),
            "outputs": sizes,
            "note": note,
        }

    def write(self) -> None:
        """Write the stamps, whole."""
        from gealc_docs.report.files import write_whole  # noqa: PLC0415  # late: reading needs nothing of it

        write_whole(self.folder / NAME, json.dumps(self.records, indent=1, sort_keys=True).encode())

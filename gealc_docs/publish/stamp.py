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


@dataclass
class Sight:
    """What files were like when they were first looked at: one that changes while something is made of it is stale."""

    _listed: dict[Path, tuple[str, ...]] = field(default_factory=dict)
    _stats: dict[str, str] = field(default_factory=dict)
    _sums: dict[str, bytes] = field(default_factory=dict)

    def files(self, roots: Iterable[Path]) -> Iterator[str]:
        """Go through all files below some folders, and those named themselves, in a fixed order."""
        for root in roots:
            if root not in self._listed:
                self._listed[root] = tuple(self._look(root))
            yield from self._listed[root]

    def _look(self, root: Path) -> Iterator[str]:
        found: Iterable[os.DirEntry[str] | Path] = _below(root) if root.is_dir() else [root] if root.exists() else []
        for path in found:
            name = os.fspath(path)
            stat = path.stat()
            self._stats.setdefault(name, f"{name}\0{stat.st_size}\0{stat.st_mtime_ns}\n")
            yield name

    def quick(self, roots: Iterable[Path]) -> str:
        """Return a digest of names, sizes and times."""
        return hashlib.sha256("".join(self._stats[name] for name in self.files(roots)).encode()).hexdigest()

    def content(self, roots: Iterable[Path]) -> str:
        """Return a digest of names and contents."""
        digest = hashlib.sha256()
        for name in self.files(roots):
            if name not in self._sums:
                self._sums[name] = hashlib.sha256(Path(name).read_bytes()).digest()
            digest.update(name.encode() + b"\0" + self._sums[name])
        return digest.hexdigest()


def _below(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda item: item.name):
            if entry.is_dir():
                if entry.name not in _SKIPPED:
                    yield from _below(entry.path)
            else:
                yield entry


@dataclass
class Stamps:
    """The stamps of an output folder by target."""

    folder: Path
    records: dict[str, Any] = field(default_factory=dict)
    sight: Sight = field(default_factory=Sight)

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
        roots = list(roots)
        if record.get("quick") != self.sight.quick(roots) and record.get("content") != self.sight.content(roots):
            return None
        note = record.get("note")
        return note if isinstance(note, dict) else {}

    def _outputs_stand(self, record: dict[str, Any]) -> bool:
        for name, size in record.get("outputs", {}).items():
            path = self.folder / name
            if not path.is_file() or path.stat().st_size != size:
                return False
        return True

    def look(self, roots: Iterable[Path]) -> None:
        """Look at inputs before anything is made of them."""
        self.sight.content(roots)

    def note(self, target: str, roots: Iterable[Path], outputs: Iterable[Path], note: dict[str, Any]) -> None:
        """Note a target as made from its inputs; `write` keeps it."""
        roots = list(roots)
        sizes = {os.path.relpath(path, self.folder): path.stat().st_size for path in outputs}
        self.records[target] = {
            "quick": self.sight.quick(roots),
            "content": self.sight.content(roots),
            "outputs": sizes,
            "note": note,
        }

    def write(self) -> None:
        """Write the stamps, whole."""
        from gealc_docs.report.files import write_whole  # noqa: PLC0415  # late: reading needs nothing of it

        write_whole(self.folder / NAME, json.dumps(self.records, indent=1, sort_keys=True).encode())

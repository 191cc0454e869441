"""What was worked out before, kept by content in the user's cache folder, so that no run works it out again.

A value is named by a digest of all that it was made of: it never is out of date, and no text stands in the folder.
"""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from zlib import crc32

_PATIENCE = 5.0  # seconds for another process to finish writing
_TABLE = "CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value BLOB NOT NULL)"
_ASKED = "SELECT name, value FROM kept WHERE name IN (SELECT value FROM json_each(?))"
_OLDEST = "DELETE FROM kept WHERE rowid <= (SELECT max(rowid) FROM kept) - ?"


_SUM = 4  # bytes by which a damaged value is told


def _sum(value: bytes) -> bytes:
    return crc32(value).to_bytes(_SUM, "big")


def digest(*parts: str | bytes) -> str:
    """Return the name of what is made of some parts: other parts, or the same divided otherwise, have another one."""
    whole = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()


def folder() -> Path:
    """Return the folder of what is kept, which may be deleted at any time: `GEALC_CACHE`, else the user's usual one."""
    if own := os.environ.get("GEALC_CACHE"):
        return Path(own)
    named = (os.environ.get(name, "") for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"))
    home = next((Path(path) for path in named if Path(path).is_absolute()), None)
    return (home or Path("~/.cache").expanduser()) / "gealc-docs"


@dataclass(frozen=True)
class Kept:
    """Values of one kind by name, the `most` that came last. Any process may use them at any time.

    Where there can be no such file, or it is damaged, nothing was kept: all is worked out as ever.
    """

    kind: str
    most: int

    def get(self, names: Iterable[str]) -> dict[str, bytes]:
        """Return the values that are kept of those asked for."""
        rows: list[tuple[str, bytes]] = []
        self._use(lambda file: rows.extend(file.execute(_ASKED, [json.dumps(list(names))])))
        return {name: value[_SUM:] for name, value in rows if _sum(value[_SUM:]) == value[:_SUM]}

    def keep(self, values: Mapping[str, bytes]) -> None:
        """Keep values, for which the oldest make place."""

        def write(file: sqlite3.Connection) -> None:
            file.execute(_TABLE)
            rows = ((name, _sum(value) + value) for name, value in values.items())
            file.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)
            file.execute(_OLDEST, [self.most])

        self._use(write)

    def _use(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Do something with the file. What is wrong with it ends that, and no more."""
        try:
            path = folder() / f"{self.kind}.sqlite"
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with closing(sqlite3.connect(path, timeout=_PATIENCE)) as file, file:
                file.execute("PRAGMA synchronous = OFF")  # nothing is lost that could not be worked out again
                work(file)
        except (OSError, RuntimeError, sqlite3.OperationalError):
            return  # nothing kept yet, no home, a folder that is not ours to write to
        except sqlite3.DatabaseError:  # damaged
            with suppress(OSError):
                path.unlink()

"""Waits for changes of what the site is made from."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

from watchfiles import Change, DefaultFilter, watch

_MADE = ("plans", "changes")  # folders of pages that the build itself writes
_DEBOUNCE, _STEP = 200, 40  # milliseconds: how long to gather changes, how long a silence ends them


class _Sources(DefaultFilter):
    """Leaves out what editors put beside a file they write, and the pages that the build writes."""

    def __call__(self, change: Change, path: str) -> bool:
        """Whether a change matters."""
        name = Path(path)
        made = name.parent.name in _MADE and name.suffix == ".rst" and name.stem[:1].isdigit()
        hidden = name.name.startswith((".", "#")) or name.name.endswith(("~", ".tmp", ".bak"))
        return super().__call__(change, path) and not made and not hidden


def changes(folders: list[Path], stop: Event) -> Iterator[None]:
    """Yield whenever something changed, until `stop` is set."""
    there = [folder for folder in folders if folder.is_dir()]
    for _ in watch(*there, watch_filter=_Sources(), debounce=_DEBOUNCE, step=_STEP, stop_event=stop, rust_timeout=500):
        yield

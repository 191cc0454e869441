"""What the preview shows at the moment, and the news of it for every page that is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from threading import Condition
from typing import Any


@dataclass(frozen=True)
class Shown:
    """The state of the preview.

    `version` counts news, `built` tells at which of them each language's site was last made; `first` is the address of
    the page that is made before the others, as long as it alone is, `done` stays it until the next change.
    `problems` keep the plans from being read, `findings` are about those that are shown.
    """

    version: int = 0
    busy: bool = True
    built: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Mapping[str, Any], ...] = ()
    findings: tuple[Mapping[str, Any], ...] = ()
    first: str = ""
    done: str = ""
    seconds: float = 0
    ended: bool = False


class Board:
    """Holds the state; threads post to it and wait for it."""

    def __init__(self) -> None:
        """Start with nothing built."""
        self._changed = Condition()
        self._shown = Shown()

    @property
    def shown(self) -> Shown:
        """The state now."""
        return self._shown

    def post(self, **changes: Any) -> None:  # noqa: ANN401  # the fields of `Shown`
        """Change the state and tell everybody who waits."""
        with self._changed:
            self._shown = replace(self._shown, version=self._shown.version + 1, **changes)
            self._changed.notify_all()

    def built(self, language: str, page: str = "") -> None:
        """Note that the site of a language was made, or one page of it ahead of the rest."""
        built = {**self._shown.built, language: self._shown.version + 1}
        self.post(built=built, first=page, done=page or self._shown.done)

    def wait(self, after: int, seconds: float) -> Shown | None:
        """Return the state once it is newer than a version; None where there is none in time."""
        with self._changed:
            news = self._changed.wait_for(lambda: self._shown.version > after, seconds)
            return self._shown if news else None

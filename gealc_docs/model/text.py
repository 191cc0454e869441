"""Wordings: the same text in the languages it exists in."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from gealc_docs.model.location import NOWHERE, Location


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in one language, and where it was read."""

    language: str
    text: str
    location: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text in every language it has, in the order they were written."""

    wordings: tuple[Wording, ...] = ()

    @classmethod
    def of(cls, **texts: str) -> "LocalText":
        """Make a text from keywords: `LocalText.of(es="Sede", en="Venue")`."""
        return cls(tuple(Wording(language, text) for language, text in texts.items()))

    def __bool__(self) -> bool:
        return bool(self.wordings)

    def __iter__(self) -> Iterator[Wording]:
        return iter(self.wordings)

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages this text has a wording in."""
        return tuple(wording.language for wording in self.wordings)

    def find(self, language: str) -> Wording | None:
        """Return the wording in that very language, if there is one."""
        return next((w for w in self.wordings if w.language == language), None)

    def get(self, language: str, default: str = "") -> str:
        """Return the text in that very language, or `default`."""
        wording = self.find(language)
        return wording.text if wording else default

    def best(self, language: str, original: str = "") -> Wording:
        """Return the wording for a reader of `language`: its own, else the original's, else any."""
        return self.find(language) or self.find(original) or next(iter(self.wordings), Wording(language, ""))

    def merged(self, other: "LocalText") -> "LocalText":
        """Return this text with the languages that only `other` has."""
        return LocalText(self.wordings + tuple(w for w in other if w.language not in self.languages))

    @property
    def location(self) -> Location:
        """Where the first wording was read."""
        return self.wordings[0].location if self.wordings else NOWHERE


EMPTY = LocalText()

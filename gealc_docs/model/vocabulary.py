"""The vocabulary: controlled terms and countries, by key."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from gealc_docs.model.location import NOWHERE, Location
from gealc_docs.model.text import EMPTY, LocalText

COUNTRIES = "countries"
NAMES = "names"

# Which kinds of terms a field of an activity may name, the usual one first.
KINDS: Mapping[str, tuple[str, ...]] = {
    "venue": ("venues",),
    "resources": ("resources", "organisations", COUNTRIES),
    "product": ("products",),
    "lead": ("leads", "organisations", COUNTRIES),
    "place": ("venues",),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A term: `text` as it is printed mid-sentence, `long` spelt out, `also` other forms that mean the same.

    A country's key is its ISO code, and `group` its subregion.
    """

    key: str
    kind: str
    text: LocalText
    long: LocalText = EMPTY
    also: tuple[tuple[str, str], ...] = ()
    group: str = ""
    sources: tuple[str, ...] = ()
    location: Location = field(default=NOWHERE, compare=False, repr=False)

    def forms(self, language: str) -> Iterator[str]:
        """Go through all forms in one language, the printed one first."""
        for text in (self.text, self.long):
            if form := text.get(language):
                yield form
        yield from (form for other, form in self.also if other == language)

    def all_forms(self) -> Iterator[tuple[str, str]]:
        """Go through (language, form), all languages."""
        for text in (self.text, self.long):
            yield from ((w.language, w.text) for w in text)
        yield from self.also


@dataclass(frozen=True)
class Vocabulary:
    """All terms by key."""

    entries: Mapping[str, Entry] = field(default_factory=dict)

    def __contains__(self, key: str) -> bool:
        return key in self.entries

    def get(self, key: str) -> Entry | None:
        """Return the term with that key, if there is one."""
        return self.entries.get(key)

    def of_kind(self, *kinds: str) -> Iterator[Entry]:
        """Go through the terms of some kinds."""
        return (entry for entry in self.entries.values() if entry.kind in kinds)

    def keys(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """Return the keys of some kinds."""
        wanted = frozenset(kinds)
        return tuple(key for key, entry in self.entries.items() if entry.kind in wanted)

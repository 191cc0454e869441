"""The index of activities: all titles in alphabetical order, with plan and area."""

import unicodedata
from collections.abc import Iterable
from functools import cache

from sphinx.application import Sphinx
from sphinx.domains import Index, IndexEntry
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.languages.catalogue import available, translate
from gealc_docs.languages.words import words
from gealc_docs.sphinx_ext.domain import Entry, PlanDomain, plan_domain
from gealc_docs.sphinx_ext.metadata import METADATA


def initial(title: str) -> str:
    """Return the letter a title stands under: without accent, but some are letters of their own, as ñ is."""
    first = next((letter for letter in title if letter.isalnum()), "#").upper()
    return first if first.lower() in _own_letters() else _bare(first)


def sort_key(title: str) -> str:
    """Return what a title is sorted by: letters and digits only, without accents, and ñ after n."""
    parted = "".join(f"{_bare(c)}\uffff" if c in _own_letters() else c for c in title.casefold())
    folded = unicodedata.normalize("NFD", parted)
    return "".join(letter for letter in folded if letter.isalnum() or letter in " \uffff").strip()


@cache
def _own_letters() -> frozenset[str]:
    """Return the letters with marks that are letters of their own in some language, right after the bare ones."""
    return frozenset(letter for language in available() for letter in words(language).get("own_letters", ()))


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


class ActivityIndex(Index):
    """All activities by title."""

    name = "activities"
    localname = shortname = "Activities"
    domain: PlanDomain

    def generate(self, docnames: Iterable[str] | None = None) -> tuple[list[tuple[str, list[IndexEntry]]], bool]:
        """Return the entries under their letters; there is nothing to collapse."""
        wanted = None if docnames is None else set(docnames)
        letters: dict[str, list[IndexEntry]] = {}
        for name, entry in self._activities():
            if wanted is None or entry.docname in wanted:
                letters.setdefault(initial(entry.title), []).append(self._entry(name, entry))
        return sorted(letters.items(), key=lambda pair: sort_key(pair[0])), False

    def _activities(self) -> list[tuple[str, Entry]]:
        found = [(name, entry) for name, entry in self.domain.objects.items() if entry.kind == "activity"]
        return sorted(found, key=lambda pair: (sort_key(pair[1].title), pair[0]))

    def _entry(self, name: str, entry: Entry) -> IndexEntry:
        """Return title, place and area; the qualifier is the language of a foreign title."""
        year, area, _ = name.split("/")
        parent = self.domain.find(f"{year}/{area}")
        foreign = entry.language if entry.language != self.domain.language else ""
        place = f"{year}, {entry.number}"
        return IndexEntry(entry.title, 0, entry.docname, entry.anchor, place, foreign, parent.title if parent else "")


def _name_index(app: Sphinx) -> None:
    """Give the index its name in the readers' language; Sphinx reads it from the class."""
    domain = plan_domain(app.env)
    name = translate("site.index", domain.language)
    named = type("ActivityIndex", (ActivityIndex,), {"localname": name, "shortname": name})
    others = [index for index in domain.indices if not issubclass(index, ActivityIndex)]
    domain.indices = [*others, named]  # type: ignore[misc]  # Sphinx too keeps a list for each domain


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the index."""
    app.add_index_to_domain("plan", ActivityIndex)
    app.connect("builder-inited", _name_index, priority=300)
    return METADATA

"""Search that does not mind accents: words are folded alike in the index and in the query."""

import re
import unicodedata
from functools import cache

from sphinx.application import Sphinx
from sphinx.search.en import SearchEnglish
from sphinx.search.es import SearchSpanish
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.sphinx_ext.metadata import METADATA

# In JavaScript `splitQuery` does what `fold` does here; the stemmers are the same on both sides.
_SPLIT = r"""
function splitQuery(query) {
  return query.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase()
    .split(/[^\p{Letter}\p{Number}_]+/u).filter((word) => word)%s;
}
window.splitQuery = splitQuery;
"""
_SPANISH = r""".map((word) => word.replace(/([cgstx])ion$/, "$1i\u00f3n"))"""


def fold(word: str) -> str:
    """Return a word in lower case without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(letter))


def fold_spanish(word: str) -> str:
    """Return a Spanish word folded, but with the ending `-ión` that the stemmer needs to know a noun."""
    return re.sub(r"([cgstx])ion$", r"\1ión", fold(word))


class FoldedEnglish(SearchEnglish):
    """English words, foreign accents dropped."""

    def __init__(self, options: dict[str, str]) -> None:
        """Stem each word once: pages share most of theirs."""
        super().__init__(options)
        self.stem = cache(super().stem)  # type: ignore[method-assign]  # the same, remembered

    js_splitter_code = _SPLIT % ""

    def split(self, input: str) -> list[str]:  # noqa: A002  # the name is Sphinx's
        """Split a text into folded words."""
        return [fold(word) for word in super().split(input)]


class FoldedSpanish(SearchSpanish):
    """Spanish words without accents."""

    def __init__(self, options: dict[str, str]) -> None:
        """Stem each word once: pages share most of theirs."""
        super().__init__(options)
        self.stem = cache(super().stem)  # type: ignore[method-assign]  # the same, remembered

    js_splitter_code = _SPLIT % _SPANISH
    stopwords = frozenset(fold_spanish(word) for word in SearchSpanish.stopwords)

    def split(self, input: str) -> list[str]:  # noqa: A002  # the name is Sphinx's
        """Split a text into folded words."""
        return [fold_spanish(word) for word in super().split(input)]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Replace Sphinx's two search languages."""
    app.add_search_language(FoldedEnglish)
    app.add_search_language(FoldedSpanish)
    return METADATA

"""Search that does not mind accents: words are folded alike in the index and in the query, in every language."""

import json
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from sphinx.application import Sphinx
from sphinx.search import SearchLanguage, languages
from sphinx.search.en import SearchEnglish
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.languages.folders import available
from gealc_docs.languages.words import stem_endings
from gealc_docs.sphinx_ext.metadata import METADATA

# In JavaScript `splitQuery` does what `split` does here; the stemmers are the same on both sides.
_SPLIT = r"""
const stemEndings = Object.entries(%s);
function splitQuery(query) {
  const written = (word) => {
    const [bare, ending] = stemEndings.find(([bare]) => word.endsWith(bare)) ?? ["", ""];
    return word.slice(0, word.length - bare.length) + ending;
  };
  return query.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase()
    .split(/[^\p{Letter}\p{Number}_]+/u).filter((word) => word).map(written);
}
window.splitQuery = splitQuery;
"""
_SPHINX = dict(languages)  # before any of its own is replaced


def fold(word: str, endings: Mapping[str, str]) -> str:
    """Return a word in lower case without accents, but for those of the endings that its stemmer knows by them."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(letter))
    ending = next((ending for ending in endings if bare.endswith(ending)), "")
    return bare.removesuffix(ending) + endings[ending] if ending else bare


@cache
def folding(language: str) -> type[SearchLanguage]:
    """Return Sphinx's search in a language, in English where it has none, with all words folded."""
    base, endings = _known(language), stem_endings(language)

    class Folding(base):  # type: ignore[misc, valid-type]  # Sphinx's own, one a language
        lang = language
        js_splitter_code = _SPLIT % json.dumps(endings, ensure_ascii=False)
        stopwords = frozenset(fold(word, endings) for word in base.stopwords)

        def __init__(self, options: dict[str, str]) -> None:
            """Stem each word once: pages share most of theirs."""
            super().__init__(options)
            self.stem = cache(super().stem)

        def split(self, input: str) -> list[str]:  # noqa: A002  # the name is Sphinx's
            """Split a text into folded words."""
            return [fold(word, endings) for word in super().split(input)]

    return Folding


def _known(language: str) -> type[SearchLanguage]:
    """Return the search that Sphinx itself has for a language."""
    found = _SPHINX.get(language, SearchEnglish)
    if isinstance(found, str):
        module, _, name = found.rpartition(".")
        found = getattr(import_module(module), name)
    return found


def setup(app: Sphinx) -> ExtensionMetadata:
    """Replace Sphinx's search of each language there is."""
    for language in available():
        app.add_search_language(folding(language))
    return METADATA

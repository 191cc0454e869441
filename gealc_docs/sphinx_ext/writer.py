"""The writer of our pages: permalinks in the readers' language, and no word too long for its line."""

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator

from gealc_docs.languages.catalogue import translate
from gealc_docs.sphinx_ext.config import reader_language
from gealc_docs.sphinx_ext.metadata import METADATA

_LONG = re.compile(r"(?:&[#\w]+;|[^\s<>&]){25,}")  # an address, not a word of any language of ours
_PART = re.compile(r"(?:&[#\w]+;|[^&]){1,12}")


class Translator(HTML5Translator):
    """Sphinx's writer, with our words for permalinks, which its Spanish catalogue lacks."""

    def add_permalink_ref(self, node: nodes.Element, title: str) -> None:  # noqa: ARG002  # Sphinx's words
        """Add a link to a heading, table or figure."""
        super().add_permalink_ref(node, translate("site.permalink", reader_language(self.config)))

    def visit_Text(self, node: nodes.Text) -> None:  # noqa: N802  # named by docutils
        """Write a text; a very long word may go on in the next line, so that no page or column grows with it."""
        super().visit_Text(node)
        self.body[-1] = _LONG.sub(_in_parts, self.body[-1])


def _in_parts(word: re.Match[str]) -> str:
    return "<wbr>".join(_PART.findall(word[0]))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Use the writer for HTML; no part of the extension itself, since other projects may have their own."""
    app.set_translator("html", Translator)
    return METADATA

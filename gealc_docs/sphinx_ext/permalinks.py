"""Links to headings in the readers' language, which Sphinx's Spanish catalogue lacks."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator

from gealc_docs.languages.catalogue import translate
from gealc_docs.sphinx_ext.config import reader_language
from gealc_docs.sphinx_ext.metadata import METADATA


class Translator(HTML5Translator):
    """Sphinx's writer, with our words for permalinks."""

    def add_permalink_ref(self, node: nodes.Element, title: str) -> None:  # noqa: ARG002  # Sphinx's words
        """Add a link to a heading, table or figure."""
        super().add_permalink_ref(node, translate("site.permalink", reader_language(self.config)))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Use the writer for HTML; no part of the extension itself, since other projects may have their own."""
    app.set_translator("html", Translator)
    return METADATA

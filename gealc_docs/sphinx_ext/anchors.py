"""Addresses that no language changes: a label written in the source is the first id of its section."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.sphinx_ext.metadata import METADATA


def _labels_first(_app: Sphinx, document: nodes.document) -> None:
    """Move the id of an explicit label before those made from a title."""
    explicit = {document.nameids.get(name) for name, is_explicit in document.nametypes.items() if is_explicit}
    for section in document.findall(nodes.section):
        section["ids"].sort(key=lambda identifier: identifier not in explicit)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Order the ids once a document is read."""
    app.connect("doctree-read", _labels_first, priority=100)
    return METADATA

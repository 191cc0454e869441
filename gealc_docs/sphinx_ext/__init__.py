"""The Sphinx extension: plans in any Sphinx project. `setup` only registers the parts, each of which has its own."""

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.sphinx_ext.metadata import METADATA

PARTS = (
    "config",
    "domain",
    "roles",
    "index",
    "directives",
    "pages",
    "anchors",
    "search",
    "html",
    "builders",
)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register every part."""
    for part in PARTS:
        app.setup_extension(f"gealc_docs.sphinx_ext.{part}")
    return METADATA

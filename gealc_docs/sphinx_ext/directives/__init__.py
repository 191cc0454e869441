"""The directives, a file each."""

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.sphinx_ext.metadata import METADATA

PARTS = ("plan", "activities", "bilingual", "changes", "checks", "home", "network", "parity", "reference", "vocabulary")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register every directive."""
    for part in PARTS:
        app.setup_extension(f"{__name__}.{part}")
    return METADATA

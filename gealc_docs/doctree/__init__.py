"""Plans as docutils nodes; nothing here knows Sphinx."""

from gealc_docs.doctree.build import build

__all__ = ["build"]

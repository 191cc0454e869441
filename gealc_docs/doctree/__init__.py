"""Plans as docutils nodes; nothing here knows Sphinx."""

from gealc_docs.doctree.build import build, build_pair, own_edition

__all__ = ["build", "build_pair", "own_edition"]

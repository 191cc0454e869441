"""Plans as docutils nodes; nothing here knows Sphinx."""

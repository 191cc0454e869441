"""The Sphinx extension: domain, directive, builder."""

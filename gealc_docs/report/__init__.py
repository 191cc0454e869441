"""Findings and changes as text, JSON, HTML and more."""

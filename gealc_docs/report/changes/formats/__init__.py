"""Formats of a report on changes: each file has `render(found, language) -> str`."""

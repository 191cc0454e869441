"""Closed classes of a language as `closed.yaml` has them: numbers, frequencies, negations, roles."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from gealc_docs.languages.data import read_data
from gealc_docs.languages.folders import find


@cache
def classes(language: str) -> Mapping[str, Any]:
    """Return what `closed.yaml` holds, nothing where a language has no such file."""
    path = find(language, "closed.yaml")
    return (read_data(path) or {}) if path else {}

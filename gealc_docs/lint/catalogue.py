"""All checks as rows, for the user guide."""

from dataclasses import dataclass
from functools import cache

from gealc_docs.languages.catalogue import translate
from gealc_docs.lint.runner import checks


@dataclass(frozen=True, slots=True)
class Row:
    """A check as the guide tells it: what it says, where its rule comes from, an example of what it finds."""

    code: str
    severity: str
    about: str
    source: str
    example: str


@cache
def rows(language: str) -> tuple[Row, ...]:
    """Return a row for each check, in a language."""
    return tuple(
        Row(
            check.code,
            translate(f"report.{check.severity}", language),
            translate(f"lint.{check.code}.about", language),
            translate(f"lint.{check.code}.source", language),
            translate(f"lint.{check.code}.example", language),
        )
        for check in checks()
    )

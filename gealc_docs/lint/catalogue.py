"""All checks as rows, for the user guide."""

from functools import cache

from gealc_docs.languages.catalogue import translate
from gealc_docs.lint.runner import checks
from gealc_docs.model.guide import Row


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

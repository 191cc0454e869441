"""All kinds of findings as rows, for the user guide."""

from functools import cache

from gealc_docs.languages.catalogue import translate
from gealc_docs.model.guide import Row
from gealc_docs.parity import consistency, glossary, places, regrouped, reviews, structure
from gealc_docs.parity.checks import all_checks
from gealc_docs.parity.kind import Kind

_WHOLE = (structure, places, regrouped, consistency, glossary, reviews)


def kinds() -> tuple[Kind, ...]:
    """Return all kinds of findings, those about a whole plan first."""
    return (
        *(kind for module in _WHOLE for kind in module.KINDS),
        *(kind for check in all_checks() for kind in check.kinds),
    )


def example(code: str) -> tuple[str, str]:
    """Return the Spanish and the English wording of an example."""
    return translate(f"parity.{code}.example", "es"), translate(f"parity.{code}.example", "en")


@cache
def rows(language: str) -> tuple[Row, ...]:
    """Return a row for each kind of finding, in a language."""
    return tuple(
        Row(
            kind.code,
            translate(f"report.{kind.severity}", language),
            translate(f"parity.{kind.code}.about", language),
            translate(f"parity.basis.{kind.basis}", language),
            " ↔ ".join(example(kind.code)),
        )
        for kind in kinds()
    )

"""Kinds of findings: what the checks may say, for the guide."""

from dataclasses import dataclass

from gealc_docs.model.finding import Severity


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding: its code, its usual severity, what it rests on (a key of the catalogue, `parity.basis.…`)."""

    code: str
    severity: Severity
    basis: str = "rules"

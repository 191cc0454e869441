"""The glossary: required, allowed and forbidden translations of terms, in `plans/glossary.yaml`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.closed import pattern
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind

KINDS = (Kind("glossary", Severity.WARNING, "glossary"),)


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term: its forms by language, the preferred one first, and forbidden ones; `note` is a remark on it."""

    forms: dict[str, tuple[str, ...]]
    forbidden: dict[str, tuple[str, ...]]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms."""

    terms: tuple[GlossaryTerm, ...] = ()

    def check(self, evidence: list[Evidence]) -> Iterator[Finding]:
        """Find forbidden translations of terms that the source uses."""
        for term in self.terms:
            for item in evidence:
                yield from _check(term, item)


def read_glossary(folder: Path) -> Glossary:
    """Read the glossary of a folder of plans; there need not be one."""
    path = folder / "glossary.yaml"
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8")) or {} if path.exists() else {}
    return Glossary(tuple(_term(entry) for entry in data.get("terms", [])))


def _term(entry: dict[str, Any]) -> GlossaryTerm:
    return GlossaryTerm(
        {
            language: tuple(forms)
            for language, forms in entry.items()
            if language not in {"forbidden", "source", "note"}
        },
        {language: tuple(forms) for language, forms in entry.get("forbidden", {}).items()},
        str(entry.get("note", "")),
    )


def _check(term: GlossaryTerm, item: Evidence) -> Iterator[Finding]:
    pair = item.pair
    source, wrong = term.forms.get(pair.source.language, ()), term.forbidden.get(pair.target.language, ())
    right = term.forms.get(pair.target.language, ())
    if not source or not wrong or not right:
        return
    ours = [m.span() for m in pattern(source).finditer(pair.source.text)]
    theirs = [m.span() for m in pattern(wrong).finditer(pair.target.text)]
    if ours and theirs:
        message = Message.of("parity.glossary", source=pair.source.text[slice(*ours[0])], required=right[0])
        yield pair.finding("glossary", Severity.WARNING, message, tuple(ours), tuple(theirs))

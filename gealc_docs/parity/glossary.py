"""Forbidden translations of terms: what the glossary says against what stands in the target."""

from collections.abc import Iterable, Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.glossary import Glossary, GlossaryTerm
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.patterns import pattern

KINDS = (Kind("glossary", Severity.WARNING, "glossary"),)


def forbidden(glossary: Glossary, evidence: Iterable[Evidence]) -> Iterator[Finding]:
    """Find forbidden translations of terms that the source uses."""
    pairs = list(evidence)
    for term in glossary.terms:
        for item in pairs:
            yield from _check(term, item)


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

"""Forbidden translations of terms: what the glossary says against what stands in the target."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.glossary import Glossary, GlossaryTerm
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.patterns import Forms, pattern

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
    ours = _pattern(source).spans(pair.source.text)
    theirs = _pattern(wrong).spans(pair.target.text) if ours else []
    if theirs:
        message = Message.of("parity.glossary", source=pair.source.text[slice(*ours[0])], required=right[0])
        yield pair.finding("glossary", Severity.WARNING, message, tuple(ours), tuple(theirs))


@lru_cache(maxsize=1000)
def _pattern(forms: tuple[str, ...]) -> Forms:
    """Return what finds the forms of a term, made once for all pairs."""
    return pattern(forms)

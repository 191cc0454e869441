"""Consistency learnt from the document: one wording translated in two ways."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.cognates import root
from gealc_docs.parity.lexicon.looks import singular, stands_alone
from gealc_docs.parity.tokens import Token

KINDS = (Kind("consistency", Severity.WARNING, "document"),)

_USUAL, _SHARE = 3, 0.75
_Use = tuple[Evidence, tuple[Token, ...], tuple[Token, ...]]


def inconsistent(evidence: list[Evidence]) -> Iterator[Finding]:
    """Find terms of two words, and whole titles, that are mostly translated one way and here another."""
    told: set[str] = set()
    for uses in _terms(evidence).values():
        for finding in _odd(uses):
            if finding.address not in told:
                told.add(finding.address)
                yield finding


def _terms(evidence: list[Evidence]) -> dict[str, list[_Use]]:
    """Gather neighbouring source words with their linked target words."""
    found: dict[str, list[_Use]] = defaultdict(list)
    for item in evidence:
        links = {i: j for i, j, strength in item.alignment.links if strength}
        row = item.alignment.source
        for i in range(len(row) - 1):
            near = row[i + 1].start - row[i].end <= 5  # noqa: PLR2004  # ` de `, ` y la `
            if near and i in links and i + 1 in links and links[i] != links[i + 1]:
                pair = tuple(sorted((item.alignment.target[links[k]] for k in (i, i + 1)), key=lambda t: t.start))
                found[f"{row[i].lower} {row[i + 1].lower}"].append((item, (row[i], row[i + 1]), pair))
    return found


def _odd(uses: list[_Use]) -> Iterator[Finding]:
    language = uses[0][0].pair.target.language
    ways = Counter(_way(target, language) for _, _, target in uses)
    usual, count = ways.most_common(1)[0]
    if len(ways) < 2 or count < _USUAL or count < _SHARE * len(uses):  # noqa: PLR2004  # two ways at least
        return
    sample = next(target for _, _, target in uses if _way(target, language) == usual)
    for item, source, target in uses:
        if _way(target, language) != usual and _stems(target, language) != _stems(sample, language):
            pair = item.pair
            one = pair.source.text[source[0].start : source[-1].end]
            message = Message.of(
                "parity.inconsistent", source=one, target=" ".join(t.text for t in target), usual=usual
            )
            yield pair.finding(
                "consistency",
                Severity.WARNING,
                message,
                tuple((t.start, t.end) for t in source),
                tuple((t.start, t.end) for t in target),
            )


def _way(target: tuple[Token, ...], language: str) -> str:
    return " ".join(singular(t.lower, language) for t in target)


def _stems(target: tuple[Token, ...], language: str) -> set[str]:
    """Return the roots of words, of those that stand alone the words themselves."""
    return {t.lower if stands_alone(t.lower, language) else root(singular(t.lower, language)) for t in target}

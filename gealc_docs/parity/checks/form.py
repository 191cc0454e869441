"""Damage that needs no translation to be seen: encoding, doubled words, quotes left open, mixed scripts, spaces."""

import re
import unicodedata
from collections.abc import Iterator

from gealc_docs.languages.words import check_words
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.pairs import Span

RANK, FINAL = 6, False
KINDS = (
    Kind("encoding", Severity.ERROR),
    Kind("script", Severity.ERROR),
    Kind("doubled", Severity.WARNING),
    Kind("unbalanced", Severity.WARNING),
    Kind("spacing", Severity.INFO),
)
CODES = frozenset(kind.code for kind in KINDS)
_SEVERITY = {kind.code: kind.severity for kind in KINDS}
_SPACING = re.compile(r"\w+\s+[,;](?=\s|$)|[^\W\d_]{2,}[,;][^\W\d_]{2,}")  # `Panama , Peru`, `Panama,Peru`
_MOJIBAKE = re.compile(
    r"[\w]*(?:Ã[\x80-\xbf\u0080-\u00ff¡-¿ ]?|Â(?:[\u00a0-\u00bf]|(?!\w))|â€[\w™œ“”˜]?|\ufffd|ï¿½"
    r"|&(?:amp|nbsp|[a-z]acute|ntilde|quot|#\d+);|\\u00[0-9a-f]{2}|(?<=[a-z])\?(?=[a-z]))[\w]*"
)
_DOUBLED = re.compile(r"(?<![^\W_])([^\W\d_]+)\s+\1(?![^\W_])", re.IGNORECASE)
_RUN = re.compile(r"(?<![^\W_])((?:[^\W\d_]+\s+){1,5}[^\W\d_]+)\s+\1(?![^\W_])", re.IGNORECASE)
_PAIRS = {"(": ")", "[": "]", "«": "»", "“": "”"}
_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKER = re.compile(r"(?<!\S)(?:[^\W\d_]|[ivx]{1,4}|\d{1,2})\)")  # of a member of a list: `a)`, `ii)`


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find damage on one side; what both sides share was made alike."""
    pair = evidence.pair
    one, two = (dict(_damage(side.text, side.language)) for side in (pair.source, pair.target))
    for kind in (*(k for k in one if k not in two), *(k for k in two if k not in one)):
        text, span = (pair.source.text, one[kind]) if kind in one else (pair.target.text, two[kind])
        severity = _SEVERITY[kind]
        message = Message.of(f"parity.{kind}", words=text[span[0] : span[1]])
        yield pair.finding(kind, severity, message, *(((span,), ()) if kind in one else ((), (span,))))


def _damage(text: str, language: str) -> Iterator[tuple[str, Span]]:
    if match := _MOJIBAKE.search(text):
        yield "encoding", match.span()
    fine = check_words(language).get("doubled_allowed", ())
    if ((match := _DOUBLED.search(text)) and match[1].lower() not in fine) or (match := _RUN.search(text)):
        yield "doubled", match.span()
    for first in _WORD.finditer("" if text.isascii() else text):
        if (
            not first[0].isascii()
            and len({unicodedata.name(c, "?").split()[0] for c in first[0]} & {"LATIN", "CYRILLIC", "GREEK"}) > 1
        ):
            yield "script", first.span()
            break
    if span := _unbalanced(text):
        yield "unbalanced", span
    if match := _SPACING.search(text):
        yield "spacing", match.span()


def _unbalanced(text: str) -> Span | None:
    for opening, closing in _PAIRS.items():
        if opening == "“" and '"' in text:
            continue
        ones, twos = text.count(opening), text.count(closing)
        if opening == "(" and ones < twos:
            twos = max(ones, twos - len(_MARKER.findall(text)))
        if ones != twos:
            place = text.rfind(opening if ones > twos else closing)
            return (place, place + 1)
    place = text.rfind('"')
    odd = (text.count('"') + sum(map(text.count, "“”"))) % 2
    return (place, place + 1) if place >= 0 and odd else None

"""What revisers have settled: findings accepted as they are, translations that their source has left behind."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import eq, le

from gealc_docs.languages.marks import unfinished
from gealc_docs.languages.words import language_names
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.model.redline import Mark, Piece, redline
from gealc_docs.model.review import Ledger, Review, Translation
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.pairs import Pair, Span

OWN = "lint/"  # before the checks of a plan by itself, where a review of translations passes on what they find
_Texts = frozenset[tuple[str, str]]
KINDS = (Kind("stale", Severity.WARNING, "ledger"),)


def settled(findings: Iterable[Finding], ledger: Ledger) -> list[Finding]:
    """Return findings, with the reason where a reviser accepted one and what it is about has not changed since."""
    known = _by_place(ledger)
    return [_settled(finding, known.get((finding.address, finding.check), ()), eq) for finding in findings]


def settled_by_itself(findings: Iterable[Finding], ledger: Ledger) -> list[Finding]:
    """Return what is wrong in a plan by itself, likewise; a review of both languages settles what is wrong in one."""
    known = _by_place(ledger)
    return [_settled(f, known.get((f.address, f"{OWN}{f.check}"), ()), le) for f in findings]


def _by_place(ledger: Ledger) -> dict[tuple[str, str], list[Review]]:
    """Return the acceptances of each address and check."""
    known: dict[tuple[str, str], list[Review]] = {}
    for review in ledger.accepted:
        known.setdefault((review.address, review.check), []).append(review)
    return known


def _settled(finding: Finding, reviews: Sequence[Review], fits: Callable[[_Texts, _Texts], bool]) -> Finding:
    """Return a finding with the reason of the acceptance that holds, else with why the last one holds no longer."""
    texts, about = _texts(wordings(finding)), value(finding)
    for review in reviews:
        if review.value == about and fits(texts, _texts(review.text)):
            return replace(finding, accepted=review.reason)
    return replace(finding, reopened=_reopened(finding, reviews[-1])) if reviews else finding


def _reopened(finding: Finding, review: Review) -> Message:
    """Say what changed since a finding was accepted: the text of a language, both, or what no text tells."""
    changed = [w.language for w in wordings(finding) if _words(w.text) != _words(review.text.get(w.language))]
    if len(changed) == 1:
        return Message.of("parity.reopened", reason=review.reason, language=language_names(changed[0]))
    return Message.of("parity.reopened-texts" if changed else "parity.reopened-value", reason=review.reason)


def review_of(finding: Finding, reason: str) -> Review:
    """Return the review that accepts a finding."""
    return Review(finding.address, finding.check, reason, wordings(finding), value(finding))


def value(finding: Finding) -> str:
    """Return what a finding is about where its wordings do not tell, in no language: `2021-S2, 2022`."""
    if any(side.spans for side in finding.sides):
        return ""
    return ", ".join(_told(given) for _, given in finding.message.args)


def _told(given: object) -> str:
    match given:
        case Message():
            return " ".join([given.code, *(_told(more) for _, more in given.args)])
        case LocalText():
            return " / ".join(wording.text for wording in given)
        case tuple():
            return " / ".join(map(str, given))
        case _:
            return str(given)


def wordings(finding: Finding) -> LocalText:
    """Return the wordings that a finding is about."""
    return LocalText(tuple(Wording(side.language, side.text, side.location) for side in finding.sides if side.text))


def _texts(text: LocalText) -> _Texts:
    """Return wordings as they are compared: however their lines are broken."""
    return frozenset((w.language, _words(w.text)) for w in text)


def _words(text: str) -> str:
    return " ".join(text.split())


def _made(pairs: Iterable[Pair], ledger: Ledger) -> Iterator[tuple[Pair, LocalText | None]]:
    """Go through pairs whose wordings are both written, with what the ledger holds of each translation."""
    known = {(made.address, frozenset(made.text.languages)): made.text for made in ledger.translations}
    for pair in pairs:
        if not unfinished(pair.source.text) and not unfinished(pair.target.text):
            yield pair, known.get((pair.address, frozenset({pair.source.language, pair.target.language})))


def stale(pairs: Iterable[Pair], ledger: Ledger) -> Iterator[Finding]:
    """Find translations whose source has changed since, while they have not."""
    for pair, text in _made(pairs, ledger):
        before = text.get(pair.source.language) if text else ""
        if text and before and _left_behind(text, pair):
            message, spans = _since(redline(before, pair.source.text))
            found = pair.finding("stale", Severity.WARNING, message, spans)
            source, target = found.sides
            yield replace(found, sides=(replace(source, before=before), target))


def with_stale(findings: Sequence[Finding], pairs: Iterable[Pair], ledger: Ledger) -> list[Finding]:
    """Return findings with those on stale translations, which stand for what the change of the source explains.

    A fact or meaning that differs is told all the same: that a translation is old does not tell how it is wrong.
    """
    left = {finding.address: finding for finding in stale(pairs, ledger)}
    explained = (f for f in findings if (old := left.get(f.address)) and _explains(old, f))
    hidden = {finding for finding in explained if finding.severity is not Severity.ERROR}
    return [*(finding for finding in findings if finding not in hidden), *left.values()]


def _explains(stale_one: Finding, finding: Finding) -> bool:
    """Whether all that a finding marks in the source is new since the translation was made, or has gone from it."""
    spans, others = (finding.sides[k].spans if len(finding.sides) > k else () for k in (0, 1))
    source = stale_one.sides[0]
    if others and not spans:
        return any(piece.mark is Mark.DELETED and _says(piece.text) for piece in redline(source.before, source.text))
    return bool(spans) and all(any(a <= c and d <= b for a, b in source.spans) for c, d in spans)


def _says(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _left_behind(text: LocalText, pair: Pair) -> bool:
    """Whether the source was edited since a translation was made, and the translation was not."""
    source, target = (" ".join(text.get(w.language).split()) for w in (pair.source, pair.target))
    return source != " ".join(pair.source.text.split()) and target == " ".join(pair.target.text.split())


def _since(pieces: Sequence[Piece]) -> tuple[Message, tuple[Span, ...]]:
    """Say what changed in a source since, and where it now reads otherwise."""
    spans: list[Span] = []
    place, changes = 0, 0
    for piece, before in zip(pieces, (None, *pieces), strict=False):
        # what came in the place of what went is one change with it
        changes += piece.mark is not Mark.SAME and (before is None or before.mark is Mark.SAME)
        if piece.mark is Mark.INSERTED:
            spans.append((place, place + len(piece.text)))
        place += len(piece.text) if piece.mark is not Mark.DELETED else 0
    went = "".join(piece.text for piece in pieces if piece.mark is Mark.DELETED).strip()
    came = "".join(piece.text for piece in pieces if piece.mark is Mark.INSERTED).strip()
    if changes > 1:
        return Message.of("parity.stale-several", count=changes), tuple(spans)
    kind = "replaced" if went and came else "added" if came else "removed"
    return Message.of(f"parity.stale-{kind}", went=went, came=came), tuple(spans)


def translations(pairs: Iterable[Pair], ledger: Ledger) -> Iterator[Translation]:
    """Go through what each finished translation was made from; a stale one keeps its old source."""
    for pair, text in _made(pairs, ledger):
        if text is None or not _left_behind(text, pair):
            yield Translation(pair.address, LocalText((pair.source, pair.target)))

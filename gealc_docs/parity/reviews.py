"""What revisers have settled: findings accepted as they are, translations that their source has left behind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gealc_docs.languages.marks import unfinished
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.model.redline import Mark, Piece, redline
from gealc_docs.model.review import Ledger, Review, Translation
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.pairs import Pair, Span

OWN = "lint/"  # before the checks of a plan by itself, where a review of translations passes on what they find
KINDS = (Kind("stale", Severity.WARNING, "ledger"),)


def settled(findings: Iterable[Finding], ledger: Ledger) -> list[Finding]:
    """Return findings, with the reason where a reviser accepted one and what it is about has not changed since."""
    known = {(r.address, r.check, r.value, _texts(r.text)): r.reason for r in ledger.accepted}
    return [replace(f, accepted=known.get((f.address, f.check, value(f), _texts(wordings(f))), "")) for f in findings]


def settled_by_itself(findings: Iterable[Finding], ledger: Ledger) -> list[Finding]:
    """Return what is wrong in a plan by itself, likewise; a review of both languages settles what is wrong in one."""
    known: dict[tuple[str, str, str], list[Review]] = {}
    for review in ledger.accepted:
        known.setdefault((review.address, review.check, review.value), []).append(review)

    def reason(finding: Finding) -> str:
        reviews = known.get((finding.address, f"{OWN}{finding.check}", value(finding)), [])
        return next((r.reason for r in reviews if _texts(wordings(finding)) <= _texts(r.text)), "")

    return [replace(finding, accepted=reason(finding)) for finding in findings]


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


def _texts(text: LocalText) -> frozenset[tuple[str, str]]:
    """Return wordings as they are compared: however their lines are broken."""
    return frozenset((w.language, " ".join(w.text.split())) for w in text)


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
    """Whether all that a finding marks in the source is new since the translation was made."""
    spans = finding.sides[0].spans if finding.sides else ()
    news = stale_one.sides[0].spans
    return bool(spans) and all(any(a <= c and d <= b for a, b in news) for c, d in spans)


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

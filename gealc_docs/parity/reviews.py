"""The ledger `plans/reviews/YEAR.yaml`: findings accepted with a reason, and the source of each translation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import yaml

from gealc_docs.load.problems import failure
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.pairs import Pair, Span
from gealc_docs.parity.tokens import tokens

KINDS = (Kind("stale", Severity.WARNING, "ledger"),)

_HEAD = """# Revisiones: hallazgos aceptados (valen hasta que cambie un texto) y el original de cada traducción.
# Reviews: accepted findings (they hold until a wording changes), and the source of each translation.
"""
_KEYS = ("address", "check", "reason", "source", "target")


@dataclass(frozen=True, slots=True)
class Review:
    """A finding that a reviser accepts, with the wordings it was about."""

    address: str
    check: str
    reason: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """Accepted findings, and (source, target) wordings by address at the time of translation."""

    accepted: tuple[Review, ...] = ()
    translations: tuple[tuple[str, str, str], ...] = ()

    def settle(self, findings: Iterable[Finding]) -> list[Finding]:
        """Lower accepted findings to info, with the reason."""
        known = {(r.address, r.check, r.source, r.target): r.reason for r in self.accepted}
        return [self._settled(finding, known) for finding in findings]

    def _settled(self, finding: Finding, known: dict[tuple[str, str, str, str], str]) -> Finding:
        reason = known.get((finding.address, finding.check, *wordings(finding)))
        if reason is None:
            return finding
        return replace(finding, severity=Severity.INFO, message=Message.of("parity.accepted", reason=reason))

    def stale(self, pairs: Iterable[Pair]) -> Iterator[Finding]:
        """Find translations whose source has changed since, while they have not."""
        known = {address: (source, target) for address, source, target in self.translations}
        for pair in pairs:
            source, target = known.get(pair.address, (pair.source.text, ""))
            if source != pair.source.text and target == pair.target.text:
                message = Message.of("parity.stale", before=source)
                yield pair.finding("stale", Severity.WARNING, message, _changed(source, pair.source.text), ())


def _changed(before: str, after: str) -> tuple[Span, ...]:
    """Return the words that are new since, all where some only went."""
    old, new = tokens(before), tokens(after)
    matcher = SequenceMatcher(None, [t.text for t in old], [t.text for t in new], autojunk=False)
    spans = tuple(
        (new[c].start, new[d - 1].end) for tag, _, _, c, d in matcher.get_opcodes() if tag != "equal" and c < d
    )
    return spans or ((0, len(after)),)


def wordings(finding: Finding) -> tuple[str, str]:
    """Return the two wordings a finding is about."""
    texts = [side.text for side in finding.sides] + ["", ""]
    return texts[0], texts[1]


def ledger_path(folder: Path, year: int) -> Path:
    """Return the ledger's file for a plan."""
    return folder / "reviews" / f"{year}.yaml"


def read_ledger(path: Path) -> Ledger:
    """Read a ledger; there need not be one. Raise `LoadError`."""
    if not path.exists():
        return Ledger()
    try:
        data: Any = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Location(str(path), mark.line + 1, mark.column + 1) if mark else Location(str(path), 1, 1)
        raise failure(place, "load.yaml-syntax", why=Message.of("load.yaml-indent")) from error
    rows = data.get("accepted") or [] if isinstance(data, dict) else None
    if rows is None or not all(isinstance(row, dict) and set(_KEYS) <= set(row) for row in rows):
        raise failure(Location(str(path), 1, 1), "parity.review-keys")
    translations = [
        (str(r.get("address")), str(r.get("source")), str(r.get("target"))) for r in data.get("translations") or []
    ]
    return Ledger(tuple(Review(*(str(row[key]) for key in _KEYS)) for row in rows), tuple(translations))


def dump_ledger(ledger: Ledger) -> bytes:
    """Write a ledger as YAML."""
    data = {
        "accepted": [{key: getattr(review, key) for key in _KEYS} for review in ledger.accepted],
        "translations": [{"address": a, "source": s, "target": t} for a, s, t in ledger.translations],
    }
    return (_HEAD + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)).encode()

"""Two wordings of a text compared: the same, rolled with the year, editorial or of substance."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from gealc_docs.diff.lexicon import lexicon
from gealc_docs.diff.stated import acronym, capitals_tell, folded, proper
from gealc_docs.diff.token import Kind, Token, plain
from gealc_docs.diff.tokens import compact, tokens

MOST_SLIPS = 2
SLIP_EDITS = 2
SHORT, LONG = 4, 12
SLIPS_PER_TOKEN = 0.05


class Verdict(StrEnum):
    """How two wordings differ; the order is from nothing to most."""

    SAME = "same"
    FORMATTING = "formatting"
    ROLLED = "rolled"
    EDITORIAL = "editorial"
    SUBSTANCE = "substance"


@dataclass(frozen=True, slots=True)
class Roll:
    """How many years lie between two plans."""

    years: int

    def allows(self, old: Token, new: Token) -> bool:
        """Tell whether the year's roll explains a change of year or edition; a meeting may skip years."""
        step = new.value - old.value
        return step in (0, self.years) if old.kind is Kind.YEAR else min(0, self.years) <= step <= max(0, self.years)


@lru_cache(maxsize=20_000)
def judge(before: str, after: str, language: str, years: int = 0) -> Verdict:
    """Compare two wordings in one language, `years` apart."""
    if before == after:
        return Verdict.SAME
    old, new = tokens(before, language), tokens(after, language)
    if compact(old) == compact(new):
        return Verdict.FORMATTING
    old, new = _once(old), _once(new)
    rolls = _rolls(old, new, Roll(years))
    if rolls and _masked(old) == _masked(new):
        return Verdict.ROLLED if compact(old) != compact(new) else Verdict.EDITORIAL
    spelling = rolls and _spelling(old, new, language) and not _renamed((before, old), (after, new), language)
    return Verdict.EDITORIAL if spelling else Verdict.SUBSTANCE


def _once(found: tuple[Token, ...]) -> tuple[Token, ...]:
    """Drop a word doubled by mistake."""
    kept = [token for i, token in enumerate(found) if not i or token.key != found[i - 1].key or token.kind != Kind.WORD]
    return tuple(kept)


def _masked(found: tuple[Token, ...]) -> str:
    return "".join("*" if token.rolls else token.key for token in found)


def _rolls(old: tuple[Token, ...], new: tuple[Token, ...], roll: Roll) -> bool:
    """Tell whether years and editions are the same in number and only rolled."""
    ours, theirs = ([token for token in side if token.rolls] for side in (old, new))
    if len(ours) != len(theirs):
        return False
    return all(a.kind is b.kind and roll.allows(a, b) for a, b in zip(ours, theirs, strict=True))


def _spelling(old: tuple[Token, ...], new: tuple[Token, ...], language: str) -> bool:
    """Tell whether only the spelling of few words differs, no number among them."""
    if len(old) != len(new):
        return False
    changed = [(a, b) for a, b in zip(old, new, strict=True) if a.key != b.key and not (a.rolls and b.rolls)]
    if len(changed) > max(MOST_SLIPS, SLIPS_PER_TOKEN * len(old)):
        return False
    return all(a.kind is b.kind is Kind.WORD and slip(a.key, b.key, language) for a, b in changed)


def _renamed(ours: tuple[str, tuple[Token, ...]], theirs: tuple[str, tuple[Token, ...]], language: str) -> bool:
    """Tell whether a name became another: an acronym with other letters, a proper name with a letter exchanged."""
    if not all(capitals_tell(text, language) for text, _ in (ours, theirs)):
        return False
    known = lexicon(language).empty
    texts = folded(ours[0]), folded(theirs[0])
    for a, b in zip(ours[1], theirs[1], strict=True):
        if plain(a.key) == plain(b.key) or {a.key, b.key} & known:
            continue
        if acronym(texts[0], a) and acronym(texts[1], b):
            return True
        exchanged = len(a.key) == len(b.key) and sorted(a.key) != sorted(b.key)
        if exchanged and proper(texts[0], a) and proper(texts[1], b):
            return True
    return False


def slip(a: str, b: str, language: str) -> bool:
    """Tell whether one word is the other misspelt."""
    if plain(a) == plain(b):
        return True
    if {a, b} & lexicon(language).empty and sorted(a) != sorted(b):
        return a[0] == b[0] and {a, b} <= lexicon(language).empty
    if {a, b} <= lexicon(language).fixed:
        return False
    a, b = plain(a), plain(b)
    # Slips spare the first letter, or swap or drop it; "import" is no slip for "export".
    if a[0] != b[0] and sorted(a) != sorted(b) and not a.endswith(b) and not b.endswith(a):
        return False
    shorter = min(len(a), len(b))
    if shorter < SHORT:
        # No word begins with its first letter doubled; else other letters make another word of a short one.
        doubled = a == b[0] + b or b == a[0] + a
        return shorter > 1 and (doubled or (OSA.distance(a, b) == 1 and sorted(a) == sorted(b)))
    # Two edits make another word of a short one (formación, formulación), unless they only shuffle its letters.
    edits = SLIP_EDITS if shorter >= LONG or sorted(a) == sorted(b) else 1
    return OSA.distance(a, b, score_cutoff=SLIP_EDITS) <= edits

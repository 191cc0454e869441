"""Titles that are two others joined: each half cut short, or one thing that became two of its kind."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, islice, product

from gealc_docs.diff.deck import Card, Deck
from gealc_docs.diff.similarity import Rarity
from gealc_docs.diff.token import AND
from gealc_docs.diff.tokens import stems, tokens

# So few words before or after an "and" may share the rest of the title with those on the other side.
SHORT = 2
# Shares of a half found in its piece, and of a piece in its half; a half tells something from so many words on.
INSIDE, KEPT, TELLING = 0.85, 0.35, 2
# A piece of another area must be in its half for the most part; so many of those left are looked at.
KEPT_AWAY, AWAY = 0.55, 60
# A whole whose partner has so much of both halves became that partner alone.
BOTH = 0.5
# Parts alike share at least so much of the words of the whole.
FRAME = 0.5

Near = tuple[list[Card], list[Card]]


def cuts(title: str, language: str) -> list[tuple[str, str]]:
    """Return the ways to cut a title in two at an "and"; "keep and mend the tools" is also "keep the tools"."""
    said = tokens(title, language)
    found = []
    for k, cut in enumerate(said[1:-1], 1):
        if cut.key == AND:
            left, right = title[: cut.start].strip(), title[cut.end :].strip()
            found.append((left, right))
            if k <= SHORT:
                found.append((f"{left} {title[said[k + 1].end :].strip()}", right))
            if len(said) - 1 - k <= SHORT:
                found.append((left, f"{title[: said[k - 1].start].strip()} {right}"))
    return found


def halved(
    wholes: Deck, pieces: Deck, partner: dict[int, int], kin: Iterable[tuple[int, int]], rarity: Rarity
) -> dict[int, tuple[int, ...]]:
    """Return wholes whose halves are two pieces cut short, one of them without a partner, or that fell in two alike."""
    near: defaultdict[int, set[int]] = defaultdict(set)
    for p, q in kin:
        near[p].add(q)
    taken = set(partner.values())
    lone = {piece.index: piece for piece in pieces.cards if piece.index not in taken}
    found: dict[int, tuple[int, ...]] = {}
    for whole in wholes.cards:
        around = [pieces.cards[k] for q in sorted(near[whole.area]) for k in pieces.areas[q].activities]
        own = partner.get(whole.index)
        if own is not None and pieces.cards[own].key == whole.key:
            continue
        free = [piece for piece in around if piece.index not in taken or piece.index == own]
        at_home = {piece.index for piece in free}
        away = list(islice((piece for index, piece in lone.items() if index not in at_home), AWAY))
        parts = _two_halves(whole, (free, away), own, rarity)
        parts = parts or _two_alike(whole, free, own, (*wholes.cards, *pieces.cards))
        if parts:
            found[whole.index] = parts
            taken.update(parts)
            for index in parts:
                lone.pop(index, None)
    return found


def _two_halves(whole: Card, near: Near, own: int | None, rarity: Rarity) -> tuple[int, ...]:
    """Return the two pieces that the halves of a title are the beginnings of, one of them at home."""
    free, away = near
    for left, right in cuts(whole.title, whole.language):
        halves = [_stems(half, whole) for half in (left, right)]
        partner = next((piece for piece in free if piece.index == own), None)
        if partner and min(rarity.share(half, partner.stems) for half in halves) >= BOTH:
            continue
        fits = [[piece for piece in free if _cut_short(half, piece, rarity, KEPT)] for half in halves]
        far = [[piece for piece in away if _cut_short(half, piece, rarity, KEPT_AWAY)] for half in halves]
        for one, other in (*product(*fits), *product(fits[0], far[1]), *product(far[0], fits[1])):
            if one.index != other.index and own in {None, one.index, other.index}:
                return tuple(sorted((one.index, other.index)))
    return ()


def _stems(half: str, whole: Card) -> tuple[str, ...]:
    """Return the stems of a part of a title, put into the other plan's language as those of the whole are."""
    known = dict(zip(stems(whole.title, whole.language), whole.stems, strict=False))
    return tuple(known.get(stem, stem) for stem in stems(half, whole.language))


def _cut_short(half: tuple[str, ...], piece: Card, rarity: Rarity, kept: float) -> bool:
    """Tell whether half a title says the chief part of a piece, so much of it as is to be `kept`."""
    least = kept if len(set(half)) >= TELLING else INSIDE
    return rarity.share(half, piece.stems) >= INSIDE and rarity.share(piece.stems, half) >= least


def _two_alike(whole: Card, free: list[Card], own: int | None, everything: Iterable[Card]) -> tuple[int, ...]:
    """Return two neighbours that say the same of two narrower things: "of devices", "of telephones", "of batteries"."""
    for one, other in combinations(free, 2):
        frame = set(one.stems) & set(other.stems) & set(whole.stems)
        if own not in {None, one.index, other.index} or abs(one.index - other.index) != 1:
            continue
        if not _framed(whole, (one, other), frame):
            continue
        if not any(frame <= set(card.stems) for card in everything if card not in (whole, one, other)):
            return one.index, other.index
    return ()


def _framed(whole: Card, parts: tuple[Card, Card], frame: set[str]) -> bool:
    """Tell whether whole and parts share a frame, and each has one or two words of its own in it; fields agree."""
    if len(frame) < TELLING or len(frame) < FRAME * len(set(whole.stems)):
        return False
    own = [set(card.stems) - frame for card in (whole, *parts)]
    apart = own[0].isdisjoint(own[1] | own[2]) and own[1] - own[2] and own[2] - own[1]
    fields = all(part.fields == whole.fields for part in parts) and len(whole.fields) >= TELLING
    plain = not any(card.counts or card.ordinals for card in (whole, *parts))
    return fields and plain and bool(own[0] and apart)

"""Small words of one class that both sides express, each in its own way: limits, duties, orders in time, parts."""

from collections.abc import Sequence

from gealc_docs.parity.closed import Closed, turning
from gealc_docs.parity.half import Half
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import Token, tokens

_GROUPS = ("quantifiers", "modality", "time_order", "degree")
_UPPER = ("less-than", "at-most", "up-to")  # what `within` says too


def both_express(
    texts: tuple[str, str], words: tuple[Closed, Closed], parts: tuple[Sequence[tuple[Span, int]], ...]
) -> tuple[frozenset[int], frozenset[int]]:
    """Return where the words start, of either side, of classes that both have."""
    found: tuple[set[int], set[int]] = (set(), set())
    rows = tokens(texts[0]), tokens(texts[1])

    def add(side: int, spans: Sequence[Span]) -> None:
        found[side].update(t.start for t in rows[side] if any(a <= t.start < t.end <= b for a, b in spans))

    for group in _GROUPS:
        for name in words[0].patterns[group]:
            ours = words[0].patterns[group][name].spans(texts[0])
            theirs = words[1].patterns[group][name].spans(texts[1]) if ours else []
            if theirs and (
                group != "degree" or len(ours) == len(theirs)
            ):  # `reducir … Reducción`, `increase … Reduction`
                add(0, ours)
                add(1, theirs)
    for k in (0, 1):
        other, text = words[1 - k].patterns, texts[1 - k]
        if other["single"]["bounds"].search(text):
            add(k, [m.span() for n in _UPPER for m in words[k].patterns["quantifiers"][n].finditer(texts[k])])
        if other["time_order"]["after"].search(text):  # `previa consulta`, `after consulting`
            found[k].update(m.start() for m in words[k].patterns["single"]["time_exempt"].finditer(texts[k]))
        add(k, [span for span, share in parts[k] if share in {s for _, s in parts[1 - k]}])
    return frozenset(found[0]), frozenset(found[1])


def only_turns(token: Token, half: Half, other: Half) -> bool:
    """Whether a word is a prefix that denies, where the other side denies by a word: `non-motorised`, `sin motor`."""
    joined = half.text[token.end : token.end + 1] == "-" and token.lower in turning(half.words.language)
    return joined and bool(other.words.named("single", "negation").search(other.text))

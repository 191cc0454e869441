"""Excerpts: a wording cut down to the words at issue and some around them."""

from dataclasses import dataclass

from gealc_docs.model.finding import Side


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a wording; `marked` where it is at issue."""

    text: str
    marked: bool = False


def pieces(side: Side) -> tuple[Piece, ...]:
    """Cut a whole wording into pieces by its spans; overlapping spans become one."""
    found: list[Piece] = []
    done = 0
    for start, end in _merged(side):
        found += [Piece(side.text[done:start]), Piece(side.text[start:end], marked=True)]
        done = end
    return tuple(piece for piece in [*found, Piece(side.text[done:])] if piece.text)


def _merged(side: Side) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted((max(0, a), min(b, len(side.text))) for a, b in side.spans if a < b):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def excerpt(side: Side, around: int = 60) -> tuple[Piece, ...]:
    """Shorten the unmarked pieces to at most `around` characters beside each marked one."""
    whole = pieces(side)
    last = len(whole) - 1
    return tuple(
        piece if piece.marked else Piece(_shortened(piece.text, around, first=i == 0, last=i == last))
        for i, piece in enumerate(whole)
    )


def _shortened(text: str, around: int, *, first: bool, last: bool) -> str:
    """Keep the end of the first piece, the start of the last one, and both ends of those between."""
    head = "" if first and not last else text[:around].rsplit(" ", 1)[0]
    tail = "" if last else text[-around:].split(" ", 1)[-1]
    if len(text) <= (2 if head and tail else 1) * around:
        return text
    return f"{head} … {tail}".strip() if head and tail else f"{head}{tail and '… '}{tail}{head and ' …'}"

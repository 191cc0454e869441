"""Names of persons: what stands in capitals after a title, `Ms. Lucía Barrantes`."""

from gealc_docs.parity.closed import Closed
from gealc_docs.parity.tokens import tokens


def persons(text: str, words: Closed) -> set[int]:
    """Return where the names of persons start that follow a title; the full stop of `Ms.` begins no sentence."""
    found: set[int] = set()
    name = False
    for token in tokens(text):
        title = token.lower in words.titles
        name = title or (name and token.text[0].isupper())
        found |= {token.start} if name and not title else set()
    return found

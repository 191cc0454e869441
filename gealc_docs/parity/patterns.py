"""Patterns that find the words and phrases of a closed class."""

import re
from collections.abc import Iterable, Iterator, Mapping


def pattern(words: Iterable[str], denial: str = "", pronouns: Iterable[str] = ()) -> re.Pattern[str]:
    """Return a pattern for whole words or phrases, the longest first, whatever their case.

    After a phrase's denial a pronoun may stand: `no alcancen`, `no la alcancen`.
    """
    ordered = sorted(dict.fromkeys(words), key=len, reverse=True)
    bodies = (re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in ordered)
    if denial:
        inserted = rf"{denial}\s+(?:(?:{'|'.join(pronouns)})\s+)?"
        bodies = (re.sub(rf"^{denial}\\s\+", lambda _: inserted, body) for body in bodies)
    body = "|".join(bodies)
    return re.compile(rf"(?<![^\W_])(?:{body})(?![^\W_])" if body else r"(?!)", re.IGNORECASE)


def with_digits(phrases: Iterable[str], cardinals: Mapping[str, int]) -> Iterator[str]:
    """Go through phrases, and those with a number in digits too: `every two years`, `every 2 years`."""
    for phrase in phrases:
        yield phrase
        words = phrase.split()
        if len(words) > 1 and any(cardinals.get(word, 0) > 1 for word in words):
            yield " ".join(str(cardinals.get(word, word)) for word in words)

"""Parts of a whole, however they are said: `half`, `three quarters`, `one in five`, `20 %`."""

import re
from collections.abc import Iterator, Sequence

from gealc_docs.parity.facts import Reader
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import tokens

_WHOLE, _MOST = 100, 1000
_BETWEEN = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+)*")


def shares(text: str, facts: Sequence[Fact], reader: Reader) -> list[tuple[Span, int]]:
    """Return where a text names a part of a whole, and how many per cent that is."""
    numbers = [f for f in facts if f.kind == "number" and f.value.isdigit()]
    return [
        *_words(text, reader),
        *_parts(text, numbers, reader),
        *_ratios(text, numbers, reader),
        *_per_cent(text, numbers, reader),
    ]


def _words(text: str, reader: Reader) -> Iterator[tuple[Span, int]]:
    known = reader.words.numbers.fractions
    yield from (((t.start, t.end), known[t.lower]) for t in tokens(text) if t.lower in known)


def _parts(text: str, numbers: Sequence[Fact], reader: Reader) -> Iterator[tuple[Span, int]]:
    """Go through parts with how many of them: `una cuarta parte`, `two thirds`; one where no number says so."""
    names = "|".join(re.escape(name) for name in sorted(reader.words.parts, key=len, reverse=True))
    for match in re.finditer(rf"(?<![^\W_])({names})(?![^\W_])" if names else r"(?!)", text, re.IGNORECASE):
        before = next((f for f in numbers if text[f.end : match.start()] in {" ", "-"}), None)
        count = int(before.value) if before else 1
        share = round(_WHOLE * count / reader.words.parts[match[1].lower()])
        yield (before.start if before else match.start(), match.end()), share


def _ratios(text: str, numbers: Sequence[Fact], reader: Reader) -> Iterator[tuple[Span, int]]:
    """Go through how many of how many: `uno de cada cinco`, `three in ten`."""
    for one in numbers:
        for two in numbers:
            between = " ".join(text[one.end : two.start].lower().split())
            if between in reader.words.out_of and int(one.value) < int(two.value) < _MOST:
                yield (one.start, two.end), round(_WHOLE * int(one.value) / int(two.value))


def _per_cent(text: str, numbers: Sequence[Fact], reader: Reader) -> Iterator[tuple[Span, int]]:
    for fact in numbers:
        place = fact.end + len(text[fact.end :]) - len(text[fact.end :].lstrip())
        sign = re.compile("%").match(text, place) or reader.words.named("single", "percent").match(text, place)
        if sign:
            yield (fact.start, sign.end()), int(fact.value)

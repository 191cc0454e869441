"""Acronyms whose letters slipped: `OAE` for OEA."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from gealc_docs.lint.subject import Check, Hit, Passage, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"  # with an accent or without
# What stands alone in brackets is explained before them.
_ACRONYM = re.compile(rf"(?<![\w(-]){_CAPITAL}{{3,}}(?![\w-])")
# Shorter ones are alike by chance: OEA and OEI are two bodies. There only letters that changed places are a slip.
_LONG = 5
_OFTEN = 2  # what stands so often is meant


def look(subject: Subject) -> Iterator[Hit]:
    """Look for acronyms that nobody knows and that are a known one but for two letters that changed places."""
    known = _known(subject)
    uses = Counter(word for passage in subject.passages for word in set(_ACRONYM.findall(passage.text)))
    for passage in subject.passages:
        if not passage.in_capitals:
            yield from _hits(passage, known, uses)


def _known(subject: Subject) -> frozenset[str]:
    """Return the acronyms of the vocabulary, in all languages, and its keys, which codes of countries are."""
    entries = subject.vocabulary.entries.values()
    forms = (form for entry in entries for form in (entry.key, *(form for _, form in entry.all_forms())))
    return frozenset(word for form in forms for word in re.findall(rf"{_CAPITAL}{{2,}}", form))


def _hits(passage: Passage, known: frozenset[str], uses: Counter[str]) -> Iterator[Hit]:
    for match in _ACRONYM.finditer(passage.text):
        if match[0] in known or uses[match[0]] >= _OFTEN:
            continue
        if meant := next((word for word in sorted(known) if _is_slip(match[0], word)), ""):
            yield in_passage(passage, Message.of("lint.acronym-slip", word=match[0], meant=meant), match.span())


def _is_slip(word: str, known: str) -> bool:
    """Whether two neighbouring letters changed places; in a long acronym also one more, one less or another."""
    turned = len(word) == len(known) and sorted(word) == sorted(known)
    return (turned or len(known) >= _LONG) and OSA.distance(word, known, score_cutoff=1) == 1


CHECK = Check("acronym-slip", Severity.WARNING, look)

"""Words that no dictionary knows."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from gealc_docs.languages.words import check_words
from gealc_docs.lint.checks.language import CHECK as LANGUAGE
from gealc_docs.lint.speller import Remembering, speller
from gealc_docs.lint.subject import Check, Hit, Passage, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_WORD = re.compile(r"(?<![\w@/.-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@/-]|\.\w)")
_JOINS = re.compile("['’-]")
Places = list[tuple[Passage, tuple[int, int]]]
_LONG, _SHORT = 5, 3
_TERM = 3  # a word that stands so often is meant
_SHOWN = 3


def look(subject: Subject) -> Iterator[Hit]:
    """Look for unknown words; a slip of one letter in a long word is a warning, any other a note."""
    elsewhere = {hit.address + hit.sides[0].language for hit in LANGUAGE.look(subject) if hit.sides}
    known = _known(subject)
    for language in dict.fromkeys(p.language for p in subject.passages):
        dictionary = speller(language)
        if dictionary is None:
            yield Hit(
                Message.of("lint.spelling.no-dictionary", language=language), subject.address("title"), field="title"
            )
            continue
        passages = [p for p in subject.passages if p.language == language]
        unknown = _unknown([p for p in passages if p.segment.address + language not in elsewhere], dictionary, known)
        terms = known | {word for word, places in unknown.items() if len(places) > 1}
        foreign = {t.casefold() for p in subject.passages if p.language != language for t in _WORD.findall(p.text)}
        yield from (_hit(places, dictionary, terms - {word}, foreign) for word, places in unknown.items())


def _known(subject: Subject) -> frozenset[str]:
    """Return the words of the vocabulary's terms and names, and those that dictionaries lack, in small letters."""
    forms = [form for entry in subject.vocabulary.entries.values() for _, form in entry.all_forms()]
    forms += [word for language in subject.plan.languages for word in check_words(language).get("known", ())]
    return frozenset(word.casefold() for form in forms for word in re.findall(r"[^\W\d_]+", form))


def _unknown(passages: list[Passage], dictionary: Remembering, known: frozenset[str]) -> dict[str, Places]:
    """Return the places of each unknown word: one word is one cause, however often it stands."""
    found: dict[str, Places] = defaultdict(list)
    whole = {match[0] for passage in passages for match in _WORD.finditer(passage.text)}
    dictionary.look_up({*whole, *(part for word in whole for part in _JOINS.split(word))} - {""})
    for passage in passages:
        for match in _WORD.finditer(passage.text):
            parts = _JOINS.split(match[0])
            if not dictionary.check(match[0]) and not all(_fine(part, dictionary, known) for part in parts):
                found[match[0].casefold()].append((passage, match.span()))
    return found


def _hit(places: Places, dictionary: Remembering, terms: Collection[str], foreign: Collection[str]) -> Hit:
    """Tell a word where it first stands, marking all its places in that wording.

    `terms` are words that the dictionary need not know, `foreign` those of the other languages, in small letters.
    """
    passage, (start, end) = places[0]
    word = passage.text[start:end]
    near = sorted(term for term in terms if abs(len(term) - len(word)) <= 1 and _near(word.casefold(), term))
    likely = (near + [other for other in dictionary.suggest(word) if " " not in other])[:_SHOWN]
    plain = word.islower() or (start == 0 and word.capitalize() == word and word.casefold() not in foreign)  # no name
    slip = len(word) >= _LONG and plain and bool(likely) and _near(word.casefold(), likely[0].casefold())
    code = "lint.spelling.slip" if slip and len(places) < _TERM else "lint.spelling.unknown"
    message = Message.of(code, word=word, hint=", ".join(likely) or "–")
    spans = [span for other, span in places if other is passage]
    return in_passage(passage, message, *spans, severity=Severity.WARNING if code.endswith("slip") else None)


def _fine(part: str, dictionary: Remembering, known: frozenset[str]) -> bool:
    """Whether a part of a word is known, too short to judge, an acronym or a name."""
    if len(part) < _SHORT or part.casefold() in known or any(letter.isupper() for letter in part[1:]):
        return True
    return any(not c.isascii() and not c.isalpha() for c in part) or dictionary.check(part)


def _near(word: str, other: str) -> bool:
    """Whether one letter sets two words apart; a hyphen added is another way of writing, not a slip."""
    return "-" not in other and DamerauLevenshtein.distance(word, other) == 1


CHECK = Check("spelling", Severity.INFO, look)

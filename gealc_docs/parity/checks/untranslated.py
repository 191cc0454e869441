"""Text that stands in the wrong language: a whole segment, or a run of words inside it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from gealc_docs.languages.words import language_names
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.model.text import Wording
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.cognates import alike
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.scene import Scene
from gealc_docs.parity.tokens import Token, folded, tokens

RANK, FINAL = 1, True
KINDS = (Kind("untranslated", Severity.ERROR, "dictionary"),)
_RUN, _WORD = 2, 5
_NAMING = {"venue", "lead"}  # fields that may hold nothing but a name, the same in every language
_MOST = 0.6
_ADDRESSES = frozenset({"link", "mail"})
QUOTES = frozenset({"“", "«", '"', "("})


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find the longest run of words in the other side's language, on either side."""
    pair, scene = evidence.pair, evidence.scene
    if pair.field in _NAMING and not any(_plain(t, scene) for t in tokens(pair.target.text)):
        return
    if language := _copied(evidence):
        both = ((0, len(pair.source.text)),), ((0, len(pair.target.text)),)
        yield pair.finding(
            "untranslated", Severity.ERROR, _message("untranslated", language, pair, pair.target.text), *both
        )
        return
    for wording, own, other, turned in (
        (pair.target, scene.target, scene.source, False),
        (pair.source, scene.source, scene.target, True),
    ):
        facts = evidence.source_facts if turned else evidence.target_facts
        links = [(fact.start, fact.end) for fact in facts if fact.kind in _ADDRESSES]
        row = [t for t in tokens(wording.text) if not t.text.isupper() and not any(a <= t.start < b for a, b in links)]
        run = max(_runs(row, own, other, scene), key=len, default=[])
        there = (pair.source if wording is pair.target else pair.target).text
        stayed = _stayed(row, own, other, scene) if len(run) == 1 else []
        run = stayed or run
        known = not turned or run is stayed
        if run and (_counts(run, row, wording, other) or (known and _verbatim(run, wording, there))):
            span = ((run[0].start, run[-1].end),)
            whole = len(run) >= _MOST * len(row)
            code = "untranslated" if whole else "half-translated"
            message = _message(code, wording.language, pair, wording.text[span[0][0] : span[0][1]])
            yield pair.finding("untranslated", Severity.ERROR, message, *((span, ()) if turned else ((), span)))
            return


def _message(code: str, language: str, pair: Pair, words: str) -> Message:
    """Say that words in a language are still in the other one."""
    other = pair.source.language if language == pair.target.language else pair.target.language
    names = {"language": language_names(language), "other": language_names(other)}
    return Message.of(f"parity.{code}", words=words, **names)


def _copied(evidence: Evidence) -> str:
    """Return the language that the same prose on both sides is not in, "" where it differs; names are no prose."""
    pair, scene = evidence.pair, evidence.scene
    row = [t for t in tokens(pair.target.text) if not t.text.isupper() and not t.named]
    named = any(fact.kind == "country" for fact in evidence.target_facts)  # `Quito, Ecuador`
    place = named and all(t.text[0].isupper() for t in tokens(pair.target.text))
    # an accent more is a word of its own
    if pair.source.text.casefold() != pair.target.text.casefold() or not row or place:
        return ""
    source, target = (sum(_foreign(t, a, b, scene) for t in row) for a, b in _sides(scene))
    lower = sum(t.text.islower() and len(t.text) >= _WORD for t in row)
    if not source and not target and lower < _RUN:
        return ""
    return scene.source.language if target > source else scene.target.language


def _plain(token: Token, scene: Scene) -> bool:
    """Whether a word is written as no name is: in small letters, and none of those that join names (`de`, `of`)."""
    joining = scene.source.words.function_words | scene.target.words.function_words
    return token.text[:1].islower() and token.lower not in joining


def _sides(scene: Scene) -> tuple[tuple[Reader, Reader], tuple[Reader, Reader]]:
    return (scene.target, scene.source), (scene.source, scene.target)


def _runs(row: list[Token], own: Reader, other: Reader, scene: Scene) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in row:
        if _foreign(token, own, other, scene) or (run and _neutral(token, own, other, scene)):
            run.append(token)
            continue
        yield _trimmed(run, own, other, scene)
        run = []
    yield _trimmed(run, own, other, scene)


def _trimmed(run: list[Token], own: Reader, other: Reader, scene: Scene) -> list[Token]:
    while run and not _foreign(run[-1], own, other, scene):
        run = run[:-1]
    return run


def _foreign(token: Token, own: Reader, other: Reader, scene: Scene) -> bool:
    """Whether a word is the other language's and not its own."""
    word = token.lower
    known = scene.lexicon.in_dictionary(word, own.language) or scene.lexicon.listed_in(word, own.language)
    if word in own.words.function_words or known or token.named:
        return False
    theirs = scene.lexicon.in_dictionary(word, other.language)
    return word in other.words.telltale or word in other.words.function_words or theirs


def _verbatim(run: list[Token], wording: Wording, source: str) -> bool:
    """Whether words in small letters stand in the source as they do here: `reconocimiento mutuo`."""
    words = wording.text[run[0].start : run[-1].end]
    quoted = wording.text[: run[0].start].rstrip()[-1:] in QUOTES
    return (
        len(run) >= _RUN
        and not quoted
        and words.islower()
        and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", source.lower()))
    )


def _stayed(row: list[Token], own: Reader, other: Reader, scene: Scene) -> list[Token]:
    """Return a foreign word that its own language has a form of, beside one that both have: `regional document`."""
    for pair in pairwise(row):
        strange = [t for t in pair if _foreign(t, own, other, scene)]
        near = pair[1].start == pair[0].end + 1 and all(len(t.lower) >= _WORD for t in pair)
        both = all(t in strange or scene.lexicon.in_dictionary(t.lower, own.language) for t in pair)
        if near and both and len(strange) == 1 and _has_own_form(strange[0].lower, other.language, scene):
            return list(pair)
    return []


def _has_own_form(word: str, language: str, scene: Scene) -> bool:
    """Whether a word of one language has a translation that looks like it and is not it: `document`, `documento`."""
    texts = scene.lexicon.foreign(word, language) - {word}
    return any(alike(text, word) or folded(text)[:_WORD] == folded(word)[:_WORD] for text in texts)


def _neutral(token: Token, own: Reader, other: Reader, scene: Scene) -> bool:
    """Whether a word may belong to either language: names, words that both have, words that neither knows."""
    word = token.lower
    both = scene.lexicon.in_dictionary(word, own.language) and scene.lexicon.in_dictionary(word, other.language)
    neither = not scene.lexicon.in_dictionary(word, own.language) and word not in own.words.function_words
    return both or neither or (word in own.words.function_words and word in other.words.function_words)


def _counts(run: list[Token], row: list[Token], wording: Wording, other: Reader) -> bool:
    """Whether a run is long enough to be no loan word: a small word in it, or most of the text."""
    small = any(token.lower in other.words.telltale for token in run)
    quoted = wording.text[: run[0].start].rstrip()[-1:] in QUOTES and len(run) < len(row)
    accented = any(folded(token.text) != token.lower for token in run)
    least = _RUN + (not small)
    return (len(run) >= least and not quoted and (small or accented or len(run) >= least)) or (
        len(run) == len(row) and len(run) >= 1 and (accented or small or len(run) > 1)
    )

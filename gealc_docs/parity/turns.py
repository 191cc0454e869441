"""Words left over that go without saying: verbs that the other side says by a noun, nouns that name a kind of thing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.half import Half
from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.sorts import beside_gerund, in_row, kinds
from gealc_docs.parity.tokens import Token, tokens

_Sorts = Mapping[Token, frozenset[str]]  # what parts of speech words left over may be
_END = 4  # words from a verb to the end of a text


def turns(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> set[Token]:
    """Return the verbs left over that no verb left over stands for: the other side says it by a noun, or not at all."""
    (source, target), lexicon = evidence.halves, evidence.scene.lexicon
    ours = {t: kinds(t, source.reader, lexicon) for t in lost}
    theirs = {t: kinds(t, target.reader, lexicon) for t in gained}
    return {
        *_generic(ours, theirs, source, lexicon),
        *_generic(theirs, ours, target, lexicon),
        *_turns(ours, theirs, source, lexicon),
        *_turns(theirs, ours, target, lexicon),
    }


def _turns(own: _Sorts, others: _Sorts, half: Half, lexicon: Lexicon) -> Iterator[Token]:
    """Go through the verbs of one side that may go without saying, as the other has no verb left over."""
    if any(not sort or "vblex" in sort for sort in others.values()):
        return
    text, reader = half.text, half.reader
    for token, sort in own.items():
        said = _attributive(token, text, reader, lexicon) or in_row(token, text, reader) or _cut_off(token, text, own)
        if (sort == {"vblex"} and not said) or _joins_noun(token, text, reader, lexicon):
            yield token


def _generic(own: _Sorts, others: _Sorts, half: Half, lexicon: Lexicon) -> Iterator[Token]:
    """Go through nouns that only say what kind of thing is meant, where the other side has no noun left over.

    None that `and` joins to another: that is a thing of its own (`report and dataset`).
    """
    if not any(not sort or "n" in sort for sort in others.values()):
        text, reader = half.text, half.reader
        kinds_of = [token for token in own if lexicon.lemmas(token.lower, reader.language) & half.words.generic]
        yield from (
            t
            for t in kinds_of
            if not (in_row(t, text, reader) or _which(t, text, reader, lexicon) or _like(t, text, reader, lexicon))
        )


def _which(token: Token, text: str, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a noun tells which of the things named after it: `member countries`; not a unit, `12-year plan`."""
    after = next((t for t in tokens(text) if t.start == token.end + 1), None)
    adjunct = (
        after is not None
        and text[token.start - 1 : token.start] != "-"
        and reader.words.roles["adjuncts"]
        and text[token.end] == " "
    )
    return bool(adjunct and after and "n" in kinds(after, reader, lexicon))


def _like(token: Token, text: str, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a word that may be an adjective stands where adjectives do, right after its noun: `misión conjunta`."""
    before = next((t for t in tokens(text) if t.end + 1 == token.start), None)
    after_noun = before is not None and text[before.end] == " " and before.lower not in reader.words.function_words
    return not reader.words.roles["adjuncts"] and after_noun and "adj" in kinds(token, reader, lexicon)


def _cut_off(token: Token, text: str, left: Iterable[Token]) -> bool:
    """Whether a word is left over with the end of the text, a few words after it."""
    row = tokens(text)
    after = [t for t in row if t.start > token.start]
    return 0 < len(after) < _END and after[-1].start in {other.start for other in left}


def _joins_noun(token: Token, text: str, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a form in `-ing` leads from a noun to what the noun has to do with: `sites employing many people`."""
    before, after = beside_gerund(token, text, reader, lexicon)
    if before is None or after is None or {text[before.end], text[token.end]} != {" "}:
        return False
    sorts = kinds(after, reader, lexicon)
    begins = after.lower in reader.words.roles["determiners"] | reader.words.articles
    joins = begins or ("n" not in sorts and "adj" in sorts) or text[token.end + 1].isdigit()
    return "n" in kinds(before, reader, lexicon) and joins


def _attributive(token: Token, text: str, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a participle says what a noun is like: before it, or after it where adjectives stand there."""
    readings = lexicon.readings.get(reader.language, {}).get(token.lower, ())
    if not any({"pp", "ger"} & set(r.tags) for r in readings):
        return False
    after = next((t for t in tokens(text) if t.start > token.start), None)
    if _joins_noun(token, text, reader, lexicon):
        return False
    return not reader.words.roles["adjuncts"] or (after is not None and after.lower not in reader.words.function_words)

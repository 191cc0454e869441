"""Words left over that go without saying: verbs that the other side says by a noun, nouns that name a kind of thing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.sorts import in_row, kinds
from gealc_docs.parity.tokens import Token, tokens

_END = 4  # words from a verb to the end of a text


def turns(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> set[Token]:
    """Return the verbs left over that no verb left over stands for: the other side says it by a noun, or not at all."""
    scene = evidence.scene
    ours = {t: kinds(t, scene.source, scene.lexicon) for t in lost}
    theirs = {t: kinds(t, scene.target, scene.lexicon) for t in gained}
    return {
        *_generic(ours, theirs, evidence.pair.source.text, scene.source, scene.lexicon),
        *_generic(theirs, ours, evidence.pair.target.text, scene.target, scene.lexicon),
        *_turns(ours, theirs, evidence.pair.source.text, scene.source, scene.lexicon),
        *_turns(theirs, ours, evidence.pair.target.text, scene.target, scene.lexicon),
    }


def _turns(
    own: Mapping[Token, frozenset[str]],
    others: Mapping[Token, frozenset[str]],
    text: str,
    reader: Reader,
    lexicon: Lexicon,
) -> Iterator[Token]:
    """Go through the verbs of one side that may go without saying, as the other has no verb left over."""
    if any(not sort or "vblex" in sort for sort in others.values()):
        return
    for token, sort in own.items():
        said = _attributive(token, text, reader, lexicon) or in_row(token, text, reader) or _cut_off(token, text, own)
        if (sort == {"vblex"} and not said) or _joins_noun(token, text, reader, lexicon):
            yield token


def _generic(
    own: Mapping[Token, frozenset[str]],
    others: Mapping[Token, frozenset[str]],
    text: str,
    reader: Reader,
    lexicon: Lexicon,
) -> Iterator[Token]:
    """Go through nouns that only say what kind of thing is meant, where the other side has no noun left over.

    None that `and` joins to another: that is a thing of its own (`report and dataset`).
    """
    if not any(not sort or "n" in sort for sort in others.values()):
        words = reader.words.generic
        kinds_of = [token for token in own if lexicon.lemmas(token.lower, reader.language) & words]
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
    readings = lexicon.readings.get(reader.language, {}).get(token.lower, ())
    if not reader.words.roles["adjuncts"] or not any("ger" in r.tags for r in readings):
        return False
    row = tokens(text)
    index = next(k for k, other in enumerate(row) if other.start == token.start)
    if not 0 < index < len(row) - 1 or {text[row[index - 1].end], text[token.end]} != {" "}:
        return False
    before, after = (kinds(row[k], reader, lexicon) for k in (index - 1, index + 1))
    begins = row[index + 1].lower in reader.words.roles["determiners"] | reader.words.articles
    return "n" in before and (begins or ("n" not in after and "adj" in after) or text[token.end + 1].isdigit())


def _attributive(token: Token, text: str, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a participle says what a noun is like: before it, or after it where adjectives stand there."""
    readings = lexicon.readings.get(reader.language, {}).get(token.lower, ())
    if not any({"pp", "ger"} & set(r.tags) for r in readings):
        return False
    after = next((t for t in tokens(text) if t.start > token.start), None)
    if _joins_noun(token, text, reader, lexicon):
        return False
    return not reader.words.roles["adjuncts"] or (after is not None and after.lower not in reader.words.function_words)

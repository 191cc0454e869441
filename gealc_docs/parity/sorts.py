"""What sort of word a word of a text is: its part of speech, whether it says little, names an action, is in a row."""

from gealc_docs.parity.facts import Reader
from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.tokens import Token, tokens

_SORTS = {"np": "n", "vbser": "vblex", "vbhaver": "vblex", "vbmod": "vblex"}


def kinds(token: Token, reader: Reader, lexicon: Lexicon) -> frozenset[str]:
    """Return what parts of speech a word may be (`n`, `adj`, `vblex`, `adv`); none where no dictionary has it."""
    readings = lexicon.readings.get(reader.language, {}).get(token.lower, ())
    return frozenset(_SORTS.get(r.tags[0], r.tags[0]) for r in readings if r.tags)


def light(token: Token, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a word says little by itself (`carry`, `llevar`), so that one more or less is a turn of style.

    What may be a noun is taken for one: `resultados` is no form of `resultar`.
    """
    readings = lexicon.readings.get(reader.language, {}).get(token.lower, ())
    nouns = {r.lemma for r in readings if r.tags[:1] == ("n",)}
    return not reader.words.light.isdisjoint(
        nouns | {token.lower} if nouns else lexicon.lemmas(token.lower, reader.language)
    )


def action(token: Token, reader: Reader) -> bool:
    """Whether a word names what is done, by its ending: in prose that is put otherwise, as verbs are (`fomento`)."""
    return token.lower.endswith(reader.words.action_endings)


def in_row(token: Token, text: str, reader: Reader) -> bool:
    """Whether a word stands beside `and` or `or`: `simplify or abolish`."""
    row = tokens(text)
    index = next(k for k, t in enumerate(row) if t.start == token.start)
    before, after = row[max(0, index - 1) : index], row[index + 1 : index + 2]
    beside = {t.lower for t in before if not text[t.end : token.start].strip()}  # no number: `y 17 años`
    beside |= {t.lower for t in after if not text[token.end : t.start].strip()}
    return bool(beside & reader.words.roles["joining"])


def premodifies(token: Token, text: str, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a form in `-ing` tells which of the things named after it: `the participating countries`."""
    before, after = beside_gerund(token, text, reader, lexicon)
    if before is None or after is None or text[token.end : after.start] != " ":
        return False
    begins = before.lower in reader.words.roles["determiners"] | reader.words.articles
    return begins and "n" in kinds(after, reader, lexicon)


def beside_gerund(token: Token, text: str, reader: Reader, lexicon: Lexicon) -> tuple[Token | None, Token | None]:
    """Return the words before and after a form in `-ing`, none for any other word, or where nouns are no adjuncts."""
    readings = lexicon.readings.get(reader.language, {}).get(token.lower, ())
    if not reader.words.roles["adjuncts"] or not any("ger" in r.tags for r in readings):
        return None, None
    row = tokens(text)
    index = next(k for k, other in enumerate(row) if other.start == token.start)
    return row[index - 1] if index else None, row[index + 1] if index + 1 < len(row) else None

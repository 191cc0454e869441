"""Single words of the source that stand in the translation as they were: `two suplentes`."""

from collections.abc import Iterator

from gealc_docs.languages.words import language_names
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.checks.untranslated import QUOTES
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.persons import persons
from gealc_docs.parity.tokens import Token, folded, tokens

RANK, FINAL = 7, False
KINDS: tuple[Kind, ...] = ()  # `untranslated`, as runs of words have
_NAMING = frozenset({"venue", "lead"})  # fields that may begin with a name
_SHORTEST = 5  # letters; shorter words may be anything


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find the first word in small letters that the source has too and the language of the translation has not."""
    pair, scene = evidence.pair, evidence.scene
    for token in _kept(evidence):
        names = {
            "language": language_names(scene.target.language),
            "other": language_names(scene.source.language),
        }
        message = Message.of("parity.half-translated", words=token.text, **names)
        yield pair.finding("untranslated", Severity.WARNING, message, (), ((token.start, token.end),))
        return


def _listed(word: str, evidence: Evidence) -> bool:
    """Whether a word has listed translations and is written as the other language writes none: `mentorías`."""
    lexicon = evidence.scene.lexicon
    return folded(word) != word and lexicon.knows(word, evidence.scene.source.language)


def _kept(evidence: Evidence) -> Iterator[Token]:
    pair, scene = evidence.pair, evidence.scene
    first = pair.field not in _NAMING
    there = {t.text for t in tokens(pair.source.text) if t.text.islower() or (first and t.initial)}
    facts = [(fact.start, fact.end) for fact in evidence.target_facts]
    named = persons(pair.target.text, scene.target.words)
    for token in (t for t in tokens(pair.target.text) if t.start not in named):
        quoted = pair.target.text[: token.start].rstrip()[-1:] in QUOTES
        said = any(a <= token.start < b for a, b in facts)  # a link, an address
        if token.text in there and len(token.text) >= _SHORTEST and not quoted and not said:
            lexicon, word = scene.lexicon, token.lower
            same = lexicon.foreign(word, scene.source.language)
            loan = word in same or word.removesuffix("s") in same  # `pesos`
            own = loan or lexicon.in_dictionary(word, scene.target.language)
            theirs = lexicon.in_dictionary(word, scene.source.language) and token.text.islower()
            if (theirs or _listed(word, evidence)) and not own:
                yield token

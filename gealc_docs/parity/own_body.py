"""The body that publishes a document, named as the one that acts where the other side lets it go without saying."""

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.sides import ordered
from gealc_docs.parity.subjects import corresponding, subjects
from gealc_docs.parity.tokens import Token, tokens


def goes_without_saying(token: Token, side: int, evidence: Evidence) -> bool:
    """Whether a word left over is the publisher as the subject of a verb that has none there: `se publicará`."""
    half = evidence.halves[side]
    if not _named(token, half.text, half.reader, evidence):
        return False
    for pair in corresponding(evidence):
        one, two = (
            next(subjects(words, each.text, each.reader, evidence.scene.lexicon), None)
            for words, each in zip(pair, evidence.halves, strict=True)
        )
        own, other = ordered(side, one, two)
        if own and _alone(token, own, half.text, half.reader):
            return other is None
    return False


def _named(token: Token, text: str, reader: Reader, evidence: Evidence) -> bool:
    """Whether a word is what a publisher calls itself, with a capital and after `the`."""
    before = next((t for t in reversed(tokens(text)) if t.start < token.start), None)
    own = evidence.scene.lexicon.lemmas(token.lower, reader.language) & reader.words.publishers
    return bool(own) and token.text[:1].isupper() and before is not None and before.lower in reader.words.definite


def _alone(token: Token, subject: Span, text: str, reader: Reader) -> bool:
    """Whether a word is the only one of substance in a subject: not `the Network and the Bank`."""
    inside = [t for t in tokens(text) if subject[0] <= t.start < subject[1]]
    return [t.start for t in inside if t.lower not in reader.words.function_words] == [token.start]

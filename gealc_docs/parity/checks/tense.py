"""What is still to be done on one side and was done on the other: `se publicará`, `was published`."""

from collections.abc import Iterator, Sequence

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.apertium import Reading
from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.subjects import corresponding
from gealc_docs.parity.tokens import Token, tokens

RANK, FINAL = 7, False
KINDS: tuple[Kind, ...] = ()  # what it finds is `meaning`
# Of Apertium: indicative future, preterites, conditional.
_TAGS = {"fti": "future", "ifi": "past", "past": "past", "cni": "conditional"}
_TIMES = ("conditional", "future", "past")
_BOTH = {
    "conditional",
    "future",
}  # of what is still to be done: `acordó que se celebraría`, `agreed that it will be held`
Timed = tuple[str, Span]


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a verb of which one side tells the future and the other the past."""
    if not evidence.literal:
        return
    pair, scene = evidence.pair, evidence.scene
    for ours, theirs in corresponding(evidence):
        one = next(_times(ours, pair.source.text, scene.source, scene.lexicon), None)
        two = next(_times(theirs, pair.target.text, scene.target, scene.lexicon), None) if one else None
        if one and two and one[0] != two[0] and {one[0], two[0]} != _BOTH:
            source, target = pair.source.text[slice(*one[1])], pair.target.text[slice(*two[1])]
            message = Message.of("parity.meaning-differs", source=source, target=target)
            yield pair.finding("meaning", Severity.WARNING, message, (one[1],), (two[1],))
            return


def _times(words: Sequence[Token], text: str, reader: Reader, lexicon: Lexicon) -> Iterator[Timed]:
    """Go through the times that the verbs among some words tell by their form or by the words that help them."""
    row, roles = tokens(text), reader.words.roles
    starts = {token.start for token in words if token.lower not in reader.words.function_words}
    starts = starts or {token.start for token in words}  # `lo harán`, `did so`
    for last in (k for k, token in enumerate(row) if token.start in starts):
        first = last
        while first and row[first - 1].lower in roles["auxiliaries"] - roles["relatives"]:
            first -= 1
        helping = {token.lower for token in row[first:last]}
        times = set([name for name in _TIMES if roles[name] & helping][:1])  # `would have been` is conditional
        if not times:
            readings = _finite(
                lexicon.readings.get(reader.language, {}).get(row[last].lower, ()), row[last + 1 :], reader
            )
            times = {next((_TAGS[tag] for tag in r.tags if tag in _TAGS), "") for r in readings}
            times = times or {name for name in _TIMES if row[last].lower.endswith(tuple(roles[f"{name}_endings"]))}
        if len(times) == 1 and any(times):
            yield times.pop(), (row[first].start, row[last].end)


def _finite(readings: Sequence[Reading], after: Sequence[Token], reader: Reader) -> Sequence[Reading]:
    """Return what a word may be: no participle where its object follows, `restored the files`."""
    taken = any(token.lower in reader.words.roles["determiners"] for token in after[:1])
    return [r for r in readings if not (taken and "pp" in r.tags)]

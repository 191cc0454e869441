"""What is still to be done on one side and was done on the other: `se publicará`, `was published`."""

from collections.abc import Iterator, Sequence

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.subjects import corresponding
from gealc_docs.parity.tokens import Token, tokens

RANK, FINAL = 7, False
KINDS: tuple[Kind, ...] = ()  # what it finds is `meaning`
# Of Apertium: indicative future, preterites, conditional, imperfect.
_TAGS = {"fti": "future", "ifi": "past", "past": "past", "cni": "conditional", "pii": "lasting"}
_TIMES = ("conditional", "future", "past")
_ALIKE = frozenset(
    frozenset(pair)
    for pair in (
        ("conditional", "future"),  # still to be done: `acordó que se celebraría`, `agreed that it will be held`
        ("lasting", "past"),
        ("lasting", "conditional"),
    )
)
Timed = tuple[str, Span]


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a verb of which one side tells the future and the other the past."""
    if not evidence.literal:
        return
    pair, scene = evidence.pair, evidence.scene
    for ours, theirs in corresponding(evidence):
        one = next(_times(ours, pair.source.text, scene.source, scene.lexicon), None)
        two = next(_times(theirs, pair.target.text, scene.target, scene.lexicon), None) if one else None
        if one and two and one[0] != two[0] and not _alike(evidence, one, two):
            source, target = pair.source.text[slice(*one[1])], pair.target.text[slice(*two[1])]
            message = Message.of("parity.meaning-differs", source=source, target=target)
            yield pair.finding("meaning", Severity.WARNING, message, (one[1],), (two[1],))
            return


def _alike(evidence: Evidence, one: Timed, two: Timed) -> bool:
    """Whether two times may stand for each other; what may be done is not what will be: `podría ampliar`."""
    may = [
        bool(half.words.patterns["modality"]["may"].search(half.text, *span))
        for half, (_, span) in zip(evidence.halves, (one, two), strict=True)
    ]
    times = frozenset((one[0], two[0]))
    return times in _ALIKE and not ("future" in times and may[0] != may[1])


def _times(words: Sequence[Token], text: str, reader: Reader, lexicon: Lexicon) -> Iterator[Timed]:
    """Go through the times that the verbs among some words tell by their form or by the words that help them."""
    row, roles = tokens(text), reader.words.roles
    starts = {token.start for token in words if token.lower not in reader.words.function_words}
    starts = starts or {token.start for token in words}  # `lo harán`, `did so`
    for last in (k for k, token in enumerate(row) if token.start in starts):
        first = last
        while first and row[first - 1].lower in roles["auxiliaries"] - roles["relatives"]:
            first -= 1
        helping = {token.lower for token in row[first : last + 1]}
        times = set([name for name in _TIMES if roles[name] & helping][:1])  # `would have been` is conditional
        if not times:
            readings = lexicon.readings.get(reader.language, {}).get(row[last].lower, ())
            if _is_finite(row[:last], row[last + 1 :], reader):
                readings = tuple(r for r in readings if "pp" not in r.tags)
            times = {next((_TAGS[tag] for tag in r.tags if tag in _TAGS), "") for r in readings}
            times = times or {name for name in _TIMES if row[last].lower.endswith(tuple(roles[f"{name}_endings"]))}
        if len(times) == 1 and any(times):
            yield times.pop(), (row[first].start, row[last].end)


def _is_finite(before: Sequence[Token], after: Sequence[Token], reader: Reader) -> bool:
    """Whether a word is no participle: its object follows (`restored the files`), or it is the verb of its sentence."""
    roles = reader.words.roles
    taken = any(token.lower in roles["determiners"] for token in after[:1])
    begins = any(token.lower in reader.words.articles for token in before[:1])
    done = any(token.lower in roles["agent"] for token in after[:1])
    helped = any(token.lower in roles["auxiliaries"] and not token.named for token in (*before, *after))
    return taken or (begins and not done and not helped and before[-1].lower not in reader.words.function_words)

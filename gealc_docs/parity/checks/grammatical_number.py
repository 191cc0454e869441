"""One or several: a noun that is singular on one side and plural on the other."""

from collections.abc import Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.lexicon import DERIVED
from gealc_docs.parity.tokens import tokens

RANK, FINAL = 7, False
KINDS = (Kind("number-agreement", Severity.WARNING, "dictionary"),)
_UNCOUNTED = frozenset(
    [
        "background",
        "content",
        "information",
        "data",
        "software",
        "progress",
        "research",
        "knowledge",
        "equipment",
        "staff",
        "advice",
        "evidence",
        "training",
        "infrastructure",
        "news",
        "people",
        "police",
        "media",
        "statistics",
        "economics",
        "politics",
        "series",
        "means",
        "goods",
        "assistance",
        "legislation",
        "employment",
        "feedback",
        "status",
        "headquarters",
        "culture",
        "expertise",
        "personnel",
        "affairs",
        "resources",
        "web",
        "procurement",
        "funding",
        "savings",
        "customs",
        "ethics",
        "access",
        "policy",
        "policies",
        "technology",
        "activity",
        "law",
        "right",
        "help",
        "support",
        "work",
        "input",
        "training",
    ]
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find one noun whose number differs, in a translation that is close otherwise."""
    scene, alignment, pair = evidence.scene, evidence.alignment, evidence.pair
    if not scene.literal or len(evidence.lost) + len(evidence.gained) > 1:
        return
    text_row = tokens(pair.target.text)
    follows = {t.start: n for t, n in zip(text_row, [*text_row[1:], None], strict=True)}
    content = {t.start for t in alignment.target}
    for i, j, strength in alignment.links:
        one, two = alignment.source[i], alignment.target[j]
        ours, theirs = (
            scene.lexicon.number(one.lower, scene.source.language),
            scene.lexicon.number(two.lower, scene.target.language),
        )
        after = follows.get(two.start)
        adjunct = (
            after is not None
            and after.start in content
            and not any(c in ",.;:()" for c in pair.target.text[two.end : after.start])
        )
        if (
            strength >= DERIVED
            and {ours, theirs} == {"sg", "pl"}
            and two.lower not in _UNCOUNTED
            and not (adjunct and theirs == "sg")
        ):
            message = Message.of(f"parity.number-{ours}", source=one.text, target=two.text)
            yield pair.finding(
                "number-agreement", Severity.WARNING, message, ((one.start, one.end),), ((two.start, two.end),)
            )
            return

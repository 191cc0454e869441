"""Pairing of a plan's languages: the wordings of each segment, and what one language lacks."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from gealc_docs.languages.marks import is_open, open_spans
from gealc_docs.model.finding import Finding
from gealc_docs.model.plan import FIELDS, Plan
from gealc_docs.model.segment import segments
from gealc_docs.model.text import Wording
from gealc_docs.parity.fields import printed
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.structure import lacking, whole_items


@dataclass
class Pairing:
    """The pairs of two plans and the findings about their structure."""

    pairs: list[Pair] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def pair_languages(plan: Plan, source: str, target: str) -> Pairing:
    """Pair the wordings of a bilingual plan; a segment in one language only is a finding."""
    result = Pairing()
    rows = tuple(segments(plan))
    for segment in rows:
        one, two = (_written(segment.text.find(language)) for language in (source, target))
        if one and two and (_unfinished(one) or _unfinished(two)):
            continue  # the list of what is still to be written tells it
        if one and two:
            result.pairs.append(Pair(segment.address, segment.number, segment.field, one, two))
        elif one or two:
            wording = one or two or Wording(source, "")
            place = (segment.address, segment.number, segment.field)
            other = target if one else source
            result.findings.append(lacking(place, wording, other, source=bool(one), quoted=False))
    return Pairing(result.pairs, whole_items(result.findings, [segment.address for segment in rows]))


def _written(wording: Wording | None) -> Wording | None:
    """Return a wording unless it only marks that it is still to be written."""
    return None if wording and is_open(wording.text) else wording


def _unfinished(wording: Wording) -> bool:
    return any(open_spans(wording.text))


def texts_of(plan: Plan, language: str) -> Iterator[str]:
    """Go through all wordings of a plan in one language, fields included."""
    for segment in segments(plan):
        if text := segment.text.get(language):
            yield text
    for _, activity in plan.activities():
        yield from (shown for name in FIELDS if (shown := printed(activity, name, language).text))

"""Characters that our fonts cannot print: where the plans have them."""

import unicodedata
from collections.abc import Iterable, Iterator

from gealc_docs.load.problems import Problem
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Plan
from gealc_docs.model.segment import segments


def without_glyph(plans: Iterable[Plan], characters: str) -> Iterator[Problem]:
    """Go through the first place of each character that cannot be printed."""
    known = tuple(plans)
    wordings = [wording for plan in known for segment in segments(plan) for wording in segment.text]
    for character in characters:
        code = f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
        place = next((wording.location for wording in wordings if character in wording.text), known[-1].location)
        yield Problem(place, Message.of("build.no-glyph", character=character, code=code))

"""What a comparison could not do, and what the ledger of reviews accepts that there is not."""

from collections.abc import Iterator, Sequence

from gealc_docs.lint.runner import checks
from gealc_docs.load.library import Library
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Plan
from gealc_docs.model.review import Ledger, Review
from gealc_docs.parity.catalogue import kinds
from gealc_docs.parity.lexicon import wordlist
from gealc_docs.parity.reviews import OWN
from gealc_docs.parity.runner import Comparison

_OF_ACTIVITY = 4  # parts of the address of an activity's field


def remarks(result: Comparison, ledger: Ledger, library: Library, plans: Sequence[Plan]) -> Iterator[Message]:
    """Go through what is to be told beside the findings."""
    if not result.with_lexicon:
        listed = wordlist.has_list(result.source, result.target)
        yield Message.of("parity.without-lexicon" if listed else "parity.without-words")
    if not (library.folder / "glossary.yaml").exists():
        yield Message.of("parity.without-glossary")
    known = {kind.code for kind in kinds()} | {f"{OWN}{check.code}" for check in checks()}
    for review in ledger.accepted:
        if review.check not in known:
            yield _void("parity.review-of-no-check", review, review.check)
        elif len(plans) == 1 and not _has_place(plans[0], review.address):
            yield _void("parity.review-of-no-place", review, review.address)


def _void(code: str, review: Review, name: str) -> Message:
    place = review.location
    return Message.of(code, place=f"{place.file}:{place.line}:{place.column}", name=name)


def _has_place(plan: Plan, address: str) -> bool:
    """Whether a plan has the activity that the address of a field names; of other addresses, always."""
    parts = address.split("/")
    activities = {(area.id, activity.id) for area, activity in plan.activities()}
    sections = {section.id for section in plan.sections}
    noted = {area.id for area in plan.areas if "notes" in parts[2:3]}
    return len(parts) != _OF_ACTIVITY or (parts[1], parts[2]) in activities or parts[1] in sections | noted

"""What our own editions print under a plan's title about themselves: status, language, what is lacking."""

from collections.abc import Iterator, Mapping
from functools import cache

from gealc_docs.languages.catalogue import available, translate
from gealc_docs.languages.labels import folded
from gealc_docs.languages.words import language_name
from gealc_docs.model.plan import Status

_BETWEEN = " · "


def own_line(text: str) -> tuple[bool, Status | None]:
    """Whether a line is wholly made of such remarks, and the status it tells."""
    pieces = [folded(piece).strip(" .") for piece in text.split(_BETWEEN)]
    known = remarks()
    if not all(piece in known for piece in pieces):
        return False, None
    return True, next((status for piece in pieces if (status := known[piece])), None)


@cache
def remarks() -> Mapping[str, Status | None]:
    """Return remark → the status it tells, as they are compared."""
    return {folded(text).strip(" ."): status for language in available() for text, status in _of(language)}


def _of(language: str) -> Iterator[tuple[str, Status | None]]:
    for status in Status:
        yield translate("plan.status-line", language, status=translate(f"plan.status-{status}", language)), status
    for status in (Status.DRAFT, Status.PROPOSED):
        yield translate(f"plan.notice-{status}", language), status
    own = language_name(language, language)
    yield translate("plan.edition", language, language=own), None
    for other in available():
        name = language_name(other, language)
        yield translate("plan.only-in", language, missing=own, languages=name), None

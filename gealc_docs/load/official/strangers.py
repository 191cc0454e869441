"""Countries that a document lists among the members of the committee and that our list of countries does not have."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from babel import Locale

from gealc_docs.languages.labels import each, folded
from gealc_docs.languages.notation import any_of
from gealc_docs.load.official.blocks import Text
from gealc_docs.load.recognise import Recogniser
from gealc_docs.model.plan import Committee
from gealc_docs.model.text import Wording

_CODE_LENGTH = 2


def strangers(
    texts: Iterable[Wording], committee: Committee | None, language: str, terms: Recogniser
) -> Iterator[Text]:
    """Go through the names, as CLDR has them, that stand in the list of the members beside countries we know."""
    known = terms.countries(language)
    names = {name: shown for name, (code, shown) in _territories(language).items() if code not in {*known.values()}}
    beside = _either(known)
    for wording in texts:
        if committee and committee.members and wording.location == committee.location:
            listed = rf"{beside}{_between()}({_either(names)})(?!\w)|(?<!\w)({_either(names)}){_between()}{beside}"
            for match in re.finditer(listed, folded(wording.text)):
                yield Text(names[match[1] or match[2]], ((0, wording.location),))


def _either(names: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})"


@cache
def _between() -> str:
    """Return the pattern of what parts the countries of a list; a remark on one may stand in brackets."""
    return rf"(?:\s*\([^()]*\))?(?:\s*[,;]\s*(?:(?:{any_of('and')})\s+)?|\s+(?:{any_of('and')})\s+)"


@cache
def _territories(language: str) -> dict[str, tuple[str, str]]:
    """Return folded name → (code, name) of all countries."""
    found = ((code, name) for one in each(language) for code, name in Locale.parse(one).territories.items())
    return {folded(name): (code, name) for code, name in found if len(code) == _CODE_LENGTH and code.isalpha()}

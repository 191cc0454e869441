"""Whether a web page is whole: one that was cut off would be read as half a plan."""

import re
from collections import Counter

from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location

# Elements that a page may not leave open.
_MUST_END = re.compile(r"<(/?)(div|main|section|article|table|[dou]l|h[1-6]|span|a|b|strong|em)\b", re.IGNORECASE)


_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
# In characters, of the tags that may be cut.
_LONGEST = 5_000
_IN_A_TAG = re.compile(r"<[^<>]*\Z")


def check_whole(text: str, shown: str) -> None:
    """Raise `LoadError` where a page was cut off: it does not end, nor do elements in it that have to."""
    if _END.search(text) or not _PAGE.search(text):
        return
    counts = Counter((end, tag.lower()) for end, tag in _MUST_END.findall(text))
    left_open = any(not end and count > counts["/", tag] for (end, tag), count in counts.items())
    if left_open or _IN_A_TAG.search(text[-_LONGEST:]):
        raise failure(Location(shown, text.count("\n") + 1, 1), "official.cut-off")

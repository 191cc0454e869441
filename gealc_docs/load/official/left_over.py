"""What the outline of a document holds and its plan does not: the last resort against dropping anything."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from gealc_docs.languages.labels import folded
from gealc_docs.load.official.blocks import Text
from gealc_docs.load.official.fields import Labelled
from gealc_docs.load.official.outline import Node
from gealc_docs.model.finding import Finding
from gealc_docs.model.text import Wording

# A text with so many words that stand nowhere in the plan was not read.
_FEWEST = 2


def left_over(root: Node, plan: object, findings: Iterable[Finding]) -> Iterator[Text]:
    """Go through the texts of an outline most of whose words stand neither in the plan nor in a finding."""
    told = _words(" ".join([*_texts(plan), *(side.text for one in findings for side in one.sides)]))
    for node in root.walk():
        for text in (node.head.title, *(i.value if isinstance(i, Labelled) else i.text for i in node.items)):
            own = _words(text.text)
            missing = own - told
            if len(missing) >= _FEWEST and len(missing) * 2 > len(own):
                yield text


def _texts(value: object) -> Iterator[str]:
    """Go through all wordings and texts of a value."""
    if isinstance(value, Wording):
        yield value.text
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}", folded(text)))

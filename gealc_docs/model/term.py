"""Controlled terms: a value that is the same in every language, and how it is printed."""

from dataclasses import dataclass, field

from gealc_docs.model.location import NOWHERE, Location
from gealc_docs.model.text import EMPTY, LocalText


@dataclass(frozen=True, slots=True)
class Term:
    """One venue, resource, product or lead.

    `key` and `kind` name the vocabulary's term, "" where the text fits none.
    `text` is the wording printed, in mid-sentence form.
    `literal` tells that the plan spells the text out itself instead of naming the key.
    """

    key: str = ""
    kind: str = ""
    text: LocalText = EMPTY
    literal: bool = False
    location: Location = field(default=NOWHERE, compare=False, repr=False)

"""What people call a place of a plan: `3.1.7`, `3.2 (note 1)`, `“Background” (paragraph 2)`."""

from collections.abc import Iterable

from gealc_docs.model.message import Message
from gealc_docs.model.text import LocalText
from gealc_docs.parity.pairs import Pair

_SECTION, _COUNTED = 3, 4  # steps in the address of a section's title, of its second paragraph
_LISTS = frozenset({"text", "notes"})


class Whereabouts:
    """Names the places of a plan; those without a number by the title of their section."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        """Take all pairs of a plan."""
        titled = (p for p in pairs if p.field == "title" and not p.number and p.address.count("/") == _SECTION - 1)
        self._titles = {p.address.rpartition("/")[0]: LocalText((p.source, p.target)) for p in titled}

    def __call__(self, address: str, number: str, field: str) -> str | Message:
        """Return the name of a place, its address where it has none."""
        steps = address.split("/")
        title = self._titles.get("/".join(steps[:2]))
        counted = field in _LISTS and len(steps) == _COUNTED
        if number:
            return Message.of("parity.place-note", number=number, count=steps[-1]) if counted else number
        if not title:
            return address
        if counted:
            return Message.of("parity.place-paragraph", section=title, count=steps[-1])
        return Message.of("parity.place-section", section=title)

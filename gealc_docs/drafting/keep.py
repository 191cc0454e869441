"""What `--keep` names: activities to take over though they look like one-off ones."""

from collections.abc import Iterable

from gealc_docs.drafting.standing import Verdict

ALL = "all"


class UnknownActivityError(ValueError):
    """A name that fits no activity, or more than one; `fitting` are those it fits."""

    def __init__(self, name: str, fitting: Iterable[str]) -> None:
        """Keep the name and what it fits."""
        super().__init__(name)
        self.name = name
        self.fitting = tuple(fitting)


def kept(verdicts: Iterable[Verdict], words: Iterable[str]) -> frozenset[str]:
    """Return the activities that words name: `all`, `AREA/ACTIVITY`, an area, a number or an id.

    Raise `UnknownActivityError`.
    """
    known = tuple(verdicts)
    return frozenset(name for word in words for name in _named(known, word))


def _named(verdicts: tuple[Verdict, ...], word: str) -> list[str]:
    if word == ALL:
        return [verdict.name for verdict in verdicts]
    if area := [verdict.name for verdict in verdicts if verdict.area.id == word]:
        return area
    fitting = [v.name for v in verdicts if word in {v.name, v.activity.number, v.activity.id}]
    if len(fitting) != 1:
        raise UnknownActivityError(word, fitting)
    return fitting

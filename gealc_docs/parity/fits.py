"""How well what governs a noun in one language fits what governs it in another: `es-en.roles.yaml`."""

from collections.abc import Callable, Mapping
from functools import cache

from gealc_docs.languages.data import read_data
from gealc_docs.languages.folders import find

_UNKNOWN = 0.75
_Fits = Mapping[str, Mapping[str, float]]
_Ways = frozenset[tuple[str, str]]


@cache
def _table(source: str, target: str) -> tuple[_Fits, _Ways, _Ways, _Ways, _Ways]:
    """Read how well what governs a noun in one language fits what governs it in the other."""
    for one, two, turned in ((source, target, False), (target, source, True)):
        path = find("lexicons", f"{one}-{two}.roles.yaml")
        if path:
            data = read_data(path)
            pairs = {(a, b): fit for a, fits in data["fits"].items() for b, fit in fits.items()}
            ways, after, doers, given = (
                frozenset((b, a) if turned else (a, b) for a, b in data[name])
                for name in ("opposed", "opposed_after", "opposed_doers", "opposed_given")
            )
            table: dict[str, dict[str, float]] = {}
            for (a, b), fit in pairs.items():
                key, value = (b, a) if turned else (a, b)
                table.setdefault(key, {})[value] = fit
            return table, ways, after, doers, given
    return {}, frozenset(), frozenset(), frozenset(), frozenset()


def opposed(source: str, target: str) -> tuple[_Ways, _Ways, _Ways, _Ways]:
    """Return what governs a noun one way here and another there: anywhere, after words that correspond, of doers.

    Last, of those who give something or are given it.
    """
    return _table(source, target)[1:]


def fits(source: str, target: str) -> Callable[[str, str], float]:
    """Return how well what governs a noun of the source fits what governs it in the target."""
    table = _table(source, target)[0]

    def fit(one: str, two: str) -> float:
        return table[one].get(two, 0.0 if two in _KNOWN else _UNKNOWN) if one in table else _UNKNOWN

    return fit


_KNOWN = frozenset(
    {
        "first",
        "passive",
        "object",
        "of",
        "from",
        "to",
        "by",
        "with",
        "for",
        "on",
        "in",
        "about",
        "between",
        "than",
        "against",
    }
)

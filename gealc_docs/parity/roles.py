"""Roles: what governs each noun of a text, and whether two nouns have each other's role on the other side."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from gealc_docs.languages.data import read_data
from gealc_docs.languages.folders import find
from gealc_docs.parity.closed import Closed
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import Token, tokens

Item = tuple[Span, Span]
_BREAK = re.compile(r"[.;:!?]\s|[()«»“”\"]")
_BRACKETS = re.compile(r"\([^()]*\)")
_REACH = 7  # words between a noun and what governs it
_UNKNOWN = 0.75
_GAIN, _MOST = 1.2, 0.8


def crossing(evidence: Evidence, row: Sequence[Item]) -> tuple[Item, Item] | None:
    """Return two nouns of one sentence of which each has on the target side the role of the other."""
    scene, pair = evidence.scene, evidence.pair
    fits = _fits(scene.source.language, scene.target.language)
    ours = Governors(pair.source.text, scene.source.words, scene.lexicon)
    theirs = Governors(pair.target.text, scene.target.words, scene.lexicon)
    roles = [(item, one, two) for item in row if (one := ours.of(item[0])) and (two := theirs.of(item[1]))]
    for k, (item, one, two) in enumerate(roles):
        for other, three, four in roles[k + 1 :]:
            as_is = fits(one, two) + fits(three, four)
            turned = fits(one, four) + fits(three, two)
            if as_is <= _MOST and turned - as_is >= _GAIN and _near(pair.source.text, item, other):
                return item, other
    return None


def exchanged(evidence: Evidence, names: Sequence[Item], row: Sequence[Item]) -> tuple[Item, Item] | None:
    """Return two names of which each stands after the word that the other one stands after on the target side."""
    scene, pair = evidence.scene, evidence.pair
    ours_by = Governors(pair.source.text, scene.source.words, scene.lexicon)
    theirs_by = Governors(pair.target.text, scene.target.words, scene.lexicon)
    for k, one in enumerate(names):
        for two in names[k + 1 :]:
            if ours_by.of(one[0]) != ours_by.of(two[0]) or theirs_by.of(one[1]) != theirs_by.of(two[1]):
                continue
            ours, theirs = _heads(row, one, two, side=0), _heads(row, one, two, side=1)
            turned = ours[0] in {theirs[1]} - {None} or ours[1] in {theirs[0]} - {None}
            kept = ours[0] == theirs[0] or ours[1] == theirs[1]
            if turned and not kept and (one[0] < two[0]) != (one[1] < two[1]) and _parted(evidence, one, two):
                return one, two
    return None


def _heads(row: Sequence[Item], one: Item, two: Item, *, side: int) -> tuple[Item | None, Item | None]:
    """Return what stands last before each of two names on one side."""
    others = sorted((item for item in row if item not in {one, two}), key=lambda item: item[side])
    first, second = (
        next((item for item in reversed(others) if item[side][1] <= name[side][0]), None) for name in (one, two)
    )
    return (first, None) if first == second else (first, second)


def _parted(evidence: Evidence, one: Item, two: Item) -> bool:
    """Whether more than other members of a list stands between two names on both sides."""
    for side, reader, text in (
        (0, evidence.scene.source, evidence.pair.source.text),
        (1, evidence.scene.target, evidence.pair.target.text),
    ):
        first, second = sorted((one[side], two[side]))
        between = _BRACKETS.sub("", text[first[1] : second[0]])
        words = {t.lower for t in tokens(between) if not t.text[0].isupper()} - reader.words.articles
        if words <= reader.words.roles["joining"]:
            return False
    return True


def turned_back(evidence: Evidence, row: Sequence[Item]) -> Iterator[Item]:
    """Find a noun that something goes to in the source, and comes from in the target, or the other way round."""
    scene, pair = evidence.scene, evidence.pair
    ways = _opposed(scene.source.language, scene.target.language)
    ours = Governors(pair.source.text, scene.source.words, scene.lexicon)
    theirs = Governors(pair.target.text, scene.target.words, scene.lexicon)
    asked = any(scene.lexicon.lemmas(t.lower, scene.source.language) & scene.source.words.asking for t in ours.row)
    if asked:
        return
    yield from (item for item in row if (ours.of(item[0]), theirs.of(item[1])) in ways)


def _near(text: str, one: Item, two: Item) -> bool:
    first, second = sorted((one[0], two[0]))
    return not _BREAK.search(text[first[1] : second[0]])


@cache
def _table(source: str, target: str) -> tuple[Mapping[str, Mapping[str, float]], frozenset[tuple[str, str]]]:
    """Read how well what governs a noun in one language fits what governs it in the other."""
    for one, two, turned in ((source, target, False), (target, source, True)):
        path = find("lexicons", f"{one}-{two}.roles.yaml")
        if path:
            data = read_data(path)
            pairs = {(a, b): fit for a, fits in data["fits"].items() for b, fit in fits.items()}
            ways = frozenset((b, a) if turned else (a, b) for a, b in data["opposed"])
            table: dict[str, dict[str, float]] = {}
            for (a, b), fit in pairs.items():
                key, value = (b, a) if turned else (a, b)
                table.setdefault(key, {})[value] = fit
            return table, ways
    return {}, frozenset()


def _opposed(source: str, target: str) -> frozenset[tuple[str, str]]:
    return _table(source, target)[1]


def _fits(source: str, target: str) -> Callable[[str, str], float]:
    """Return how well what governs a noun of the source fits what governs it in the target."""
    table, _ = _table(source, target)

    def fit(one: str, two: str) -> float:
        return table[one].get(two, 0.0 if two in _KNOWN else _UNKNOWN) if one in table else _UNKNOWN

    return fit


_KNOWN = frozenset(
    {"first", "passive", "object", "of", "from", "to", "by", "with", "for", "on", "in", "about", "between", "than"}
)


class Governors:
    """What governs the nouns of one text: a preposition, `object`, `first` (before any verb), `passive`, `adjunct`."""

    def __init__(self, text: str, words: Closed, lexicon: Lexicon) -> None:
        """Split the text into words."""
        self.text, self.row, self.words, self.lexicon = text, tokens(text), words, lexicon

    def of(self, span: Span) -> str:
        """Return what governs the noun at a place; nothing where the word is no noun."""
        inside = [k for k, token in enumerate(self.row) if span[0] <= token.start < span[1]]
        if not inside or not any(self._noun(self.row[k]) for k in inside):
            return ""
        last = inside[-1]
        if self.text[span[1] : span[1] + 2].rstrip() in self.words.roles["possessives"]:
            return "possessive"
        if self._adjunct(last):
            return "adjunct"
        found = self._governor(inside[0], _REACH)
        return "passive" if found == "first" and self._suffers(last) else found

    def _suffers(self, index: int) -> bool:
        """Whether the first verb after a noun is a passive: `will be changed`, `is led by`, `trained in`."""
        for token in self.row[index + 1 : index + 1 + _REACH]:
            if token.lower in self.words.roles["passive"]:
                return True
            readings = self.lexicon.readings.get(self.words.language, {}).get(token.lower, ())
            if readings and all(r.tags[:1] == ("vblex",) for r in readings):
                return all("pp" in r.tags for r in readings)
        return False

    def _noun(self, token: Token) -> bool:
        readings = self.lexicon.readings.get(self.words.language, {}).get(token.lower, ())
        kinds = {r.tags[:1] for r in readings}
        return not readings or token.named or ("n",) in kinds or ("np",) in kinds

    def _adjunct(self, index: int) -> bool:
        """Whether a noun stands before another that it belongs to: `health data`."""
        if not self.words.roles["adjuncts"] or index + 1 >= len(self.row):
            return False
        after = self.row[index + 1]
        apart = self.text[self.row[index].end : after.start]
        return (
            apart in {" ", "-"}
            and after.lower not in self.words.function_words
            and self._noun(after)
            and not self._verb(after)
            and not self._acts(index + 1)
        )

    def _acts(self, index: int) -> bool:
        """Whether a word that may be a noun is a verb, for it has an object: `help Chile map its routes`."""
        readings = self.lexicon.readings.get(self.words.language, {}).get(self.row[index].lower, ())
        after = self.row[index + 1].lower if index + 1 < len(self.row) else ""
        return after in self.words.roles["determiners"] and any(r.tags[:1] == ("vblex",) for r in readings)

    def _governor(self, index: int, reach: int) -> str:
        """Walk to the left past articles, adjectives and nouns of one phrase."""
        for k in range(index - 1, max(-1, index - 1 - reach), -1):
            token, after = self.row[k], self.row[k + 1]
            between = self.text[token.end : after.start]
            if _BREAK.search(between):
                return "first"
            lower = self.words.contractions.get(token.lower, token.lower)
            if lower in self.words.roles["joining"] or "," in between:
                return self._joined(k if "," in between else k - 1, reach - (index - k))
            if lower in self.words.roles["prepositions"]:
                return lower
            if self._verb(token):
                return "object"
        return "first" if index <= reach else ""

    def _joined(self, index: int, reach: int) -> str:
        """Return what governs the word that another is joined to by `and` or a comma."""
        if index < 0 or reach <= 0:
            return "first" if index < 0 else ""
        token = self.row[index]
        if not self._noun(token) or token.lower in self.words.function_words:
            return ""
        return self._governor(index, reach)

    def _verb(self, token: Token) -> bool:
        if token.lower in self.words.roles["auxiliaries"]:
            return True
        readings = self.lexicon.readings.get(self.words.language, {}).get(token.lower, ())
        return (
            bool(readings)
            and all(r.tags[:1] == ("vblex",) and "pp" not in r.tags for r in readings)
            and not token.named
        )

"""Two readings of one plan to one: the same plan in two languages, or a new reading of a plan that is kept already."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.labels import folded
from gealc_docs.load.official.blocks import Text
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.load.official.signs import sign_of
from gealc_docs.load.recognise import Recogniser
from gealc_docs.model.message import Message
from gealc_docs.model.plan import FIELDS, Activity, Area, Assembly, Plan, Section, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText

Item = TypeVar("Item", Area, Activity, Section)
Merge = Callable[[LocalText, LocalText], LocalText]


def both(first: LocalText, second: LocalText) -> LocalText:
    """Return a text with the wordings of both; where both have a language the first counts."""
    return first.merged(second)


def newer(first: LocalText, second: LocalText) -> LocalText:
    """Return a text with the wordings of both; where both have a language the second counts, in the first's place.

    A wording that the first has in another language only stands in for a translation, and is none.
    """
    known = {w.text for w in first}
    translated = tuple(w for w in second if w.language in first.languages or w.text not in known)
    own = tuple(second.find(w.language) or w for w in first)
    return LocalText(own).merged(LocalText(translated))


@dataclass
class Pairing:
    """Puts the second plan into the first, whose ids and order stay; `merge` joins two texts."""

    doubts: Doubts
    terms: Recogniser
    merge: Merge = both
    number: str = field(default="", init=False)

    def plans(self, first: Plan, second: Plan) -> Plan:
        """Return one plan with what either has."""
        return replace(
            first,
            title=self.merge(first.title, second.title),
            distribution=first.distribution or second.distribution,
            issued=first.issued or second.issued,
            assembly=self._assembly(first.assembly, second.assembly),
            committee=first.committee or second.committee,
            labels=self._labels(dict(first.labels), dict(second.labels)),
            sections=tuple(self._section(a, b) for a, b in self._pairs(first.sections, second.sections)),
            areas=tuple(self._area(a, b) for a, b in self._pairs(first.areas, second.areas)),
        )

    def _labels(self, first: dict[str, LocalText], second: dict[str, LocalText]) -> tuple[tuple[str, LocalText], ...]:
        names = dict.fromkeys((*first, *second))
        return tuple((name, first.get(name, LocalText()).merged(second.get(name, LocalText()))) for name in names)

    def _assembly(self, first: Assembly | None, second: Assembly | None) -> Assembly | None:
        if first is None or second is None:
            return second if first is None else first
        for name, mine, other in (
            ("ordinal", first.ordinal, second.ordinal),
            ("date", first.date and first.date.period, second.date and second.date.period),
        ):
            if mine and other and mine != other:
                said = Message.of(f"official.name-{name}")
                self.doubts.add("official.field-differs", _located(first.name), name=name, field=said)
        place = self._joined(*self._settled(first.place, second.place)) if first.place and second.place else None
        return replace(
            first,
            ordinal=first.ordinal or second.ordinal,
            name=self.merge(first.name, second.name),
            date=first.date or second.date,
            place=place if isinstance(place, Term) else first.place or second.place,
        )

    def _pairs(self, first: Sequence[Item], second: Sequence[Item]) -> Iterable[tuple[Item, Item | None]]:
        """Go through what belongs together: by id or title, then by number, else by order; what is left over last."""
        left = list(second)
        partners: dict[int, Item] = {}
        for alike in (_same_title, _same_number):
            for index, item in enumerate(first):
                if index not in partners and (found := next((x for x in left if alike(item, x)), None)) is not None:
                    partners[index] = found
                    left.remove(found)
        open_ = [index for index in range(len(first)) if index not in partners]
        if len(open_) == len(left):
            partners |= dict(zip(open_, left, strict=True))
            left = []
        return [(item, partners.get(index)) for index, item in enumerate(first)] + [(item, None) for item in left]

    def _alone(self, item: Item) -> Item:
        """Return what only one of the plans has, with a doubt."""
        self.doubts.add("official.one-side", _located(item.title), number=item.number)
        return item

    def _section(self, first: Section, second: Section | None) -> Section:
        if second is None:
            return self._alone(first)
        texts = self._texts(first.text, second.text, first.number)
        return replace(first, title=self.merge(first.title, second.title), text=texts)

    def _area(self, first: Area, second: Area | None) -> Area:
        if second is None:
            return self._alone(first)
        return replace(
            first,
            title=self.merge(first.title, second.title),
            objective=self.merge(first.objective, second.objective),
            activities=tuple(self._activity(a, b) for a, b in self._pairs(first.activities, second.activities)),
            notes=self._texts(first.notes, second.notes, first.number),
        )

    def _texts(self, first: Sequence[LocalText], second: Sequence[LocalText], number: str) -> tuple[LocalText, ...]:
        """Return paragraphs paired by the signs of notes, else by order; one too many stays in its language."""
        pairs = list(_by_sign(first, second))
        for a, b in pairs:
            if bool(a) is not bool(b):
                self.doubts.add("official.one-side", _located(a or b), number=number)
        return tuple(self.merge(a, b) for a, b in pairs)

    def _activity(self, first: Activity, second: Activity | None) -> Activity:
        if second is None:
            return self._alone(first)
        values = {name: self._value(first, second, name) for name in FIELDS}
        return replace(first, title=self.merge(first.title, second.title), **values)  # type: ignore[arg-type]  # a value a field

    def _value(self, first: Activity, second: Activity, name: str) -> object:
        """Return a field's value in both languages; a doubt where they differ or one lacks it."""
        mine, other = self._settled(getattr(first, name), getattr(second, name))
        if not mine or not other:
            if mine or other:
                self._doubt("official.field-one-side", first, name)
            return mine or other
        if _known(mine) and _known(other) and _meaning(mine) != _meaning(other):
            self._doubt("official.field-differs", first, name)
            return mine
        if isinstance(mine, tuple) and isinstance(other, tuple) and len(mine) != len(other):
            self._doubt("official.field-differs", first, name)
        return self._joined(mine, other)

    def _settled(self, mine: object, other: object) -> tuple[object, object]:
        """Return two values with the terms that have one wording in a language taken for what both languages say."""
        match mine, other:
            case Term(key=a), Term(key=b) if a != b and (entry := self.terms.shared(mine, other)):
                return replace(mine, key=entry.key, kind=entry.kind), replace(other, key=entry.key, kind=entry.kind)
            case tuple(), tuple() if len(mine) == len(other):
                pairs = [self._settled(a, b) for a, b in zip(mine, other, strict=True)]
                return tuple(a for a, _ in pairs), tuple(b for _, b in pairs)
        return mine, other

    def _doubt(self, code: str, activity: Activity, name: str) -> None:
        said = Message.of(f"official.name-{name}")
        self.doubts.add(code, _located(activity.title), number=activity.number, name=name, field=said)

    def _joined(self, mine: object, other: object) -> object:
        match mine, other:
            case When(), When():
                return replace(mine, text=self.merge(mine.text, other.text), period=mine.period or other.period)
            case Term(), Term():
                known = mine if mine.key else other
                return replace(known, text=self.merge(mine.text, other.text), literal=mine.literal)
            case tuple(), tuple() if len(mine) == len(other):
                return tuple(self._joined(a, b) for a, b in zip(mine, other, strict=True))
        return mine


@dataclass
class Updating(Pairing):
    """Puts a new reading into a plan that is kept already: what changed in it counts, what it prints alike stays."""

    merge: Merge = newer

    def _value(self, first: Activity, second: Activity, name: str) -> object:
        mine, other = getattr(first, name), getattr(second, name)
        if not other or _alike(mine, other):
            return mine if not other or mine else other
        if mine and (not (_known(mine) and _known(other)) or _meaning(mine) == _meaning(other)):
            return super()._value(first, second, name)
        self._doubt("official.field-changed", first, name)
        return other


def _alike(mine: object, other: object) -> bool:
    """Whether two values are printed alike in a language."""
    match mine, other:
        case Term(), Term():
            return any(mine.text.best(x).text.casefold() == other.text.best(x).text.casefold() for x in available())
        case When(), When():
            return mine.period == other.period and (mine.period is not None or mine.text == other.text)
        case tuple(), tuple() if len(mine) == len(other):
            return all(_alike(a, b) for a, b in zip(mine, other, strict=True))
    return False


def _by_sign(first: Sequence[LocalText], second: Sequence[LocalText]) -> Iterator[tuple[LocalText, LocalText]]:
    """Go through pairs of paragraphs: footnotes by sign where one side has all of the other's, else by order."""
    ours, theirs = _signs(first), _signs(second)
    signs, others = ({sign for sign in own if sign[0]} for own in (ours, theirs))
    shared = signs & others if signs <= others or others <= signs else set()
    rest = (text for sign, text in zip(theirs, second, strict=True) if sign not in shared)
    for sign, text in zip(ours, first, strict=True):
        yield text, second[theirs.index(sign)] if sign in shared else next(rest, LocalText())
    yield from ((LocalText(), text) for text in rest)


def _signs(texts: Sequence[LocalText]) -> list[tuple[str, int]]:
    """Return the sign that each text begins with, "" for none, and how many before it have the same."""
    found = [sign_of(next((wording.text for wording in text), "")) for text in texts]
    return [(sign, found[:index].count(sign)) for index, sign in enumerate(found)]


def _same_title(first: Item, second: Item) -> bool:
    shared = {w.language: folded(w.text) for w in first.title}
    return any(shared.get(w.language) == folded(w.text) for w in second.title)


def _same_number(first: Item, second: Item) -> bool:
    return bool(first.number) and first.number == second.number


def _known(value: object) -> bool:
    """Whether a value is known for what it is in every language."""
    if isinstance(value, When):
        return value.period is not None
    return all(term.key for term in (value if isinstance(value, tuple) else (value,)))


def _meaning(value: object) -> object:
    if isinstance(value, When):
        return value.period
    return sorted(term.key for term in (value if isinstance(value, tuple) else (value,)))


def _located(text: LocalText) -> Text:
    wording = next(iter(text), None)
    return Text(wording.text, ((0, wording.location),)) if wording else Text("")

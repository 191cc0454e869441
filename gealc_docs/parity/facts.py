"""Facts of a text as values: numbers, periods, countries, organisations, links, symbols."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from gealc_docs.languages.folders import languages_with
from gealc_docs.languages.words import bodies, language_name, locale
from gealc_docs.model.vocabulary import COUNTRIES, Vocabulary
from gealc_docs.parity.closed import Closed, closed
from gealc_docs.parity.numbers import Fact, numbers
from gealc_docs.parity.patterns import Forms, pattern
from gealc_docs.parity.tokens import Token, folded, tokens

_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>«»“”\"']+[^\s<>«»“”\"'.,;:)\]]|(?<![\w@.])[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|gob|gov|int|edu|info|io|red|lat)(?:\.[a-z]{2})?(?:/[^\s<>«»“”\"',;)]*)?(?![\w@])"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SYMBOL = re.compile(
    r"(?<![\w/])[A-Z]{1,6}(?:/(?:[A-Z][a-z]+\.\d+|[A-Z0-9.()-]+))+(?![\w/])|(?<!\w)[A-Z]{2,}[-.]?\d+(?:[./-]\d+)+"
)
_NUMBERED = re.compile(r"(?<![\w/.,-])0*(\d[\d.]*/(?:19|20)\d\d)(?![\w/])")  # `Resolution 4/2023`
_NUMERIC_DATE = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_RATE = re.compile(r"[A-Z]+/[A-Z]+")  # of two things, no symbol: `ODA/GNI`
_ACRONYM = re.compile(r"(?<![\w/])[A-Z][A-Z0-9]*[A-Z](?:s(?=\W|$))?(?![\w/$])")
_OF_RATE = re.compile(r"(?<![\w/])[A-Z]{2,}(?=/[A-Z]{2,}(?![\w/]))|(?<=[A-Z]/)[A-Z]{2,}(?![\w/])")
_DAY_OR_YEAR = re.compile(r"\d[\s/-]\||\|[.\s/-]+(?:\w\w )?\d")  # beside a short month: `3 mar. 2021`, `dic. de 2026`
_DOTTED = re.compile(r"(?<![\d.,:/$-])([01]?\d|2[0-3])\.([0-5]\d)(?![\d.,%/])")
_ROMAN = re.compile(r"[IVX]+")
_ACRONYM_LETTERS = 6
_PERIOD_CODE = re.compile(r"(?<!\w)([A-Z])([1-4])(?!\w)")


@cache
def _language_step() -> re.Pattern[str]:
    """Return the pattern of a step of an address that only says in which language a page is: `/es`, `/english`."""
    codes = languages_with("closed.yaml")
    names = {folded(language_name(code, reader)) for code in codes for reader in codes}
    return re.compile(rf"/(?:{'|'.join(map(re.escape, sorted({*codes, *names})))})(?=/|$)", re.IGNORECASE)


@dataclass(frozen=True)
class Reader:
    """Reads the facts of texts in one language."""

    language: str
    vocabulary: Vocabulary = field(default_factory=Vocabulary)

    @cached_property
    def words(self) -> Closed:
        """The closed classes of the language."""
        return closed(self.language)

    def read(self, text: str) -> list[Fact]:
        """Return all facts of a text in order; none overlaps an earlier kind."""
        found: list[Fact] = []
        for step in (
            self._links,
            self._hours,
            self._dates,
            self._frequencies,
            self._names,
            self._periods,
            self._numbers,
            self._acronyms,
        ):
            for fact in sorted(step(text), key=_longest):
                if not _overlaps(fact, found):
                    found.append(fact)
        return sorted(found, key=lambda fact: fact.start)

    def _links(self, text: str) -> Iterator[Fact]:
        for match in _MAIL.finditer(text):
            yield Fact("mail", match[0].lower(), match.start(), match.end())
        for match in _URL.finditer(text):
            if "@" not in match[0] and text[match.start() - 1 : match.start()] != "@":
                value = (
                    _language_step()
                    .sub("", match[0].lower().rstrip("/"))
                    .removeprefix("https://")
                    .removeprefix("http://")
                )
                yield Fact("link", value, match.start(), match.end())
        for match in _SYMBOL.finditer(text):
            symbol = match[0].rstrip(".-") if "(" in match[0] else match[0].rstrip(".-)")
            if not _RATE.fullmatch(symbol):
                yield Fact("symbol", symbol, match.start(), match.start() + len(symbol))

        for match in _NUMBERED.finditer(text):
            before = (text[: match.start()].split() or [""])[-1].rstrip(".º°")
            if before[:1].isupper() or before.lower() in self.words.numbers.signs:
                yield Fact("symbol", match[1], match.start(), match.end())

    def _hours(self, text: str) -> Iterator[Fact]:
        """Read hours of the day; beside one, `5.30` is another: `de 5.30 a 23.00 horas`."""
        found = list(self._clock(text))
        yield from found
        for match in _DOTTED.finditer(text) if found else ():
            minutes = "" if match[2] == "00" else ":" + match[2]
            yield Fact("number", f"{int(match[1])}{minutes}", match.start(), match.end())

    def _clock(self, text: str) -> Iterator[Fact]:
        """Read hours told by a sign or a word: `10:00`, `10 a.m.`, `a las 10 horas`; `10 horas` alone is how long."""
        for match in self.words.times.clock.finditer(text):
            after = (match["after"] or match["late"] or match["later"] or "").lower()
            adds, before = self.words.times.clock_after.get(after), text[: match.start()].split()[-1:]
            said = match["minutes"] or match["dotted"]
            lasts = {word.lower() for word in text[match.end() :].split()[:1]} & self.words.times.clock_lasting
            told = not lasts and {word.lower() for word in before} & self.words.times.clock_before
            if said or adds is not None or told:
                later = adds or 0
                hour = int(match["hour"]) + (later if int(match["hour"]) < later else 0)
                minutes = "" if (said or "00") == "00" else ":" + said
                yield Fact("number", f"{hour}{minutes}", match.start(), match.end())

    def _dates(self, text: str) -> Iterator[Fact]:
        for match in _NUMERIC_DATE.finditer(text):
            first, second, year = (
                (int(g) for g in match.groups()[:3]) if match[1] else (int(match[6]), int(match[5]), int(match[4]))
            )
            swapped = second > 12 or (self.words.times.month_first and first <= 12 and match[1] is not None)  # noqa: PLR2004  # months of a year
            day, month = (second, first) if swapped else (first, second)
            middle = match.start() + 1
            yield Fact("number", str(day), match.start(), middle)
            yield Fact("month", str(month), middle, middle + 1)
            yield Fact("number", str(year), middle + 1, match.end())
        for token in tokens(text):
            if (named := self.words.times.months.get(token.lower)) and self._is_month(
                text, token.start, token.end, token.text
            ):
                yield Fact("month", str(named), token.start, token.end)
            elif (short := self.words.times.months_short.get(token.lower)) and _DAY_OR_YEAR.search(
                f"{text[max(0, token.start - 3) : token.start]}|{text[token.end : token.end + 6]}"
            ):
                yield Fact("month", str(short), token.start, token.end)
            for form in {token.lower, token.lower.removesuffix("s")} & set(self.words.times.weekdays):
                if not (self.words.times.days_small and _in_name(text, token)):
                    yield Fact("weekday", str(self.words.times.weekdays[form]), token.start, token.end)

    def _is_month(self, text: str, start: int, end: int, word: str) -> bool:
        """Tell the month `May` and `March` from the verbs."""
        if word.lower() not in self.words.times.month_verbs:
            return True
        near = text[max(0, start - 4) : start] + text[end : end + 4]
        inside = re.search(r"[^.:;!?\s][\s-]$", text[:start])
        beside = re.match(r"\W+[^\W\d_]+\W+([^\W\d_]+)", text[end:])  # `May to August`
        other = beside is not None and beside[1].lower() in self.words.times.months
        dated = bool(re.search(r"\d", near))
        if word.isupper() and text.upper() != text:  # `the Statement MAY be published`
            return dated
        return word[0].isupper() and bool(inside or other or dated)

    def _frequencies(self, text: str) -> Iterator[Fact]:
        for kind, group in (("openness", "openness"), ("frequency", "frequencies"), ("quantifier", "quantifiers")):
            for name, found in self.words.patterns[group].items():
                for match in found.finditer(text):
                    if kind == "openness" and self.words.named("single", "openness_exempt").match(text, match.start()):
                        continue  # `as required by the Act`
                    if kind != "quantifier" or name in {"at-least", "at-most"}:
                        yield Fact(
                            kind, name, match.start(), match.end(), weak=kind == "frequency" and name == "continuous"
                        )

    def _names(self, text: str) -> Iterator[Fact]:
        for match in self._countries[0].finditer(text):
            code = self._countries[1].get(folded(re.sub(r"\s+", " ", match[0])))
            if code and match[0][0].isupper():
                yield Fact("country", code, match.start(), match.end())
        for match in self._terms[0].finditer(text):
            key = self._terms[1].get(folded(re.sub(r"\s+", " ", match[0])))
            written = match[0] in self._forms or not match[0].islower() or len(match[0]) > _ACRONYM_LETTERS
            if key and written and (not match[0].isupper() or text[match.start() - 1 : match.start()] != "/"):
                yield Fact("organisation", key, match.start(), match.end())
        for token in tokens(text):
            code = self.words.places.nationalities.get(folded(token.lower))
            if code and token.text not in self.words.places.not_countries:
                yield Fact("country", code, token.start, token.end, weak=True)

    def _periods(self, text: str) -> Iterator[Fact]:
        for match in _PERIOD_CODE.finditer(text):
            if unit := self.words.times.letters.get(match[1]):
                yield Fact("period", unit, match.start(), match.start() + 1)
                yield Fact("number", match[2], match.start() + 1, match.end())
        row = tokens(text)
        for k, token in enumerate(row):
            if unit := self._unit(text, token.lower, token.start):
                near = {t.lower for t in row[k + 1 : k + 3]} & set(self.words.times.months)  # `first half of August`
                yield Fact("period", HALF_MONTH if unit == "half" and near else unit, token.start, token.end)

    def _unit(self, text: str, word: str, start: int) -> str:
        """Return the part of the year a word means; some (`half`, `quarter`) only after an ordinal."""
        if word in self.words.times.periods:
            return self.words.times.periods[word]
        before = text[:start].rstrip().rsplit(" ", 1)[-1].lower()
        counted = (
            before in self.words.numbers.ordinals
            or before in self.words.numbers.weak
            or re.fullmatch(rf"[ivx]+|\d(?:{'|'.join(self.words.numbers.suffixes)})|[ivx]+-[ivx]+", before)
        )
        return self.words.times.counted.get(word, "") if counted else ""

    def _numbers(self, text: str) -> Iterator[Fact]:
        yield from numbers(text, self.words)
        for match in self.words.named("single", "percent").finditer(text):
            yield Fact("percent", "%", match.start(), match.end())
        for match in re.finditer("%", text):
            yield Fact("percent", "%", match.start(), match.end())

    def _acronyms(self, text: str) -> Iterator[Fact]:
        shouted = text.upper() == text
        for match in (*_ACRONYM.finditer(text), *_OF_RATE.finditer(text)):
            if not shouted and not _ROMAN.fullmatch(match[0]):
                yield Fact("acronym", match[0].removesuffix("s"), match.start(), match.end())

    @cached_property
    def _countries(self) -> tuple[Forms, Mapping[str, str]]:
        """All country names of the language with their codes: CLDR's, and other forms in use."""
        territories = locale(self.language).territories
        codes = {
            str(name): code
            for code, name in territories.items()
            if re.fullmatch("[A-Z]{2}", code) and code not in {"EU", "UN", "EZ", "ZZ"}
        }
        codes |= {name: code for code, names in self.words.places.countries.items() for name in names}
        for entry in self.vocabulary.of_kind(COUNTRIES):
            codes |= dict.fromkeys(entry.forms(self.language), entry.key)
        kept = {name: code for name, code in codes.items() if name not in self.words.places.not_countries}
        return pattern(kept), {folded(name): code for name, code in kept.items()}

    @cached_property
    def _terms(self) -> tuple[Forms, Mapping[str, str]]:
        """All names of organisations in the language with their keys."""
        forms = {
            form: entry.key for entry in self.vocabulary.of_kind("organisations") for form in entry.forms(self.language)
        }
        for key, row in bodies(self.language).items():  # one that the vocabulary has too goes by its key there
            own = next((forms[form] for form in row if form in forms), key)
            forms = dict.fromkeys(row, own) | forms
        return pattern(forms), {folded(form): key for form, key in forms.items()}

    @cached_property
    def _forms(self) -> frozenset[str]:
        """All names of organisations as they are written: `who` is not the WHO."""
        known = (entry.forms(self.language) for entry in self.vocabulary.of_kind("organisations"))
        return frozenset(form for row in (*known, *bodies(self.language).values()) for form in row)


HALF_MONTH = "half-month"


def _longest(fact: Fact) -> int:
    return fact.start - fact.end


def _overlaps(fact: Fact, others: list[Fact]) -> bool:
    return any(fact.start < other.end and other.start < fact.end for other in others)


def without_equal(facts: list[Fact], others: list[Fact]) -> list[Fact]:
    """Return strong facts without an equal on the other side; counts matter where something is missing there too.

    Nationalities are strong beside one that the other side has: `Mexican and Peruvian agencies`.
    """
    known = {(fact.kind, fact.value) for fact in others}
    strong = any(fact.kind == "country" and fact.weak and (fact.kind, fact.value) in known for fact in facts)
    return [f for f in facts if (not f.weak or (strong and f.kind == "country")) and (f.kind, f.value) not in known]


def _in_name(text: str, token: Token) -> bool:
    """Whether a word with a capital goes on with a name: `Santo Domingo`; no date, nor a title in capitals."""
    before = re.search(r"(?<![^\W_])([^\W\d_]+) $", text[: token.start])
    dated = re.match(r",? \d", text[token.end :])
    return token.named and not token.text.isupper() and not dated and bool(before and before[1][0].isupper())

"""Wordings of documents to values: terms of the vocabulary, and periods (`recognise_dates`)."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from babel import Locale

from gealc_docs.languages.labels import each, folded, passage_language, readable
from gealc_docs.languages.notation import any_of
from gealc_docs.load.recognise_dates import recognise_period
from gealc_docs.model.location import Location
from gealc_docs.model.plan import When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.model.vocabulary import COUNTRIES, KINDS, NAMES, Entry, Vocabulary

__all__ = ["Recogniser", "recognise_period", "recogniser"]

_STOPS = " .,;:"
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
# Letters of other alphabets that look like Latin ones: they come out of scanned documents.
_LOOKALIKES = str.maketrans("АВСЕНІКМОРТХасеіорхΑΒΕΖΗΙΚΜΝΟΡΤΧ", "ABCEHIKMOPTXaceiopxABEZHIKMNOPTX")


def plain(text: str) -> str:
    """Return a wording as terms are compared: folded, straight quotes, no stops at its ends."""
    return folded(text.translate(_QUOTES)).strip(_STOPS)


class Recogniser:
    """Finds the terms of a vocabulary by their wordings."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Index all forms of all terms."""
        self.vocabulary = vocabulary
        self._forms: dict[tuple[str, str], list[Entry]] = {}
        for entry in vocabulary.entries.values():
            for language, form in entry.all_forms():
                self._forms.setdefault((language, plain(form)), []).append(entry)
        self._add_countries()
        self._any: dict[str, list[Entry]] = {}
        for (_, form), entries in self._forms.items():
            self._any.setdefault(form, []).extend(entries)

    def _add_countries(self) -> None:
        """Index the names of countries in languages that are only read, as CLDR has them."""
        countries = [entry for entry in self.vocabulary.entries.values() if entry.kind == COUNTRIES]
        published = {language for entry in countries for language, _ in entry.all_forms()}
        for language in sorted({*readable()} - published):
            names = Locale.parse(language).territories
            for entry in countries:
                if name := names.get(entry.key):
                    self._forms.setdefault((language, plain(name)), []).append(entry)

    def entry(self, text: str, field: str, language: str) -> Entry | None:
        """Return the term that a wording of a field means, that field's usual kind first, its language first."""
        kinds = KINDS[field]
        wanted = plain(text)
        own = (self._forms.get((one, wanted), ()) for one in reversed(each(language)))
        for entries in (*own, self._any.get(wanted, ())):
            fitting = [entry for entry in entries if entry.kind in kinds]
            if fitting:
                return min(fitting, key=lambda entry: kinds.index(entry.kind))
        code = self.vocabulary.get(text.strip(_STOPS))
        return code if code and code.kind == COUNTRIES and COUNTRIES in kinds else None

    def looks_like(self, text: str, field: str, language: str) -> Entry | None:
        """Return the term that a wording would mean if its letters of other alphabets were Latin ones."""
        latin = text.translate(_LOOKALIKES)
        return self.entry(latin, field, language) if latin != text else None

    def shared(self, first: Term, second: Term) -> Entry | None:
        """Return the one term that both wordings can mean, None where there is none or more than one."""
        other = {entry.key for entry in self._meanings(second)}
        found = {entry.key: entry for entry in self._meanings(first) if entry.key in other and entry.kind == first.kind}
        return next(iter(found.values())) if len(found) == 1 else None

    def _meanings(self, term: Term) -> list[Entry]:
        return [entry for w in term.text for entry in self._forms.get((w.language, plain(w.text)), ())]

    def is_name(self, text: str, language: str) -> bool:
        """Whether a text is a name that the vocabulary has, such as the network's."""
        return any(entry.kind == NAMES for one in each(language) for entry in self._forms.get((one, plain(text)), ()))

    def country(self, text: str, language: str) -> str:
        """Return the ISO code of a country by its name, "" for none."""
        entries = (entry for one in each(language) for entry in self._forms.get((one, plain(text)), ()))
        return next((entry.key for entry in entries if entry.kind == COUNTRIES), "")

    def countries(self, language: str) -> Mapping[str, str]:
        """Return folded name → ISO code."""
        return {
            form: entry.key
            for (other, form), entries in self._forms.items()
            for entry in entries
            if other in each(language) and entry.kind == COUNTRIES
        }

    def term(self, text: str, field: str, language: str, location: Location) -> Term:
        """Return a wording as one term, with the key where it is known."""
        entry = self.entry(text, field, language)
        wording = LocalText((Wording(self._language(text, entry, language), text, location),))
        return Term(entry.key if entry else "", entry.kind if entry else "", wording, literal=True, location=location)

    def _language(self, text: str, entry: Entry | None, language: str) -> str:
        """Return the language a wording is in, of those named: the last one where its form or words tell no other."""
        own = reversed(each(language))
        forms = {one for one, form in entry.all_forms() if plain(form) == plain(text)} if entry else set()
        known = next((one for one in reversed(each(language)) if one in forms), "")
        return known or passage_language(text, "+".join(own))

    def terms(self, text: str, field: str, language: str, location: Location) -> tuple[Term, ...]:
        """Return a wording as terms: one, or several where it joins terms that are known."""
        if self.entry(text, field, language):
            return (self.term(text, field, language, location),)
        parts = self._parts(text, field, language)
        if not parts:
            return (self.term(text, field, language, location),)
        return tuple(self.term(part, field, language, place) for part, place in _placed(parts, text, location))

    def _parts(self, text: str, field: str, language: str) -> list[str]:
        """Return the fewest parts a wording falls into at its joints, if each of them is a term."""
        joints = [(0, 0), *((m.start(), m.end()) for m in _joints().finditer(text)), (len(text), len(text))]
        best: dict[int, list[str]] = {0: []}
        for end in range(1, len(joints)):
            for start in range(end):
                part = text[joints[start][1] : joints[end][0]]
                if start in best and part and self.entry(part, field, language):
                    longer = [*best[start], part]
                    if end not in best or len(longer) < len(best[end]):
                        best[end] = longer
        return best.get(len(joints) - 1, [])


@cache
def _joints() -> re.Pattern[str]:
    """Return the pattern of what may join two terms."""
    return re.compile(rf"\s*[;/+|•]\s*|,\s+|\s+(?:{any_of('and')}|&)\s+")


def _placed(parts: list[str], text: str, location: Location) -> list[tuple[str, Location]]:
    """Return the parts with their places on the line."""
    placed, offset = [], 0
    for part in parts:
        offset = text.index(part, offset)
        place = Location(location.file, location.line, location.column + offset) if location.column else location
        placed.append((part, place))
        offset += len(part)
    return placed


@lru_cache(maxsize=4)
def _cached(identity: int, vocabulary: "_Held") -> Recogniser:  # noqa: ARG001  # the identity is the cache's key
    return Recogniser(vocabulary.value)


class _Held:
    """A vocabulary that compares by identity, for the cache."""

    def __init__(self, value: Vocabulary) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.value is self.value


def recogniser(vocabulary: Vocabulary) -> Recogniser:
    """Return the recogniser of a vocabulary; made once."""
    return _cached(id(vocabulary), _Held(vocabulary))


def when(text: str, language: str, year: int, location: Location) -> When:
    """Return a wording as a date: with the period where it is one, and always as printed."""
    language_of_data = passage_language(text, "+".join(reversed(each(language))))
    wording = LocalText((Wording(language_of_data, text, location),))
    return When(recognise_period(text, language, year), wording, location)

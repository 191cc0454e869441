"""Two texts of different languages: what of a change can be told, and what cannot.

Numbers, frequencies, denials, duties and opposites have the same value in every language; for the rest only words tell,
and a translator may choose others. So a text is said to be another only where hardly a known word of it is found again.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from gealc_docs.diff.concepts import Text, known_words, met, opposites
from gealc_docs.diff.lexicon import closed
from gealc_docs.diff.meaning import embedded
from gealc_docs.diff.token import Kind
from gealc_docs.diff.tokens import stems, tokens
from gealc_docs.model.text import Wording

# The share of known words not found again from where on a text is another; it takes so many words on either side.
ANOTHER, LEAST = 0.7, 2
# Short texts are others where so small a share of all their words is found again; how close they are by meaning, above
# or below what is usual for translations, counts so much more. One in a hundred unchanged titles fell below it.
FOUND, CLOSENESS, USUAL = 0.25, 3.0, 0.9
DOUBTFUL = 0.6  # where more is found again, no meaning could be so far off
LONG = 40
# Up to so many numbers their order tells too; more stand in another order in another language.
FEW = 3
# In longer texts a denial is often put into another word: "sin costo", "free of charge".
SHORT = 14
# Two opposite things are told only by these classes; of others one language often has no word.
_DUTY = ("must", "may")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a text says that has the same value in every language; `weak` are numbers that need no counterpart."""

    numbers: tuple[int, ...]
    ordinals: tuple[int, ...]
    weak: frozenset[int]
    frequencies: frozenset[str]
    duties: frozenset[str]
    opposites: frozenset[str]


def differ(old: Wording, new: Wording) -> bool:
    """Tell whether two texts of different languages surely do not say the same."""
    ours, theirs = _said(old.text, old.language), _said(new.text, new.language)
    return _contradict(ours, theirs) or _denied(old, new) or _another(old, new)


def _contradict(ours: _Said, theirs: _Said) -> bool:
    if _numbers_differ(ours, theirs) or (ours.ordinals and theirs.ordinals and ours.ordinals != theirs.ordinals):
        return True
    frequent = ours.frequencies and theirs.frequencies and not ours.frequencies & theirs.frequencies
    duty = ours.duties and theirs.duties and not ours.duties & theirs.duties
    opposite = any({a} == ours.opposites & {a, b} and {b} == theirs.opposites & {a, b} for a, b in opposites())
    return bool(frequent or duty or opposite)


def _denied(old: Wording, new: Wording) -> bool:
    """Tell whether one of two short texts denies what the other says."""
    ours, theirs = (_denials(said) for said in (old, new))
    if bool(ours) is bool(theirs) or max(len(said.text.split()) for said in (old, new)) > SHORT:
        return False
    language, other = (old.language, new) if ours else (new.language, old)
    return bool(met(ours | theirs, language, (other.language, stems(other.text, other.language))))


def _denials(said: Wording) -> frozenset[str]:
    """Return the stems of the words that a text denies: those that follow "not", "without"."""
    exempt = _pattern(said.language, "negation_exempt", "")
    text = exempt.sub(" ", said.text.casefold())
    after = (text[match.end() :] for match in _pattern(said.language, "negation", "").finditer(text))
    return frozenset(found[0] for rest in after if (found := stems(rest, said.language)))


def _numbers_differ(ours: _Said, theirs: _Said) -> bool:
    """Compare what is counted; a number may be put into a word such as "both"."""
    one, two = set(ours.numbers), set(theirs.numbers)
    if (one - two - theirs.weak) or (two - one - ours.weak):
        return True
    same = Counter(ours.numbers) == Counter(theirs.numbers) and len(ours.numbers) <= FEW
    return same and ours.numbers != theirs.numbers


def _another(old: Wording, new: Wording) -> bool:
    """Tell whether hardly a word of either text may stand for one of the other, or few do and the meaning is apart."""
    sides = [(said.language, stems(said.text, said.language)) for said in (old, new)]
    if max(len(found) for _, found in sides) <= LONG and _apart(old.text, new.text, sides):
        return True
    shares = []
    for part, whole in (sides, sides[::-1]):
        words = known_words(part)
        if len(words) < LEAST:
            return False
        shares.append(1 - len(met(words, part[0], whole)) / len(words))
    return min(shares) >= ANOTHER


def _apart(old: str, new: str, sides: list[Text]) -> bool:
    """Tell whether two short texts are apart by words and by meaning; by words alone where there is no model."""
    words = [(part[0], frozenset(part[1])) for part in sides]
    if min(len(stems) for _, stems in words) < LEAST:
        return False
    pairs = zip(words, sides[::-1], strict=True)
    found = min(len(met(stems, language, other)) / len(stems) for (language, stems), other in pairs)
    vectors = embedded([old, new]) if found <= DOUBTFUL else None
    closeness = 0.0 if vectors is None else float(vectors[0] @ vectors[1]) - USUAL
    return found + CLOSENESS * closeness <= FOUND


@lru_cache(maxsize=10_000)
def _said(text: str, language: str) -> _Said:
    found = tokens(text, language)
    lower = text.casefold()
    classes = closed(language)
    weak = classes.get("weak_numbers", {})
    return _Said(
        tuple(token.value for token in found if token.kind is Kind.NUMBER and token.value > 1),
        tuple(token.value for token in found if token.kind is Kind.ORDINAL),
        frozenset(weak.get(token.key, token.value) for token in found if token.key in weak or token.kind is Kind.YEAR),
        frozenset(
            name for name in classes.get("frequencies", {}) if _pattern(language, "frequencies", name).search(lower)
        ),
        frozenset(name for name in _DUTY if _pattern(language, "modality", name).search(lower)),
        frozenset(name for name in classes.get("opposites", {}) if _pattern(language, "opposites", name).search(lower)),
    )


@cache
def _pattern(language: str, group: str, name: str) -> re.Pattern[str]:
    """Return a pattern for the forms of a closed class, one that fits nothing where there are none."""
    forms = closed(language).get(group, ())
    if isinstance(forms, Mapping):
        forms = forms.get(name, ())
    either = "|".join(re.escape(str(form).casefold()) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if either else r"(?!)")

"""Two texts of different languages: what of a change can be told, and what cannot.

Numbers, frequencies, denials, duties and opposites have the same value in every language; for the rest only words tell,
and a translator may choose others. So a text is said to be another only where hardly a known word of it is found again.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from gealc_docs.diff.anchors import countries_differ, joins, names_differ
from gealc_docs.diff.concepts import known_words, met, opposites
from gealc_docs.diff.embedding import embedded
from gealc_docs.diff.lexicon import lexicon
from gealc_docs.diff.token import AND, Kind, Token, plain
from gealc_docs.diff.tokens import stems, tokens
from gealc_docs.languages.classes import classes
from gealc_docs.languages.periods import HOURS, MONTHS
from gealc_docs.model.plan import Plan
from gealc_docs.model.segment import segments
from gealc_docs.model.text import Wording
from gealc_docs.parity.apart import apart, ask_for

# The share of known words not found again from where on a text is another; it takes so many words on either side.
ANOTHER, LEAST = 0.7, 2
# Short texts are others where so small a share of all their words is found again; how close they are by meaning, above
# or below what is usual for translations, counts so much more, and each known word that is not found so much less.
# One in a hundred unchanged titles fell below it.
FOUND, CLOSENESS, USUAL, LOST = -0.15, 6.0, 0.9, 0.15
DOUBTFUL = 0.9  # where more is found again, no meaning could be so far off
# Words that only one text has, while all of the other's are found again, were added; a closer meaning tells otherwise.
ADDED, CLOSE = 2, 0.93
LONG = 40
# Up to so many numbers their order tells too; more stand in another order in another language.
FEW = 3
# In longer texts a denial is often put into another word: "sin costo", "free of charge".
SHORT = 14
# So short texts join as many things in either language; longer ones may turn "and" into another clause, and only tell
# where all words of the one that joins less are found again in the other, which has more.
TERSE, CLAUSES = 12, 24
# What the words that have no counterpart say for a change of texts otherwise the same (the logarithm of its odds), less
# as the meaning is nearer than a translation's usually is; without a model they alone must say more.
LEFT, NEARER, LEFT_ALONE = 0.5, 20.0, 1.0
# Words for these mean other things too: a daily paper, a permanent post.
_LOOSE = frozenset({"daily", "continuous"})
_MONTH = 730  # hours
_SIZES = {**HOURS, **{unit: _MONTH * months for unit, months in MONTHS.items()}}
_HALF = 50  # per cent
# Two opposite duties are told only by these classes; of others one language often has no word.
_DUTY = ("must", "may")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a text says that has the same value in every language.

    `begins` is the ordinal it begins with, else 0; `weak` are numbers that need no counterpart; units are in hours.
    """

    numbers: tuple[int, ...]
    ordinals: tuple[int, ...]
    begins: int
    weak: frozenset[int]
    frequencies: frozenset[str]
    units: frozenset[int]
    duties: frozenset[str]
    opposites: frozenset[str]


def ask_for_words(old: Plan, new: Plan) -> None:
    """Ask the dictionaries for all words of two plans of different languages at once, not for each pair of texts."""
    ask_for([said for plan in (old, new) for segment in segments(plan) for said in segment.text])


def differ(old: Wording, new: Wording) -> bool:
    """Tell whether two texts of different languages surely do not say the same."""
    ours, theirs = _said(old.text, old.language), _said(new.text, new.language)
    if _contradict(ours, theirs) or _denied(old, new) or _halved(old, new):
        return True
    return _anchored_apart(old, new, ours, theirs) or _another(old, new) or _left_over(old, new)


def _anchored_apart(old: Wording, new: Wording, ours: _Said, theirs: _Said) -> bool:
    """Tell whether two short texts differ in what every translation keeps: how often, who, where, how many things."""
    if _joins_more(old, new):
        return True
    if max(len(said.text.split()) for said in (old, new)) > SHORT:
        return False
    often = [said.frequencies - _LOOSE for said in (ours, theirs)]
    return bool(often[0]) is not bool(often[1]) or countries_differ(old, new) or names_differ(old, new)


def _joins_more(old: Wording, new: Wording) -> bool:
    """Tell whether one of two texts joins something to what the other says."""
    length = max(len(said.text.split()) for said in (old, new))
    less, more = sorted((old, new), key=joins)
    if length > CLAUSES or joins(less) == joins(more):
        return False
    ours, theirs = _words(less, more), _words(more, less)
    return length <= TERSE or (not ours.lost and len(theirs.all) > len(ours.all))


def _contradict(ours: _Said, theirs: _Said) -> bool:
    if _numbers_differ(ours, theirs) or _ordinals_differ(ours, theirs):
        return True
    times = ours.units and theirs.units and not ours.units & theirs.units
    frequent = ours.frequencies and theirs.frequencies and not ours.frequencies & theirs.frequencies
    duty = ours.duties and theirs.duties and not ours.duties & theirs.duties
    opposite = any({a} == ours.opposites & {a, b} and {b} == theirs.opposites & {a, b} for a, b in opposites())
    return bool(times or frequent or duty or opposite)


def _ordinals_differ(ours: _Said, theirs: _Said) -> bool:
    """Compare what is counted through; where one text has none, only the other's first word tells."""
    if ours.ordinals and theirs.ordinals:
        return ours.ordinals != theirs.ordinals
    return max(ours.begins, theirs.begins) > 1


def _left_over(old: Wording, new: Wording) -> bool:
    """Tell whether words of substance have no counterpart, as the comparison of translations sees them.

    Only of what names a thing: whole sentences, such as objectives, are translated more freely.
    """
    if any(said.text.rstrip().endswith(".") or len(said.text.split()) > CLAUSES for said in (old, new)):
        return False
    found = apart(old, new)
    if found <= 0:
        return False
    vectors = embedded([old.text, new.text])
    if vectors is None:
        return found >= LEFT_ALONE
    return found - NEARER * (float(vectors[0] @ vectors[1]) - USUAL) >= LEFT


def _halved(old: Wording, new: Wording) -> bool:
    """Tell whether one of two texts names a part the other has nothing for; "second half" is of a year."""
    ours, theirs = _shares(old), _shares(new)
    halved = any(_half(one) and not _partly(other) for one, other in ((old, new), (new, old)))
    return halved or bool((ours - theirs and not _partly(new)) or (theirs - ours and not _partly(old)))


def _shares(said: Wording) -> frozenset[str]:
    """Return the thirds and quarters that a text names; "two thirds" are no third."""
    return frozenset(name for name, found in lexicon(said.language).shares.items() if found.search(said.text))


def _half(said: Wording) -> bool:
    row, named = tokens(said.text, said.language), lexicon(said.language).halves
    found = (k for k, token in enumerate(row) if token.key in named and said.text[token.end : token.end + 1] != "-")
    return any(not k or row[k - 1].kind is not Kind.ORDINAL for k in found)


def _partly(said: Wording) -> bool:
    """Tell whether a text names some part of a whole, be it in per cent."""
    known = {*classes(said.language).get("fractions", ()), *lexicon(said.language).halves, f"#{_HALF}"}
    return any(token.key in known for token in tokens(said.text, said.language))


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
    if max(len(found) for _, found in sides) <= LONG and _apart(old, new):
        return True
    shares = []
    for part, whole in (sides, sides[::-1]):
        words = known_words(part)
        if len(words) < LEAST:
            return False
        shares.append(1 - len(met(words, part[0], whole)) / len(words))
    return min(shares) >= ANOTHER


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text that carry meaning, as stems: all, those not found again, those of them that a list holds."""

    all: frozenset[str]
    lost: frozenset[str]
    known: frozenset[str]


def _apart(old: Wording, new: Wording) -> bool:
    """Tell whether two short texts are apart by words and by meaning; by words alone where there is no model."""
    ours, theirs = _words(old, new), _words(new, old)
    if not ours.all or not theirs.all or not (ours.lost or theirs.lost):
        return False
    if _joined_on(ours, theirs, new) or _joined_on(theirs, ours, old):
        return True
    found = min(1 - len(words.lost) / len(words.all) for words in (ours, theirs))
    vectors = embedded([old.text, new.text]) if found <= DOUBTFUL else None
    closeness = 0.0 if vectors is None else float(vectors[0] @ vectors[1]) - USUAL
    if not (ours.lost and theirs.lost) and max(len(ours.lost), len(theirs.lost)) >= ADDED:
        return closeness + USUAL < CLOSE
    least = min(len(ours.all), len(theirs.all)) >= LEAST or bool(ours.known and theirs.known)
    return least and found + CLOSENESS * closeness - LOST * (len(ours.known) + len(theirs.known)) <= FOUND


def _words(said: Wording, other: Wording) -> _Words:
    """Return what of a text is found again in another."""
    known = lexicon(said.language)
    found = (token for token in tokens(said.text, said.language) if token.kind is Kind.WORD and token.key != AND)
    everything = frozenset(plain(known.stem(t.key)) for t in found if t.key not in known.function_words)
    lost = everything - met(everything, said.language, (other.language, stems(other.text, other.language)))
    return _Words(everything, lost, lost & known_words((said.language, tuple(lost))))


def _joined_on(one: _Words, other: _Words, said: Wording) -> bool:
    """Tell whether a text joins something known to what another says in full: "integrity", "ethics and integrity"."""
    if one.lost or not other.known:
        return False
    row = tokens(said.text, said.language)
    stem = lexicon(said.language).stem
    beside = {
        plain(stem(row[j].key)) for k, t in enumerate(row) if t.key == AND for j in (k - 1, k + 1) if 0 <= j < len(row)
    }
    return bool(beside & other.known)


@lru_cache(maxsize=10_000)
def _said(text: str, language: str) -> _Said:
    found = tokens(text, language)
    lower = text.casefold()
    own = classes(language)
    weak = own.get("weak_numbers", {})
    units = {word: _SIZES[unit] for unit, row in own.get("units", {}).items() if unit in _SIZES for word in row}
    return _Said(
        tuple(t.value for t in found if t.kind is Kind.NUMBER and t.value > 1 and not _loose(t, text)),
        tuple(token.value for token in found if token.kind is Kind.ORDINAL),
        next((token.value for token in found[:1] if token.kind is Kind.ORDINAL), 0),
        frozenset(weak.get(token.key, token.value) for token in found if token.key in weak or _loose(token, text))
        | ({_HALF} if any(token.key in lexicon(language).halves for token in found) else set()),
        _frequencies(lower, language),
        frozenset(units[token.key] for token in found if token.key in units),
        frozenset(name for name in _DUTY if _pattern(language, "modality", name).search(lower)),
        frozenset(name for name in own.get("opposites", {}) if _pattern(language, "opposites", name).search(lower)),
    )


def _frequencies(lower: str, language: str) -> frozenset[str]:
    """Return how often a text says something happens; what is half-yearly is not yearly."""
    known = classes(language).get("frequencies", {})
    found = [
        (match.span(), name) for name in known for match in _pattern(language, "frequencies", name).finditer(lower)
    ]
    return frozenset(
        name
        for (start, end), name in found
        if not any(a <= start and end <= b and (a, b) != (start, end) for (a, b), _ in found)
    )


def _loose(token: Token, text: str) -> bool:
    """Tell whether a number may be put into a word: a year, "three" in "three-dimensional"."""
    return token.kind is Kind.YEAR or (token.kind is Kind.NUMBER and text[token.end : token.end + 1] == "-")


@cache
def _pattern(language: str, group: str, name: str) -> re.Pattern[str]:
    """Return a pattern for the forms of a closed class, one that fits nothing where there are none."""
    forms = classes(language).get(group, ())
    if isinstance(forms, Mapping):
        forms = forms.get(name, ())
    either = "|".join(re.escape(str(form).casefold()) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if either else r"(?!)")

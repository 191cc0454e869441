"""Cognates: words of two languages that are alike because they are one word by origin."""

from functools import lru_cache

from rapidfuzz.fuzz import ratio

from gealc_docs.parity.tokens import folded

_ENDINGS = [
    "aciones",
    "amientos",
    "imientos",
    "amiento",
    "imiento",
    "izaciones",
    "izacion",
    "acion",
    "ciones",
    "siones",
    "cion",
    "sion",
    "idades",
    "idad",
    "dad",
    "mente",
    "ables",
    "ibles",
    "able",
    "ible",
    "ivos",
    "ivas",
    "ivo",
    "iva",
    "icos",
    "icas",
    "ico",
    "ica",
    "icar",
    "arios",
    "arias",
    "ario",
    "aria",
    "osos",
    "osas",
    "oso",
    "osa",
    "encias",
    "ancias",
    "encia",
    "ancia",
    "istas",
    "ista",
    "ismos",
    "ismo",
    "ados",
    "adas",
    "idos",
    "idas",
    "ado",
    "ada",
    "ido",
    "ida",
    "ando",
    "iendo",
    "izar",
    "izara",
    "izaran",
    "izado",
    "izada",
    "izando",
    "ales",
    "al",
    "ar",
    "er",
    "ir",
    "es",
    "os",
    "as",
    "o",
    "a",
    "e",
    "s",
    "n",
    "izations",
    "ization",
    "isations",
    "isation",
    "ations",
    "ation",
    "tions",
    "sions",
    "tion",
    "sion",
    "ities",
    "ity",
    "ments",
    "ment",
    "ly",
    "ically",
    "ical",
    "ics",
    "ic",
    "ives",
    "ive",
    "aries",
    "ary",
    "ous",
    "ences",
    "ances",
    "ence",
    "ance",
    "ency",
    "ancy",
    "ists",
    "ist",
    "isms",
    "ism",
    "izing",
    "ising",
    "ized",
    "ised",
    "izes",
    "ises",
    "ize",
    "ise",
    "ating",
    "ated",
    "ates",
    "ate",
    "ings",
    "ing",
    "eds",
    "ed",
    "ers",
    "or",
    "ors",
    "ian",
    "ies",
    "y",
]
_SET = frozenset(_ENDINGS)
_LONGEST = max(map(len, _SET))
_SPELLINGS = (
    ("ph", "f"),
    ("th", "t"),
    ("qu", "c"),
    ("y", "i"),
    ("k", "c"),
    ("ss", "s"),
    ("ll", "l"),
    ("ff", "f"),
    ("mm", "m"),
    ("cc", "c"),
    ("pp", "p"),
    ("tt", "t"),
    ("nn", "n"),
    ("rr", "r"),
    ("z", "c"),
    ("x", "s"),
)
# Lengths of roots and per cents of likeness, found on word lists.
_LEAST, _PREFIX, _TAIL, _SHORT = 4, 5, 2, 6
_RATIO_SHORT, _RATIO = 86, 80


@lru_cache(maxsize=100_000)
def root(word: str) -> str:
    """Return what is left of a word without its ending and the spelling of its language."""
    plain = folded(word)
    for length in range(min(_LONGEST, len(plain) - _LEAST), 0, -1):
        if plain[-length:] in _SET:
            plain = plain[:-length]
            break
    if plain.startswith("es") and len(plain) > _LEAST and plain[2] in "pctqf":
        plain = plain[1:]
    for old, new in _SPELLINGS:
        plain = plain.replace(old, new)
    return plain


@lru_cache(maxsize=200_000)
def alike(one: str, two: str) -> bool:
    """Tell whether two words are cognates by their look."""
    first, second = root(one), root(two)
    if min(len(first), len(second)) < _LEAST or first[0] != second[0]:
        return folded(one) == folded(two)
    short, long = sorted((len(first), len(second)))
    if short >= _PREFIX and first[:short] == second[:short] and long - short <= _TAIL:
        return True
    return ratio(first, second) >= (_RATIO_SHORT if short <= _SHORT else _RATIO)

"""Labels and their values: `Lugar: Virtual. Fecha: anual.`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from gealc_docs.languages.labels import each, folded, labels, synonyms
from gealc_docs.languages.notation import any_of
from gealc_docs.load.official.blocks import Text
from gealc_docs.model.plan import FIELDS

# Labels of the fields of an activity, and what stands for something else.
OBJECTIVE, GOAL, ACTIVITY, AREA, NUMBER, NOTE, UNKNOWN = "objective", "goal", "activity", "area", "number", "note", "?"
PLACE_AND_DATE = "place-and-date"
# From when, until when: two labels or columns of one date.
START, END = "start", "end"
# A label of fewer letters is never taken for a slip of another; one of so many may have a wrong letter.
_SHORTEST_SLIP, _LONG = 5, 7
# So many words may stand after the first word of a label.
_LONGEST_REST = 5
_FIELD_LABELS = ("objective", "venue", "date", "resources", "product", "lead", "goal", PLACE_AND_DATE, START, END)
_UNKNOWN = re.compile(r"(?:^|(?<=[.;]\s))([^\W\d_][^\W_]*(?:[ /][^\W_]+){0,3})\s*:\s+(?=\S)")
# What may stand between two fields on a line.
_STOPS = " .;,|·•/"
_DASHES = ("–", "—", "-")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value after a label: its name, how it is printed, and the value. Name `?` is a label that none of ours is.

    `column` is the heading over a value in a table, where that is its label.
    """

    name: str
    printed: Text
    value: Text
    column: str = ""


@cache
def _known(language: str) -> re.Pattern[str]:
    words = {str(w) for name in (*_FIELD_LABELS, "activity", "note") for w in labels(language)["labels"].get(name, ())}
    forms = sorted({re.escape(f) for w in words for f in (w.lower(), folded(w))}, key=len, reverse=True)
    body = "|".join(form.replace(r"\ ", r"\s+").replace(r"\/", r"\s*/\s*") for form in forms)
    of = "|".join(re.escape(str(word)) for word in labels(language)["of"]).replace(r"\ ", r"\s+")
    return re.compile(
        rf"(?<![\w/-])¿?({body})(?:{any_of('open-plurals')}|\?|\s+(?:{of})\s+[^\W\d_]+(?=\s*:))?"
        rf"(?:\s*\([^):]{{1,30}}\))?\s*(:|\t|\s[–—-](?=\s)|\.(?=\s+[^\W\d_])|$)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4096)
def label_of(text: str, language: str) -> str:
    """Return the name of a label that a text is as a whole (a column's heading, say), "" where it is none."""
    wanted = folded(text).strip(" :.*¿?")
    known = synonyms(language, "labels")
    bare = re.sub(r"\s*\(.*?\)", "", wanted).strip()
    inner = re.search(r"\((.+?)\)", wanted)
    found = known.get(wanted) or known.get(bare) or known.get(wanted.rstrip("s")) or _of_parts(bare, known)
    # `How (resources)`: what a heading means may stand in brackets.
    return found or known.get(inner[1].strip() if inner and bare else "", "") or _without_qualifier(bare, language)


def _without_qualifier(label: str, language: str) -> str:
    """Return the name of a label with words such as `expected` or `institution` before or after it."""
    known, qualifiers = synonyms(language, "labels"), _qualifiers(language)
    words = label.split()
    while words and not (found := known.get(" ".join(words), "")):
        if words[0] in qualifiers:
            words = words[1:]
        elif words[-1] in qualifiers:
            words = words[:-1]
        else:
            return ""
    return found if words else ""


@cache
def _qualifiers(language: str) -> frozenset[str]:
    return frozenset(folded(str(word)) for word in labels(language).get("qualifiers", ()))


def named(label: str, language: str) -> str:
    """Return the name of a label told to be one by its place, if need be by its main word: `Fecha de entrega`.

    Not where the rest makes it something else: `Responsable de la evaluación`.
    """
    found = label_of(label, language)
    bare = re.sub(r"\s*\(.*?\)", "", folded(label)).strip(" :.*¿?").split()
    return found or next((name for one in each(language) if (name := _by_main_word(bare, one))), "")


def _by_main_word(words: Sequence[str], language: str) -> str:
    """Return the field that the main word of a label names: its first with what is said of it, in English its last."""
    data = labels(language)
    first = data["main-word"] == "first"
    main, rest = (words[:1], words[1:]) if first else (words[-1:], words[:-1])
    joiners = {word for phrase in data["of"] for word in phrase.split()} | {*data["noun-joiners"]}
    known = synonyms(language, "labels")
    name = known.get(" ".join(main), "")
    # `Ciudad coordinadora`: who leads is told by the other word.
    name = "lead" if name and known.get(" ".join(rest), "") == "lead" else name
    one = len(rest) == 1 and rest[0].isalpha()
    joined = first and 1 < len(rest) <= _LONGEST_REST and rest[0] in joiners
    others = {folded(word) for word in data["not-of"]} & {*words}
    return name if name in FIELDS and (one or joined) and not others else ""


def _of_parts(label: str, known: Mapping[str, str]) -> str:
    """Return the name of a label made of several that mean the same: `Producto o resultado esperado`."""
    names = {known.get(part.strip(), "") for part in _joints().split(label)}
    return names.pop() if len(names) == 1 else ""


@cache
def _joints() -> re.Pattern[str]:
    """Return the pattern of what joins the parts of a label."""
    return re.compile(rf"\s*[/,;]\s*|\s+(?:{any_of('and', 'or')})\s+")


@cache
def almost(text: str, language: str) -> str:
    """Return the label that a text is, but for one letter, the only one of its meaning; "" where there is none.

    A letter may be missing, doubled or moved; another one in its place only in longer labels: `Sede` is no `Sale`.
    """
    wanted = folded(text).strip(" :.*¿?")
    known = synonyms(language, "labels")
    if len(wanted) < _SHORTEST_SLIP or label_of(text, language):
        return ""
    near = [word for word in known if len(word) >= _SHORTEST_SLIP and OSA.distance(wanted, word, score_cutoff=1) == 1]
    near = [word for word in near if len(word) != len(wanted) or sorted(word) == sorted(wanted) or len(word) >= _LONG]
    return near[0] if len({known[word] for word in near}) == 1 else ""


def is_goal(label: str, language: str) -> bool:
    """Whether a label is a word for a goal: an area's objective, and what an activity is to yield."""
    return folded(label).strip(" :.*") in {folded(word) for word in labels(language)["labels"][GOAL]}


def is_total(texts: Sequence[str], language: str) -> bool:
    """Whether the first words of a row say that it only adds up others."""
    words = {folded(str(word)) for word in labels(language)["totals"]}
    return folded(next((text for text in texts if text.strip()), "")).strip(" :.") in words


def split_fields(text: Text, language: str) -> tuple[Text, list[Labelled]]:
    """Split a text at the labels in it: what stands before the first one, then each with its value."""
    starts = _labels_in(text.text, language)
    if not starts:
        return text, []
    ends = [start for start, *_ in starts[1:]] + [len(text.text)]
    found: list[Labelled] = []
    for (start, label_end, value_start, name), end in zip(starts, ends, strict=True):
        value = text.cut(value_start, end)
        found += _with_unknown(Labelled(name, text.cut(start, label_end), value))
    return text.cut(0, starts[0][0]), found


@lru_cache(maxsize=65_536)  # each line is split at several steps
def _labels_in(text: str, language: str) -> tuple[tuple[int, int, int, str], ...]:
    return tuple(_found_labels(text, language))


def _found_labels(text: str, language: str) -> Iterator[tuple[int, int, int, str]]:
    """Go through (start, end of label, start of value, name); after a semicolon a label may have a small letter."""
    known = synonyms(language, "labels")
    dash, found = "", False
    for match in _known(language).finditer(text):
        name = known.get(folded(re.sub(r"\s*/\s*", "/", match[1])), "") or known.get(folded(match[1]), "")
        opens = match[2] == ":" and text[: match.start()].endswith("(") and text.rstrip(" .;").endswith(")")
        listed = found and text[max(match.start() - 2, 0) : match.start()].rstrip()[-1:] == ";" and match[2] == ":"
        if name and (opens or listed or _is_label(text, match, dash)):
            found = True
            dash = dash or (match[2].strip() if match[2].strip() in _DASHES else "")
            yield match.start(), match.end(1), match.end(), name


def _is_label(text: str, match: re.Match[str], dash: str) -> bool:
    """Whether a word that is a label stands as one: at the start, or capitalised and before a colon.

    After a label with a `dash` the others of its line may have one: `Sede – Lima; Fecha – mayo`.
    """
    before = text[: match.start()].strip()
    if not before or not before.strip("*•·-–—|"):
        return match[1][0].isupper() if match[2] == "." else match[2] != "" or folded(text) == folded(match[1])
    if dash and match[2].strip() == dash:
        return match[1][0].isupper() and before[-1] in _STOPS
    if match[2] != ":":
        return False
    return match[1][0].isupper() and not text[match.end() :].startswith("//")


def _with_unknown(field: Labelled) -> Iterator[Labelled]:
    """Split a value where a label that we do not know starts another one."""
    cuts = [m for m in _UNKNOWN.finditer(field.value.text) if m.start(1) > 0 and m[1][0].isupper()]
    if not cuts or field.name == OBJECTIVE:
        yield Labelled(field.name, field.printed, field.value)
        return
    yield Labelled(field.name, field.printed, field.value.cut(0, cuts[0].start(1)))
    ends = [m.start(1) for m in cuts[1:]] + [None]
    for match, end in zip(cuts, ends, strict=True):
        label = field.value.cut(match.start(1), match.end(1))
        yield Labelled(UNKNOWN, label, field.value.cut(match.end(), end))


def unknown_label(text: Text) -> Labelled | None:
    """Return a line `Presupuesto: 5.000` as a label that we do not know; None where it is no such line."""
    match = _UNKNOWN.match(text.text)
    if not match or not match[1][0].isupper():
        return None
    return Labelled(UNKNOWN, text.cut(0, match.end(1)), text.cut(match.end()))


def _balanced(text: Text) -> Text:
    """Return a text without a bracket at its end whose partner is in another field."""
    if text.text.endswith("(") or (text.text.endswith(")") and "(" not in text.text):
        return text.cut(0, len(text.text) - 1).stripped(_STOPS)
    return text


def without_stop(text: Text) -> Text:
    """Return a value or title without its final stop; that of an abbreviation stays."""
    # A dash after the last word led to what was cut off: the fields.
    bare = _balanced(text.cut(0, len(re.sub(r"\s[–—-]\s*$", "", text.text))).stripped(_STOPS))
    last = bare.text.rsplit(" ", 1)[-1]
    if "." in last and text.text.rstrip().endswith(".") and re.fullmatch(r"(?:[^\W\d]{1,3}\.)+[^\W\d]{1,3}", last):
        return text.cut(0, text.text.rstrip().rindex(".") + 1)
    return bare

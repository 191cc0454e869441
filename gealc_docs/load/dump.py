"""A plan to the text of its YAML file; reading that text gives the plan back."""

import re
from collections.abc import Iterable, Iterator, Mapping

from gealc_docs.languages.marks import hint_of, mark, marked
from gealc_docs.model.place import TO_DO
from gealc_docs.model.plan import FIELDS, Activity, Area, Assembly, Committee, Plan, Section, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText, Wording

_WIDTH = 110
_SHORT = 90
_PLAIN = re.compile(r"[^\W_][^:#\n\r\t\x85\u2028\u2029{}\[\],?]*", re.UNICODE)
_PLAIN_ALONE = re.compile(r"[^\W_][^:#\n\r\t\x85\u2028\u2029]*", re.UNICODE)
_WORDS_OF_YAML = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def dump_plan(plan: Plan, comments: Iterable[str] = ()) -> str:
    """Return a plan as YAML; `comments` stand above it, a line each."""
    lines = ["# yaml-language-server: $schema=schema/plan.schema.json", *(f"# {line}".rstrip() for line in comments)]
    lines += _head(plan)
    if plan.sections:
        lines += ["", "sections:", *(line for section in plan.sections for line in _section(section))]
    if plan.areas:
        lines += ["", "areas:", *_areas(plan.areas)]
    else:
        lines += ["", "areas: []"]
    return "\n".join(lines) + "\n"


def _head(plan: Plan) -> Iterator[str]:
    yield from (f"year: {plan.year}", f"status: {plan.status}", f"original: {plan.original}", f"layout: {plan.layout}")
    yield from _text("title", plan.title, "")
    for key in ("distribution", "symbol"):
        if value := getattr(plan, key):
            yield f"{key}: {lone_scalar(value)}"
    if plan.issued:
        yield from _when("issued", plan.issued, "")
    if plan.assembly:
        yield from _assembly(plan.assembly)
    if plan.committee:
        yield f"committee: {_committee(plan.committee)}"
    for key, pairs in (("labels", plan.labels), ("wording", plan.wording)):
        if pairs:
            yield f"{key}:"
            yield from (line for name, text in pairs for line in _text(name, text, "  "))


def _assembly(assembly: Assembly) -> Iterator[str]:
    if assembly == Assembly():
        yield "assembly: {}"
        return
    yield "assembly:"
    if assembly.ordinal:
        yield f"  ordinal: {assembly.ordinal}"
    yield from (f"  {place.name}: {_mark(place.hint)}" for place in assembly.open)
    yield from _text("name", assembly.name, "  ")
    if assembly.date:
        yield from _when("date", assembly.date, "  ")
    if assembly.place:
        yield from _terms("place", (assembly.place,), "  ")


def _committee(committee: Committee) -> str:
    missing = {place.name: _mark(place.hint) for place in committee.open}
    parts = [f"year: {committee.year}"] if committee.year is not None else _missing("year", missing)
    parts += (
        [f"presidency: {scalar(committee.presidency)}"] if committee.presidency else _missing("presidency", missing)
    )
    if committee.members:
        more = [missing["members"]] if "members" in missing else []
        parts += [f"members: [{', '.join([*map(scalar, committee.members), *more])}]"]
    else:
        parts += _missing("members", missing)
    return "{" + ", ".join(parts) + "}"


def _missing(name: str, missing: Mapping[str, str]) -> list[str]:
    return [f"{name}: {missing[name]}"] if name in missing else []


def _mark(hint: str) -> str:
    """Return the mark of an open value."""
    return scalar(f"{TO_DO}: {hint}" if hint else TO_DO)


def _section(section: Section) -> Iterator[str]:
    yield f"  - id: {scalar(section.id)}"
    yield from _text("title", section.title, "    ")
    yield from _paragraphs("text", section.text, "    ")
    if section.holds_areas:
        yield "    holds: areas"


def _areas(areas: Iterable[Area]) -> Iterator[str]:
    """Go through the lines of all areas, an empty one between two."""
    for index, area in enumerate(areas):
        yield from [""] if index else []
        yield from _area(area)


def _area(area: Area) -> Iterator[str]:
    yield f"  - id: {scalar(area.id)}"
    yield from _text("title", area.title, "    ")
    yield from _text("objective", area.objective, "    ")
    if area.continues:
        yield f"    continues: {area.continues}"
    if area.activities:
        yield "    activities:"
        yield from (line for activity in area.activities for line in _activity(activity))
    yield from _paragraphs("notes", area.notes, "    ")


def _activity(activity: Activity) -> Iterator[str]:
    indent = "        "
    yield f"      - id: {scalar(activity.id)}"
    yield from _text("title", activity.title, indent)
    for name in FIELDS:
        match getattr(activity, name):
            case Term() as term:
                yield from _terms(name, (term,), indent)
            case When() as when:
                yield from _when(name, when, indent)
            case tuple() as terms if terms:
                yield from _terms(name, terms, indent)
    if activity.continues:
        yield f"{indent}continues: {activity.continues}"


def _when(key: str, when: When, indent: str) -> Iterator[str]:
    if when.period is not None:
        yield f"{indent}{key}: {when.period}"
    elif (hint := open_hint(when.text)) is not None:
        yield f"{indent}{key}: {_mark(hint)}"
    else:
        yield from _text(key, when.text, indent)


def open_hint(text: LocalText) -> str | None:
    """Return what the mark of an open value says, None where the text is not that."""
    hint = hint_of(text.wordings[0].text) if text else ""
    return hint if text == marked(hint) else None


def _key(term: Term) -> str:
    hint = open_hint(term.text) if term.key == TO_DO else None
    return scalar(term.key) if hint is None else _mark(hint)


def _terms(key: str, terms: tuple[Term, ...], indent: str) -> Iterator[str]:
    """Go through the lines of one or more terms: keys in a line, texts each as a mapping."""
    if not any(term.literal for term in terms):
        keys = [_key(term) for term in terms]
        yield f"{indent}{key}: {keys[0]}" if len(keys) == 1 else f"{indent}{key}: [{', '.join(keys)}]"
    elif len(terms) == 1:
        yield from _text(key, terms[0].text, indent)
    else:
        yield f"{indent}{key}:"
        for term in terms:
            yield f"{indent}  - {_inline(term.text) if term.literal else _key(term)}"


def _paragraphs(key: str, texts: tuple[LocalText, ...], indent: str) -> Iterator[str]:
    if not texts:
        return
    yield f"{indent}{key}:"
    for text in texts:
        lines = [line for wording in text for line in _long(wording.language, _written(wording), f"{indent}    ")]
        yield f"{indent}  - {lines[0].lstrip()}"
        yield from lines[1:]


def _text(key: str, text: LocalText, indent: str) -> Iterator[str]:
    """Go through the lines of a text in all its languages: in one line where it is short."""
    if not text:
        return
    short = f"{indent}{key}: {_inline(text)}"
    if len(short) <= _WIDTH:
        yield short
        return
    yield f"{indent}{key}:"
    yield from (line for w in text for line in _long(w.language, _written(w), indent + "  "))


def _inline(text: LocalText) -> str:
    return "{" + ", ".join(f"{w.language}: {scalar(_written(w))}" for w in text) + "}"


def _written(wording: Wording) -> str:
    """Return a wording, the bare mark of one that is still to be written."""
    return TO_DO if wording.text == mark(wording.language) else wording.text


def _long(key: str, text: str, indent: str) -> Iterator[str]:
    """Go through the lines of a key with a text, folded where it is long."""
    words = text.split(" ")
    if len(text) <= _SHORT or not can_fold(text, words):
        yield f"{indent}{key}: {lone_scalar(text)}"
        return
    yield f"{indent}{key}: >-"
    line = ""
    for word in words:
        if line and len(indent) + len(line) + len(word) + 3 > _WIDTH:
            yield f"{indent}  {line}"
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield f"{indent}  {line}"


def can_fold(text: str, words: list[str]) -> bool:
    """Whether a folded block gives the text back: no double spaces, nothing that YAML would have to escape."""
    return "" not in words and all(character.isprintable() for character in text)


def scalar(text: str) -> str:
    """Return a text as a YAML scalar that may stand within brackets, in quotes where it must be."""
    return text if _is_plain(text, _PLAIN) else _quoted(text)


def lone_scalar(text: str) -> str:
    """Return a text as a YAML scalar that stands by itself in its line: commas and brackets need no quotes there."""
    return text if _is_plain(text, _PLAIN_ALONE) else _quoted(text)


def _is_plain(text: str, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.fullmatch(text)) and text[-1] != " " and text.casefold() not in _WORDS_OF_YAML


def _quoted(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(c) or (c if c.isprintable() else f"\\U{ord(c):08X}") for c in text) + '"'

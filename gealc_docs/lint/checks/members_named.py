"""Members and presidency of the committee as prose names them, against the list of members."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from gealc_docs.languages.words import check_words, either, joined
from gealc_docs.lint.subject import Check, Hit, Passage, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message
from gealc_docs.model.vocabulary import COUNTRIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Named = list[tuple[str, tuple[int, int]]]
_SENTENCE = re.compile(r"\.\s+(?=[A-ZÁÉÍÓÚÑ])")
_A_LIST = 3


def look(subject: Subject) -> Iterator[Hit]:
    """Look at each paragraph; the same fault in each of its languages is one finding."""
    merged: dict[tuple[str, str], Hit] = {}
    for hit in _hits(subject):
        key = (hit.address, hit.message.code)
        merged[key] = replace(merged[key], sides=merged[key].sides + hit.sides) if key in merged else hit
    yield from merged.values()


def _hits(subject: Subject) -> Iterator[Hit]:
    """Look at each sentence that names the committee and several countries."""
    committee = subject.plan.committee
    if committee is None or committee.open:
        return
    for passage in subject.passages:
        start, end = _sentence(passage)
        if not end:
            continue
        named = [
            (c, span) for c, span in _countries(_forms(subject, passage.language), passage) if start <= span[0] < end
        ]
        if len({code for code, _ in named}) < _A_LIST:
            continue
        yield from _members(passage, named, committee.members, subject)
        yield from _presidency(passage, named, committee.presidency, subject)


def _sentence(passage: Passage) -> tuple[int, int]:
    """Return where the sentence about the committee starts and ends, (0, 0) where there is none."""
    names = check_words(passage.language).get("committee", ())
    match = re.search("|".join(names), passage.text) if names else None
    if not match:
        return 0, 0
    stop = _SENTENCE.search(passage.text, match.end())
    return match.end(), stop.start() if stop else len(passage.text)


def _countries(forms: Mapping[str, str], passage: Passage) -> Named:
    """Return countries and observers by ISO code and place; the longest name wins, cities are none."""
    if not forms:
        return []
    found = _pattern(tuple(forms), passage.language)
    return [(forms[m[1].casefold()], m.span(1)) for m in found.finditer(passage.text) if m[1][0].isupper()]


def _forms(subject: Subject, language: str) -> Mapping[str, str]:
    """Return the ISO codes of countries and observers by their names in a language."""
    entries = subject.vocabulary.of_kind(COUNTRIES, "observers")
    return {form.casefold(): entry.key for entry in entries for form in entry.forms(language)}


@lru_cache(maxsize=8)
def _pattern(forms: tuple[str, ...], language: str) -> re.Pattern[str]:
    """Return what finds names of countries in a language that are no part of the name of a city."""
    names = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    cities = check_words(language).get("cities", {"before": (), "after": ()})
    before = "".join(rf"(?<!{word} )" for word in cities["before"])
    after = "".join(rf"(?! {word})" for word in cities["after"])
    return re.compile(rf"(?<!\w){before}({names})(?!\w){after}", re.IGNORECASE)


def _members(passage: Passage, named: Named, members: tuple[str, ...], subject: Subject) -> Iterator[Hit]:
    extra = [(code, span) for code, span in named if code not in members]
    lacking = [code for code in members if code not in {code for code, _ in named}]
    seen: set[str] = set()
    twice = [(c, span) for c, span in named[: len(members) + 1] if c in seen or seen.add(c)]
    if not members or not (extra or lacking):
        yield from _doubled(passage, twice, subject)
        return
    spans = [span for _, span in extra] or [(named[0][1][0], named[-1][1][1])]
    text = Message.of(
        "lint.members-named.list",
        extra=_said([c for c, _ in extra], subject, passage.language),
        lacking=_said(lacking, subject, passage.language),
    )
    yield in_passage(passage, text, *spans)


def _doubled(passage: Passage, twice: Named, subject: Subject) -> Iterator[Hit]:
    """Tell a country that the list itself repeats: right after another one, with only a comma or "and" between."""
    joined_by, articles = either(passage.language, "and"), either(passage.language, "articles")
    before = re.compile(rf"(?:,|\b(?:{joined_by}))\s+(?:(?:{articles}) )?$")
    for code, span in twice:
        if before.search(passage.text[: span[0]]):
            message = Message.of("lint.members-named.twice", country=_said([code], subject, passage.language))
            yield in_passage(passage, message, span)


def _presidency(passage: Passage, named: Named, presidency: str, subject: Subject) -> Iterator[Hit]:
    patterns = check_words(passage.language).get("presidency", ())
    for code, span in named:
        name = re.escape(passage.text[span[0] : span[1]])
        presiding = "|".join(pattern.format(country=name) for pattern in patterns)
        if presidency and code != presidency and presiding and _around(presiding, passage.text, span):
            country = _said([presidency], subject, passage.language)
            yield in_passage(passage, Message.of("lint.members-named.presidency", country=country), span)


def _around(pattern: str, text: str, span: tuple[int, int]) -> bool:
    return any(m.start() <= span[0] and span[1] <= m.end() for m in re.finditer(pattern, text, re.IGNORECASE))


def _said(codes: list[str], subject: Subject, language: str) -> str:
    entries = (subject.vocabulary.get(code) for code in codes)
    return joined([entry.text.get(language, entry.key) for entry in entries if entry], language) or "–"


CHECK = Check("members-named", Severity.ERROR, look)

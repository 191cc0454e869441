"""Changes of the plan as a whole: the year's roll, the committee, its presidency, the status, sections of text."""

from collections.abc import Iterator

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cdist
from scipy.optimize import linear_sum_assignment

from gealc_docs.diff.deck import wording
from gealc_docs.diff.lexicon import lexicon
from gealc_docs.diff.texts import compare_texts
from gealc_docs.diff.tokens import AND, plain, tokens
from gealc_docs.diff.wording import Verdict, judge
from gealc_docs.languages.catalogue import available
from gealc_docs.languages.words import country_name
from gealc_docs.model.change import Change, ChangeKind, Level, Weight
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Plan
from gealc_docs.model.text import EMPTY, LocalText, Wording

SAME_PARAGRAPH = 55


def front_changes(old: Plan, new: Plan, rolled: int) -> Iterator[Change]:
    """Tell the changes of the plan as a whole; `rolled` counts the wordings and dates that only follow the year."""
    yield from _year(old, new, rolled)
    yield from _committee(old, new)
    if old.status != new.status:
        names = [Message.of(f"diff.status-{plan.status}") for plan in (old, new)]
        message = Message.of("diff.status", before=names[0], after=names[1])
        yield Change(ChangeKind.STATUS, Level.PLAN, message, field="status")
    yield from _sections(old, new)


def _year(old: Plan, new: Plan, rolled: int) -> Iterator[Change]:
    if old.year == new.year:
        return
    years = [LocalText.of(**dict.fromkeys(available(), str(plan.year))) for plan in (old, new)]
    message = Message.of("diff.year-roll", before=old.year, after=new.year, count=rolled)
    yield Change(ChangeKind.YEAR_ROLL, Level.PLAN, message, field="year", before=years[0], after=years[1])


def country(code: str) -> LocalText:
    """Return a country's name in all languages."""
    return LocalText(tuple(Wording(lang, country_name(code, lang)) for lang in available()))


def _committee(old: Plan, new: Plan) -> Iterator[Change]:
    ours, theirs = old.committee, new.committee
    if not ours or not theirs:
        return
    if ours.presidency and theirs.presidency and ours.presidency != theirs.presidency:
        names = country(ours.presidency), country(theirs.presidency)
        message = Message.of("diff.presidency", before=names[0], after=names[1])
        yield Change(ChangeKind.PRESIDENCY, Level.PLAN, message, field="presidency", before=names[0], after=names[1])
    if not ours.members or not theirs.members:
        return
    for code in theirs.members:
        if code not in ours.members:
            message = Message.of("diff.committee-in", country=country(code))
            yield Change(ChangeKind.COMMITTEE_IN, Level.PLAN, message, field="committee", after=country(code))
    for code in ours.members:
        if code not in theirs.members:
            message = Message.of("diff.committee-out", country=country(code))
            yield Change(ChangeKind.COMMITTEE_OUT, Level.PLAN, message, field="committee", before=country(code))


def _sections(old: Plan, new: Plan) -> Iterator[Change]:
    """Compare the sections of text paragraph by paragraph; those that hold the areas have none."""
    ours = [(section.title, text) for section in old.sections for text in (section.title, *section.text)]
    theirs = [(section.title, text) for section in new.sections for text in (section.title, *section.text)]
    shared = tuple(lang for lang in new.languages if lang in old.languages)
    if not shared:
        return
    pairs = _paragraphs([t for _, t in ours], [t for _, t in theirs], shared)
    for k, j in pairs:
        yield from _text(old, new, theirs[j][0], ours[k][1], theirs[j][1])
    for k in sorted(set(range(len(ours))) - {k for k, _ in pairs}):
        yield _lone("removed", ours[k][0], ours[k][1], EMPTY)
    for j in sorted(set(range(len(theirs))) - {j for _, j in pairs}):
        yield _lone("added", theirs[j][0], EMPTY, theirs[j][1])


def _lone(way: str, section: LocalText, before: LocalText, after: LocalText) -> Change:
    message = Message.of(f"diff.text-{way}", section=section)
    return Change(ChangeKind.TEXT, Level.PLAN, message, field="text", before=before, after=after)


def _paragraphs(old: list[LocalText], new: list[LocalText], languages: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return the pairs of paragraphs that are the same, by their words."""
    if not old or not new:
        return []
    texts = [[plain(wording(text, languages).text.casefold()) for text in side] for side in (old, new)]
    likeness = cdist(*texts, scorer=fuzz.token_set_ratio) / 2 + cdist(*texts, scorer=fuzz.ratio) / 2
    place = np.abs(np.subtract.outer(np.arange(len(old)), np.arange(len(new))))
    gain = np.where(likeness >= SAME_PARAGRAPH, likeness - place, 0)
    rows, columns = linear_sum_assignment(gain, maximize=True)
    return [(int(a), int(b)) for a, b in zip(rows, columns, strict=True) if gain[a, b] > 0]


def _text(old: Plan, new: Plan, section: LocalText, before: LocalText, after: LocalText) -> Iterator[Change]:
    verdict = compare_texts(before, after, new.original, new.year - old.year)
    if verdict in (Verdict.SUBSTANCE, Verdict.EDITORIAL):
        names = _names(old, new)
        masked = _without(before, names), _without(after, names)
        if masked[0] and masked[0] != _without(before, frozenset()):
            verdict = compare_texts(*masked, new.original, new.year - old.year)
    if verdict is Verdict.SUBSTANCE:
        message = Message.of("diff.text", section=section)
        yield Change(ChangeKind.TEXT, Level.PLAN, message, field="text", before=before, after=after)
    elif verdict is Verdict.EDITORIAL:
        message = Message.of("diff.editorial-plan", section=section, before=before, after=after)
        yield Change(ChangeKind.EDITORIAL, Level.PLAN, message, (), (), "text", before, after, Weight.EDITORIAL)


def _names(old: Plan, new: Plan) -> frozenset[str]:
    """Return the words of the names of the countries in either committee, when committees differ."""
    found = [plan.committee for plan in (old, new) if plan.committee]
    least = 2
    if len(found) < least:
        return frozenset()
    codes = {code for committee in found for code in (*committee.members, committee.presidency) if code}
    languages = available()
    return frozenset(
        plain(token.key) for code in codes for lang in languages for token in tokens(country_name(code, lang), lang)
    )


def _without(text: LocalText, names: frozenset[str]) -> LocalText:
    """Return a text without names of countries and empty words: what the committee's make-up does not decide."""
    kept = []
    for said in text:
        empty = lexicon(said.language).empty
        words = [
            said.text[t.start : t.end] for t in tokens(said.text, said.language) if t.key not in empty and t.key != AND
        ]
        words = [word for word in words if plain(word.casefold()) not in names]
        kept.append(Wording(said.language, " ".join(words)))
    return LocalText(tuple(kept))


def header_rolls(old: Plan, new: Plan) -> int:
    """Count the facts of the header that follow the year: ordinal and date of the assembly, date of issue, title."""
    ours, theirs = old.assembly, new.assembly
    facts = [(old.issued, new.issued)]
    if ours and theirs:
        facts += [(ours.date, theirs.date)]
    count = sum(a != b for a, b in facts)
    count += bool(ours and theirs and ours.ordinal != theirs.ordinal)
    years = new.year - old.year
    shared = [lang for lang in old.title.languages if new.title.find(lang)][:1]
    return count + sum(judge(old.title.get(x), new.title.get(x), x, years) is Verdict.ROLLED for x in shared)

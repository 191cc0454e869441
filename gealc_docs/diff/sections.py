"""Changes of a plan's sections of text, paragraph by paragraph."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from gealc_docs.diff.committee import country
from gealc_docs.diff.concepts import shared
from gealc_docs.diff.deck import wording
from gealc_docs.diff.lexicon import lexicon
from gealc_docs.diff.order import name_of, out_of_order
from gealc_docs.diff.texts import compare_texts
from gealc_docs.diff.token import AND, plain
from gealc_docs.diff.tokens import stems, tokens
from gealc_docs.diff.wording import Verdict
from gealc_docs.model.assignment import best_assignment
from gealc_docs.model.change import Change, ChangeKind, Level, Setting, TextPlace, Weight
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Committee, Plan, Section, shared_languages
from gealc_docs.model.text import EMPTY, LocalText, Wording

SAME_PARAGRAPH = 55
# Between languages, such a share of the words in common is worth as much.
SAME_ABROAD = 0.30
# What a shared section counts for two paragraphs, and a place further off against them, of 100.
SAME_SECTION, STEP = 10, 1

_SAME_TEXT = (Verdict.SAME, Verdict.FORMATTING, Verdict.ROLLED)

Pairs = list[tuple[TextPlace, TextPlace]]


def section_pairs(old: Plan, new: Plan) -> Pairs:
    """Return the sections and paragraphs (old, new) that are the same."""
    shared = shared_languages(old, new)
    titles = _sections(old.sections, new.sections, shared)
    ours, theirs = _paragraphs(old), _paragraphs(new)
    kin = {(a.section, b.section) for a, b in titles}
    near = np.array([[(a.section, b.section) in kin for b, _ in theirs] for a, _ in ours]).reshape(
        len(ours), len(theirs)
    )
    found = _alike([t for _, t in ours], [t for _, t in theirs], shared, SAME_SECTION * near)
    pairs = [(ours[k][0], theirs[j][0]) for k, j in found]
    pairs += [] if shared else _alone([p for p, _ in ours], [p for p, _ in theirs], pairs, kin)
    return sorted([*titles, *pairs])


def _alone(ours: list[TextPlace], theirs: list[TextPlace], pairs: Pairs, kin: set[tuple[int, int]]) -> Pairs:
    """Return the paragraphs of different languages that alone are left of a section: one rewritten as the other."""
    used = {a for a, _ in pairs}, {b for _, b in pairs}
    found = []
    for p, q in kin:
        one = [a for a in ours if a.section == p and a not in used[0]]
        other = [b for b in theirs if b.section == q and b not in used[1]]
        if len(one) == len(other) == 1:
            found.append((one[0], other[0]))
    return found


def _paragraphs(plan: Plan) -> list[tuple[TextPlace, LocalText]]:
    return [(TextPlace(k, n), text) for k, section in enumerate(plan.sections) for n, text in enumerate(section.text)]


def _sections(old: tuple[Section, ...], new: tuple[Section, ...], languages: tuple[str, ...]) -> Pairs:
    """Pair sections by title; the two that hold the areas are the same whatever their title."""
    holders = np.equal.outer([s.holds_areas for s in old], [s.holds_areas for s in new])
    both = np.logical_and.outer([s.holds_areas for s in old], [s.holds_areas for s in new])
    extra = np.where(both, 100, np.where(holders, 0, -100))
    if not languages:
        # A title has few words, and they may be put otherwise: the place beside the areas tells too.
        places = [
            [k - next((n for n, s in enumerate(side) if s.holds_areas), 0) for k in range(len(side))]
            for side in (old, new)
        ]
        extra = np.where(np.equal.outer(*places) & (extra == 0), SAME_PARAGRAPH, extra)
    found = _alike([s.title for s in old], [s.title for s in new], languages, extra)
    return [(TextPlace(k), TextPlace(j)) for k, j in found]


def _alike(
    old: list[LocalText],
    new: list[LocalText],
    languages: tuple[str, ...],
    extra: NDArray[Any],
) -> list[tuple[int, int]]:
    """Return the pairs of texts that are the same by their words; `extra` speaks for pairs, in points of 100."""
    if not old or not new:
        return []
    likeness = _likeness(old, new, languages) if languages else _foreign_likeness(old, new)
    place = np.abs(np.subtract.outer(np.arange(len(old)), np.arange(len(new))))
    enough = (likeness >= SAME_PARAGRAPH) | (extra >= SAME_PARAGRAPH)
    gain = np.where(enough & (extra >= 0), np.maximum(likeness + extra - STEP * place, 1), 0)
    rows, columns = best_assignment(-gain)
    return [(int(a), int(b)) for a, b in zip(rows, columns, strict=True) if gain[a, b] > 0]


def note_pairs(
    old: tuple[LocalText, ...], new: tuple[LocalText, ...], languages: tuple[str, ...]
) -> list[tuple[LocalText, LocalText]]:
    """Return the notes of an area (old, new) that are the same by their words, and the others in order; empty: none."""
    found = {j: k for k, j in _alike(list(old), list(new), languages, np.zeros((len(old), len(new))))}
    left = iter(text for k, text in enumerate(old) if k not in found.values())
    pairs = [(old[found[j]] if j in found else next(left, EMPTY), text) for j, text in enumerate(new)]
    return [*pairs, *((text, EMPTY) for text in left)]


def _likeness(old: list[LocalText], new: list[LocalText], languages: tuple[str, ...]) -> NDArray[Any]:
    """Return how alike texts of one language are, in points of 100."""
    texts = [[plain(wording(text, languages).text.casefold()) for text in side] for side in (old, new)]
    return np.asarray(cdist(*texts, scorer=fuzz.token_set_ratio) / 2 + cdist(*texts, scorer=fuzz.ratio) / 2)


def _foreign_likeness(old: list[LocalText], new: list[LocalText]) -> NDArray[Any]:
    """Return how alike texts of different languages are, in points of 100: by the words that may stand for others."""
    sides = [[wording(text, ()) for text in side] for side in (old, new)]
    words = [[(said.language, stems(said.text, said.language)) for said in side] for side in sides]
    return np.asarray(100 * np.minimum(shared(*words) * SAME_PARAGRAPH / 100 / SAME_ABROAD, 1))


def section_changes(old: Plan, new: Plan, pairs: Pairs) -> Iterator[Change]:
    """Tell how sections and paragraphs changed, given those that are the same."""
    broken = [ends for ends in pairs if ends[0].paragraph < 0 and _only_broken(old, new, ends)]
    apart = {a.section for a, _ in broken}, {b.section for _, b in broken}
    for _, b in broken:
        whole = new.sections[b.section]
        message = Message.of("diff.formatting", new=whole.title, old=whole.title)
        facts = (ChangeKind.TEXT, Level.PLAN, message, (), (), "text", EMPTY, EMPTY, Weight.FORMATTING)
        yield Change(*facts, sets=(Setting(b, "", whole),))
    pairs = [(a, b) for a, b in pairs if a.section not in apart[0] and b.section not in apart[1]]
    for a, b in pairs:
        section = new.sections[b.section].title
        yield from _text(old, new, section, (a, b))
    yield from _moved(old, new, pairs)
    ours = {a for a, _ in pairs} | {place for place in _places(old) if place.section in apart[0]}
    theirs = {b for _, b in pairs} | {place for place in _places(new) if place.section in apart[1]}
    for place in _places(old):
        if place not in ours:
            yield _lone("removed", old.sections[place.section].title, text_at(old, place), EMPTY, ())
    for place in _places(new):
        if place not in theirs:
            whole = replace(new.sections[place.section], text=())
            value = text_at(new, place) if place.paragraph >= 0 else whole
            yield _lone("added", whole.title, EMPTY, text_at(new, place), (Setting(place, "", value),))


def _only_broken(old: Plan, new: Plan, ends: tuple[TextPlace, TextPlace]) -> bool:
    """Tell whether two sections say the same, broken into paragraphs at other places: that is layout."""
    ours, theirs = old.sections[ends[0].section], new.sections[ends[1].section]
    if len(ours.text) == len(theirs.text) or not shared_languages(old, new):
        return False
    before, after = (_whole(section) for section in (ours, theirs))
    return compare_texts(before, after, new.original, new.year - old.year) in _SAME_TEXT


def _whole(section: Section) -> LocalText:
    """Return the title and all paragraphs of a section as one text."""
    languages = dict.fromkeys(said.language for text in (section.title, *section.text) for said in text)
    parts = {lang: (text.get(lang) for text in (section.title, *section.text) if text.find(lang)) for lang in languages}
    return LocalText.of(**{lang: " ".join(said) for lang, said in parts.items()})


def _places(plan: Plan) -> list[TextPlace]:
    """Return the places of all sections and paragraphs in printed order."""
    return [TextPlace(k, n) for k, section in enumerate(plan.sections) for n in range(-1, len(section.text))]


def text_at(plan: Plan, place: TextPlace) -> LocalText:
    """Return a paragraph, or a section's title."""
    section = plan.sections[place.section]
    return section.title if place.paragraph < 0 else section.text[place.paragraph]


def _lone(way: str, section: LocalText, before: LocalText, after: LocalText, sets: tuple[Setting, ...]) -> Change:
    message = Message.of(f"diff.text-{way}", section=section)
    return Change(ChangeKind.TEXT, Level.PLAN, message, (), (), "text", before, after, sets=sets)


def _moved(old: Plan, new: Plan, pairs: Pairs) -> Iterator[Change]:
    """Tell the sections and paragraphs that stand elsewhere."""
    kin = {(a.section, b.section) for a, b in pairs if a.paragraph < 0}
    for level in (-1, 0):
        ours = [(a, b) for a, b in pairs if min(a.paragraph, 0) == level]
        home = [(a, b) for a, b in ours if level < 0 or (a.section, b.section) in kin]
        ranked = sorted(home, key=lambda ends: ends[1])
        rank = {a: k for k, a in enumerate(sorted(a for a, _ in home))}
        row = [
            (rank[a], name_of(str(text_at(old, a)), str(text_at(new, b)), rank[a], k))
            for k, (a, b) in enumerate(ranked)
        ]
        moved = [ranked[k] for k in sorted(out_of_order(row))]
        moved += [ends for ends in ours if ends not in home]
        for a, b in moved:
            titles = old.sections[a.section].title, new.sections[b.section].title
            message = Message.of("diff.text-moved", before=titles[0], after=titles[1])
            yield Change(ChangeKind.TEXT, Level.PLAN, message, (), (), "place", text_at(old, a), text_at(new, b))


def _text(old: Plan, new: Plan, section: LocalText, ends: tuple[TextPlace, TextPlace]) -> Iterator[Change]:
    before, after = text_at(old, ends[0]), text_at(new, ends[1])
    if before == after:
        return
    verdict = _verdict(old, new, before, after)
    sets = (Setting(ends[1], "title" if ends[1].paragraph < 0 else "", after),)
    facts = ((), (), "text", before, after)
    if verdict is Verdict.SUBSTANCE:
        code = "diff.heading" if ends[1].paragraph < 0 else "diff.text"
        yield Change(ChangeKind.TEXT, Level.PLAN, Message.of(code, section=section), *facts, sets=sets)
    elif verdict is Verdict.EDITORIAL:
        message = Message.of("diff.editorial-plan", section=section, before=before, after=after)
        yield Change(ChangeKind.EDITORIAL, Level.PLAN, message, *facts, Weight.EDITORIAL, sets=sets)
    else:
        code = "diff.rolled" if verdict is Verdict.ROLLED else "diff.formatting"
        message = Message.of(code, new=section, old=section)
        yield Change(ChangeKind.TEXT, Level.PLAN, message, *facts, Weight.FORMATTING, sets=sets)


def _verdict(old: Plan, new: Plan, before: LocalText, after: LocalText) -> Verdict:
    """Judge a text; what the news of the committee's make-up explain is no change of the text."""
    verdict = compare_texts(before, after, new.original, new.year - old.year)
    if verdict in (Verdict.SUBSTANCE, Verdict.EDITORIAL) and old.committee and new.committee:
        gone, come = (_left(*ends) for ends in ((old.committee, new.committee), (new.committee, old.committee)))
        news = gone | come
        if (
            news & _spoken(before, after)
            and _vanished(before, after, news) <= gone
            and _vanished(after, before, news) <= come
        ):
            masked = _without(before, news), _without(after, news)
            return compare_texts(*masked, new.original, new.year - old.year)
    return verdict


def _left(one: Committee, other: Committee) -> frozenset[str]:
    """Return the words of the names of countries that sit in or preside one committee and no longer the other."""
    codes = {*one.members} - {*other.members} if other.members else set()
    codes |= {one.presidency} - {other.presidency, None} if other.presidency else set()
    return _words_of(code for code in codes if code)


def _words_of(codes: Iterable[str]) -> frozenset[str]:
    """Return the words of the names of countries."""
    spoken = (wording for code in codes for wording in country(code))
    return frozenset(plain(token.key) for said in spoken for token in tokens(said.text, said.language))


def _spoken(*texts: LocalText) -> frozenset[str]:
    """Return the words of some texts in all languages."""
    return frozenset(plain(t.key) for text in texts for said in text for t in tokens(said.text, said.language))


def _vanished(before: LocalText, after: LocalText, words: frozenset[str]) -> frozenset[str]:
    """Return those of some words that a text holds less often than it did, in any language."""
    found: set[str] = set()
    for said in before:
        if other := after.find(said.language):
            counts = [Counter(plain(t.key) for t in tokens(w.text, w.language)) for w in (said, other)]
            found |= words & (counts[0] - counts[1]).keys()
    return frozenset(found)


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

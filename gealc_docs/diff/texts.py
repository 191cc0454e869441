"""Two local texts compared in the languages they share."""

import re

from gealc_docs.diff.abroad import differ
from gealc_docs.diff.lexicon import lexicon
from gealc_docs.diff.stated import states_other
from gealc_docs.diff.token import Kind
from gealc_docs.diff.tokens import counts, tokens
from gealc_docs.diff.wording import Verdict, judge
from gealc_docs.model.text import LocalText, Wording

_ORDER = list(Verdict)


def compare_texts(old: LocalText, new: LocalText, original: str, years: int) -> Verdict:
    """Return how a text changed: as its original did, where both have it.

    A change of translations only is editorial, unless a translation now states another number, day or name.

    Texts without a shared language differ in substance only where values or nearly all their words do.
    """
    if bool(old) is not bool(new):
        return Verdict.SUBSTANCE
    shared = [language for language in old.languages if new.find(language)]
    if not shared:
        return _foreign(old, new, years)
    verdicts = {lang: judge(old.get(lang), new.get(lang), lang, years) for lang in shared}
    main = verdicts.get(original) or verdicts[shared[0]]
    worst = max(verdicts.values(), key=_ORDER.index)
    if _ORDER.index(main) >= _ORDER.index(worst):
        return main
    if worst is Verdict.SUBSTANCE and state_other(old, new):
        return Verdict.SUBSTANCE
    return min(worst, Verdict.EDITORIAL, key=_ORDER.index)


def rewording(before: LocalText, after: LocalText) -> str:
    """Return what a rewording does: settles what was open, gives another number, or only words it otherwise."""
    if _open(before) and not _open(after):
        return "settled"
    shared = [said.language for said in after if before.find(said.language)]
    numbers = [
        [sorted(counts(said.text, said.language)) for said in text if said.language in shared or not shared]
        for text in (before, after)
    ]
    return "recounted" if all(map(any, numbers)) and numbers[0] != numbers[1] else "reworded"


def _open(text: LocalText) -> bool:
    """Tell whether a text begins by saying that what follows is still to be defined."""
    return any(
        re.match(rf"{re.escape(form)}\b", said.text, re.IGNORECASE)
        for said in text
        for form in lexicon(said.language).undecided
    )


def state_other(old: LocalText, new: LocalText) -> bool:
    """Tell whether in some language both texts have one states a number, day or name that the other does not."""
    return any(
        states_other(said.text, new.get(said.language), said.language) for said in old if new.find(said.language)
    )


def _foreign(old: LocalText, new: LocalText, years: int) -> Verdict:
    """Compare two texts of different languages: only what surely differs does."""
    if not old or not new:
        return Verdict.SAME
    ours, theirs = (next(iter(text)) for text in (old, new))
    return Verdict.SUBSTANCE if _dated_apart(ours, theirs, years) or differ(ours, theirs) else Verdict.SAME


def _dated_apart(old: Wording, new: Wording, years: int) -> bool:
    """Tell whether two texts name as many years, and others than the same or those `years` on."""
    ours, theirs = (
        sorted(token.value for token in tokens(said.text, said.language) if token.kind is Kind.YEAR)
        for said in (old, new)
    )
    return len(ours) == len(theirs) and any(b - a not in (0, years) for a, b in zip(ours, theirs, strict=True))

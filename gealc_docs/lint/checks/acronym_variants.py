"""One name or acronym in several spellings."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from gealc_docs.lint.subject import Check, Hit, Passage, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gealc_docs.model.vocabulary import Entry

_KINDS = ("organisations", "acronyms", "names")
_LETTERS = 4
Uses = dict[str, list[tuple[Passage, tuple[int, int]]]]


def look(subject: Subject) -> Iterator[Hit]:
    """Look for terms that one language of the plan writes in several ways; told at the rarer one."""
    for language in dict.fromkeys(p.language for p in subject.passages):
        passages = [p for p in subject.passages if p.language == language and not p.in_capitals]
        for entry in subject.vocabulary.of_kind(*_KINDS):
            uses = _uses(entry, language, passages)
            if len(uses) > 1:
                main = entry.text.get(language)
                common, *rest = sorted(uses, key=lambda form: (form != main, -len(uses[form])))
                forms = ", ".join(f"{form} ({len(uses[form])})" for form in (common, *rest))
                passage, span = uses[rest[0]][0]
                yield in_passage(passage, Message.of("lint.acronym-variants", forms=forms, common=common), span)


def _uses(entry: Entry, language: str, passages: list[Passage]) -> Uses:
    forms = _forms(entry, language)
    uses: Uses = defaultdict(list)
    if not forms:
        return uses
    either = "|".join(r"[\s-]?".join(map(re.escape, form.split())) for form in sorted(forms, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)
    for passage in passages:
        for match in pattern.finditer(passage.text):
            if match[0] in forms or _is_spelling(match[0]):
                uses[match[0]].append((passage, match.span()))
    return uses


def _forms(entry: Entry, language: str) -> set[str]:
    """Return the acronym and other forms of it; a name spelt out or a plural is no other spelling."""
    main = entry.text.get(language)
    others = {
        form for form in entry.forms(language) if _fold(form) == _fold(main) or (_acronym(main) and _acronym(form))
    }
    kept = {form for form in others if form not in {f"{other}s" for other in others}}
    return {main, *kept} if main and (_acronym(main) or any(c.isupper() for c in main[1:])) and _single(main) else set()


def _single(form: str) -> bool:
    """Whether a form is an acronym, alone or after one word: prose names in small letters are none."""
    return any(_acronym(word) for word in form.split()) or (len(form.split()) == 1 and form[:1].islower())


def _acronym(form: str) -> bool:
    return bool(re.fullmatch(r"[A-ZÁÉÍÓÚÑ]{2,}", form))


def _fold(form: str) -> str:
    return re.sub(r"[\s-]", "", form).casefold()


def _is_spelling(found: str) -> bool:
    """Whether other capitals make another spelling, not a plain word such as `It` or `it`."""
    return sum(c.isupper() for c in found) > 1 or (found[0].isupper() and len(_fold(found)) >= _LETTERS)


CHECK = Check("acronym-variants", Severity.WARNING, look)

"""Sentences of a report with the language of each piece: a title may be in another than the sentence around it."""

import re
from dataclasses import dataclass

from gealc_docs.languages.catalogue import say
from gealc_docs.model.message import Message
from gealc_docs.model.text import LocalText

# Private characters that no plan may hold stand around a wording of another language.
_OPEN, _CLOSE, _END = "\ue000", "\ue001", "\ue002"
_MARKED = re.compile(f"{_OPEN}(.*?){_CLOSE}(.*?){_END}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence in one language."""

    text: str
    language: str


Sentence = tuple[Run, ...]
# The arguments of a message that are the two sides of a change.
_SIDES = ("before", "after")


def spoken(message: Message, language: str) -> Sentence:
    """Write a message out for a reader of a language, wordings in other languages told apart."""
    return runs(say(_marked(message, language), language), language)


def runs(text: str, language: str) -> Sentence:
    """Split a text at the wordings that `foreign` marked."""
    found: list[Run] = []
    last = 0
    for match in _MARKED.finditer(text):
        found += [Run(text[last : match.start()], language), Run(match[2], match[1])]
        last = match.end()
    found.append(Run(text[last:], language))
    return tuple(run for run in found if run.text)


def foreign(text: str, said: str, language: str) -> str:
    """Mark a wording said in another language than the reader's, for `runs`."""
    return text if said == language or not said else f"{_OPEN}{said}{_CLOSE}{text}{_END}"


def text_of(sentence: Sentence) -> str:
    """Return a sentence as plain text."""
    return "".join(run.text for run in sentence)


def _common(message: Message, language: str) -> str:
    """Return the language to say both sides of a change in."""
    sides = [value for name, value in message.args if name in _SIDES and isinstance(value, LocalText)]
    if len(sides) < len(_SIDES):
        return language
    return telling(sides[0], sides[1], language)


def telling(before: LocalText, after: LocalText, language: str) -> str:
    """Return the language to show a change in: the reader's where it differs there, else one where it does.

    Of languages that only one side has none is shown, unless there is no other.
    """
    shared = [other for other in after.languages if before.find(other)]
    shared.sort(key=lambda other: (before.get(other) == after.get(other), other != language))
    return next(iter(shared), language)


def _marked(message: Message, language: str) -> Message:
    """Return a message whose texts in other languages are marked."""
    found: list[tuple[str, str | int | Message | LocalText | tuple[str, ...]]] = []
    common = _common(message, language)
    for name, value in message.args:
        if isinstance(value, LocalText):
            best = value.best(common if name in _SIDES else language)
            found.append((name, foreign(best.text, best.language, language)))
        else:
            found.append((name, _marked(value, language) if isinstance(value, Message) else value))
    return Message(message.code, tuple(found))

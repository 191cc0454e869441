"""Message catalogues: gettext files whose ids are codes, so that no language is the translation of another."""

from collections.abc import Callable
from functools import cache
from gettext import c2py

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as CatalogueMessage
from babel.messages.pofile import read_po

from gealc_docs.languages.folders import available, find
from gealc_docs.model.message import Message
from gealc_docs.model.text import LocalText

__all__ = ["available", "catalogue", "say", "spoken", "translate"]


@cache
def catalogue(language: str, domain: str) -> Catalog:
    """Read `messages/DOMAIN.po` of a language; empty where it has none."""
    path = find(language, f"messages/{domain}.po")
    if path is None:
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


@cache
def _plural(language: str, domain: str) -> Callable[[int], int]:
    return c2py(catalogue(language, domain).plural_expr)


def translate(code: str, language: str, /, **args: object) -> str:
    """Return the text of a message; argument `count` selects the plural. Raise `KeyError` for an unknown code."""
    domain, said = code.partition(".")[0], spoken(code, language)
    message = catalogue(said, domain).get(code)
    if message is None or not message.string:
        raise KeyError(f"{said}/messages/{domain}.po: {code}")
    string = message.string
    if isinstance(string, tuple | list):
        count = args.get("count", 1)
        string = string[_plural(said, domain)(count if isinstance(count, int) else 1)]
    return string.format_map(args)


@cache
def spoken(code: str, language: str) -> str:
    """Return the language a message is said in for readers of a language: its own, else the first that has it."""
    domain = code.partition(".")[0]
    wished = (language, *(other for other in available() if other != language))
    return next((other for other in wished if _has(catalogue(other, domain).get(code))), language)


def _has(message: CatalogueMessage | None) -> bool:
    """Whether a message is translated for good, in every plural."""
    if message is None or message.fuzzy or not message.string:
        return False
    return all(message.string) if isinstance(message.string, tuple | list) else True


def say(message: Message, language: str) -> str:
    """Write a message out in a language; messages and texts among its arguments are written out in it too."""
    return translate(message.code, language, **{name: _argument(value, language) for name, value in message.args})


def continued(message: Message, language: str) -> str:
    """Write a message out as it goes on after a colon: in small letters, unless it begins with a value."""
    said, pattern = say(message, language), catalogue(spoken(message.code, language), message.code.partition(".")[0])
    entry = pattern.get(message.code)
    begins = str(entry.string[0] if entry and isinstance(entry.string, tuple | list) else entry and entry.string)
    return said[:1].lower() + said[1:] if begins[:1].isupper() and not begins[1:2].isupper() else said


def _argument(value: str | int | Message | LocalText | tuple[str, ...], language: str) -> str | int:
    if isinstance(value, Message):
        return say(value, language)
    if isinstance(value, LocalText):
        return value.best(language).text
    return ", ".join(value) if isinstance(value, tuple) else value

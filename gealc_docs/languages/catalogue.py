"""Message catalogues: gettext files whose ids are codes, so that no language is the translation of another."""

from collections.abc import Callable
from functools import cache
from gettext import c2py
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from gealc_docs.model.message import Message
from gealc_docs.model.text import LocalText

FOLDER = Path(__file__).parent


@cache
def available() -> tuple[str, ...]:
    """Return the codes of all languages there are, Spanish first: it is the language of the originals."""
    found = sorted(path.parent.name for path in FOLDER.glob("*/language.yaml"))
    return tuple(sorted(found, key=lambda language: language != "es"))


@cache
def catalogue(language: str, domain: str) -> Catalog:
    """Read `messages/DOMAIN.po` of a language. Raise `FileNotFoundError` where it has none."""
    with (FOLDER / language / "messages" / f"{domain}.po").open("rb") as file:
        return read_po(file, locale=language)


@cache
def _plural(language: str, domain: str) -> Callable[[int], int]:
    return c2py(catalogue(language, domain).plural_expr)


def translate(code: str, language: str, /, **args: object) -> str:
    """Return the text of a message; argument `count` selects the plural. Raise `KeyError` for an unknown code."""
    domain = code.partition(".")[0]
    message = catalogue(language, domain).get(code)
    if message is None or not message.string:
        raise KeyError(f"{language}/messages/{domain}.po: {code}")
    string = message.string
    if isinstance(string, tuple | list):
        count = args.get("count", 1)
        string = string[_plural(language, domain)(count if isinstance(count, int) else 1)]
    return string.format_map(args)


def say(message: Message, language: str) -> str:
    """Write a message out in a language; messages and texts among its arguments are written out in it too."""
    return translate(message.code, language, **{name: _argument(value, language) for name, value in message.args})


def _argument(value: str | int | Message | LocalText | tuple[str, ...], language: str) -> str | int:
    if isinstance(value, Message):
        return say(value, language)
    if isinstance(value, LocalText):
        return value.best(language).text
    return ", ".join(value) if isinstance(value, tuple) else value

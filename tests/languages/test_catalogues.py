"""Every message exists in every language, with the same placeholders, and is used."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from gealc_docs.languages.folders import FOLDER, available

PACKAGE = FOLDER.parent
ROOT = PACKAGE.parent
DOMAINS = sorted({path.stem for path in FOLDER.glob("*/messages/*.po")})


def messages(language: str, domain: str) -> dict[str, Message]:
    path = FOLDER / language / "messages" / f"{domain}.po"
    with path.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    return {str(m.id[0] if isinstance(m.id, tuple) else m.id): m for m in catalogue if m.id}


def placeholders(message: Message) -> set[str]:
    strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return {name for string in strings for name in re.findall(r"(?<!\{)\{(\w+)\}", str(string))}


@pytest.mark.parametrize("domain", DOMAINS)
def test_all_languages_say_the_same_messages(domain: str) -> None:
    first, *others = (messages(language, domain) for language in available())
    for other in others:
        assert first.keys() == other.keys()
        assert {code: placeholders(m) for code, m in first.items()} == {c: placeholders(m) for c, m in other.items()}


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("domain", DOMAINS)
def test_no_message_is_empty_fuzzy_or_of_another_domain(language: str, domain: str) -> None:
    for code, message in messages(language, domain).items():
        assert code.startswith(f"{domain}.")
        assert message.string
        assert not message.fuzzy


CODE = re.compile(rf"(?:{'|'.join(DOMAINS)})\.[a-z*][a-z0-9*-]*(?:\.[a-z0-9*-]+)*")


def _codes(path: Path) -> set[str]:
    """Return all texts in a source file that look like codes; what an f-string fills in is a `*`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    joined = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    inside = {id(value) for node in joined for value in node.values}
    constants = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in inside]
    texts = ["".join(str(v.value) if isinstance(v, ast.Constant) else "*" for v in node.values) for node in joined]
    return {text for text in [*constants, *texts] if isinstance(text, str) and CODE.fullmatch(text)}


def test_source_and_catalogues_have_the_same_codes() -> None:
    known = {code for domain in DOMAINS for code in messages(available()[0], domain)}
    used = set().union(*(_codes(path) for path in PACKAGE.rglob("*.py")))
    plain = {code for code in used if "*" not in code}
    assert plain - known == set()
    pattern = re.compile("|".join(re.escape(code).replace(r"\*", "[a-z0-9.-]+") for code in used))
    assert {code for code in known if not pattern.fullmatch(code)} == set()


# What is added to the keywords of a call, or to the messages of a domain, before they are written.
BY_CALL = {"add": {"text", "number"}}
BY_DOMAIN = {"parity": {"original", "translation"}}


def _calls(path: Path) -> list[tuple[str, str, set[str] | None]]:
    """Return each call with a literal code: its name, the code, its keywords (none where some are unpacked)."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        codes = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        open_ended = any(k.arg is None for k in node.keywords)
        keywords = None if open_ended else {k.arg for k in node.keywords if k.arg}
        found += [(name, code, keywords) for code in codes if CODE.fullmatch(code)]
    return found


CALLS = [(path.name, *call) for path in sorted(PACKAGE.rglob("*.py")) for call in _calls(path)]


@pytest.mark.parametrize("name", ["of", "add", "failure", "translate", "ui"])
def test_calls_fill_every_placeholder(name: str) -> None:
    wanted = {code: placeholders(m) for domain in DOMAINS for code, m in messages(available()[0], domain).items()}
    calls = [call for call in CALLS if call[1] == name and call[3] is not None]
    assert calls
    lacking = [
        (file, code, missing)
        for file, _, code, keywords in calls
        if keywords is not None
        and (missing := wanted[code] - keywords - BY_CALL.get(name, set()) - BY_DOMAIN.get(code.split(".")[0], set()))
    ]
    assert lacking == []

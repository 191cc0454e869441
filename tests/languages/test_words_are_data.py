"""Words of a language are data: no text in the code lists them as what a pattern may find."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import gealc_docs
from gealc_docs.languages.labels import labels, readable
from gealc_docs.languages.notation import alternatives, any_of

ROOT = Path(gealc_docs.__file__).parent
GROUPS = ("stopwords", "and", "or", "ordinal-endings")
SMALL = {str(word) for language in readable() for group in GROUPS for word in labels(language)[group]}
# Tags of HTML that are words too.
TAGS = {"a", "del", "em", "i"}


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """Go through (line, text) of the texts of a module, docstrings aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def test_no_pattern_lists_small_words() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in ROOT.rglob("*.py")
        for line, text in texts(path)
        if "|" in text and len({*re.split(r"[|()?:]+", text)} & (SMALL - TAGS)) > 1
    ]
    assert found == []


def test_small_words_of_all_languages_are_found_in_any() -> None:
    joints = re.compile(rf"\s(?:{any_of('and', 'or')})\s")
    assert joints.split("sede y lugar or venue ou local") == ["sede", "lugar", "venue", "local"]


def test_a_group_that_no_language_has_finds_nothing() -> None:
    assert not re.search(alternatives(()), "y o u")
    assert not re.search(any_of("none-has-it"), "y o u")

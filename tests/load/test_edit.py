"""Changing a YAML text by hand-kept rules: what is not changed stays to the last character."""

import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gealc_docs.load.edit import YamlText
from gealc_docs.load.problems import LoadError
from gealc_docs.load.written import block

PLAN = """# head
year: 2022   # the year
title: {es: Plan, en: "Plan"}  # short

areas:
  # about the first
  - id: data  # first
    title:
      es: 'Uno'
      # about the English
      en: >-  # folded
        One long text that is folded over two lines
        because it is long.
    tags: [a, "b"]

  # about the second
  - id: other
    title: {es: Otro}
    empty:
tail: end  # end
"""


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that went and those that came."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


CASES: list[tuple[str, tuple[Any, ...], dict[str, Any], list[str], list[str]]] = [
    ("set", (("year",), 2023), {}, ["year: 2022   # the year"], ["year: 2023   # the year"]),
    ("set", (("areas", "data", "title", "es"), "Dos"), {}, ["      es: 'Uno'"], ["      es: 'Dos'"]),
    (
        "set",
        (("title", "en"), "New"),
        {},
        ['title: {es: Plan, en: "Plan"}  # short'],
        ["title: {es: Plan, en: New}  # short"],
    ),
    (
        "set",
        (("areas", "data", "title", "en"), "Short."),
        {},
        ["        One long text that is folded over two lines", "        because it is long."],
        ["        Short."],
    ),
    ("set", (("areas", "other", "empty"), "now"), {}, ["    empty:"], ["    empty: now"]),
    ("set", (("areas", "other", "date"), "2022-S1"), {"after": "title"}, [], ["    date: 2022-S1"]),
    (
        "set",
        (("areas", "other", "title", "en"), "Other"),
        {},
        ["    title: {es: Otro}"],
        ["    title: {es: Otro, en: Other}"],
    ),
    ("insert", (("areas", 0, "tags"), "c: d"), {}, ['    tags: [a, "b"]'], ['    tags: [a, "b", "c: d"]']),
    ("insert", (("areas", 0, "tags"), "z"), {"at": 0}, ['    tags: [a, "b"]'], ['    tags: [z, a, "b"]']),
    ("insert", (("areas",), {"id": "new", "title": {"es": "N"}}), {}, [], ["  - id: new", "    title: {es: N}"]),
    ("insert", (("areas",), {"id": "new"}), {"at": 1}, [], ["  - id: new"]),
    ("insert", (("areas",), {"id": "new"}), {"at": 0}, [], ["  - id: new"]),
    ("delete", (("areas", "data", "tags", "a"),), {}, [], []),
    ("delete", (("tail",),), {}, ["tail: end  # end"], []),
    (
        "delete",
        (("areas", "other"),),
        {},
        ["  # about the second", "  - id: other", "    title: {es: Otro}", "    empty:"],
        [],
    ),
    ("delete", (("areas", "other", "id"),), {}, ["  - id: other", "    title: {es: Otro}"], ["  - title: {es: Otro}"]),
]


@pytest.mark.parametrize(("how", "args", "more", "gone", "come"), CASES)
def test_only_what_is_changed_changes(
    how: str, args: tuple[Any, ...], more: dict[str, Any], gone: list[str], come: list[str]
) -> None:
    text = YamlText.parse(PLAN)
    if args == (("areas", "data", "tags", "a"),):
        with pytest.raises(KeyError):
            getattr(text, how)(*args, **more)
        return
    made = getattr(text, how)(*args, **more)
    assert changed(PLAN, made.text) == (gone, come)


def test_a_comment_stays_with_a_value_of_another_shape() -> None:
    text = YamlText.parse("a: x  # why\nb: >-  # long\n  y\nc:  # block\n  - 1\n")
    assert text.set(("a",), {"k": "v " * 60 + "v"}).text.startswith("a:  # why\n  k: >-\n")
    assert text.set(("a",), "word " * 30 + "end").text.startswith("a: >-  # why\n  word")
    assert "c: z  # block\n" in text.set(("c",), "z").text


def test_a_line_that_grows_too_long_becomes_a_block() -> None:
    text = YamlText.parse("title: {es: Uno}\nnext: 1\n").set(("title", "en"), "word " * 22 + "end")
    assert text.text.splitlines()[:3] == ["title:", "  es: Uno", "  en: >-"]
    assert all(len(line) <= 110 for line in text.text.splitlines())


def test_many_values_at_once() -> None:
    text = YamlText.parse(PLAN).set_all({("year",): "2023", ("title", "es"): "P", ("title", "en"): "Q", ("new",): "n"})
    assert text.get()["title"] == {"es": "P", "en": "Q"}
    assert text.get(("new",)) == "n"


def test_the_last_item_leaves_an_empty_list() -> None:
    assert YamlText.parse("a:\n  - x\nb: 1\n").delete(("a", 0)).text == "a: []\nb: 1\n"
    assert YamlText.parse("a: []  # none\n").insert(("a",), {"id": "x"}).text == "a:  # none\n  - id: x\n"


def test_line_ends_stay() -> None:
    assert YamlText.parse("a: 1\r\nb: 2\r\n").set(("b",), 3).encoded == b"a: 1\r\nb: 3\r\n"


def test_a_text_with_aliases_is_left_alone() -> None:
    with pytest.raises(LoadError):
        YamlText.parse("a: &x {k: v}\nb: *x\n")


WORDS = st.text(alphabet=string.ascii_letters + " :#-'\"áñ,{}[]&*!|>%@`\n", max_size=30)
KEYS = st.sampled_from("abcdefgh")
VALUES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8
)
ROOTS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)


def paths(data: Any, base: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    below = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path for key, item in below for path in ((*base, key), *paths(item, (*base, key)))]


@given(ROOTS, VALUES, st.data())
def test_any_value_can_take_any_place(root: dict[str, Any], value: Any, data: st.DataObject) -> None:
    text = YamlText.parse("# head\n" + "\n".join(block(root, 0)) + "\n")
    assert text.get() == root
    path = data.draw(st.sampled_from(paths(root)))
    made = text.set(path, value)
    assert made.get(path) == value
    assert made.text.startswith("# head\n")


@given(ROOTS, VALUES, st.data())
def test_what_goes_leaves_the_rest(root: dict[str, Any], value: Any, data: st.DataObject) -> None:
    text = YamlText.parse("# head\n" + "\n".join(block(root, 0)) + "\nlast: 1  # tail\n")
    path = data.draw(st.sampled_from(paths(root)))
    assert text.delete(path).text.endswith("last: 1  # tail\n")
    assert text.set(("i",), value).delete(("i",)).get() == text.get()

"""Whatever a text holds, each format gives it back as it was."""

from datetime import UTC, datetime
from importlib import import_module

import pytest
from exchange_projects import NEW
from hypothesis import given, settings
from hypothesis import strategies as st

from gealc_docs.exchange.bundle import Bundle, State, Suggestion, TermHit, Unit
from gealc_docs.exchange.merge import merge
from gealc_docs.exchange.returned import Returned, Row
from gealc_docs.load.edit import YamlText
from gealc_docs.load.structure import read_plan
from gealc_docs.load.yaml import parse_yaml
from gealc_docs.model.location import Location
from gealc_docs.model.vocabulary import Vocabulary

DAY = datetime(2023, 2, 1, 10, 30, tzinfo=UTC)

LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"))
TEXTS = (
    st.lists(st.text(LETTERS, min_size=1, max_size=30), min_size=1, max_size=3)
    .map("\n".join)
    .map(str.strip)
    .filter(bool)
)


def there_and_back(form: str, source: str, target: str, previous: str) -> Returned:
    unit = Unit(
        "2023/area/activity/title",
        source,
        target,
        State.STALE if previous else State.TRANSLATED,
        previous,
        "3.1.1",
        "3.1.1 · title",
        ("plans/2023.yaml", 7),
        (TermHit(source, target),),
        (Suggestion(previous or source, target, 90, "2022/a/title"),),
    )
    other = Unit("2023/area/objective", "Otro", "Other", State.TRANSLATED)
    bundle = Bundle(2023, "Plan", "plans/2023.yaml", "es", "en", "es", DAY, (unit, other))
    module = import_module(f"gealc_docs.exchange.formats.{form}")
    returned: Returned = module.read(module.write(bundle), f"plan.{form}")
    return returned


@pytest.mark.parametrize("form", ["po", "xliff", "tmx", "csv", "docx"])
@settings(max_examples=40, deadline=None)
@given(source=TEXTS, target=TEXTS, previous=st.one_of(st.just(""), TEXTS))
def test_a_text_comes_back_as_it_went(form: str, source: str, target: str, previous: str) -> None:
    returned = there_and_back(form, source, target, previous)
    first, second = returned.rows
    assert (first.id, first.source, first.target) == ("2023/area/activity/title", source, target)
    assert (second.source, second.target) == ("Otro", "Other")
    assert (returned.source, returned.target) == ("es", "en")
    assert first.base == Unit("", "", target).base
    assert first.finished in ({None, False} if previous else {None, True})
    assert returned.doubts == ()


@settings(max_examples=30, deadline=None)
@given(target=st.text(min_size=1, max_size=40).map(str.strip).filter(bool))
def test_a_translation_is_taken_as_it_is_or_refused_at_its_place(target: str) -> None:
    """What comes back never makes a plan that cannot be read: it is taken, or told with its character."""
    bundle = Bundle(2023, "Plan", "p", "es", "en", "es", DAY, (Unit("2023/title", "Plan de trabajo 2023", "x"),))
    returned = Returned(
        "f.po", "es", "en", (Row("2023/title", "Plan de trabajo 2023", target, Location("f.po", 1, 1)),)
    )
    made = merge(returned, bundle)
    assert bool(made.taken) != bool(made.refused) or target == "x"
    if made.taken:
        text = YamlText.parse(NEW).set_all({("title", "en"): made.taken["2023/title"]})
        assert read_plan(parse_yaml(text.text, ""), Vocabulary()).title.get("en") == made.taken["2023/title"]

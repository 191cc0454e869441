"""The facts of the network, and what is wrong with a file of them."""

from pathlib import Path

import pytest

from gealc_docs.languages.catalogue import available
from gealc_docs.load.facts import load_facts
from gealc_docs.load.problems import LoadError

PLANS = Path(__file__).parents[2] / "plans"
FILE = """\
sources:
  one: {es: Una fuente, en: A source}
figures:
  - {id: studies, value: 4, label: {es: estudios, en: studies}, source: one}
"""


def problems(folder: Path, text: str) -> list[tuple[int, str]]:
    (folder / "network.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(LoadError) as caught:
        load_facts(folder)
    return sorted((problem.location.line, problem.message.code) for problem in caught.value.problems)


def test_no_file_no_facts(tmp_path: Path) -> None:
    assert load_facts(tmp_path).figures == ()


def test_a_figure(tmp_path: Path) -> None:
    (tmp_path / "network.yaml").write_text(FILE, encoding="utf-8")
    (figure,) = load_facts(tmp_path).figures
    assert (figure.value, figure.label.get("es"), figure.sources) == (4, "estudios", ("one",))


def test_a_fact_without_source_is_refused(tmp_path: Path) -> None:
    assert problems(tmp_path, FILE.replace(", source: one", "")) == [(4, "load.missing-key")]


def test_an_unknown_source_is_told_at_its_place(tmp_path: Path) -> None:
    assert problems(tmp_path, FILE.replace("source: one", "source: two")) == [(4, "load.unknown-word")]


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    assert problems(tmp_path, FILE.replace("value: 4", "valeu: 4")) == [
        (4, "load.missing-key"),
        (4, "load.unknown-key"),
    ]


def test_every_fact_of_the_network_is_told_in_every_language() -> None:
    facts = load_facts(PLANS)
    texts = [
        *facts.sources.values(),
        *(name.text for name in facts.names),
        *(text for body in facts.bodies for text in (body.name, body.description)),
        *(milestone.text for milestone in facts.milestones),
        *(figure.label for figure in facts.figures),
        *(fact.note for fact in (*facts.bodies, *facts.meetings, *facts.committees, *facts.figures) if fact.note),
    ]
    assert len(texts) > 50
    assert [text for text in texts if set(text.languages) != set(available())] == []

"""In a text translated freely, another meaning is told, turns that say the same are passed; rows in `free/`."""

from pathlib import Path

import pytest
import yaml
from needed import needed

from tests.parity.rows import FREE
from tests.parity.trial import Document, Row

CASES = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in Path(__file__).parent.glob("free/*.yaml")}


def rows(kind: str) -> dict[str, Row]:
    """Return the rows of a kind, `told` or `passed`, by file and name."""
    return {
        f"{topic}-{name}": (row["es"], row["en"])
        for topic, kinds in sorted(CASES.items())
        for name, row in kinds[kind].items()
    }


TOLD, PASSED = rows("told"), rows("passed")


@pytest.fixture(scope="module")
def document() -> Document:
    made = Document(FREE, [*TOLD.values(), *PASSED.values()])
    needed(made.scene.lexicon.complete, "apertium-eng-spa")
    return made


@pytest.mark.parametrize("name", TOLD)
def test_a_change_is_told(document: Document, name: str) -> None:
    assert document.found(0, TOLD[name])


@pytest.mark.parametrize("name", PASSED)
def test_what_says_the_same_is_passed(document: Document, name: str) -> None:
    assert not document.found(0, PASSED[name])

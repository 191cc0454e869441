"""What earlier runs read is read no more: the findings are the same, and only what changed is worked out."""

import ast
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from needed import needed

import gealc_docs.parity
from gealc_docs.languages.kept import folder
from gealc_docs.model.finding import Finding
from gealc_docs.model.glossary import Glossary
from gealc_docs.model.text import Wording
from gealc_docs.parity import align, evidence, rows
from gealc_docs.parity.lexicon import apertium, lexicon
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.runner import compare_pairs
from tests.parity.changes import EN, ES
from tests.parity.mutations import mutants
from tests.parity.rows import FREE, PLAN
from tests.parity.trial import VOCABULARY, official

Row = tuple[str, str]
SEEDS = range(4)
EVERY = [*PLAN, *FREE, *official()]


class Counted:
    """Which pairs were aligned, and which were examined."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Count from now on."""
        self.texts: list[str] = []
        self.examined: list[Row] = []
        content, examine = align.content, rows.examine

        def counting_content(text: str, *others: object) -> object:
            self.texts.append(text)
            return content(text, *others)  # type: ignore[arg-type]  # as it was called

        def counting_examine(item: evidence.Evidence) -> list[Finding]:
            self.examined.append(item.pair.texts)
            return examine(item)

        monkeypatch.setattr(evidence, "content", counting_content)
        monkeypatch.setattr(rows, "examine", counting_examine)

    def taken(self) -> tuple[list[Row], list[Row]]:
        """Return what was counted, and begin anew."""
        found = list(zip(self.texts[::2], self.texts[1::2], strict=True)), list(self.examined)
        self.texts.clear()
        self.examined.clear()
        return found


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEALC_CACHE", str(tmp_path / "kept"))


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(monkeypatch)


def found(some: Sequence[Row]) -> tuple[Finding, ...]:
    """Return the findings on rows: titles, texts and fields of an activity each."""
    pairs = [
        Pair(f"2022/a/{i}/{name}", str(i), name, Wording("es", one), Wording("en", two))
        for i, (one, two) in enumerate(some)
        for name in [("title", "text", "product")[i % 3]]
    ]
    return compare_pairs(pairs, ("es", "en"), VOCABULARY, Glossary()).findings


def anew(some: Sequence[Row], tmp_path: Path) -> tuple[Finding, ...]:
    """Return the findings where nothing was kept."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GEALC_CACHE", str(tmp_path / f"none-{random.random()}"))  # noqa: S311  # a name
        return found(some)


def documents(seed: int) -> Iterator[list[Row]]:
    """Make a document of any rows, then change one row after another in it."""
    chance = random.Random(seed)  # noqa: S311  # the same in every run
    some = chance.sample(EVERY, 10)
    yield list(some)
    changes = [(index, changed[index]) for _, _, index, changed in mutants(some, ES, EN)]
    for index, row in chance.sample(changes, min(3, len(changes))):
        some[index] = row
        yield list(some)
    one, two = chance.sample(range(len(some)), 2)
    some[one], some[two] = (some[one][0], some[two][1]), (some[two][0], some[one][1])
    yield list(some)
    yield some[: len(some) // 2]


@pytest.mark.parametrize("seed", SEEDS)
def test_findings_are_the_same_whatever_was_kept(seed: int, tmp_path: Path) -> None:
    for document in documents(seed):
        assert found(document) == found(document) == anew(document, tmp_path)


@pytest.mark.parametrize("seed", SEEDS)
def test_only_rows_that_changed_are_read(seed: int, counted: Counted) -> None:
    document = next(documents(seed))
    found(document)
    assert set(document) <= set(counted.taken()[0])
    found(document)
    assert counted.taken() == ([], [])
    index = seed % len(document)
    row = document[index] = (f"{document[index][0]} siempre", f"{document[index][1]} always")
    found(document)
    aligned, examined = counted.taken()
    assert aligned.count(row) == 1
    assert all(row[0] == one or row[1] == two for one, two in aligned)  # itself, and whether it is another's
    assert row in examined


def test_what_the_document_tells_is_heeded(tmp_path: Path) -> None:
    """Row by row the same words, in a close and in a free translation, and beside a term that others teach."""
    tried = PLAN[0][0], f"{PLAN[0][1]} lately"
    close, free = [tried, *PLAN[1:8]], [tried, *official()[:20]]
    for document in (close, free, close, [tried]):
        assert found(document) == anew(document, tmp_path)


def test_a_damaged_or_missing_folder_costs_time_only(tmp_path: Path) -> None:
    document = next(documents(1))
    right = found(document)
    for path in folder().iterdir():
        path.write_bytes(b"no database" * 1000)
    assert found(document) == found(document) == right
    for path in folder().iterdir():
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2] + bytes(len(content) // 2))
    assert found(document) == found(document) == right
    with pytest.MonkeyPatch.context() as patch:
        (tmp_path / "file").write_text("no folder", encoding="utf-8")
        patch.setenv("GEALC_CACHE", str(tmp_path / "file"))
        assert found(document) == right


def test_what_a_failing_dictionary_leaves_is_not_kept(tmp_path: Path, counted: Counted) -> None:
    needed(apertium.find_pair("es", "en") is not None, "apertium-eng-spa")
    document, run = next(documents(2)), apertium._run  # noqa: SLF001  # the program itself

    def without_translations(text: str, arguments: list[str]) -> list[str]:
        return [] if "-b" in arguments else run(text, arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lexicon, "_shared", lexicon._shared.__wrapped__)  # noqa: SLF001  # as in another run
        patch.setattr(apertium, "_run", without_translations)
        found(document)
    counted.taken()
    said = found(document)
    assert set(document) <= set(counted.taken()[0])
    assert said == anew(document, tmp_path)


@pytest.mark.slow
def test_two_runs_may_keep_at_once() -> None:
    command = [sys.executable, "-m", "gealc_docs", "--ui", "en", "parity", "2022", "--format", "json"]
    root = Path(gealc_docs.parity.__file__).parents[2]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) for _ in range(2)]
    said = {run.communicate()[0] for run in runs}
    again = subprocess.run(command, capture_output=True, cwd=root, check=False).stdout
    assert said == {again}
    assert again


def test_checks_ask_the_document_nothing_but_what_is_heeded() -> None:
    """What a finding rests on besides its wordings is asked by `Evidence` alone, whose answers are compared."""
    asked = {"usual", "terms", "planned", "freedom", "terms_in"}
    about = {
        "evidence",
        "runner",
        "weighing",
        "likeness",
        "packing",
        "glossary",
        "rows",
    }  # `glossary` has its own terms
    modules = Path(gealc_docs.parity.__file__).parent.rglob("*.py")
    others = {
        (path.stem, node.attr)
        for path in modules
        if path.stem not in about
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in asked
    }
    assert others <= {("weights", "planned")}

"""The JSON Schema: in step with the shape, agreeing with what is read, and complete in all languages."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from gealc_docs.cli import run
from gealc_docs.languages.catalogue import available
from gealc_docs.load.library import Library
from gealc_docs.load.schema import FILE, plan_schema, schema_text

PLANS = Path(__file__).parents[2] / "plans"
LIBRARY = Library(PLANS)


class Loader(yaml.SafeLoader):
    """Reads YAML as editors do: by version 1.2, whose dates are texts."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = plan_schema(LIBRARY.vocabulary)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def load(year: int) -> Any:
    return yaml.load((PLANS / f"{year}.yaml").read_text(encoding="utf-8"), Loader)  # noqa: S506  # a safe one


def test_the_published_file_is_in_step() -> None:
    assert (PLANS / FILE).read_text(encoding="utf-8") == schema_text(LIBRARY.vocabulary)


def test_the_command_writes_the_schema(tmp_path: Path) -> None:
    assert run(["schema", "--out", str(tmp_path / "x.json")]) == 0
    assert (tmp_path / "x.json").read_text(encoding="utf-8") == schema_text(LIBRARY.vocabulary)


@pytest.mark.parametrize("year", LIBRARY.years)
def test_the_plans_fit(year: int, validator: Any) -> None:
    assert [error.message for error in validator.iter_errors(load(year))] == []


@pytest.mark.parametrize("year", LIBRARY.years)
def test_every_plan_names_the_schema(year: int) -> None:
    first = (PLANS / f"{year}.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={FILE}"


def _spoil(plan: Any, *path: str | int, value: Any) -> Any:
    inner = plan
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return plan


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("colour",), "blue"),
        (("status",), "aproved"),
        (("areas", 0, "id"), "Open Data"),
        (("areas", 0, "activities", 0, "venue"), "vrtual"),
        (("areas", 0, "activities", 0, "resources"), ["virtual"]),
        (("areas", 0, "activities", 0, "title"), {"xx": "?"}),
        (("areas", 0, "activities", 0, "title"), "no language"),
        (("committee", "members"), ["XX"]),
        (("assembly", "ordinal"), "XV"),
    ],
)
def test_what_cannot_be_read_does_not_fit(path: tuple[str | int, ...], value: Any, validator: Any) -> None:
    assert list(validator.iter_errors(_spoil(load(2022), *path, value=value)))


def test_every_key_is_explained_in_every_language() -> None:
    for language in available():
        texts = _descriptions(plan_schema(LIBRARY.vocabulary, (language,)))
        assert len(texts) > 30
        assert not [text for text in texts if text.startswith("schema.")]


def _descriptions(schema: Any) -> list[str]:
    match schema:
        case dict():
            own = [schema["description"]] if isinstance(schema.get("description"), str) else []
            return own + [text for value in schema.values() for text in _descriptions(value)]
        case list():
            return [text for value in schema for text in _descriptions(value)]
        case _:
            return []


def test_the_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["properties"]["year"]["type"] == "integer"

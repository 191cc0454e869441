"""The JSON Schema of a plan's file, made from the shape that reads it."""

import json
from typing import Any

from gealc_docs.languages.catalogue import available, translate
from gealc_docs.load.shape import Schema
from gealc_docs.load.structure import SCHEMA_KEY, plan_shape
from gealc_docs.model.vocabulary import Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILE = "schema/plan.schema.json"
_CODES = "schema."


def plan_schema(vocabulary: Vocabulary, languages: tuple[str, ...] = ()) -> Schema:
    """Return the schema; each description is given in some languages, else in all."""
    told = _told(plan_shape(vocabulary).schema(), languages or available())
    told["properties"] = {SCHEMA_KEY: {"type": "string"}, **told["properties"]}
    return {"$schema": DIALECT, "title": _say("schema.title", languages or available()), **told}


def _told(value: Any, languages: tuple[str, ...]) -> Any:  # noqa: ANN401  # any JSON value
    """Return a JSON value with the codes of descriptions replaced by their texts."""
    match value:
        case dict():
            return {
                key: _say(item, languages) if _is_code(key, item) else _told(item, languages)
                for key, item in value.items()
            }
        case list():
            return [_told(item, languages) for item in value]
        case _:
            return value


def _is_code(key: str, item: object) -> bool:
    return key == "description" and isinstance(item, str) and item.startswith(_CODES)


def _say(code: str, languages: tuple[str, ...]) -> str:
    return "\n\n".join(translate(code, language) for language in languages)


def schema_text(vocabulary: Vocabulary) -> str:
    """Return the schema as the text of its file."""
    return json.dumps(plan_schema(vocabulary), ensure_ascii=False, indent=1) + "\n"

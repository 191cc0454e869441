"""Records whose fields are named after classes in `closed.yaml`."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, get_origin

_MADE: Mapping[object, Callable[..., object]] = {frozenset: frozenset, tuple: tuple, Mapping: dict, bool: bool}


def as_written(record: type[Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the classes that fields of a record are named after, as the types of these want them."""
    kinds = {field.name: get_origin(field.type) or field.type for field in fields(record)}
    return {name: _MADE[kind](data.get(name) or ()) for name, kind in kinds.items() if kind in _MADE}


def by_word(groups: Mapping[str, Any]) -> dict[str, str]:
    """Return the name of its group by each word."""
    return {word: name for name, words in groups.items() for word in words}

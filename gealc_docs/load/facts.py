"""The facts of the network: `plans/network.yaml`."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, Protocol

from gealc_docs.languages.catalogue import available
from gealc_docs.load.notes import Notes
from gealc_docs.load.problems import LoadError
from gealc_docs.load.shape import SLUG, Choice, Field, Integer, ListOf, Made, MapOf, Record, Shape, Text
from gealc_docs.load.texts import LOCAL_TEXT, WhenShape
from gealc_docs.load.yaml import Mapping, read_yaml
from gealc_docs.model.facts import (
    Body,
    CommitteeSize,
    Facts,
    Figure,
    Identity,
    KnownCommittee,
    Meeting,
    Milestone,
    Name,
    OrdinalRule,
    Presidency,
)
from gealc_docs.model.text import LocalText, Wording

FILE = "network.yaml"
_YEAR = Integer(1990, 2199)
_COUNTRY = Text(r"[A-Z]{2}", "load.iso")
_ORDINAL = Integer(1, 199)
_ID = Field("id", SLUG, required=True)
_AT = Field("year", _YEAR, required=True)
_TRUTH = Made(Choice(("true", "false"), "truth"), lambda word, _location: word == "true")
_ALSO = Field("also", MapOf(Choice(available(), "language"), ListOf(Text(), single=True)))
_WORDINGS = tuple(Field(language, Text()) for language in available())


def _said(make: Callable[..., Any]) -> Callable[..., Any]:
    """Return a factory that gathers wordings standing side by side into the argument `text`."""

    def gather(**values: Any) -> Any:  # noqa: ANN401  # the record's fields are its arguments
        values.pop("also", None)
        wordings = [Wording(language, values.pop(language)) for language in available() if language in values]
        return make(text=LocalText(tuple(wordings)), **values)

    return gather


def _body(**values: Any) -> Body:  # noqa: ANN401  # as above
    values.pop("also", None)
    return Body(**values)


class _Maker(Protocol):
    """Makes the shape of a record from its name, its type and its fields."""

    def __call__(self, name: str, make: Callable[..., Any], *fields: Field) -> Record[Any]: ...


def _parts(sources: Collection[str]) -> dict[str, Shape[Any]]:
    """Return the shapes of the file's parts, each fact citing some of the sources listed."""
    cited = Field("source", ListOf(Choice(sources, "source"), single=True), required=True, target="sources")

    def record(name: str, make: Callable[..., Any], *fields: Field) -> Record[Any]:
        return Record(name, make, (*fields, Field("note", LOCAL_TEXT), cited), located=False)

    return _bodies(record) | _meetings(record) | _rules(record)


def _bodies(record: _Maker) -> dict[str, Shape[Any]]:
    """Return the shapes of the network itself: what it is and was called, its bodies, who speaks for it."""
    return {
        "names": ListOf(
            record("name", _said(Name), Field("from", _YEAR, target="since"), Field("until", _YEAR), *_WORDINGS, _ALSO)
        ),
        "bodies": ListOf(
            record(
                "body",
                _body,
                _ID,
                Field("name", LOCAL_TEXT, required=True),
                Field("description", LOCAL_TEXT, required=True),
                _ALSO,
            )
        ),
        "identity": record(
            "identity",
            Identity,
            Field("authority", Text(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", "load.authority"), required=True),
            Field("since", _YEAR, required=True),
        ),
    }


def _meetings(record: _Maker) -> dict[str, Shape[Any]]:
    """Return the shapes of what happened when."""
    return {
        "meetings": ListOf(
            record(
                "meeting",
                Meeting,
                _AT,
                Field("annual", _ORDINAL),
                Field("ministerial", _ORDINAL),
                Field("place", LOCAL_TEXT),
                Field("country", _COUNTRY),
                Field("dates", WhenShape()),
            )
        ),
        "committees": ListOf(
            record(
                "known_committee",
                KnownCommittee,
                _AT,
                Field("members", ListOf(_COUNTRY), required=True),
                Field("presidency", _COUNTRY),
                Field("complete", _TRUTH),
            )
        ),
        "presidencies": ListOf(record("presidency", Presidency, _AT, Field("country", _COUNTRY, required=True))),
        "milestones": ListOf(record("milestone", _said(Milestone), _AT, *_WORDINGS)),
    }


def _rules(record: _Maker) -> dict[str, Shape[Any]]:
    """Return the shapes of what can be counted."""
    return {
        "ordinal_rules": MapOf(
            Text(),
            record(
                "ordinal-rule",
                OrdinalRule,
                Field("offset", Integer(0, 2199)),
                Field("base", _YEAR),
                Field("divisor", Integer(1, 10)),
                Field("from", _YEAR, target="since"),
                Field("to", _YEAR, target="until"),
            ),
        ),
        "committee_rule": record(
            "committee_rule",
            CommitteeSize,
            Field("size", _ORDINAL, required=True),
            Field("per_subregion", _ORDINAL, required=True),
        ),
        "figures": ListOf(
            record(
                "figure",
                Figure,
                _ID,
                Field("value", Integer(0, 999_999_999), required=True),
                Field("label", LOCAL_TEXT, required=True),
            )
        ),
    }


def load_facts(folder: Path, shown: Callable[[Path], str] = str) -> Facts:
    """Read the facts of a `plans/` folder; no file, no facts. Raise `LoadError`."""
    path = folder / FILE
    if not path.exists():
        return Facts()
    notes = Notes()
    root = read_yaml(path, shown(path))
    facts = _facts(root, notes) if isinstance(root, Mapping) else None
    if notes.problems or facts is None:
        raise LoadError(notes.problems)
    return facts


def _facts(root: Mapping, notes: Notes) -> Facts:
    node = root.get("sources")
    sources = dict((MapOf(SLUG, LOCAL_TEXT).read(node, notes) if node else None) or ())
    parts = _parts(tuple(sources)).items()
    found = {key: shape.read(part, notes) for key, shape in parts if (part := root.get(key))}
    return Facts(sources=sources, **{key: value for key, value in found.items() if value is not None})

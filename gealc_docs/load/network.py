"""The network's rules: `ordinal_rules` and `committee_rule` of `plans/network.yaml`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gealc_docs.load.notes import Notes
from gealc_docs.load.problems import LoadError
from gealc_docs.load.shape import Field, Integer, ListOf, MapOf, Record, Text
from gealc_docs.load.texts import LOCAL_TEXT
from gealc_docs.load.yaml import Mapping as MappingNode
from gealc_docs.load.yaml import read_yaml
from gealc_docs.model.network import CommitteeRule, Network, Series
from gealc_docs.model.text import EMPTY, LocalText

_YEAR = Integer(1990, 2199)
_REMARKS = (Field("source", ListOf(Text(), single=True)), Field("note", LOCAL_TEXT))


@dataclass(frozen=True)
class _Rule:
    """A rule of ordinals as written; `base` is another word for `offset`."""

    offset: int = 0
    base: int = 0
    divisor: int = 1
    since: int = 0
    until: int = 0
    source: tuple[str, ...] = ()
    note: LocalText = EMPTY

    def series(self, kind: str) -> Series:
        return Series(kind, self.offset or self.base, self.divisor, self.since)


_RULE = Record(
    "ordinal-rule",
    _Rule,
    (
        Field("offset", Integer(0, 2199)),
        Field("base", _YEAR),
        Field("divisor", Integer(1, 10)),
        Field("from", _YEAR, target="since"),
        Field("to", _YEAR, target="until"),  # the last year it was seen in; it is taken to go on
        *_REMARKS,
    ),
    located=False,
)
_RULES = MapOf(Text(), _RULE)
_COMMITTEE: Record[dict[str, Any]] = Record(
    "committee-rule",
    dict,
    (Field("size", Integer(1, 99)), Field("per_subregion", Integer(0, 99)), *_REMARKS),
    located=False,
)


def load_network(folder: Path, shown: Callable[[Path], str] = str) -> Network:
    """Read the rules of a `plans/` folder; where there is no file, no rule is known. Raise `LoadError`."""
    path = folder / "network.yaml"
    if not path.exists():
        return Network()
    root = read_yaml(path, shown(path))
    if not isinstance(root, MappingNode):
        return Network()
    notes = Notes()
    ordinals, committee = root.get("ordinal_rules"), root.get("committee_rule")
    rules = dict((ordinals and _RULES.read(ordinals, notes)) or ())
    size = (committee and _COMMITTEE.read(committee, notes)) or {}
    if notes.problems:
        raise LoadError(notes.problems)
    plan_year = rules.pop("plan_year", None)
    series = {kind: rule.series(kind) for kind, rule in rules.items()}
    balance = CommitteeRule(size.get("size", 0), size.get("per_subregion", 0))
    return Network(series, balance, plan_year.offset if plan_year else None)

"""The network's rules, drawn from its facts: how meetings are counted, how the committee is made up."""

from collections.abc import Callable
from pathlib import Path

from gealc_docs.load.facts import load_facts
from gealc_docs.model.facts import Facts, OrdinalRule
from gealc_docs.model.network import CommitteeRule, Network, Series

_PLAN_YEAR = "plan_year"  # the rule that tells how long before its plan's year an assembly meets


def load_network(folder: Path, shown: Callable[[Path], str] = str) -> Network:
    """Read the rules of a `plans/` folder; where there is no file, no rule is known. Raise `LoadError`."""
    return network_of(load_facts(folder, shown))


def network_of(facts: Facts) -> Network:
    """Return the rules among the facts."""
    rules = dict(facts.ordinal_rules)
    plan_year = rules.pop(_PLAN_YEAR, None)
    size = facts.committee_rule
    balance = CommitteeRule(size.size, size.per_subregion) if size else CommitteeRule()
    series = {kind: _series(kind, rule) for kind, rule in rules.items()}
    return Network(series, balance, plan_year.offset if plan_year else None)


def _series(kind: str, rule: OrdinalRule) -> Series:
    return Series(kind, rule.offset or rule.base, rule.divisor, rule.since)

"""Which fields of a pair differ: DeepDiff over their typed values."""

from collections.abc import Hashable, Mapping

from deepdiff import DeepDiff

from gealc_docs.model.plan import FIELDS


def changed_fields(old: Mapping[str, Hashable], new: Mapping[str, Hashable]) -> tuple[str, ...]:
    """Return the names of the fields that were added, dropped or changed, in the order of `FIELDS`."""
    if old == new:
        return ()
    changed = DeepDiff(dict(old), dict(new), view="tree").affected_root_keys
    return tuple(name for name in FIELDS if name in changed)

"""What may be added after a signature: proof, further signatures, and the place of these in the structure.

pyHanko's policy takes any change of the structure for a forgery. Ours lets a signature's field be hung on it, as PDF/UA
wants, and nothing else: what was there before must still stand, in its order.
"""

from collections.abc import Iterable
from typing import Any

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, Reference
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, ModificationLevel, StandardDiffPolicy
from pyhanko.sign.diff_analysis.rules_api import ReferenceUpdate, WhitelistRule

_COUNTER = "/ParentTreeNextKey"


class FieldInStructure(WhitelistRule):
    """Allows form elements to be added at the end of the structure."""

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> Iterable[ReferenceUpdate]:
        """Go through the objects that may differ, if they differ in nothing but that."""
        before, after = (_root(resolver) for resolver in (old, new))
        if before is None or after is None or not _same_but(before, after, (_COUNTER,)):
            return
        yield ReferenceUpdate(_reference(new.root.raw_get("/StructTreeRoot")))
        if _grown(before["/ParentTree"], after["/ParentTree"], "/Nums"):
            yield ReferenceUpdate(_reference(after.raw_get("/ParentTree")))
        place = _top(after)
        one, two = (root["/K"][0] if isinstance(root["/K"], ArrayObject) else root["/K"] for root in (before, after))
        if place is not None and _grown(one, two, "/K") and all(map(_is_field, _added(one, two))):
            yield ReferenceUpdate(place)
            yield from (ReferenceUpdate(_reference(kid)) for kid in _items(two["/K"])[len(one["/K"]) :])


def _root(resolver: HistoricalResolver) -> Any:  # noqa: ANN401  # objects of the file
    return resolver.root["/StructTreeRoot"] if "/StructTreeRoot" in resolver.root else None  # noqa: SIM401  # `get` follows no references


def _reference(value: Any) -> Reference:  # noqa: ANN401  # as above
    found: Reference = value.reference
    return found


def _top(root: DictionaryObject) -> Reference | None:
    kids = root.raw_get("/K")
    first = kids.raw_get(0) if isinstance(kids, ArrayObject) else kids
    return getattr(first, "reference", None)


def _same_but(before: DictionaryObject, after: DictionaryObject, keys: tuple[str, ...]) -> bool:
    names = (before.keys() | after.keys()) - set(keys)
    return all(name in before and name in after and before.raw_get(name) == after.raw_get(name) for name in names)


def _grown(before: DictionaryObject, after: DictionaryObject, key: str) -> bool:
    """Whether two dictionaries differ in a list that has more at its end, and in nothing else."""
    if not _same_but(before, after, (key,)) or key not in before or key not in after:
        return False
    old, new = before[key], after[key]
    return isinstance(old, ArrayObject) and isinstance(new, ArrayObject) and _items(new)[: len(old)] == _items(old)


def _items(array: ArrayObject) -> list[Any]:
    return [array.raw_get(index) for index in range(len(array))]


def _added(before: DictionaryObject, after: DictionaryObject) -> list[Any]:
    return [after["/K"][index] for index in range(len(before["/K"]), len(after["/K"]))]


def _is_field(element: Any) -> bool:  # noqa: ANN401  # as above
    """Whether an element stands for nothing but a form field."""
    part = element["/K"] if isinstance(element, DictionaryObject) and "/K" in element else None
    kind = part["/Type"] if isinstance(part, DictionaryObject) and "/Type" in part else ""
    return kind == "/OBJR" and element["/S"] == "/Form"


POLICY = StandardDiffPolicy(
    global_rules=[
        *DEFAULT_DIFF_POLICY.global_rules,
        FieldInStructure().as_qualified(ModificationLevel.FORM_FILLING),
    ],
    form_rule=DEFAULT_DIFF_POLICY.form_rule,
)

"""The labels of a document that are other words than those we print."""

from collections import Counter
from collections.abc import Iterator

from gealc_docs.languages.catalogue import available, translate
from gealc_docs.languages.labels import each, folded
from gealc_docs.load.official.fields import ACTIVITY, GOAL, OBJECTIVE, Labelled, almost
from gealc_docs.load.official.outline import Node
from gealc_docs.model.plan import FIELDS
from gealc_docs.model.text import LocalText, Wording

Labels = tuple[tuple[str, LocalText], ...]


def own_labels(root: Node, language: str) -> Labels:
    """Return field → label, in the language of the labels, for the fields mostly labelled by another word than ours."""
    own = each(language)[-1]
    if own not in available():
        return ()
    counts = {name: Counter(printed for field, printed in _printed(root, language) if field == name) for name in _NAMES}
    return tuple(
        (name, LocalText((Wording(own, word),)))
        for name, found in counts.items()
        if (word := _usual(found)) and folded(word) != folded(translate(f"plan.{name}", own))
    )


_NAMES = (OBJECTIVE, *FIELDS, ACTIVITY)


def _printed(root: Node, language: str) -> Iterator[tuple[str, str]]:
    """Go through (field, label) as printed under areas and activities."""
    for node in root.walk():
        if node.role == "activity" and node.head.column:
            yield ACTIVITY, _sentence(node.head.column)
        for item in node.items:
            if isinstance(item, Labelled) and node.role in {"area", "activity"} and item.value:
                if almost(item.printed.text, language):
                    continue
                label = (item.printed.text or item.column).strip(" :.*")
                name = OBJECTIVE if node.role == "area" and item.name == GOAL else item.name
                yield name, _sentence(label)


def _sentence(label: str) -> str:
    """Return a label with one capital, at its start, where it is printed in capitals or small letters."""
    label = label.strip(" :.*")
    return label[:1].upper() + (label[1:].lower() if label.isupper() else label[1:])


def _usual(found: Counter[str]) -> str:
    """Return the label that more than half of the values have, "" where there is none."""
    word, count = next(iter(found.most_common(1)), ("", 0))
    return word if count * 2 > found.total() else ""

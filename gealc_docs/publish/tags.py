"""Tags of a PDF that HTML has no elements for: the table of contents, and parts that are not the plan itself.

WeasyPrint makes `Part` of `main` and `Art` of `article`; our print pages use these for nothing else.
"""

from collections.abc import Callable, Iterable
from typing import Any

APART = "plan-calendar"


def retag(elements: Iterable[Any], root: Any, find: Callable[[Any], Any]) -> None:  # noqa: ANN401  # pydyf has no types
    """Give elements of the structure their own tag or class. `find` returns the object a reference names."""
    apart = [element for element in elements if _retagged(element, find)]
    if apart:
        root["ClassMap"] = f"<</{APART} <</O /Layout /Placement /Block>>>>"


def _retagged(element: Any, find: Callable[[Any], Any]) -> bool:  # noqa: ANN401  # as above
    """Retag one element; return whether it stands apart from the plan."""
    if element["S"] == "/Part":
        element["S"] = "/TOC"
        for kid in element["K"]:
            find(kid)["S"] = "/TOCI"
    if element["S"] == "/Art":
        element["C"] = f"/{APART}"
        return True
    return False

"""Texts of pictures drawn in one piece: WeasyPrint lays each letter out on its own, slowly and without kerning."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any


class _Whole(str):
    """A text that is one letter to who goes through it."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        return iter((str(self),))


@contextmanager
def whole_texts() -> Iterator[None]:
    """Have WeasyPrint draw each text of an SVG in one piece; ours give one place for the whole text."""
    module: Any = import_module("weasyprint.svg")
    plain = module.TAGS["text"]

    def draw(svg: Any, node: Any, size: Any) -> None:  # noqa: ANN401  # WeasyPrint has no types
        if node.text:
            node._etree_node.text = _Whole(node.text)  # noqa: SLF001  # what its `text` gives
        plain(svg, node, size)

    module.TAGS["text"] = module.text = draw
    try:
        yield
    finally:
        module.TAGS["text"] = module.text = plain

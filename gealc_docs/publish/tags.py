"""Tags of a PDF that WeasyPrint leaves out: languages of passages, the table of contents, classes of what stands apart.

It builds the structure by one function that calls itself for every box; it is wrapped while a PDF is written.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

# Classes of our print pages that become tags of their own, and those that a PDF keeps, so that a reader can tell.
_TAGS = {"contents-lines": "/TOC", "contents-line": "/TOCI"}
_KEPT = frozenset({"contents-title", "plan-calendar", "plan-mark", "plan-notice"})


@contextmanager
def telling_tags() -> Iterator[None]:
    """Have WeasyPrint tell in the structure what classes and `lang` of an element say."""
    module: Any = import_module("weasyprint.pdf.tags")
    plain = module._build_box_tree  # noqa: SLF001  # there is no other way in; the version is pinned
    string = module.pydyf.String

    def build(box: Any, *rest: Any) -> Iterator[Any]:  # noqa: ANN401  # WeasyPrint has no types
        for made in plain(box, *rest):
            element = getattr(box, "element", None)
            if element is not None and element.attrib:
                _tell(element.attrib, made, string)
            yield made

    module._build_box_tree = build  # noqa: SLF001  # as above
    try:
        yield
    finally:
        module._build_box_tree = plain  # noqa: SLF001  # as above


def _tell(attributes: Any, made: Any, string: Any) -> None:  # noqa: ANN401  # as above
    if language := attributes.get("lang"):
        made["Lang"] = string(language)
    for name in attributes.get("class", "").split():
        if name in _TAGS:
            made["S"] = _TAGS[name]
        elif name in _KEPT:
            made["C"] = f"/{name}"


def name_classes(root: Any) -> None:  # noqa: ANN401  # as above
    """Declare the classes at the root of the structure."""
    root["ClassMap"] = "<<" + " ".join(f"/{name} <</O /Layout>>" for name in sorted(_KEPT)) + ">>"

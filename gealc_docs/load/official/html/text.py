"""What stands in an element of a web page, and which elements are no part of its text."""

from typing import Any

from gealc_docs.load.official.characters import RAISED

_SKIPPED = frozenset(
    {
        "script",
        "style",
        "nav",
        "noscript",
        "template",
        "head",
        "button",
        "form",
        "svg",
        "aside",
        "dialog",
        "del",
        "s",
        "strike",
    }
)
BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "blockquote",
        "pre",
        "body",
        "figure",
        "figcaption",
        "address",
        "details",
        "summary",
        "hr",
        "center",
    ]
)
# Classes of what is no part of a document: links to its headings, and the parts of our pages that repeat the plan.
_APART = frozenset(
    {
        "headerlink",
        "anchor",
        "button",
        "btn",
        "download",
        "plan-calendar",
        "plan-compared",
        "plan-data",
        "plan-editions",
        "plan-mark",
        "plan-notice",
    }
)


def is_skipped(element: Any) -> bool:  # noqa: ANN401  # lxml's elements are untyped
    """Whether an element is no part of a page's text: hidden, struck out, or its frame."""
    if not isinstance(element.tag, str) or element.tag in _SKIPPED or element.get("aria-hidden") == "true":
        return True
    if "line-through" in (element.get("style") or ""):
        return True
    if element.tag == "footer" and (parent := element.getparent()) is not None and parent.tag == "body":
        return True  # the foot of a whole page is the site's, as its navigation is
    return element.get("hidden") is not None or bool(_APART & set((element.get("class") or "").split()))


def inline(element: Any) -> str:  # noqa: ANN401  # lxml's elements are untyped
    """Return an element's text, line breaks as NUL."""
    if is_skipped(element):
        return ""
    if element.tag == "br":
        return "\0"
    if element.tag == "sup" and (number := "".join(element.itertext()).strip()).isdigit():
        return number.translate(RAISED)
    pieces = [(element.text or "").replace("\0", "")]
    for child in element.iterchildren():
        glue = " " if child.tag in BLOCKS else ""
        pieces += [glue, inline(child), glue, (child.tail or "").replace("\0", "")]
    return "".join(pieces)

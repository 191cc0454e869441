"""A tag of a PDF with what it holds, and its text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from gealc_docs.load.official.characters import RAISED
from gealc_docs.load.official.pdf.runs import BREAKS, HYPHENS, Run

# Tags whose text repeats what stands elsewhere, and the class that our own PDFs give to such parts.
REPEATING = frozenset({"TOC", "contents-title", "plan-calendar", "plan-mark", "plan-notice"})

# A footnote, which stands below the text or inside the paragraph that has its sign.
NOTE = "Note"

# In sizes of type: pieces whose lines are nearer than this are of one line; a wider gap than this is a space.
_SAME_LINE = 0.5
_SPACE = 0.2
_RAISED, _SMALLER = 0.15, 0.9
# Between the digits of one number: a stop leaves much room around it.
_NUMBER_SPACE = 0.3


@dataclass(slots=True)
class Tag:
    """One tag with what it holds: runs and tags, in order."""

    kind: str
    parts: "list[Tag | Run]" = field(default_factory=list)
    # Over how many columns and rows a cell reaches.
    columns: int = 1
    rows: int = 1


def flat(tag: Tag) -> str:
    """Return a tag's text, without that of notes in it: a space between lines, and on one where there is room."""
    text = ""
    before: Run | None = None
    for run in all_runs(tag, without=REPEATING | {NOTE}):
        if before and text and not run.soft and not text[-1].isspace() and not run.text[:1].isspace():
            same_line = abs(run.baseline - before.baseline) < max(run.size, before.size) * _SAME_LINE
            if not same_line:
                text = text if before.soft else _to_go_on(text, run.text)
            elif run.left - before.right > max(before.size, run.size) * _space(text, run.text):
                text += " "
        if before and text.strip().isdigit() and _is_sign(before, run):
            text = text.translate(RAISED)
        text += run.text.translate(RAISED) if before and _is_sign(run, before) else run.text
        before = run
    for hyphen in HYPHENS:
        text = text.replace(hyphen, "-")
    return " ".join(text.split())


def _is_sign(run: Run, before: Run) -> bool:
    """Whether a number stands smaller and higher after a text: the sign of a note."""
    higher = _RAISED < (run.baseline - before.baseline) / before.size < _SAME_LINE
    return higher and run.text.strip().isdigit() and run.size < before.size * _SMALLER


def _space(before: str, after: str) -> float:
    """Return how wide a gap must be to be a space, in sizes of type."""
    return _NUMBER_SPACE if before[-1] == "." and before[-2:-1].isdigit() and after[:1].isdigit() else _SPACE


def _to_go_on(text: str, following: str) -> str:
    """Return a line's text as the next line goes on with it: with a space, or without the hyphen that broke a word.

    Of a hyphen that may belong to the word it is not known: it stays.
    """
    if text[-1] in BREAKS and following[:1].islower():
        return text[:-1]
    return text if text[-1] in HYPHENS else f"{text} "


def page_of(tag: Tag) -> int:
    """Return the page a tag starts on: what stands for a line in a PDF's places."""
    return next((run.page for run in all_runs(tag)), 0)


def all_runs(tag: Tag, without: frozenset[str] = frozenset()) -> Iterator[Run]:
    """Go through the pieces of text in a tag and below it."""
    for part in tag.parts:
        if isinstance(part, Run):
            yield part
        elif part.kind not in without:
            yield from all_runs(part, without)

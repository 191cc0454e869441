"""Footnotes on the pages of a PDF: told by their signs, which stand raised in the text, and by their place and type."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gealc_docs.load.official.characters import sign_at
from gealc_docs.load.official.pdf.words import Line, Word, is_raised

# In heights of a line: so much space parts footnotes from the text above.
_APART = 0.6
_ENDS = ".!?”»)"


@dataclass(slots=True)
class Note:
    """A footnote: its sign and text, where it stands, and the size of its type."""

    sign: str
    text: str
    page: int
    size: float

    def add(self, lines: Sequence[Line]) -> None:
        """Add the lines it goes on in."""
        self.text = " ".join([self.text, *(line.text for line in lines)])


def without_footnotes(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], list[Note]]:
    """Return the pages without their footnotes, and the footnotes; words know the signs that stood after them.

    A footnote that finds no room at the foot of its page stands on the next one, or goes on there.
    """
    usual = Counter(line.size for page in pages for line in page)
    body = usual.most_common(1)[0][0] if usual else 0.0
    notes: list[Note] = []
    raised = [_raised(page) for page in pages]
    starts: list[int] = []
    # Sign → key of the footnotes on each page.
    found: list[dict[str, int]] = []
    open_: set[str] = set()
    for number, (page, own) in enumerate(zip(pages, raised, strict=True), 1):
        signs = own | open_
        start = _notes_start(page, body, signs)
        first = _rest_start(page, start, body, notes[-1]) if notes and notes[-1].page == number - 1 else start
        if first < start:
            notes[-1].add(page[first:start])
        made = _notes(page[start:], signs, number)
        found.append({note.sign: key for key, note in enumerate(made, len(notes))})
        notes += made
        starts.append(first)
        open_ = own - {*found[-1]}
    settled = [after | own for own, after in zip(found, [*found[1:], dict[str, int]()], strict=True)]
    kept = zip(pages, starts, settled, strict=True)
    return [[_without_signs(line, keys) for line in page[:start]] for page, start, keys in kept], notes


def _raised(page: Sequence[Line]) -> set[str]:
    """Return the words of a page that stand raised, as the signs of footnotes do."""
    return {word.text for line in page for word in line.words if is_raised(word, line.height, line.words)}


def _notes_start(page: Sequence[Line], body: float, signs: set[str]) -> int:
    """Return the index of the first footnote: it starts with a sign of the text, and all lines below it are small.

    Lines that are not small stand apart from the text, and follow each other without a gap.
    """
    start = len(page)
    for index in range(len(page) - 1, -1, -1):
        line, above = page[index], page[index - 1] if index else None
        is_note = len(line.words) > 1 and _sign(line) in signs
        if line.size < body:
            start = index if is_note else start
        elif _is_apart(line, above):
            return index if is_note and line.words[0].text in signs else start
    return start


def _rest_start(page: Sequence[Line], start: int, body: float, last: Note) -> int:
    """Return the index of the first line in which the last footnote of the page before goes on; `start` for none.

    It ends in the middle of a sentence; the lines are as small, above the footnotes of the page, apart from its text.
    """
    first = start
    while first and page[first - 1].size == last.size < body:
        first -= 1
    goes_on = first < start and last.text[-1:] not in _ENDS
    return first if goes_on and _is_apart(page[first], page[first - 1] if first else None) else start


def _is_apart(line: Line, above: Line | None) -> bool:
    return above is None or line.top - above.bottom > line.height * _APART


def _sign(line: Line) -> str:
    """Return the first word of a line without what stands after a number."""
    return line.words[0].text.strip(".)")


def _notes(lines: Sequence[Line], signs: set[str], page: int) -> list[Note]:
    notes: list[Note] = []
    for line in lines:
        if _sign(line) in signs:
            notes.append(Note(_sign(line), Line(line.words[1:]).text, page, line.size))
        elif notes:
            notes[-1].add([line])
    return notes


def _without_signs(line: Line, keys: Mapping[str, int]) -> Line:
    """Return a line without the signs of known footnotes: the word before each, or the first one, knows of it."""
    kept = [word for word in line.words if not _is_sign(word, line, keys)]
    if not kept:
        return line
    words = {id(word): word for word in kept}
    before = kept[0]
    for word in line.words:
        if id(word) in words:
            before = word
        else:
            own = words[id(before)]
            words[id(before)] = replace(own, signs=own.signs + sign_at(keys[word.text]))
    return Line([words[id(word)] for word in kept])


def _is_sign(word: Word, line: Line, keys: Mapping[str, int]) -> bool:
    return word.text in keys and is_raised(word, line.height, line.words)

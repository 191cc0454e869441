"""Labels with their values beside them on a page: a table of two columns without lines."""

from collections.abc import Sequence

from gealc_docs.languages.labels import readable
from gealc_docs.load.official.fields import label_of
from gealc_docs.load.official.pdf.words import Line, Word, text_of

# In heights of a line: the space between lines of one value.
_TIGHT = 0.45
# Words that start at one place do so to this.
_EXACT = 0.2
# In words.
_LONGEST_LABEL = 5


def keyed_end(page: Sequence[Line], start: int, before: float = 0.0) -> int:
    """Return the index after the lines of labels with their values beside them; `start` where there are none.

    Two at least, or one whose value starts where those `before` did.
    """
    left = _value_left(page[start])
    end, rows = start, 0
    while left and end < len(page):
        line = page[end]
        own = _value_left(line)
        if (own and abs(own - left) < line.height) or _label_words(line, left):
            rows += 1
        elif end > start and _is_unknown(line, page[start].left, left):
            pass
        elif not (
            end > start
            and abs(line.left - left) < line.height * 0.5
            and line.top - page[end - 1].bottom < line.height * _TIGHT
        ):
            break
        end += 1
    goes_on = rows == 1 and abs(left - before) < page[start].height
    return end if rows > 1 or goes_on else start


def _value_left(line: Line) -> float:
    """Return where the value starts on a line that is a label with a value after a gap, else 0."""
    parts = line.pieces
    is_label = len(parts) > 1 and any(label_of(parts[0].text, language) for language in readable())
    return parts[1].left if is_label else 0.0


def _label_words(line: Line, value: float) -> int:
    """Return how many words the label has that fills its column, so that no gap parts it from its value; else 0."""
    count = next((i for i, word in enumerate(line.words) if abs(word.left - value) < line.height * _EXACT), 0)
    text = text_of(line.words[:count])
    return count if count and any(label_of(text, language) for language in readable()) else 0


def _is_unknown(line: Line, label: float, value: float) -> bool:
    """Whether a line between others has a label that we do not know, and its value, just where they have theirs."""
    parts = line.pieces
    beside = len(parts) > 1 and abs(parts[0].left - label) < line.height and abs(parts[1].left - value) < line.height
    return beside and len(parts[0].words) <= _LONGEST_LABEL


def keyed_row(line: Line, label: float, value: float) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return the words of the label, none where the line goes on with the value before, and those of the value.

    Both start at those places.
    """
    if count := _label_words(line, value):
        return line.words[:count], line.words[count:]
    if not _value_left(line) and not _is_unknown(line, label, value):
        return (), line.words
    first, *rest = line.pieces
    return first.words, [word for piece in rest for word in piece.words]

"""Plain text, with the light markup that text made from Word or PDF carries."""

from pathlib import Path

from gealc_docs.load.official.blocks import Document
from gealc_docs.load.official.characters import located
from gealc_docs.load.official.files import MAX_TEXT, check_form, decoded, read_bytes
from gealc_docs.load.official.markup import blocks_of_lines


def read(path: Path, shown: str) -> Document:
    """Read a text file, each line as a block. Raise `LoadError`."""
    data = read_bytes(path, shown, MAX_TEXT)
    check_form(data, "txt", shown)
    text = decoded(data, shown).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\v", "\n")
    lines = [located(line, shown, number) for number, line in enumerate(text.split("\n"), 1)]
    return Document(shown, tuple(blocks_of_lines(lines)))

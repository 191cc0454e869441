"""Documents that print two languages beside each other, in the columns of tables: one document a language."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from gealc_docs.languages.labels import folded, labels, passage_language, readable, stopwords_in
from gealc_docs.load.official.blocks import EMPTY, Block, Cell, Document, Paragraph, Table, Text, one_line
from gealc_docs.load.official.language_columns import shared_columns
from gealc_docs.load.official.marks import heading_marks

Columns = Mapping[str, int]

_PAIR = 2
# So many common words show the language of a column that no heading names.
_TELLING = 10
# Numbers of paragraphs, which only such editions print.
_PARAGRAPH_NUMBER = re.compile(r"§\s*\d+")
_BETWEEN = re.compile(r"\s+[|/]\s+")
_NOT_NAMED = re.compile(r"[^\w]+")


def split_languages(document: Document) -> dict[str, Document]:
    """Return language → document, the left column's first; {} where a document does not print two side by side."""
    pairs = [found for block in document.blocks if isinstance(block, Table) and (found := _languages(block))]
    languages = pairs[0] if pairs else ()
    tables = [b for b in document.blocks if isinstance(b, Table) and _languages(b) == languages]
    beside = sum(len(cell.text.text) for table in tables for row in table.rows for cell in row)
    if not languages or beside * 2 < len(document.text):
        return {}
    return {
        language: replace(
            document,
            blocks=tuple(_of_language(document.blocks, language, languages)),
            asides=() if index else document.asides,
            beside=() if index else document.beside,
        )
        for index, language in enumerate(languages)
    }


@cache
def _names() -> Mapping[str, str]:
    """Return what languages are called in any of them → language."""
    named = (labels(language)["masthead"]["languages"] for language in readable())
    found = {folded(word): code for names in named for code, words in names.items() for word in words}
    return found | {code: code for code in readable()}


def _languages(table: Table) -> tuple[str, ...]:
    """Return the languages that a table has columns of, () where it has none of two."""
    shared = shared_columns(table)
    return tuple(_columns(table)) or (shared.languages if shared else ())


def _columns(table: Table) -> Columns:
    """Return the language of each of two columns: as their headings name it, else as their words show."""
    head = (
        {code: index for index, cell in enumerate(table.rows[0]) if (code := named_language(cell))}
        if table.rows
        else {}
    )
    if len(head) == _PAIR:
        return head
    return {} if head else _by_words(table)


def named_language(cell: Cell) -> str:
    """Return the language that a heading names: `Español`, `Texto en inglés`; "" where it names none, or two."""
    words = _NOT_NAMED.split(folded(cell.text.text))
    found = {_names()[word] for word in words if word in _names()}
    few = 4
    return found.pop() if len(found) == 1 and len(words) <= few else ""


def _by_words(table: Table) -> Columns:
    """Return the languages of two columns that are all there is beside one of numbers; {} where they are alike."""
    columns = list(zip(*table.rows, strict=False))
    texts = [" ".join(cell.text.text for cell in column if not cell.merged) for column in columns]
    worded = [index for index, text in enumerate(texts) if re.search(r"[^\W\d_]{2}", text)]
    if len(worded) != _PAIR or len({len(row) for row in table.rows}) > 1:
        return {}
    found = {_language(texts[index]): index for index in worded}
    return found if len(found) == _PAIR and "" not in found else {}


def _language(text: str) -> str:
    """Return the language that the common words of a text clearly show, else ""."""
    counts = sorted(((stopwords_in(text, language), language) for language in readable()), reverse=True)
    (most, best), (second, _) = counts[:2]
    return best if most >= _TELLING and most * 2 > second * 3 else ""


def _of_language(blocks: Sequence[Block], language: str, languages: Sequence[str]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Paragraph):
            if made := _paragraph(block, language, languages):
                yield made
        elif tuple(columns := _columns(block)) == tuple(languages):
            yield from _rows(block, columns, language)
        elif (shared := shared_columns(block)) and shared.languages == tuple(languages):
            yield shared.table(block, language)
        else:
            yield block


def _paragraph(block: Paragraph, language: str, languages: Sequence[str]) -> Paragraph | None:
    """Return a paragraph as one of the languages has it, None where it is the other's alone."""
    text = one_line(block.text)
    between = list(_BETWEEN.finditer(text.text))
    if len(between) == 1:
        first = text.cut(0, between[0].start())
        if language == languages[0]:
            return replace(block, text=first)
        mark = next((m for m in heading_marks(first.text, language) if m.values), None)
        number = first.cut(0, mark.end) if mark else EMPTY
        return replace(block, text=number.followed_by(text.cut(between[0].end())))
    other = next(one for one in languages if one != language)
    is_other = passage_language(text.text, f"{language}+{other}") == other
    return None if is_other else block


def _rows(table: Table, columns: Columns, language: str) -> Iterator[Paragraph]:
    """Go through the rows of a table as paragraphs of a language, each after its number."""
    numbers = [index for index in range(min(columns.values())) if index not in columns.values()]
    header = [cell.text.text for cell in table.rows[0]] if any(map(named_language, table.rows[0])) else []
    for row in table.rows:
        texts = dict(enumerate(one_line(cell.text) for cell in row if cell.merged != "across"))
        text = texts.get(columns[language], EMPTY)
        if text and [cell.text.text for cell in row] != header:
            number = next((texts[index] for index in numbers if texts.get(index)), EMPTY)
            yield Paragraph(_numbered(number, text))


def _numbered(number: Text, text: Text) -> Text:
    if not number or _PARAGRAPH_NUMBER.fullmatch(number.text):
        return text
    return number.followed_by(text, ". " if number.text[-1].isalnum() else " ")

"""Plans made at random, and writers that print them as plain text and Markdown with the noise of such files."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from gealc_docs.languages.periods import say_period
from gealc_docs.model.period import Period

YEAR = 2027
HEADINGS = {"es": "Plan de trabajo {}", "en": "{} Work Plan", "pt": "Plano de trabalho {}"}
AREAS = {"es": "Áreas de trabajo", "en": "Work areas", "pt": "Áreas de trabalho"}
RUNNING = {
    "es": "Secretaría Técnica – para uso interno",
    "en": "Technical Secretariat – for internal use",
    "pt": "Secretaria Técnica – uso interno",
}
NOTE = {
    "es": "Sujeto a la disponibilidad de fondos.",
    "en": "Subject to the availability of funds.",
    "pt": "Sujeito à disponibilidade de fundos.",
}
FIELDS = ("venue", "date", "resources", "lead")


@dataclass(frozen=True)
class Made:
    """An activity as it is printed."""

    title: str
    values: dict[str, str]


@dataclass(frozen=True)
class MadeArea:
    """An area as it is printed."""

    title: str
    objective: str
    activities: list[Made]


@dataclass(frozen=True)
class Look:
    """How a document is printed.

    `layout`: list (labelled values), rows (a table an area), matrix (one table, the areas down its first column).
    `fields`: of a list, each on a line, all in one line, as bullets, or as a table of two columns.
    """

    layout: str
    fields: str
    order: tuple[str, ...]
    labels: dict[str, str]
    automatic: bool
    running: bool
    footnote: bool
    stop: str
    spaces: str
    ends: str
    mark: str
    encoding: str
    form: str  # of Unicode
    ligatures: bool
    width: int


@dataclass(frozen=True)
class Printed:
    """A plan and how it is to be printed."""

    areas: list[MadeArea]
    language: str
    look: Look

    @property
    def title(self) -> str:
        """The plan's title."""
        return HEADINGS[self.language].format(YEAR)

    def noisy(self, text: str) -> str:
        """Return a text with the characters that programs put into it."""
        look = self.look
        text = text.replace("fi", "\ufb01") if look.ligatures else text
        words = unicodedata.normalize(look.form, text).split(" ")
        # Hard spaces after two words of three, so that lines can still be broken.
        glue = [look.spaces if index % 3 else " " for index in range(len(words))]
        return "".join(f"{space}{word}" for space, word in zip(["", *glue[1:]], words, strict=True))

    def fields(self, made: Made) -> list[tuple[str, str]]:
        """Return the labels and values of an activity."""
        return [(self.look.labels[name], made.values[name]) for name in self.look.order]

    def head(self, number: str, title: str) -> str:
        """Return a numbered title."""
        return f"{number} {title}"


def spoken(period: Period, language: str) -> str:
    """Return a period as an edition prints it; Portuguese has only a year."""
    return say_period(period, language, year=YEAR) if language in {"es", "en"} else str(YEAR)


# Plain text and Markdown


def as_txt(printed: Printed) -> bytes:
    """Print as plain text, its lines broken at a width, some words with a hyphen; pages with running lines."""
    lines = list(_lines(printed))
    look = printed.look
    if look.width:
        lines = [part for line in lines for part in ([line] if "\t" in line else _broken(line, look.width))]
    if look.running:
        lines = list(_paged(lines, RUNNING[printed.language]))
    return _encoded(printed, "\n".join(lines) + "\n")


def _lines(printed: Printed) -> Iterator[str]:
    look = printed.look
    yield from (printed.title, "", AREAS[printed.language], "")
    if look.layout == "matrix":
        yield from _matrix_lines(printed)
        return
    for number, area in enumerate(printed.areas, 1):
        sign = f"[{number}]" if look.footnote else ""
        yield from (f"{number}. {area.title}", "", f"{look.labels['objective']}: {area.objective}{sign}", "")
        if look.layout == "rows":
            yield "\t".join([look.labels["activity"], *(look.labels[name] for name in look.order)])
            for index, made in enumerate(area.activities, 1):
                yield "\t".join([f"{number}.{index} {made.title}", *(made.values[name] for name in look.order)])
            yield ""
        else:
            for index, made in enumerate(area.activities, 1):
                yield f"{number}.{index}) {made.title}{look.stop}"
                yield from _field_lines(printed, made)
                yield ""
    for number in noted(printed):
        yield from (f"[{number}] {NOTE[printed.language]}", "")


def noted(printed: Printed) -> range:
    """Return the numbers of the areas that have a footnote, where there are headings of areas."""
    return range(1, len(printed.areas) + 1 if printed.look.footnote and printed.look.layout != "matrix" else 1)


def _field_lines(printed: Printed, made: Made) -> Iterator[str]:
    look = printed.look
    fields = [f"{label}: {value}" for label, value in printed.fields(made)]
    if look.fields == "together":
        yield ". ".join(fields) + look.stop
    elif look.fields == "bullets":
        yield from (f"- {field}{look.stop}" for field in fields)
    else:
        yield from (field + look.stop for field in fields)


def _matrix_lines(printed: Printed) -> Iterator[str]:
    look = printed.look
    yield "\t".join([look.labels["area"], look.labels["activity"], *(look.labels[name] for name in look.order)])
    for number, area in enumerate(printed.areas, 1):
        for index, made in enumerate(area.activities, 1):
            first = "" if index > 1 else f"{number}. {area.title}"
            yield "\t".join([first, f"{number}.{index} {made.title}", *(made.values[name] for name in look.order)])


def _broken(line: str, width: int) -> Iterator[str]:
    """Break a line at a width; a long word that does not fit is broken with a hyphen."""
    current = ""
    for word in line.split(" "):
        if len(current) + len(word) + 1 <= width:
            current = f"{current} {word}" if current else word
            continue
        room = width - len(current) - 2
        cut = room if word.isalpha() and word.islower() and len(word) > 8 and 3 < room < len(word) - 2 else 0
        yield f"{current} {word[:cut]}-" if cut else current
        current = word[cut:]
    yield current


def _paged(lines: list[str], running: str) -> Iterator[str]:
    """Put lines on pages; each starts with the same line and ends with its number."""
    size = 18
    pages = [lines[start : start + size] for start in range(0, len(lines), size)]
    for number, page in enumerate(pages, 1):
        yield f"\f{running}" if number > 1 else running
        yield from ("", *page, "", f"{number}")


def _encoded(printed: Printed, text: str) -> bytes:
    look = printed.look
    text = printed.noisy(text).replace("\n", look.ends)
    if look.encoding == "cp1252":
        plain = unicodedata.normalize("NFC", text).replace("\ufb01", "fi")
        return plain.encode("cp1252")
    return (look.mark + text).encode(look.encoding)


def as_md(printed: Printed) -> bytes:
    """Print as Markdown: headings, bold labels, tables of pipes, a footnote."""
    look = printed.look
    lines = [f"# {printed.title}", "", f"## {AREAS[printed.language]}", ""]
    if look.layout == "matrix":
        lines += _pipes(rows_of_matrix(printed))
    for number, area in enumerate(printed.areas if look.layout != "matrix" else [], 1):
        sign = f"[^{number}]" if look.footnote else ""
        lines += [f"### {number}. {area.title}{sign}", "", f"**{look.labels['objective']}:** {area.objective}", ""]
        if look.layout == "rows":
            lines += [*_pipes(rows_of(printed, area, number)), ""]
        else:
            for index, made in enumerate(area.activities, 1):
                lines += [f"#### {number}.{index} {made.title}", ""]
                mark = "- " if look.fields == "bullets" else ""
                ends = "" if look.fields == "bullets" else "  "
                lines += [*(f"{mark}**{label}:** {value}{ends}" for label, value in printed.fields(made)), ""]
    lines += [f"[^{number}]: {NOTE[printed.language]}" for number in noted(printed)]
    return _encoded(printed, "\n".join(lines) + "\n")


def rows_of(printed: Printed, area: MadeArea, number: int) -> list[list[str]]:
    """Return the rows of an area's table, the header first."""
    look = printed.look
    head = [look.labels["activity"], *(look.labels[name] for name in look.order)]
    made = enumerate(area.activities, 1)
    return [head, *([f"{number}.{i} {a.title}", *(a.values[name] for name in look.order)] for i, a in made)]


def rows_of_matrix(printed: Printed) -> list[list[str]]:
    """Return the rows of one table for all areas, the header first."""
    look = printed.look
    rows = [[look.labels["area"], look.labels["activity"], *(look.labels[name] for name in look.order)]]
    for number, area in enumerate(printed.areas, 1):
        body = rows_of(printed, area, number)[1:]
        rows += [["" if i else f"{number}. {area.title}", *row] for i, row in enumerate(body)]
    return rows


def _pipes(rows: list[list[str]]) -> list[str]:
    head, *body = [f"| {' | '.join(row)} |" for row in rows]
    return [head, "|" + "---|" * len(rows[0]), *body]

"""Plans made at random, printed in every form with the noise of word processors, are read back as they were."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from printed_files import as_docx, as_odt
from printed_pages import as_html, as_pdf
from printed_plans import FIELDS, NOTE, YEAR, Look, Made, MadeArea, Printed, as_md, as_txt, noted, spoken

from gealc_docs.languages.labels import labels
from gealc_docs.load.library import Library
from gealc_docs.load.official.fields import label_of
from gealc_docs.load.official.reading import read_official
from gealc_docs.model.period import Period, Point, Span, Unit
from gealc_docs.model.plan import Plan

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
WORDS = {
    "es": [
        "taller regional",
        "guía",
        "catálogo de firmas",
        "interoperabilidad transfronteriza",
        "gobierno «abierto»",
        "identidad digital",
        "datos",
        "estudio comparado sobre infraestructura",
    ],
    "en": [
        "regional workshop",
        "guide",
        "catalogue of signatures",
        "e-government interoperability",
        "“open” government",
        "digital identity",
        "data",
        "comparative study on infrastructure",
    ],
    "pt": [
        "oficina regional",
        "guia",
        "catálogo de assinaturas",
        "interoperabilidade transfronteiriça",
        "governo “aberto”",
        "identidade digital",
        "dados",
        "estudo comparado sobre infraestrutura",
    ],
}
SENTENCE = {
    "es": "Impulsar {} en los países de la región y difundir los resultados entre las administraciones.",
    "en": "To promote {} in the countries of the region and to share the results among administrations.",
    "pt": "Promover {} nos países da região e divulgar os resultados entre as administrações.",
}
PEOPLE = {
    "es": ["Uruguay", "Grupo de trabajo", "OEA", "Chile y Perú"],
    "en": ["Uruguay", "Working group", "OAS", "Chile and Peru"],
    "pt": ["Uruguai", "Grupo de trabalho", "OEA", "Chile e Peru"],
}
PLACES = {
    "es": ["Virtual", "Lima, Perú", "A definir"],
    "en": ["Virtual", "Lima, Peru", "TBD"],
    "pt": ["Virtual", "Lima, Peru", "A definir"],
}
MONEY = {
    "es": ["BID", "USD 12.500", "Fondos propios de los países"],
    "en": ["IDB", "USD 12,500", "Own funds of the countries"],
    "pt": ["BID", "USD 12.500", "Fundos próprios dos países"],
}


def periods() -> st.SearchStrategy[Period]:
    units = st.sampled_from([(Unit.HALF, 2), (Unit.QUARTER, 4), (Unit.MONTH, 12)])
    points = units.flatmap(lambda unit: st.integers(1, unit[1]).map(lambda n: Point(YEAR, unit[0], n)))
    return points.map(lambda point: Period((Span(point, point),)))


def titles(language: str) -> st.SearchStrategy[str]:
    words = st.lists(st.sampled_from(WORDS[language]), min_size=2, max_size=4, unique=True)
    return words.map(lambda found: found[0][:1].upper() + " ".join(found)[1:])


@st.composite
def activities(draw: st.DrawFn, language: str) -> Made:
    chosen = {"venue": PLACES, "resources": MONEY, "lead": PEOPLE}
    values = {name: draw(st.sampled_from(words[language])) for name, words in chosen.items()}
    return Made(draw(titles(language)), {**values, "date": spoken(draw(periods()), language)})


@st.composite
def areas(draw: st.DrawFn, language: str) -> list[MadeArea]:
    found = draw(st.lists(titles(language), min_size=2, max_size=3, unique=True))
    made = st.lists(activities(language), min_size=2, max_size=3)
    return [MadeArea(title, SENTENCE[language].format(title[0].lower() + title[1:]), draw(made)) for title in found]


@st.composite
def looks(draw: st.DrawFn, language: str) -> Look:
    return Look(
        layout=draw(st.sampled_from(["list", "rows", "matrix"])),
        fields=draw(st.sampled_from(["lines", "together", "bullets", "table"])),
        order=tuple(draw(st.permutations(FIELDS))),
        labels={
            name: draw(st.sampled_from(_words(name, language))) for name in (*FIELDS, "objective", "activity", "area")
        },
        automatic=draw(st.booleans()),
        running=draw(st.booleans()),
        footnote=draw(st.booleans()),
        stop=draw(st.sampled_from(["", "."])),
        spaces=draw(st.sampled_from([" ", "\u00a0"])),
        ends=draw(st.sampled_from(["\n", "\r\n"])),
        mark=draw(st.sampled_from(["", "\ufeff"])),
        encoding=draw(st.sampled_from(["utf-8", "cp1252"])),
        form=draw(st.sampled_from(["NFC", "NFD"])),
        ligatures=draw(st.booleans()),
        width=draw(st.sampled_from([0, 72, 90])),
    )


def _words(name: str, language: str) -> list[str]:
    """Return the words for a label that mean that label alone."""
    words = [word for word in labels(language)["labels"][name] if len(word) > 3 and label_of(word, language) == name]
    return [word[0].upper() + word[1:] for word in words]


@st.composite
def plans(draw: st.DrawFn) -> Printed:
    language = draw(st.sampled_from(["es", "en", "pt"]))
    return Printed(draw(areas(language)), language, draw(looks(language)))


def expected(printed: Printed, signs: Sequence[str]) -> Any:
    rows = [
        (f"{number}.{index}", made.title, made.values)
        for number, area in enumerate(printed.areas, 1)
        for index, made in enumerate(area.activities, 1)
    ]
    notes = [f"{sign} {NOTE[printed.language]}" for _, sign in zip(noted(printed), signs, strict=False)]
    matrix = printed.look.layout == "matrix"
    heads = [(str(n), area.title, "" if matrix else area.objective) for n, area in enumerate(printed.areas, 1)]
    return YEAR, "list" if printed.look.layout == "list" else "table", heads, rows, notes


def told(plan: Plan, language: str) -> Any:
    rows = [
        (
            a.number,
            a.title.get(language),
            {
                "venue": a.venue.text.get(language) if a.venue else "",
                "date": a.date.text.get(language) if a.date else "",
                "resources": _joined(a.resources, language),
                "lead": _joined(a.lead, language),
            },
        )
        for _, a in plan.activities()
    ]
    heads = [(area.number, area.title.get(language), area.objective.get(language)) for area in plan.areas]
    return plan.year, plan.layout, heads, rows, [note.get(language) for area in plan.areas for note in area.notes]


def _joined(terms: Any, language: str) -> str:
    return {"es": " y ", "en": " and ", "pt": " e "}[language].join(term.text.get(language) for term in terms)


def check(printed: Printed, form: str, data: bytes, signs: Sequence[str]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"plan.{form}"
        path.write_bytes(data)
        compare(printed, path, signs)


def compare(printed: Printed, path: Path, signs: Sequence[str]) -> None:
    """Read a plan back; `signs` are those of the footnotes, one to an area, as far as its form has them."""
    assert told(read_official(path, path.name, VOCABULARY).plan, printed.language) == expected(printed, signs)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(printed=plans())
def test_plain_text(printed: Printed) -> None:
    check(printed, "txt", as_txt(printed), ("[1]", "[2]", "[3]", "[4]"))


@settings(max_examples=25, deadline=None, derandomize=True)
@given(printed=plans())
def test_markdown(printed: Printed) -> None:
    check(printed, "md", as_md(printed), "¹²³⁴")


@settings(max_examples=25, deadline=None, derandomize=True)
@given(printed=plans())
def test_web_pages(printed: Printed) -> None:
    check(printed, "html", as_html(printed), "¹²³⁴")


@settings(max_examples=15, deadline=None, derandomize=True)
@given(printed=plans())
def test_word(printed: Printed) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.docx"
        as_docx(printed, path)
        compare(printed, path, "¹")


@settings(max_examples=20, deadline=None, derandomize=True)
@given(printed=plans())
def test_opendocument(printed: Printed) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.odt"
        as_odt(printed, path)
        compare(printed, path, "¹")


@settings(max_examples=8, deadline=None, derandomize=True)
@given(printed=plans(), ruled=st.booleans())
def test_untagged_pdf(printed: Printed, *, ruled: bool) -> None:
    check(printed, "pdf", as_pdf(printed, tags=False, ruled=ruled), "¹")


@settings(max_examples=4, deadline=None, derandomize=True)
@given(printed=plans())
def test_tagged_pdf(printed: Printed) -> None:
    check(printed, "pdf", as_pdf(printed, tags=True, ruled=True), "")

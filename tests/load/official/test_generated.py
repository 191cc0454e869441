"""Plans made at random, printed as a list or as a table with the noise of word processors, are read back."""

import textwrap
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from gealc_docs.languages.periods import say_period
from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import read_official
from gealc_docs.model.period import Period, Point, Span, Unit

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
YEAR = 2027
LABELS = {
    "es": {
        "objective": "Objetivo",
        "activity": "Actividad",
        "venue": "Lugar",
        "date": "Fecha",
        "resources": "Recursos",
    },
    "en": {
        "objective": "Objective",
        "activity": "Activity",
        "venue": "Venue",
        "date": "Date",
        "resources": "Resources",
    },
}
WORDS = {
    "es": ["taller regional", "guía", "catálogo", "firma", "datos", "identidad", "interoperabilidad", "gobierno"],
    "en": [
        "regional workshop",
        "guide",
        "catalogue",
        "signature",
        "data",
        "identity",
        "interoperability",
        "government",
    ],
}
SENTENCE = {"es": "Impulsar {} en los países de la región.", "en": "To promote {} in the countries of the region."}
HEADING = {"es": "Plan de trabajo {}", "en": "{} Work Plan"}


@dataclass(frozen=True)
class Made:
    """An activity as it is printed, and what must be read of it."""

    title: str
    venue: str
    period: Period
    resource: str


def periods() -> st.SearchStrategy[Period]:
    units = st.sampled_from([(Unit.HALF, 2), (Unit.QUARTER, 4), (Unit.MONTH, 12)])
    points = units.flatmap(lambda unit: st.integers(1, unit[1]).map(lambda n: Point(YEAR, unit[0], n)))
    return points.map(lambda point: Period((Span(point, point),)))


def titles(language: str) -> st.SearchStrategy[str]:
    words = st.lists(st.sampled_from(WORDS[language]), min_size=2, max_size=4, unique=True)
    return words.map(lambda found: " ".join(found).capitalize())


def activities(language: str) -> st.SearchStrategy[Made]:
    forms = {kind: sorted(e.text.get(language) for e in VOCABULARY.of_kind(kind)) for kind in ("venues", "resources")}
    venue, resource = (st.sampled_from([form for form in forms[kind] if form]) for kind in ("venues", "resources"))
    return st.builds(Made, titles(language), venue, periods(), resource)


def areas(language: str) -> st.SearchStrategy[list[tuple[str, list[Made]]]]:
    one = st.tuples(titles(language), st.lists(activities(language), min_size=1, max_size=3))
    return st.lists(one, min_size=2, max_size=3)


@dataclass(frozen=True)
class Noise:
    """How a document is printed."""

    stop: str
    together: bool
    order: tuple[str, ...]
    blank: str
    spaces: str
    ends: str
    mark: str
    width: int


noises = st.builds(
    Noise,
    stop=st.sampled_from(["", "."]),
    together=st.booleans(),
    order=st.permutations(["venue", "date", "resources"]).map(tuple),
    blank=st.sampled_from(["\n", "\n\n"]),
    spaces=st.sampled_from([" ", "\u00a0"]),
    ends=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from(["", "\ufeff"]),
    width=st.sampled_from([0, 90]),
)


def values(made: Made, language: str) -> dict[str, str]:
    return {"venue": made.venue, "date": say_period(made.period, language, year=YEAR), "resources": made.resource}


def as_list(made: Made, number: str, language: str, noise: Noise) -> list[str]:
    found = values(made, language)
    fields = [f"{LABELS[language][name]}: {found[name]}" for name in noise.order]
    head = f"{number}) {made.title}{noise.stop}"
    return [head, ". ".join(fields) + noise.stop] if noise.together else [head, *(f + noise.stop for f in fields)]


def as_table(made: list[Made], number: int, language: str, noise: Noise) -> list[str]:
    names = ["activity", *noise.order]
    rows = [
        [f"{number}.{index} {one.title}", *(values(one, language)[name] for name in noise.order)]
        for index, one in enumerate(made, 1)
    ]
    return ["\n".join("\t".join(row) for row in [[LABELS[language][name] for name in names], *rows])]


def document(found: list[tuple[str, list[Made]]], form: str, language: str, noise: Noise) -> bytes:
    lines = [HEADING[language].format(YEAR)]
    for number, (title, made) in enumerate(found, 1):
        objective = f"{LABELS[language]['objective']}: {SENTENCE[language].format(title.lower())}"
        lines += [f"{number}. {title}", objective]
        if form == "table":
            lines += as_table(made, number, language, noise)
        else:
            lines += [x for i, one in enumerate(made, 1) for x in as_list(one, f"{number}.{i}", language, noise)]
    if noise.width:
        lines = [x if "\t" in x else textwrap.fill(x, noise.width, break_on_hyphens=False) for x in lines]
    text = noise.mark + noise.blank.join(lines) + "\n"
    return text.replace(" ", noise.spaces).replace("\n", noise.ends).encode()


@settings(max_examples=25, deadline=None)
@given(data=st.data(), form=st.sampled_from(["list", "table"]), language=st.sampled_from(["es", "en"]), noise=noises)
def test_a_plan_that_is_printed_is_read_back(data: st.DataObject, form: str, language: str, noise: Noise) -> None:
    found = data.draw(areas(language))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.txt"
        path.write_bytes(document(found, form, language, noise))
        plan = read_official(path, path.name, VOCABULARY).plan
    assert (plan.year, plan.layout) == (YEAR, form)
    assert [area.title.get(language) for area in plan.areas] == [title for title, _ in found]
    assert all(area.objective for area in plan.areas)
    expected = [
        (f"{n}.{i}", one.title, one.venue, str(one.period), one.resource)
        for n, (_, made) in enumerate(found, 1)
        for i, one in enumerate(made, 1)
    ]
    assert [
        (
            a.number,
            a.title.get(language),
            a.venue and a.venue.text.get(language),
            str(a.date and a.date.period),
            ", ".join(term.text.get(language) for term in a.resources),
        )
        for _, a in plan.activities()
    ] == expected

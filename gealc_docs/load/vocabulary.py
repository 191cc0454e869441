"""The vocabulary and the countries: `plans/vocabulary.yaml` and `plans/countries.yaml`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.words import country_name
from gealc_docs.load.notes import Notes, check_unique
from gealc_docs.load.problems import LoadError, Problem
from gealc_docs.load.shape import SLUG, Choice, Field, ListOf, MapOf, Record, Shape, Text
from gealc_docs.load.texts import LOCAL_TEXT, LocalTextShape
from gealc_docs.load.yaml import Mapping as MappingNode
from gealc_docs.load.yaml import Node, read_yaml
from gealc_docs.model.location import Location
from gealc_docs.model.text import EMPTY, LocalText, Wording
from gealc_docs.model.vocabulary import COUNTRIES, Entry, Vocabulary

KINDS = ("venues", "resources", "leads", "products", "organisations", "acronyms", "names")
_ISO = Text(r"[A-Z]{2}", "load.iso")
_SOURCES = Field("sources", MapOf(SLUG, LOCAL_TEXT))
_SOURCE = Field("source", ListOf(Text(), single=True), target="sources")
_NOTE = Field("note", Text())
_ALSO = Field("also", MapOf(Choice(available(), "language"), ListOf(Text(), single=True)))

Also = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class _Raw:
    """What stands under a key, before the key and kind are known."""

    text: tuple[tuple[str, Wording], ...] = ()
    name: LocalText = EMPTY
    long: LocalText = EMPTY
    also: Also = ()
    subregion: str = ""
    basis: str = ""
    sources: tuple[str, ...] = ()
    note: str = ""
    location: Location = field(default=Location(), compare=False)

    def entry(self, key: str, kind: str) -> Entry:
        also = tuple((language, form) for language, forms in self.also for form in forms)
        return Entry(key, kind, self.name, self.long, also, self.subregion, self.sources, self.location)


def _term(**values: object) -> _Raw:
    """Make a term whose wordings stand directly under its key."""
    wordings = tuple(
        Wording(language, str(values.pop(language)), _place(values)) for language in available() if language in values
    )
    return _Raw(name=LocalText(wordings), **values)  # type: ignore[arg-type]  # the record's fields are its arguments


def _place(values: dict[str, object]) -> Location:
    place = values.get("location")
    return place if isinstance(place, Location) else Location()


_TERM: Record[_Raw] = Record(
    "term",
    _term,
    (*(Field(language, Text()) for language in available()), Field("long", LOCAL_TEXT), _ALSO, _SOURCE, _NOTE),
)


def _with_wording(raw: _Raw, node: MappingNode, notes: Notes) -> None:
    if not raw.name:
        notes.add(node.location, "load.term-without-wording")


def vocabulary_shape() -> Record[dict[str, object]]:
    """Return the shape of `vocabulary.yaml`."""
    term = replace(_TERM, verify=_with_wording)
    return Record("vocabulary", dict, (_SOURCES, *(Field(kind, MapOf(SLUG, term)) for kind in KINDS)), located=False)


def countries_shape() -> Record[dict[str, object]]:
    """Return the shape of `countries.yaml`."""
    group = Record("subregion", _term, (*(Field(x, Text()) for x in available()), _SOURCE, _NOTE))
    country = Record(
        "country",
        _Raw,
        (
            Field("subregion", SLUG),
            Field("basis", Choice(("committee", "inferred", "undecided"), "basis")),
            Field("name", LocalTextShape()),
            _ALSO,
            _SOURCE,
            _NOTE,
        ),
    )
    fields = (
        _SOURCES,
        Field("subregions", MapOf(SLUG, group)),
        Field("countries", MapOf(_ISO, country), required=True),
        Field("observers", MapOf(_ISO, country)),
    )
    return Record("countries", dict, fields, located=False)


Loaded = Mapping[str, Iterable[tuple[str, _Raw]]]


def load_vocabulary(folder: Path, shown: Callable[[Path], str] = str) -> Vocabulary:
    """Read both files of a `plans/` folder; a file that is not there counts as empty. Raise `LoadError`."""
    problems: list[Problem] = []
    terms = _read(folder / "vocabulary.yaml", vocabulary_shape(), shown, problems)
    nations = _read(folder / "countries.yaml", countries_shape(), shown, problems)
    entries = [raw.entry(key, kind) for kind in KINDS for key, raw in terms.get(kind, ())]
    entries += [raw.entry(key, "subregions") for key, raw in nations.get("subregions", ())]
    entries += [_country(code, raw, COUNTRIES) for code, raw in nations.get("countries", ())]
    entries += [_country(code, raw, "observers") for code, raw in nations.get("observers", ())]
    notes = Notes(problems)
    check_unique(((entry.key, entry.location) for entry in entries), notes)
    _check_sources(terms, notes)
    _check_sources(nations, notes)
    if problems:
        raise LoadError(problems)
    return Vocabulary({entry.key: entry for entry in entries})


def _read(path: Path, shape: Shape[dict[str, object]], shown: Callable[[Path], str], problems: list[Problem]) -> Loaded:
    if not path.exists():
        return {}
    notes = Notes(problems)
    try:
        node: Node = read_yaml(path, shown(path))
    except LoadError as error:
        problems.extend(error.problems)
        return {}
    return shape.read(node, notes) or {}  # type: ignore[return-value]  # the record's fields are all such maps


def _check_sources(loaded: Loaded, notes: Notes) -> None:
    known = {key for key, _ in loaded.get("sources", ())}
    for kind, pairs in loaded.items():
        for _, raw in pairs if kind != "sources" else ():
            for source in set(raw.sources) - known:
                notes.add(raw.location, "load.unknown-source", source=source)


def _country(code: str, raw: _Raw, kind: str) -> Entry:
    """Make a country's term: the name is the file's, else CLDR's."""
    own = raw.name
    cldr = LocalText(tuple(Wording(x, country_name(code, x), raw.location) for x in available()))
    return replace(raw.entry(code, kind), text=own.merged(cldr), long=EMPTY)

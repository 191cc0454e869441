"""The ledger `plans/reviews/YEAR.yaml`: read with its places, changed without disturbing what people wrote in it."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from gealc_docs.languages.catalogue import available
from gealc_docs.load.edit import YamlText
from gealc_docs.load.notes import Notes
from gealc_docs.load.problems import LoadError
from gealc_docs.load.shape import Field, ListOf, Record, Text
from gealc_docs.load.yaml import Mapping, Node, Scalar, is_blank, read_text, read_yaml
from gealc_docs.model.review import Ledger, Review, Translation
from gealc_docs.model.text import LocalText, Wording

_HEAD = """# Revisiones: hallazgos aceptados (hasta que cambie un texto) y los textos de cada traducción al hacerla.
# Reviews: accepted findings (they hold until a wording changes), and each translation's wordings when it was made.
"""
_LANGUAGES = "languages"
_PARTS = "accepted: []\ntranslations: []\n"


def ledger_path(folder: Path, year: int) -> Path:
    """Return the ledger's file for a plan."""
    return folder / "reviews" / f"{year}.yaml"


def read_ledger(path: Path, shown: Callable[[Path], str] = str) -> Ledger:
    """Read a ledger; there need not be one. Raise `LoadError`."""
    if not path.exists() or is_blank(read_text(path, shown(path))):
        return Ledger()
    notes = Notes()
    root = read_yaml(path, shown(path))
    if isinstance(root, Mapping):  # a part without items yet
        root.pairs = {key: pair for key, pair in root.pairs.items() if not _is_null(pair[1])}
    ledger = _LEDGER.read(root, notes)
    if notes.problems or ledger is None:
        raise LoadError(notes.problems)
    return ledger


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_null


def open_ledger(path: Path, shown: Callable[[Path], str] = str) -> YamlText:
    """Return a ledger's text to be changed, a new one's where there is no file. Raise `LoadError`."""
    written = read_text(path, shown(path)) if path.exists() else ""
    return YamlText.parse(
        written + _PARTS if written.strip() and is_blank(written) else written or _HEAD + _PARTS, shown(path)
    )


def with_reviews(text: YamlText, reviews: Iterable[Review]) -> YamlText:
    """Put reviews into a ledger, each in the place of the one on the same finding. Raise `LoadError`."""
    return _with_rows(text, "accepted", [(("address", "check"), _review_row(review)) for review in reviews])


def with_translations(text: YamlText, translations: Iterable[Translation]) -> YamlText:
    """Put translations into a ledger, each for the one of the same segment and languages. Raise `LoadError`."""
    rows = [(("address", _LANGUAGES), {"address": t.address, **_wordings(t.text)}) for t in translations]
    return _with_rows(text, "translations", rows)


def _review_row(review: Review) -> dict[str, str]:
    return {
        "address": review.address,
        "check": review.check,
        "reason": review.reason,
        **({"value": review.value} if review.value else {}),
        **_wordings(review.text),
    }


def _wordings(text: LocalText) -> dict[str, str]:
    return {wording.language: wording.text for wording in text}


def _with_rows(text: YamlText, part: str, rows: Sequence[tuple[tuple[str, ...], dict[str, str]]]) -> YamlText:
    """Set what changes in rows that are there, add the others at the end."""
    kept = text.get((part,)) or []
    known = {_key(row, names): index for names, _ in rows[:1] for index, row in enumerate(kept)}
    changes: dict[tuple[str | int, ...], str] = {}
    added: dict[tuple[str, ...], dict[str, str]] = {}
    for names, row in rows:
        index = known.get(_key(row, names))
        if index is None:
            added[_key(row, names)] = row
        else:
            changes |= {(part, index, key): value for key, value in row.items() if kept[index].get(key) != value}
    changed = text.set_all(changes) if changes else text
    if not added:
        return changed
    news = list(added.values())
    return changed.insert((part,), *news) if kept else changed.set((part,), news)


def _key(row: dict[str, str], names: tuple[str, ...]) -> tuple[str, ...]:
    languages = "+".join(sorted(language for language in available() if language in row))
    return tuple(languages if name == _LANGUAGES else str(row.get(name, "")) for name in names)


def _gathered(make: Callable[..., Any]) -> Callable[..., Any]:
    """Return a factory that gathers the wordings of all languages into the argument `text`."""

    def gather(**values: Any) -> Any:  # noqa: ANN401  # the record's fields are its arguments
        given = [Wording(language, values.pop(language)) for language in available() if language in values]
        return make(text=LocalText(tuple(given)), **values)

    return gather


def _verify_wordings(made: Review | Translation, node: Mapping, notes: Notes) -> None:
    """A review of nothing would never hold: nothing tells when that changes."""
    if not made.text and not (isinstance(made, Review) and made.value):
        notes.add(node.location, "load.review-without-wordings", keys=", ".join(available()))


_ADDRESS = Field("address", Text(), required=True)
_WORDINGS = tuple(Field(language, Text()) for language in available())
_REVIEW: Record[Review] = Record(
    "review",
    _gathered(Review),
    (
        _ADDRESS,
        Field("check", Text(), required=True),
        Field("reason", Text(), required=True),
        Field("value", Text()),
        *_WORDINGS,
    ),
    verify=_verify_wordings,
)
_TRANSLATION: Record[Translation] = Record(
    "translation", _gathered(Translation), (_ADDRESS, *_WORDINGS), verify=_verify_wordings
)


def _ledger(accepted: tuple[Review, ...] = (), translations: tuple[Translation, ...] = ()) -> Ledger:
    return Ledger(accepted, translations)


_LEDGER: Record[Ledger] = Record(
    "ledger",
    _ledger,
    (Field("accepted", ListOf(_REVIEW)), Field("translations", ListOf(_TRANSLATION))),
    located=False,
)

"""The glossary `plans/glossary.yaml`: required, allowed and forbidden translations of terms."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.labels import readable
from gealc_docs.load.notes import Notes
from gealc_docs.load.problems import LoadError
from gealc_docs.load.shape import Choice, Field, ListOf, MapOf, Record, Text
from gealc_docs.load.yaml import is_blank, read_text, read_yaml
from gealc_docs.model.glossary import Glossary, GlossaryTerm

_FORMS = ListOf(Text(), single=True)
# A term may be noted in a language that nothing is published in yet.
_LANGUAGES = tuple(dict.fromkeys((*available(), *readable())))


def read_glossary(folder: Path, shown: Callable[[Path], str] = str) -> Glossary:
    """Read the glossary of a folder of plans; there need not be one. Raise `LoadError`."""
    path = folder / "glossary.yaml"
    if not path.exists() or is_blank(read_text(path, shown(path))):
        return Glossary()
    notes = Notes()
    glossary = _GLOSSARY.read(read_yaml(path, shown(path)), notes)
    if notes.problems or glossary is None:
        raise LoadError(notes.problems)
    return glossary


def _term(**values: Any) -> GlossaryTerm:  # noqa: ANN401  # the record's fields are its arguments
    forms = {language: values[language] for language in _LANGUAGES if language in values}
    return GlossaryTerm(forms, dict(values.get("forbidden", ())), values.get("note", ""))


_TERM = Record(
    "glossary-term",
    _term,
    (
        *(Field(language, _FORMS) for language in _LANGUAGES),
        Field("forbidden", MapOf(Choice(_LANGUAGES, "language"), _FORMS)),
        Field("source", _FORMS),
        Field("note", Text()),
    ),
    located=False,
)
_GLOSSARY = Record("glossary", Glossary, (Field("terms", ListOf(_TERM), required=True, example="[]"),), located=False)

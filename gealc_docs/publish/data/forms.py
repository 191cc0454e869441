"""The forms a plan's data come in, and the names of their files."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """A form: the ending of its files and their media type; `by_language` where each language has its own."""

    name: str
    media: str
    by_language: bool = False


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of a plan's data; `language` is "" where it holds all."""

    name: str
    form: Form
    language: str = ""


FORMS = (
    Form("json", "application/json"),
    Form("csv", "text/csv"),
    Form("jsonld", "application/ld+json"),
    Form("ics", "text/calendar", by_language=True),
)
FEED = Form("atom", "application/atom+xml", by_language=True)
VOCABULARY = "vocabulary.json"
CATALOGUE = "catalogue.jsonld"


def data_files(year: int, languages: tuple[str, ...]) -> Iterator[DataFile]:
    """Go through the files of a plan."""
    for form in FORMS:
        if form.by_language:
            yield from (DataFile(f"plan-{year}.{language}.{form.name}", form, language) for language in languages)
        else:
            yield DataFile(f"plan-{year}.{form.name}", form)


def feed_name(language: str) -> str:
    """Return the name of the feed of all plans in a language."""
    return f"plans.{language}.{FEED.name}"

"""A merge into the plan's file and its ledger: checked before anything is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gealc_docs.exchange.merge import Merge
from gealc_docs.exchange.places import places
from gealc_docs.load.edit import YamlText
from gealc_docs.load.ledger import ledger_path, open_ledger, with_translations
from gealc_docs.load.library import Library
from gealc_docs.load.problems import failure
from gealc_docs.load.structure import read_plan
from gealc_docs.load.yaml import parse_yaml
from gealc_docs.model.location import Location
from gealc_docs.model.plan import Plan
from gealc_docs.model.review import Translation
from gealc_docs.model.segment import segments
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.report.files import write_whole


@dataclass(frozen=True, slots=True)
class Files:
    """The bytes to write: of the plan, and of the ledger; None where one stays as it is."""

    plan: bytes | None
    ledger: bytes | None


def files(merge: Merge, plan: Plan, path: Path, languages: tuple[str, str], library: Library) -> Files:
    """Return what to write; `languages` are source and target.

    Raise `LoadError` where the edited plan would not be the plan with these translations.
    """
    source, target = languages
    edited = None
    if merge.taken:
        text = YamlText.read(path, library.shown(path))
        where = places(plan, text)
        made = text.set_all({(*where[address], target): wording for address, wording in merge.taken.items()})
        _check(plan, made, merge, target, library)
        edited = made.encoded
    ledger = None
    if merge.signed:
        text = open_ledger(ledger_path(library.folder, plan.year), library.shown)
        ledger = with_translations(text, signed(merge.signed, (source, target))).encoded
    return Files(edited, ledger)


def write(files: Files, path: Path, ledger: Path) -> None:
    """Write both files, each whole; the plan first, so that nothing is signed that is not there."""
    if files.plan is not None:
        write_whole(path, files.plan)
    if files.ledger is not None:
        write_whole(ledger, files.ledger)


def signed(pairs: Mapping[str, tuple[str, str]], languages: tuple[str, str]) -> Iterator[Translation]:
    """Go through (source, target) by address as a ledger records them."""
    for address, texts in pairs.items():
        wordings = (Wording(language, text) for language, text in zip(languages, texts, strict=True))
        yield Translation(address, LocalText(tuple(wordings)))


def _check(plan: Plan, made: YamlText, merge: Merge, target: str, library: Library) -> None:
    """Raise `LoadError` unless only the taken wordings differ."""
    new = read_plan(parse_yaml(made.text, made.shown), library.vocabulary)
    before = _wordings(plan) | {(address, target): wording for address, wording in merge.taken.items()}
    if _wordings(new) != before:
        raise failure(Location(made.shown, 1, 1), "load.cannot-edit")


def _wordings(plan: Plan) -> dict[tuple[str, str], str]:
    return {(segment.address, w.language): w.text for segment in segments(plan) for w in segment.text}

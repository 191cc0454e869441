"""The plans that one build reads: each file once, its problems kept to be reported once."""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from gealc_docs.load.facts import load_facts
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError
from gealc_docs.load.to_do import refuse_open
from gealc_docs.model.change import Comparison
from gealc_docs.model.facts import Facts
from gealc_docs.model.plan import Plan

if TYPE_CHECKING:  # both load the word lists
    from gealc_docs.report.parity import Judgement, Review


@dataclass
class Plans:
    """Reads plans of a library and remembers them; an error is remembered too."""

    library: Library
    _compared: dict[tuple[int, int], Comparison] = field(default_factory=dict)
    _judged: dict[int, "Judgement"] = field(default_factory=dict)
    _read: dict[int, Plan | LoadError] = field(default_factory=dict)

    @cached_property
    def facts(self) -> Facts:
        """What is known of the network. Raise `LoadError`."""
        return load_facts(self.library.folder, self.library.shown)

    def get(self, year: int) -> Plan:
        """Return the plan of a year. Raise `LoadError`."""
        if year not in self._read:
            self._read[year] = self._load(year)
        found = self._read[year]
        if isinstance(found, LoadError):
            raise found
        return found

    def _load(self, year: int) -> Plan | LoadError:
        try:
            plan = self.library.plan(year)
            refuse_open([plan])
        except LoadError as error:
            return error
        return plan

    def compared(self, old: int, new: int) -> Comparison:
        """Return what changed from a plan to another. Raise `LoadError`."""
        from gealc_docs.diff.compare import compare  # noqa: PLC0415  # late: loads numpy and scipy

        if (old, new) not in self._compared:
            self._compared[old, new] = compare(self.get(old), self.get(new))
        return self._compared[old, new]

    def reviewed(self, year: int, language: str) -> "Review":
        """Return the review of a plan's translation for a reader of a language. Raise `LoadError`."""
        from gealc_docs.load.sources import Reading  # noqa: PLC0415  # late: loads the word lists
        from gealc_docs.report.parity import judge, tell  # noqa: PLC0415  # as above

        plan = self.get(year)
        if year not in self._judged:
            self._judged[year] = judge([Reading(plan)], self.library)
        return tell(self._judged[year], [plan], language)

    @property
    def newest_first(self) -> tuple[int, ...]:
        """The years there is a plan for."""
        return tuple(reversed(self.library.years))

    @property
    def reviews(self) -> tuple[Path, ...]:
        """The files that reviews of translations read beside the plans: glossary and accepted findings."""
        folder = self.library.folder
        return tuple(sorted([*folder.glob("glossary.yaml"), *folder.glob("reviews/*.yaml")]))

    def files(self, *years: int) -> tuple[Path, ...]:
        """Return the files that plans are made from, the shared ones among them, also where one is not there yet."""
        folder = self.library.folder
        own = (self.library.files.get(year, folder / f"{year}.yaml") for year in years)
        return (*own, folder / "vocabulary.yaml", folder / "countries.yaml")


def plans_in(folder: Path) -> Plans:
    """Return the plans of a folder; a site built after another from the very same files shares what was worked out."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    contents = tuple((path, path.stat().st_mtime_ns, blake2b(path.read_bytes()).digest()) for path in files)
    return _plans_with(folder, Path.cwd(), contents)


@lru_cache(maxsize=1)
def _plans_with(folder: Path, base: Path, _contents: tuple[tuple[Path, int, bytes], ...]) -> Plans:
    return Plans(Library(folder, base=base))

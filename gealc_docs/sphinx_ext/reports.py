"""Comparisons that `gealc diff` wrote as files beside the site."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path, PurePosixPath

SUFFIXES = (".html", ".pdf")


@dataclass(frozen=True)
class Reports:
    """Finds reports by the pattern of their address, relative to the root of the site.

    `sources` names the files that plans are made from: a report older than one of them tells of plans that were.
    """

    site: Path
    pattern: str
    language: str
    sources: Callable[..., Sequence[Path]]

    def find(self, old: int, new: int, suffix: str = "") -> str:
        """Return the address of a report, in another format if a suffix is given; "" while none is up to date."""
        address = self.pattern.format(old=old, new=new, language=self.language)
        address = str(PurePosixPath(address).with_suffix(suffix)) if address and suffix else address
        return address if address and self._is_current(self.beside(address), old, new) else ""

    def _is_current(self, report: Path, *years: int) -> bool:
        times = [path.stat().st_mtime_ns for path in self.sources(*years) if path.is_file()]
        return report.is_file() and report.stat().st_mtime_ns >= max(times, default=0)

    def beside(self, address: str) -> Path:
        """Return the file at an address, whether or not the site is there yet."""
        return Path(os.path.normpath(self.site / address))

    def made(self, newest_first: Sequence[int]) -> list[str]:
        """Return the addresses of all reports there are on plans that follow each other."""
        pairs = pairwise(newest_first)
        return [found for new, old in pairs for suffix in SUFFIXES if (found := self.find(old, new, suffix))]

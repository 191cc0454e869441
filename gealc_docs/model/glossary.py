"""The glossary: how terms are to be translated, and how not."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term: its forms by language, the preferred one first, and forbidden ones; `note` is a remark on it."""

    forms: Mapping[str, tuple[str, ...]]
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms."""

    terms: tuple[GlossaryTerm, ...] = ()

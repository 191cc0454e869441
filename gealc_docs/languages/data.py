"""Data files of a language, parsed once: what a file holds is kept for later runs."""

import re
from pathlib import Path
from typing import Any, ClassVar

import yaml

from gealc_docs.languages.kept import digest
from gealc_docs.languages.made import kept_or_made

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BOOL = "tag:yaml.org,2002:bool"


class _Words(LOADER):  # type: ignore[misc]  # which of the two loaders it is, only the installation tells
    """Reads yes, no, on and off as the words they are; only true and false are more (YAML 1.2)."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {
        first: [found for found in resolvers if found[0] != _BOOL]
        for first, resolvers in LOADER.yaml_implicit_resolvers.items()
    }


_Words.add_implicit_resolver(_BOOL, re.compile("(?:true|false)$"), list("tf"))


def read_data(path: Path) -> Any:  # noqa: ANN401  # what YAML holds
    """Return what a YAML file holds."""
    content = path.read_bytes()
    known = digest("YAML of words", yaml.__version__, content)
    return kept_or_made(known, lambda: yaml.load(content, Loader=_Words))  # noqa: S506  # it extends a safe loader

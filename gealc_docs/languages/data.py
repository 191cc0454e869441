"""Data files of a language, parsed once: what a file holds is kept for later runs."""

from pathlib import Path
from typing import Any

import yaml

from gealc_docs.languages.kept import digest
from gealc_docs.languages.made import kept_or_made

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_data(path: Path) -> Any:  # noqa: ANN401  # what YAML holds
    """Return what a YAML file holds."""
    content = path.read_bytes()
    return kept_or_made(digest("YAML", yaml.__version__, content), lambda: yaml.load(content, Loader=LOADER))  # noqa: S506  # both loaders are the safe ones

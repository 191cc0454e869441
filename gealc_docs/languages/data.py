"""Data files of a language, read by the fast parser where there is one."""

from pathlib import Path
from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_data(path: Path) -> Any:  # noqa: ANN401  # what YAML holds
    """Return what a YAML file holds."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506  # both loaders are the safe ones

"""The extension's settings in `conf.py`."""

from dataclasses import dataclass, fields
from dataclasses import field as setting
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.languages.catalogue import available
from gealc_docs.publish.request import PACKAGE
from gealc_docs.publish.stamp import Sight
from gealc_docs.publish.templates import folder as templates
from gealc_docs.sphinx_ext.metadata import METADATA


@dataclass(frozen=True)
class Settings:
    """All settings: name, default, and what it is for. Addresses are relative to the root of the site."""

    plan_folder: str = setting(default="plans", metadata={"rebuild": "env", "help": "folder of plans, from conf.py"})
    plan_pages: str = setting(default="", metadata={"rebuild": "env", "help": "docname folder of the plans' own pages"})
    plan_comparisons: str = setting(
        default="", metadata={"rebuild": "env", "help": "docname folder of the pages on what changed from plan to plan"}
    )
    plan_pdf: str = setting(default="", metadata={"rebuild": "html", "help": "address of a PDF: {year}, {language}"})
    plan_data: str = setting(default="", metadata={"rebuild": "html", "help": "address of the folder of open data"})
    plan_diff: str = setting(
        default="", metadata={"rebuild": "env", "help": "address of a comparison: {old}, {new}, {language}"}
    )
    plan_published: str = setting(default="", metadata={"rebuild": "", "help": "folder the site will stand in at last"})
    plan_sites: dict[str, str] = setting(
        default_factory=dict, metadata={"rebuild": "html", "help": "address of the site of each language"}
    )


def plan_folder(app: Sphinx) -> Path:
    """Return the folder of plans."""
    return Path(app.confdir, str(app.config.plan_folder)).resolve()


def reader_language(config: Config) -> str:
    """Return the language of a project's readers; the first there is where its own has no catalogue."""
    short = config.language.replace("-", "_").partition("_")[0]
    return short if short in available() else available()[0]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the settings."""
    defaults = Settings()
    for one in fields(Settings):
        value: Any = getattr(defaults, one.name)
        app.add_config_value(one.name, value, one.metadata["rebuild"], types=(type(value),))
    # Pages hold words and shapes of the program: with another one, all are read again.
    app.add_config_value("plan_program", Sight().quick([PACKAGE, templates()]), "env", types=(str,))
    return METADATA

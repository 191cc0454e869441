"""The site of a language: `sphinx-build -c source source/es build/es`. The folder's name is the language."""

from pathlib import Path

from sphinx import locale, package_dir
from sphinx.application import Sphinx
from sphinx.config import Config

from gealc_docs.languages.catalogue import available, translate

_ROOT = Path(__file__).parent.parent

extensions = ["gealc_docs.sphinx_ext", "gealc_docs.sphinx_ext.writer"]
language = "es"
project = "Red GEALC"
author = "Red GEALC"
copyright = "Red GEALC"  # noqa: A001  # the name is Sphinx's
highlight_language = "text"
smartquotes = False  # what the sources say is what is printed
exclude_patterns = ["**/_*"]

plan_folder = "../plans"
plan_pages = "plans"
plan_comparisons = "changes"
plan_pdf = "../pdf/plan-{year}.{language}.pdf"
plan_data = "../data/"
plan_diff = "../diff/{old}-{new}.{language}.html"
plan_sites = {code: f"../{code}/" for code in available() if (Path(__file__).parent / code).is_dir()}

html_theme_path = ["../templates"]
html_theme = "web"
html_static_path = [
    *(str(path) for path in sorted((_ROOT / "templates" / "fonts").glob("*.woff2"))),
    *(str(_ROOT / "templates" / "report" / name) for name in ("review.css", "review.js")),
]
html_copy_source = False
html_show_sourcelink = False
html_use_index = False
html_use_opensearch = ""
html_domain_indices = ["plan-activities"]
html_permalinks_icon = "#"
html_last_updated_fmt = None


def _take_language(app: Sphinx, config: Config) -> None:
    """Take the language from the folder's name, unless the command line gave one; Sphinx's own words follow it.

    Sphinx merges catalogues when a process builds a second site, so that its English pages would speak Spanish.
    """
    wished = config.overrides.get("language", Path(app.srcdir).name)
    config.language = wished if wished in available() else available()[0]
    locale.translators.clear()
    app.translator, _ = locale.init([Path(package_dir) / "locale"], config.language)
    config.html_title = translate("site.title", config.language)


def setup(app: Sphinx) -> None:
    """Choose the language once the command line is known."""
    app.connect("config-inited", _take_language, priority=1)

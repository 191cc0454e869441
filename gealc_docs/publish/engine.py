"""WeasyPrint, loaded late and fast, and kept to the files of this project."""

import mimetypes
import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

from gealc_docs.publish.start import quick_start
from gealc_docs.publish.templates import folder

OUR_FONTS = frozenset({"Plan Serif", "Plan Sans", "Plan Hyphen"})
_SHOWN = 200


@cache
def engine() -> SimpleNamespace:
    """Return what is used of WeasyPrint; `Refused` is what a refused URL raises."""
    try:
        with quick_start():
            weasyprint = import_module("weasyprint")
    except (ImportError, OSError, AttributeError):
        for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
            del sys.modules[name]
        weasyprint = import_module("weasyprint")
    fonts = import_module("weasyprint.text.fonts")
    mimetypes.add_type("application/yaml", ".yaml")
    mimetypes.add_type("application/json", ".json")
    return SimpleNamespace(
        HTML=_document(weasyprint.HTML, weasyprint.CSS),
        CSS=weasyprint.CSS,
        Attachment=weasyprint.Attachment,
        FontConfiguration=fonts.FontConfiguration,
        Refused=import_module("weasyprint.urls").FatalURLFetchingError,
    )


def _document(plain: type[Any], sheet: Callable[..., Any]) -> type[Any]:
    """Return WeasyPrint's class of documents, for those of ours: they use little of HTML, and are well-formed."""
    path = folder() / "print" / "base.css"
    wrapper = import_module("cssselect2").ElementWrapper
    counters = import_module("weasyprint.css.counters").CounterStyle()
    base = sheet(string=path.read_text(encoding="utf-8"), counter_style=counters)

    class Document(plain):  # type: ignore[misc]  # WeasyPrint has no types
        """A document with the style sheet of our templates below all others."""

        def __init__(self, *, string: str, base_url: str, url_fetcher: "Fetcher") -> None:
            """Read a document: as XML, where it is that, which is ten times as quick."""
            try:
                tree = ET.XML(string)  # our own writer's; what is in it is escaped
            except ET.ParseError:
                super().__init__(string=string, base_url=base_url, url_fetcher=url_fetcher)
                return
            self.base_url = base_url
            self.url_fetcher = url_fetcher
            self.media_type = "print"
            self.wrapper_element = wrapper.from_html_root(tree, content_language=None)
            self.etree_element = self.wrapper_element.etree_element

        def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: ARG002, FBT001, FBT002  # as the original
            return [base]

        def _ua_counter_style(self) -> list[Any]:
            return [counters.copy()]

    return Document


class Fetcher:
    """Fetches pictures in `data:` and files below one folder, and refuses everything else, whatever a plan holds."""

    def __init__(self, root: Path) -> None:
        """Allow files below `root`."""
        urls = import_module("weasyprint.urls")
        self.root = root.resolve()
        self._fetch = urls.URLFetcher(allowed_protocols=("data", "file"), allow_redirects=False).fetch
        self._refusal: type[BaseException] = urls.FatalURLFetchingError

    def __call__(self, url: str, **options: Any) -> Any:  # noqa: ANN401  # WeasyPrint has no types
        """Return the response. Raise WeasyPrint's fatal error for a URL that is not ours."""
        if not (url.lower().startswith("data:image/") or self._is_ours(url)):
            raise self._refusal(f"refused: {url[:_SHOWN]}")
        return self._fetch(url, **options)

    def _is_ours(self, url: str) -> bool:
        """Whether a URL is that of a file below the folder, wherever links in between lead."""
        try:
            parts = urlsplit(url)
            path = Path(unquote(parts.path)).resolve()
        except (ValueError, OSError, RuntimeError):
            return False
        return parts.scheme == "file" and parts.netloc in {"", "localhost"} and path.is_relative_to(self.root)

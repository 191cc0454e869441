"""WeasyPrint, loaded late and fast, and kept to the files of this project.

Half of its start-up is spent on looking libraries up by names that Linux does not use, and on loading fontTools, which
static fonts never need. Both are put off here; where that does not fit, loading goes the ordinary way.
"""

import ctypes.util
import mimetypes
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any
from urllib.parse import unquote, urlsplit

OUR_FONTS = frozenset({"Plan Serif", "Plan Sans", "Plan Hyphen"})
_SHOWN = 200
_PUT_OFF = ("fontTools.subset", "fontTools.ttLib", "fontTools.varLib.instancer")


@cache
def engine() -> SimpleNamespace:
    """Return what is used of WeasyPrint; `Refused` is what a refused URL raises."""
    try:
        with _quick_look_ups(), _put_off():
            weasyprint = import_module("weasyprint")
    except (ImportError, OSError, AttributeError):
        for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
            del sys.modules[name]
        weasyprint = import_module("weasyprint")
    fonts = import_module("weasyprint.text.fonts")
    mimetypes.add_type("application/yaml", ".yaml")
    mimetypes.add_type("application/json", ".json")
    return SimpleNamespace(
        HTML=weasyprint.HTML,
        CSS=weasyprint.CSS,
        Attachment=weasyprint.Attachment,
        FontConfiguration=fonts.FontConfiguration,
        Refused=import_module("weasyprint.urls").FatalURLFetchingError,
    )


@contextmanager
def _quick_look_ups() -> Iterator[None]:
    """Let cffi try file names only: on Linux each other name starts a compiler to find nothing."""
    original = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _nothing
    try:
        yield
    finally:
        ctypes.util.find_library = original


def _nothing(name: str) -> str | None:  # noqa: ARG001  # stands for `find_library`
    return None


@contextmanager
def _put_off() -> Iterator[None]:
    """Put stand-ins for fontTools where it is not loaded yet; they load it when something is called."""
    standing = [name for name in _PUT_OFF if name not in sys.modules]
    parents = {name: sys.modules.get(name) for name in ("fontTools", "fontTools.varLib")}
    sys.modules.update({name: _StandIn(name) for name in standing})
    if standing and parents["fontTools"] is None:
        package = ModuleType("fontTools")
        package.__path__ = []
        sys.modules.update({"fontTools": package, "fontTools.varLib": package})
        package.subset = sys.modules["fontTools.subset"]  # type: ignore[attr-defined]  # as the real one has
    try:
        yield
    finally:
        for name in standing:
            sys.modules.pop(name, None)
        for name, module in parents.items():
            if module is None:
                sys.modules.pop(name, None)


class _StandIn(ModuleType):
    """A module whose members load the real one when they are called."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # stands for anything
        if name.startswith("__"):
            raise AttributeError(name)
        return Exception if name.endswith("Error") else _late(self.__name__, name)


def _late(module: str, name: str) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # stands for anything
        return getattr(import_module(module), name)(*args, **kwargs)

    return call


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

"""A quick start of WeasyPrint: most of what it does when it is loaded is of no use to us, or can be kept ready.

Each part is put off, and done where something asks for it after all. Where one does not fit the WeasyPrint that is
there, an `ImportError` tells, and it is to be loaded the ordinary way.
"""

import ctypes.util
import importlib.resources
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property, partial
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

READY = Path(__file__).parent / "declarations.json"
_PUT_OFF = ("fontTools.subset", "fontTools.ttLib", "fontTools.varLib.instancer")
_PACKAGE = "weasyprint.css"
_SHEETS = {"html5_ua.css": "UA", "html5_ua_form.css": "UA_FORM", "html5_ph.css": "PH"}


@contextmanager
def quick_start() -> Iterator[None]:
    """Have WeasyPrint loaded meanwhile without what it need not do yet."""
    with ExitStack() as stack:
        for part in (_quick_look_ups, _put_off, _sheets_later, _declared_already):
            stack.enter_context(part())
        yield


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


@contextmanager
def _sheets_later() -> Iterator[None]:
    """Have the style sheets for all of HTML read when they are asked for: our documents bring one of their own."""
    plain = importlib.resources.files

    def files(package: Any) -> Any:  # noqa: ANN401  # a package, or its name
        named = getattr(package, "__name__", package)
        return _Sheets(plain(package)) if named == _PACKAGE else plain(package)

    importlib.resources.files = files  # for a while
    try:
        yield
    finally:
        importlib.resources.files = plain
    module: Any = import_module("weasyprint.html")
    if module.files is not files:
        return  # it had been loaded before
    module.files = plain
    counters = module.UA_COUNTER_STYLE
    made = {
        f"{key}_STYLESHEET": _Later(_reader(module.CSS, plain(_PACKAGE) / name, counters))
        for name, key in _SHEETS.items()
    }
    made["UA_COUNTER_STYLE"] = _Later(partial(_filled, made["UA_STYLESHEET"], counters))
    for place in (module, import_module("weasyprint")):
        for key, value in made.items():
            if not hasattr(place, key):
                raise ImportError(key)
            setattr(place, key, value)


class _Sheets:
    """A folder of a package in which some style sheets are empty."""

    def __init__(self, folder: Any) -> None:  # noqa: ANN401  # what `files` gives
        self.folder = folder

    def __truediv__(self, name: str) -> Any:  # noqa: ANN401  # as above
        return SimpleNamespace(read_text=lambda _code: "") if name in _SHEETS else self.folder / name


def _reader(sheet: Callable[..., Any], path: Any, counters: Any) -> Callable[[], Any]:  # noqa: ANN401  # as above
    return lambda: sheet(string=path.read_text("utf-8"), counter_style=counters)


def _filled(sheet: "_Later", counters: Any) -> Any:  # noqa: ANN401  # as above
    """Return the styles of counters that a style sheet holds: it is read by then."""
    return counters if sheet.ready else None


class _Later:
    """Something that is made when it is first used."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make

    @cached_property
    def ready(self) -> Any:  # noqa: ANN401  # whatever was put off
        """It itself."""
        return self._make()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # as above
        return getattr(self.ready, name)


@contextmanager
def _declared_already() -> Iterator[None]:
    """Have cffi take the declarations of C that were read when this project was made, instead of reading them again."""
    module: Any = import_module("cffi")
    plain = module.FFI
    module.FFI = _declarations
    try:
        yield
    finally:
        module.FFI = plain


def _declarations() -> Any:  # noqa: ANN401  # cffi has no types
    ready = json.loads(READY.read_text(encoding="utf-8"))

    class Declared(import_module("_cffi_backend").FFI):  # type: ignore[misc]  # as above
        """Declarations that cannot be added to, only be named once more."""

        def cdef(self, text: str) -> None:
            """Make sure that the declarations are those that were read. Raise `ImportError`."""
            if sha256(text.encode()).hexdigest() != ready["of"]:
                raise ImportError("the declarations differ")

    return Declared("declarations", **{f"_{key}": _bytes(value) for key, value in ready["read"].items()})


def _bytes(value: Any) -> Any:  # noqa: ANN401  # numbers, texts and lists of them
    """Return data of JSON as cffi wants them: a byte a character, and tuples."""
    if isinstance(value, list):
        return tuple(map(_bytes, value))
    return value.encode("latin-1") if isinstance(value, str) else value

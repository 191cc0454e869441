"""The best assignment of rows to columns, by SciPy's solver alone."""

from collections.abc import Callable
from functools import cache
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

_MODULE = "scipy.optimize._lsap"
_Solver = Callable[[NDArray[Any]], tuple[NDArray[Any], NDArray[Any]]]


def best_assignment(cost: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return the rows and columns, rising rows, whose cells together cost least; the shorter side is all assigned."""
    return (alone() or whole())(cost)


@cache
def alone() -> _Solver | None:
    """Return the solver without the package around it, None where it is not found where it used to be.

    `scipy.optimize` loads all its solvers: half a second of work before a first word is compared.
    """
    package = find_spec("scipy")
    for folder in (package.submodule_search_locations if package else None) or ():
        for suffix in EXTENSION_SUFFIXES:
            path = Path(folder) / "optimize" / f"_lsap{suffix}"
            if path.is_file():
                return _loaded(path)
    return None


def _loaded(path: Path) -> _Solver | None:
    spec = spec_from_file_location(_MODULE, path)
    if spec is None or spec.loader is None:
        return None
    try:
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
    except ImportError:
        return None
    solver: _Solver | None = getattr(module, "linear_sum_assignment", None)
    return solver


def whole() -> _Solver:
    """Return the solver as SciPy offers it."""
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415  # late: only where the short way fails

    solver: _Solver = linear_sum_assignment
    return solver

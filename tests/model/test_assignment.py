"""The solver taken out of its package is SciPy's, and nothing hangs on its being found."""

import subprocess
import sys

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from gealc_docs.model import assignment


@pytest.mark.parametrize("shape", [(1, 1), (3, 7), (40, 40), (60, 9), (0, 4)])
def test_both_ways_assign_alike(shape: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    cost = np.random.default_rng(7).integers(0, 5, shape).astype(float)
    wanted = [side.tolist() for side in linear_sum_assignment(cost)]
    assert assignment.alone() is not None
    assert [side.tolist() for side in assignment.best_assignment(cost)] == wanted
    monkeypatch.setattr(assignment, "alone", lambda: None)
    assert [side.tolist() for side in assignment.best_assignment(cost)] == wanted


def test_neither_comparison_loads_all_solvers() -> None:
    code = "import sys, gealc_docs.diff.compare, gealc_docs.parity.runner; print('scipy.optimize' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"False\n"

"""What some tests need besides the project."""

import os

import pytest


def needed(there: bool, name: str) -> None:  # noqa: FBT001  # it reads as a sentence: needed(it is there, "its name")
    """Skip a test where something is missing; fail instead where nothing may be left out, as in the project's CI."""
    if not there:
        refuse = pytest.fail if os.environ.get("GEALC_TESTS") == "all" else pytest.skip
        refuse(f"{name} is not installed")

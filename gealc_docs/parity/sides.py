"""The two sides of a pair by number: 0 is the source, 1 the target."""

from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")


def ordered(side: int, own: T, other: U) -> tuple[T, U] | tuple[U, T]:
    """Return what belongs to a side and to the other one, source first; what comes source first, own first."""
    return (other, own) if side else (own, other)

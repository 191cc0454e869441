"""The libraries of signatures kept from logging: what they find is told in our words."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

_LOGGERS = ("pyhanko", "pyhanko_certvalidator")


@contextmanager
def quiet() -> Iterator[None]:
    """Keep their messages to themselves meanwhile; they would show up on the terminal, with tracebacks."""
    nowhere = logging.NullHandler()
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    was = [logger.propagate for logger in loggers]
    for logger in loggers:
        logger.addHandler(nowhere)
        logger.propagate = False
    try:
        yield
    finally:
        for logger, state in zip(loggers, was, strict=True):
            logger.removeHandler(nowhere)
            logger.propagate = state

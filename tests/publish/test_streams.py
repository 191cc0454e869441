"""No compressed stream ends in a carriage return, and what it says stays the same."""

import zlib
from typing import Any

import pydyf
import pytest

from gealc_docs.publish.streams import add_spares, settle_ends, settled


def ending_in_return(extra: dict[str, Any]) -> pydyf.Stream:
    """Return a stream whose compressed form ends in a carriage return."""
    text = next(t for n in range(100000) if zlib.adler32(t := f"q {n} Q".encode()) & 0xFF == 0x0D)
    return pydyf.Stream([text], dict(extra), compress=True)


def content(stream: pydyf.Stream) -> bytes:
    data = stream.data.split(b"stream\n", 1)[1].removesuffix(b"\nendstream")
    assert not data.endswith(b"\r")
    return zlib.decompress(data) if stream.compress else bytes(data)


@pytest.mark.parametrize("extra", [{}, {"Type": "/EmbeddedFile"}, {"Length1": 3}])
def test_a_stream_ends_otherwise_and_says_the_same(extra: dict[str, Any]) -> None:
    stream = ending_in_return(extra)
    before = stream.stream[0]
    assert stream.data.endswith(b"\r\nendstream")
    settle_ends([stream, pydyf.Dictionary({})])
    assert content(stream) == before if extra else content(stream).rstrip() == before


def test_other_streams_are_left_alone() -> None:
    stream = pydyf.Stream([b"q 1 Q"], compress=True)
    settle_ends([stream])
    assert stream.stream == [b"q 1 Q"]


def test_a_file_whose_tables_end_in_a_return_is_written_with_spare_objects() -> None:
    asked: list[int] = []

    def write(spare: int) -> bytes:
        asked.append(spare)
        return b"x\r\nendstream" if spare < 2 else b"x\nendstream"

    assert settled(write) == b"x\nendstream"
    assert asked == [0, 1, 2]
    assert settled(lambda _: b"\r\nendstream") == b"\r\nendstream"


def test_spare_objects_are_referred_to_by_nothing() -> None:
    pdf = pydyf.PDF()
    count = len(pdf.objects)
    add_spares(pdf, 2)
    assert [item.data for item in pdf.objects[count:]] == [b"<<>>", b"<<>>"]

"""How much the streams of a PDF unpack to: told without unpacking more than is allowed."""

import io
import zlib
from typing import Any

# So many bytes of page descriptions no document of ours has; the library that reads them keeps all in memory.
MAX_UNPACKED = 40_000_000
_FLATE = frozenset({"/FlateDecode", "/Fl"})


def unpacks_to_too_much(data: bytes) -> bool:
    """Whether what a file's pages are described by unpacks to more than is read; a file that is damaged does not."""
    import pikepdf  # noqa: PLC0415  # only PDFs need it

    total = 0
    try:
        with pikepdf.open(io.BytesIO(data)) as file:
            for item in file.objects:
                if isinstance(item, pikepdf.Stream) and str(item.get("/Subtype", "")) != "/Image":
                    total += _unpacked(item, MAX_UNPACKED - total + 1)
                    if total > MAX_UNPACKED:
                        return True
    except (pikepdf.PdfError, pikepdf.PasswordError):
        return False
    return False


def _unpacked(stream: Any, limit: int) -> int:  # noqa: ANN401  # the library is untyped
    """Return how many bytes a stream unpacks to, at most `limit`."""
    import pikepdf  # noqa: PLC0415  # as above

    names = stream.get("/Filter", [])
    data = stream.read_raw_bytes()
    for name in names if isinstance(names, pikepdf.Array) else [names]:
        if str(name) not in _FLATE:
            break
        try:
            data = zlib.decompressobj().decompress(data, limit)
        except zlib.error:
            break
    return min(len(data), limit)

"""The pieces of text on a page of a PDF, by the mark that its tags give them."""

import ctypes
from dataclasses import dataclass
from typing import Any

_LONGEST = 200_000
# A hyphen that only breaks a word, and what the library gives for any at the end of a line.
BREAKS = "\u2010\u00ad"
HYPHENS = "\x02\ufffe-"
# Type that only leans, as italics without a font of their own do, is upright.
_UPRIGHT = 0.1
_NOTHING_ELSE = f"{BREAKS}{HYPHENS} \r\n"
# The font of hyphens that only end a line in our own PDFs.
_HYPHEN_FONT = "Plan-Hyphen"


@dataclass(slots=True)
class Run:
    """A piece of text on the page: where its ink starts and ends, the line it stands on, the size of its type."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    page: int = 0
    # A hyphen that only ends a line, and is no part of the word.
    soft: bool = False
    # Set across the page, as a watermark is.
    slanted: bool = False


def runs_of(page: Any, pdfium: Any) -> tuple[dict[int, list[Run]], list[Run], list[Run]]:  # noqa: ANN401  # as above
    """Return marked content id → its runs, the artifacts, and what is in neither."""
    text_page = page.get_textpage()
    found: dict[int, list[Run]] = {}
    artifacts: list[Run] = []
    loose: list[Run] = []
    for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,), max_depth=8):
        text = _text(item.raw, text_page, pdfium)
        soft = not text.strip(_NOTHING_ELSE) and _HYPHEN_FONT in _font(item.raw, pdfium)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(item.raw)
        left, _, right, _ = item.get_bounds()
        slanted = _is_slanted(item)
        run = Run("" if soft else text or " ", left, right, *_line(item, pdfium), soft=soft, slanted=slanted)
        if mark >= 0:
            found.setdefault(mark, []).append(run)
        elif _is_artifact(item.raw, pdfium):
            artifacts.append(run)
        else:
            loose.append(run)
    text_page.close()
    return found, artifacts, loose


def _line(item: Any, pdfium: Any) -> tuple[float, float]:  # noqa: ANN401  # as above
    """Return how far up the line is that a text stands on, and the size of its type, in points."""
    matrix = item.get_matrix()
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(item.raw, size)
    return matrix.f, max(size.value * (matrix.c**2 + matrix.d**2) ** 0.5, 1.0)


def _is_slanted(item: Any) -> bool:  # noqa: ANN401  # as above
    """Whether a text does not stand upright on the page."""
    matrix = item.get_matrix()
    return bool(abs(matrix.b) > abs(matrix.a) * _UPRIGHT)


def _font(raw: Any, pdfium: Any) -> str:  # noqa: ANN401  # as above
    """Return the name of the font that a text is set in."""
    font = pdfium.FPDFTextObj_GetFont(raw)
    buffer = ctypes.create_string_buffer(96)
    size = pdfium.FPDFFont_GetBaseFontName(font, buffer, 96) if font else 0
    return buffer.value.decode("ascii", "replace") if 0 < size <= len(buffer) else ""


def _is_artifact(raw: Any, pdfium: Any) -> bool:  # noqa: ANN401  # as above
    """Whether an object is marked as no part of the text: a running header, say."""
    for index in range(pdfium.FPDFPageObj_CountMarks(raw)):
        mark = pdfium.FPDFPageObj_GetMark(raw, index)
        size = ctypes.c_ulong()
        buffer = ctypes.create_string_buffer(64)
        if pdfium.FPDFPageObjMark_GetName(mark, _as_wide(buffer), 64, size) and "Artifact" in _wide(buffer, size.value):
            return True
    return False


def _as_wide(buffer: Any) -> Any:  # noqa: ANN401  # as above
    return ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))


def _wide(buffer: Any, size: int) -> str:  # noqa: ANN401  # as above
    return bytes(buffer.raw[: max(0, size - 2)]).decode("utf-16-le", "replace")


def _text(raw: Any, text_page: Any, pdfium: Any) -> str:  # noqa: ANN401  # as above
    size = pdfium.FPDFTextObj_GetText(raw, text_page, None, 0)
    if not 0 < size < _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFTextObj_GetText(raw, text_page, _as_wide(buffer), size)
    return _wide(buffer, size)

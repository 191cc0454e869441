"""Colours of cells, as documents write them: "" for none and for white."""

import re

_NONE = frozenset({"", "auto", "none", "transparent", "inherit", "initial", "unset", "white"})
_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?")
_NUMBERS = re.compile(r"rgba?\(([^)]*)\)")
_STYLED = re.compile(r"background(?:-color)?\s*:\s*(#?\w+(?:\([^)]*\))?)", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
# A colour as light as this, of 255, is white on paper.
_WHITE = 250


def shade_of(colour: str) -> str:
    """Return a colour in one form, "" where it is none or white."""
    word = colour.strip().casefold()
    if word in _NONE:
        return ""
    if match := _HEX.fullmatch(word):
        digits = match[1] if len(match[1]) > 3 else "".join(c * 2 for c in match[1])  # noqa: PLR2004  # `#fff`
        parts = [int(digits[i : i + 2], 16) for i in (0, 2, 4)]
    elif match := _NUMBERS.fullmatch(word):
        parts = [int(number) for number in re.findall(r"\d+", match[1])[:3]]
    else:
        return word
    return "" if min(parts, default=_WHITE) >= _WHITE else "#" + "".join(f"{part:02x}" for part in parts)


def shade_in(style: str) -> str:
    """Return the background that a style of a web page names."""
    found = _STYLED.findall(style)
    return shade_of(found[-1]) if found else ""


def shades_of_classes(sheet: str) -> dict[str, str]:
    """Return class → background, of the simple rules of a style sheet: `.done`, `td.done`."""
    found: dict[str, str] = {}
    for names, body in _RULE.findall(re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)):
        for name in names.split(","):
            if (match := re.fullmatch(r"(?:[\w\s]*\s)?\w*\.([\w-]+)", name.strip())) and (shade := shade_in(body)):
                found[match[1]] = shade
    return found

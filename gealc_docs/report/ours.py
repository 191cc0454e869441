"""Which files are reports of ours: those may be written anew, a file of the user's may not."""

from pathlib import Path

from gealc_docs.languages.catalogue import translate
from gealc_docs.languages.folders import speaking

_SIGNS = ('<div class="review">', '{\n  "findings": [', '"name": "gealc"')  # of HTML, JSON, SARIF


def is_anothers(path: Path) -> bool:
    """Whether a file is there and holds something else than a report. Raise `OSError` where it cannot be read."""
    if not path.is_file():
        return False
    text = path.read_bytes().decode("utf-8", errors="replace")
    return bool(text.strip()) and not any(sign in text for sign in (*_SIGNS, *_counts()))


def _counts() -> list[str]:
    """Return how the line of a text report begins that counts the findings, in every language of messages."""
    found = [
        translate(code, language, counts="\0") for code in ("report.nothing", "report.found") for language in speaking()
    ]
    return [f"\n{line.partition(chr(0))[0]}" for line in found]

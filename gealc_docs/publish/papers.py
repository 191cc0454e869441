"""Papers that documents can be printed on: a style sheet each in `templates/print/paper/`, found by name."""

from gealc_docs.publish.templates import folder

DEFAULT = "a4"
_FOUND = sorted(path.stem for path in (folder() / "print" / "paper").glob("*.css"))
PAPERS = tuple(sorted(_FOUND, key=lambda name: name != DEFAULT))


def suffix(paper: str) -> str:
    """Return what the paper adds to the name of a file: nothing for the usual one."""
    return "" if paper == DEFAULT else f".{paper}"

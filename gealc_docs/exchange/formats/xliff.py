"""XLIFF 2.0, with suggestions in the module of translation candidates."""

from typing import Any

from lxml import etree

from gealc_docs.exchange.bundle import Bundle, State, Suggestion, Unit
from gealc_docs.exchange.returned import Returned, Row, language_code
from gealc_docs.exchange.words import previously, state_name, terms
from gealc_docs.exchange.xml import dump, local, parse, place
from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location

SUFFIXES = (".xlf", ".xliff")
HOLDS = "texts"
_CORE = "urn:oasis:names:tc:xliff:document:2.0"
_MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BASE = "gealc-base"
_OURS = frozenset({"context", "state", "help", _BASE})
_STATES = {State.STALE: "initial", State.TRANSLATED: "translated", State.REVIEWED: "reviewed"}
_REVIEWED = frozenset({"reviewed", "final"})
_FINISHED = _REVIEWED | {"translated"}


def write(bundle: Bundle) -> bytes:
    """Return the file. A stale translation is `initial`, its former source stands beside it as a candidate."""
    namespaces: Any = {None: _CORE, "mtc": _MATCHES}
    languages = {"version": "2.0", "srcLang": bundle.source, "trgLang": bundle.target}
    root = etree.Element(f"{{{_CORE}}}xliff", languages, namespaces)
    file = _add(root, "file", {"id": f"plan-{bundle.year}", "original": bundle.file})
    for unit in bundle.units:
        _unit(file, unit, bundle)
    return dump(root)


def _unit(file: Any, unit: Unit, bundle: Bundle) -> None:  # noqa: ANN401  # lxml's elements are untyped
    node = _add(file, "unit", {"id": unit.id.replace("/", ":"), "name": unit.id, _SPACE: "preserve"})
    candidates = list(unit.suggestions)
    if unit.previous:
        candidates.insert(0, Suggestion(unit.previous, unit.target, 99, unit.id))
    if candidates:
        _candidates(node, candidates)
    notes = _add(node, "notes", {})
    said = [("context", unit.context), ("state", state_name(unit.state, bundle.reader))]
    said += [("help", line) for line in (*previously(unit, bundle.reader), *terms(unit, bundle.reader))]
    for category, text in (*said, (_BASE, unit.base)):
        _add(notes, "note", {"category": category}, text)
    state = {"state": _STATES[unit.state]} if unit.state in _STATES else {}
    segment = _add(node, "segment", {"id": "s1", **state})
    _add(segment, "source", {}, unit.source)
    if unit.target:
        _add(segment, "target", {}, unit.target)


def _candidates(node: Any, candidates: list[Suggestion]) -> None:  # noqa: ANN401  # as above
    matches = etree.SubElement(node, f"{{{_MATCHES}}}matches")
    for candidate in candidates:
        about = {"ref": "#s1", "similarity": f"{candidate.score}.0", "origin": candidate.origin, "type": "tm"}
        match = etree.SubElement(matches, f"{{{_MATCHES}}}match", about)
        _add(match, "source", {}, candidate.source)
        _add(match, "target", {}, candidate.target)


def _add(parent: Any, name: str, attributes: dict[str, str], text: str | None = None) -> Any:  # noqa: ANN401  # as above
    node = etree.SubElement(parent, f"{{{_CORE}}}{name}", attributes)
    node.text = text
    return node


def read(data: bytes, shown: str) -> Returned:
    """Read a file that came back. Raise `LoadError` where it is no XLIFF 2."""
    root = parse(data, shown)
    if local(root) != "xliff" or not str(root.get("version", "")).startswith("2."):
        version = root.get("version", "?") if local(root) == "xliff" else local(root)
        raise failure(Location(shown, 1, 1), "exchange.not-xliff", version=version)
    rows = tuple(_row(unit, shown) for unit in root.iter() if local(unit) == "unit")
    languages = language_code(root.get("srcLang", "")), language_code(root.get("trgLang", ""))
    return Returned(shown, *languages, rows)


def _row(unit: Any, shown: str) -> Row:  # noqa: ANN401  # as above
    parts = [node for node in unit if local(node) in {"segment", "ignorable"}]
    segments = [node for node in parts if local(node) == "segment"]
    targets = [_text(_child(part, "target")) for part in segments]
    complete = all(_text(_child(part, "target")) or not _text(_child(part, "source")).strip() for part in segments)
    target = "".join(_target(part) for part in parts) if complete and any(targets) else ""
    return Row(
        str(unit.get("id", "")).replace(":", "/"),
        "".join(_text(_child(part, "source")) for part in parts),
        target,
        place(unit, shown),
        _base(unit),
        _finished([part.get("state") for part in segments]),
        _remark(unit),
        bool(segments) and all(part.get("state") in _REVIEWED for part in segments),
    )


def _finished(states: list[str | None]) -> bool | None:
    """Whether all states say so; None where none is given: a tool that knows of states writes them."""
    given = {state for state in states if state}
    return given <= _FINISHED if given else None


def _base(unit: Any) -> str:  # noqa: ANN401  # as above
    notes = (note for note in unit.iter() if local(note) == "note" and note.get("category") == _BASE)
    return next((str(note.text or "").strip() for note in notes), "")


def _remark(unit: Any) -> str:  # noqa: ANN401  # as above
    """Return the notes that are not ours."""
    notes = (note for note in unit.iter() if local(note) == "note" and note.get("category") not in _OURS)
    return " ".join(str(note.text or "").strip() for note in notes)


def _target(part: Any) -> str:  # noqa: ANN401  # as above
    target = _child(part, "target")
    return _text(_child(part, "source") if target is None else target)


def _child(node: Any, name: str) -> Any:  # noqa: ANN401  # as above
    return next((child for child in node if local(child) == name), None)


def _text(node: Any) -> str:  # noqa: ANN401  # as above
    """Return the text of a source or target: marks fall away, coded characters are decoded."""
    if node is None:
        return ""
    pieces = [node.text or ""]
    for child in node:
        pieces.append(_coded(child) if local(child) == "cp" else _text(child) if local(child) else "")
        pieces.append(child.tail or "")
    return "".join(pieces)


def _coded(node: Any) -> str:  # noqa: ANN401  # as above
    try:
        return chr(int(node.get("hex", ""), 16))
    except (ValueError, OverflowError):
        return "�"

"""The plan that travels inside a PDF: whether it is the one of the project, or how it differs."""

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

import pikepdf

from gealc_docs.load.json import parse_json
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError
from gealc_docs.load.structure import read_plan
from gealc_docs.load.yaml import MAX_BYTES, Mapping, Node, Scalar, parse_yaml
from gealc_docs.model.change import Side
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Plan, Status
from gealc_docs.publish.seal.verdict import Line, Verdict, bad, fact, good

_NAME = re.compile(r"(?:plan-)?\d{4}\.(?:ya?ml|json)")


def check_plan(data: bytes, shown: str, library: Library | None, language: str) -> Verdict:
    """Compare the plan inside a PDF with that of a project, if there is one; `language` is that of the details."""
    title = Message.of("seal.plan-inside")
    try:
        held = dict(_attached(data))
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, zlib.error):
        return Verdict(title, (bad("seal.plan-unreadable", detail=""),))
    if not held:
        return Verdict(title, (fact("seal.no-plan"),))
    if library is None:
        return Verdict(title, (*_told_status(data), fact("seal.no-project", names=", ".join(held))))
    try:
        plans = {name: _read(f"{shown}: {name}", name, text, library) for name, text in held.items()}
    except LoadError as error:
        return Verdict(title, (bad("seal.plan-unreadable", detail=str(error.problems[0].location)),))
    return Verdict(title, *_compared(plans, held, library, language))


def unapproved(data: bytes) -> str:
    """Return the status of the plan inside a PDF where nobody has approved it, else ""."""
    try:
        found = {_status(PurePath(name), text) for name, text in _attached(data)}
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, zlib.error, LoadError):
        return ""
    return min((status for status in Status if status in found and status is not Status.APPROVED), default="")


def _told_status(data: bytes) -> Iterator[Line]:
    """Say where no project can be asked that nobody has approved the plan."""
    if status := unapproved(data):
        yield fact("seal.inside-status", status=Message.of(f"plan.status-{status}"))


def _status(name: PurePath, data: bytes) -> str:
    """Return what a file says of a plan's status, whatever else it says."""
    root = _parse(name, data, str(name))
    status = root.get("status") if isinstance(root, Mapping) else None
    return status.text if isinstance(status, Scalar) else ""


def _attached(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Go through the files inside a PDF that are plans by their name."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for name, spec in pdf.attachments.items():
            if _NAME.fullmatch(name):
                yield name, _unpacked(spec.get_file().obj)


def _unpacked(stream: pikepdf.Object) -> bytes:
    """Return what a stream holds, as far as a plan could be long: it may be made to unpack for ever."""
    kind, raw = stream.get("/Filter"), bytes(stream.read_raw_bytes())
    if kind is None:
        found = raw
    elif kind in (pikepdf.Name.FlateDecode, pikepdf.Array([pikepdf.Name.FlateDecode])):
        found = zlib.decompressobj().decompress(raw, MAX_BYTES + 1)
    else:
        raise ValueError(kind)
    if len(found) > MAX_BYTES:
        raise ValueError(len(found))
    return found


def _read(shown: str, name: str, data: bytes, library: Library) -> Plan:
    return read_plan(_parse(PurePath(name), data, shown), library.vocabulary)


def _parse(name: PurePath, data: bytes, shown: str) -> Node:
    parse = parse_json if name.suffix == ".json" else parse_yaml
    return parse(data.decode("utf-8-sig", "replace"), shown)


Found = tuple[tuple[Line, ...], str]


def _compared(plans: dict[str, Plan], held: dict[str, bytes], library: Library, language: str) -> Found:
    """Return what to tell of the plans inside, and the report on how they differ from the project's."""
    first = next(iter(plans.values()))
    if any(plan != first for plan in plans.values()):
        return (bad("seal.two-plans", names=", ".join(plans)),), ""
    status = fact("seal.plan-status", year=first.year, status=Message.of(f"plan.status-{first.status}"))
    path = library.files.get(first.year)
    if path is None:
        return (status, fact("seal.plan-unknown", year=first.year)), ""
    place = library.shown(path)
    if path.read_bytes() in held.values():
        return (status, good("seal.plan-same-bytes", file=place)), ""
    ours = library.plan(first.year)
    if first == ours:
        return (status, good("seal.plan-same", file=place)), ""
    count, report = _differences(first, ours, place, language)
    if not count:
        return (status, bad("seal.plan-differs-in-form", file=place)), report
    return (status, bad("seal.plan-differs", file=place, count=count)), report


def _differences(held: Plan, ours: Plan, place: str, language: str) -> tuple[int, str]:
    """Return how much changed from the plan inside to the project's, and the report on it."""
    from gealc_docs.diff.compare import compare  # noqa: PLC0415  # loads numpy and scipy, for a difference only
    from gealc_docs.report.changes.registry import render  # noqa: PLC0415  # as above

    sides = Side(Message.of("seal.side-inside"), Message.of("seal.side-inside-short")), _project(place)
    found = replace(compare(held, ours), sides=sides)
    return len(found.changes), render("text", found, language) if found.changes else ""


def _project(place: str) -> Side:
    return Side(Message.of("seal.side-project", file=place), Message.of("seal.side-project-short", file=place))

"""What came back from a translator, whatever the form of the file."""

from dataclasses import dataclass, field

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message


@dataclass(frozen=True, slots=True)
class Row:
    """One text of a file that came back; `id` is "" where the file keeps none.

    `base` is the fingerprint of the translation that was handed out, "" where the file lost it. `finished` tells
    whether the translator says so, None where the file has no word for it, `reviewed` whether somebody expressly says
    that it was looked at; `remark` is what the translator noted.
    """

    id: str
    source: str
    target: str
    location: Location
    base: str = ""
    finished: bool | None = None
    remark: str = ""
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Returned:
    """The texts of a file, its languages ("" where it tells none), and doubts about it.

    `whole` tells that the form of the file always holds every text of a plan, so that one that lacks was deleted.
    """

    shown: str
    source: str
    target: str
    rows: tuple[Row, ...]
    doubts: tuple[Finding, ...] = field(default=())
    whole: bool = True


def doubt(
    code: str, location: Location, severity: Severity = Severity.ERROR, *, address: str = "", **args: str | int
) -> Finding:
    """Make a finding about a file that came back."""
    return Finding(code, severity, Message.of(code, **args), address=address, location=location)


def language_code(tag: str) -> str:
    """Return our code for a language tag: `en` for `en-US` or `en_GB`."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()

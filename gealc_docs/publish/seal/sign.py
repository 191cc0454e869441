"""A PAdES signature on a finished PDF: the file that was built stays the beginning of the file that is signed."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from pyhanko.pdf_utils.misc import PdfError, PdfReadError
from pyhanko.sign import PdfSignatureMetadata
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSigner
from pyhanko.sign.signers.pdf_signer import DSSContentSettings, SigDSSPlacementPreference
from pyhanko.sign.timestamps import HTTPTimeStamper, TimestampRequestError
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import InsufficientRevinfoError, PathBuildingError, PathError, RevokedError

from gealc_docs.languages.catalogue import available, translate
from gealc_docs.load.problems import LoadError, Problem, failure, reason_of
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message
from gealc_docs.publish.seal.apart import apart
from gealc_docs.publish.seal.field import Update, add_field
from gealc_docs.publish.seal.people import person
from gealc_docs.publish.seal.picture import free_place, stamp_style
from gealc_docs.publish.seal.quiet import quiet

# The proof goes in with the signature, which covers it: added afterwards it would have pyHanko write metadata anew
_TOGETHER = DSSContentSettings(include_vri=False, placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE)


class Level(StrEnum):
    """How long a signature can be checked: today; after its certificate ends; also when nobody answers any more."""

    B = "b-b"
    T = "b-t"
    LT = "b-lt"


@dataclass(frozen=True)
class Wish:
    """What to sign how. `server` is the address of a time-stamp server, "" for none."""

    file: Path
    level: Level = Level.B
    server: str = ""
    reason: str = ""
    place: str = ""
    visible: bool = False
    trusted: tuple[Any, ...] = ()
    revocations: tuple[bytes, ...] = ()


def sign(data: bytes, signer: Any, wish: Wish) -> bytes:  # noqa: ANN401  # a signer of either kind
    """Return a PDF with one more signature. Raise `LoadError` where it cannot be signed as wished."""
    where = Location(str(wish.file), 1, 1)
    try:
        update = Update(io.BytesIO(data))
        language = _language(update)
        name = person(signer.signing_cert).name
        told = translate("seal.field", language, name=name)
        place = _place(data, where) if wish.visible else None
        field = add_field(update, told, place)
        with _style(name, language, place) as style, quiet():
            return _signed(update, signer, field, style, wish)
    except PdfReadError as error:
        raise failure(where, "seal.damaged") from error
    except TimestampRequestError as error:
        raise failure(where, "seal.no-stamp", server=wish.server, detail=_told(_first(error))) from error
    except (SigningError, PdfError, PathError) as error:
        raise LoadError([Problem(where, _why(_first(error)))]) from error


def _why(error: BaseException) -> Message:
    """Return why a file cannot be signed as wished: mostly for want of proof that the certificate is good."""
    if isinstance(error, RevokedError):
        return Message.of("seal.is-revoked", day=error.revocation_dt.date().isoformat())
    if isinstance(error, PathBuildingError):
        return Message.of("seal.no-path")
    if isinstance(error, PathError | InsufficientRevinfoError):
        return Message.of("seal.no-proof")
    return Message.of("seal.cannot-sign", detail=_told(error))


def _told(error: BaseException) -> Message | str:
    """Return what an error says, in the user's language where it is the system's."""
    if isinstance(error, OSError) and isinstance(error.__cause__, OSError):
        return _told(error.__cause__)
    return reason_of(error) if isinstance(error, OSError) and error.errno else _words(error)


def _first(error: BaseException) -> BaseException:
    """Return the error that all others followed from."""
    while error.__cause__ is not None:
        error = error.__cause__
    return error


def _words(error: BaseException) -> str:
    return str(error) or type(error).__name__


def _language(update: Update) -> str:
    """Return the language of the document: what is added to it speaks the same."""
    wished = str(update.root.get("/Lang", ""))[:2]
    return wished if wished in available() else available()[0]


def _place(data: bytes, where: Location) -> Any:  # noqa: ANN401  # a place on a page
    place = free_place(data)
    if place is None:
        raise failure(where, "seal.no-room")
    return place


@contextmanager
def _style(name: str, language: str, place: Any) -> Iterator[Any]:  # noqa: ANN401  # as above
    if place is None:
        yield None
        return
    with stamp_style(name, datetime.now(UTC), language, place.box) as style:
        yield style


def _signed(update: Update, signer: Any, field: str, style: Any, wish: Wish) -> bytes:  # noqa: ANN401  # as above
    lasting = wish.level is Level.LT
    meta = PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        reason=wish.reason or None,
        location=wish.place or None,
        subfilter=SigSeedSubFilter.PADES,
        embed_validation_info=lasting,
        validation_context=_context(wish) if lasting else None,
        dss_settings=_TOGETHER,
    )
    stamper = HTTPTimeStamper(wish.server, timeout=20) if wish.server else None
    out = io.BytesIO()
    apart(PdfSigner(meta, signer, timestamper=stamper, stamp_style=style).sign_pdf, update, output=out)
    return out.getvalue()


def _context(wish: Wish) -> ValidationContext:
    """Return by what the signer's certificate is proved good: what is given, else what its issuer publishes."""
    return ValidationContext(
        trust_roots=list(wish.trusted),
        crls=list(wish.revocations),
        allow_fetching=not wish.revocations,
        revocation_mode="require",
    )

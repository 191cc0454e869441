"""Whether the signatures of a PDF hold: who signed, when, what was signed, and whether the certificate is trusted.

Whatever cannot be read or understood counts as broken: a file may be made to mislead.
"""

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from asn1crypto import cms, parser
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message
from gealc_docs.publish.seal.apart import apart
from gealc_docs.publish.seal.later import POLICY
from gealc_docs.publish.seal.people import issuer, person
from gealc_docs.publish.seal.quiet import quiet
from gealc_docs.publish.seal.verdict import Line, Mark, Verdict, bad, doubted, fact, good

_PADES = "/ETSI.CAdES.detached"
_KNOWN = frozenset({"signature_time_stamp_token", "counter_signature"})
_HEX = re.compile(rb"<[0-9A-Fa-f]*>")


@dataclass(frozen=True)
class _File:
    data: bytes
    reader: PdfFileReader
    store: DocumentSecurityStore | None
    roots: tuple[Any, ...]

    def context(self, moment: datetime | None = None) -> ValidationContext:
        """Return by what certificates are judged: the roots given, and the proof that the file brings along."""
        kwargs: dict[str, Any] = {"trust_roots": list(self.roots), "moment": moment, "retroactive_revinfo": True}
        return self.store.as_validation_context(kwargs) if self.store else ValidationContext(**kwargs)


def check_signatures(data: bytes, shown: str, roots: Sequence[Any]) -> list[Verdict]:
    """Look into all signatures of a PDF. Raise `LoadError` for what is no whole PDF."""
    with quiet():
        try:
            reader = PdfFileReader(io.BytesIO(data))
            encrypted = reader.encrypted
            found = [] if encrypted else list(reader.embedded_regular_signatures)
            store = _store(reader)
        except Exception as error:
            # a damaged file makes the reader fail in any way there is
            raise failure(Location(shown, 1, 1), "seal.damaged") from error
        if encrypted:
            raise failure(Location(shown, 1, 1), "seal.encrypted")
        file = _File(data, reader, store, tuple(roots))
        return [_verdict(file, signature, number) for number, signature in enumerate(found, 1)]


def _store(reader: PdfFileReader) -> DocumentSecurityStore | None:
    with suppress(NoDSSFoundError):
        return DocumentSecurityStore.read_dss(reader)
    return None


def _verdict(file: _File, signature: EmbeddedPdfSignature, number: int) -> Verdict:
    title = Message.of("seal.signature", number=number)
    try:
        status = _status(file, signature)
        lines = list(_lines(file, signature, status))
    except Exception:  # noqa: BLE001  # as in `check_signatures`: a signature nobody can make out does not hold
        lines = [bad("seal.unreadable")]
    return Verdict(title, tuple(lines))


def _status(file: _File, signature: EmbeddedPdfSignature) -> PdfSignatureStatus:
    """Judge a signature today; where a trusted time stamp tells when it was made, as of then."""
    status = apart(validate_pdf_signature, signature, file.context(), file.context(), POLICY)
    stamp = status.timestamp_validity
    if not status.trusted and stamp is not None and stamp.valid and stamp.intact and stamp.trusted:
        then = apart(validate_pdf_signature, signature, file.context(stamp.timestamp), file.context(), POLICY)
        return then if then.trusted else status
    return status


def _lines(file: _File, signature: EmbeddedPdfSignature, status: PdfSignatureStatus) -> Iterator[Line]:
    holds = status.intact and status.valid and _is_tidy(file.data, signature)
    name = person(status.signing_cert).told
    if holds:
        covered = _coverage(status)
        told: tuple[Line, ...] = (good("seal.holds"), covered, fact("seal.signer", name=name))
        told += (_moment(signature, status), _trust(file, status))
        yield from map(doubted, told) if covered.mark is Mark.BAD else told
    else:
        yield from (bad("seal.broken"), fact("seal.unchecked", name=name))
    yield fact("seal.level", level=_level(file, signature, status))


def _is_tidy(data: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Whether what the digest leaves out holds the signature and zeros, nothing else."""
    start, length, after, _ = (int(number) for number in signature.byte_range)
    gap = data[start + length : after]
    if start != 0 or not _HEX.fullmatch(gap):
        return False
    held = bytes.fromhex(gap[1:-1].decode() + "0" * (len(gap) % 2))
    _, _, _, header, content, trailer = parser.parse(held)
    size = len(header) + len(content) + len(trailer)
    whole = cms.ContentInfo.load(held[:size], strict=True).dump()
    return not any(held[size:]) and whole == held[:size] and _attributes_are_known(signature)


def _attributes_are_known(signature: EmbeddedPdfSignature) -> bool:
    """Whether everything said beside the signature can be made out: a time stamp may have been made unknowable."""
    names = (str(attribute["type"].native) for attribute in signature.signer_info["unsigned_attrs"] or ())
    return all(name in _KNOWN for name in names)


def _coverage(status: PdfSignatureStatus) -> Line:
    """Tell what was signed, and what came after it."""
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return good("seal.whole-file")
    if status.coverage is not SignatureCoverageLevel.ENTIRE_REVISION:
        return bad("seal.part-only")
    if status.modification_level is ModificationLevel.NONE:
        return bad("seal.bytes-after")
    if status.modification_level is ModificationLevel.LTA_UPDATES:
        return good("seal.proof-added")
    if status.modification_level is ModificationLevel.FORM_FILLING and status.docmdp_ok:
        return good("seal.signed-again")
    return bad("seal.changed-since")


def _moment(signature: EmbeddedPdfSignature, status: PdfSignatureStatus) -> Line:
    stamp = status.timestamp_validity
    if stamp is None:
        claimed = signature.self_reported_timestamp or status.signer_reported_dt
        return fact("seal.claimed", moment=_said(claimed)) if claimed else fact("seal.no-moment")
    names = {"moment": _said(stamp.timestamp), "name": person(stamp.signing_cert).told}
    if not (stamp.intact and stamp.valid):
        return bad("seal.stamp-broken", **names)
    return good("seal.stamped", **names) if stamp.trusted else fact("seal.stamped-unknown", **names)


def _said(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _trust(file: _File, status: PdfSignatureStatus) -> Line:
    """Tell whether the certificate leads to a root that the reader trusts."""
    if status.trusted and status.validation_path is not None:
        anchor = status.validation_path.trust_anchor.authority.name
        return good("seal.trusted", name=_anchor(anchor))
    if not file.roots:
        return bad("seal.no-roots", name=issuer(status.signing_cert).told)
    reason = str(getattr(status.trust_problem_indic, "name", "") or "")
    if status.revoked:
        return bad("seal.revoked")
    if "EXPIRED" in reason or _is_expired(status):
        return bad("seal.certificate-expired")
    return bad("seal.untrusted", name=issuer(status.signing_cert).told)


def _is_expired(status: PdfSignatureStatus) -> bool:
    validity = status.signing_cert["tbs_certificate"]["validity"]
    return not validity["not_before"].native <= datetime.now(UTC) <= validity["not_after"].native


def _anchor(name: Any) -> str:  # noqa: ANN401  # of asn1crypto
    said = name.native
    text = said.get("common_name") or said.get("organization_name") or name.human_friendly
    return "".join(c for c in str(text) if c.isprintable())


def _level(file: _File, signature: EmbeddedPdfSignature, status: PdfSignatureStatus) -> str:
    if str(signature.sig_object.get("/SubFilter", "")) != _PADES:
        return "PDF"
    if status.timestamp_validity is None:
        return "PAdES B-B"
    proof = file.store is not None and bool(file.store.crls or file.store.ocsps)
    return "PAdES B-LT" if proof else "PAdES B-T"

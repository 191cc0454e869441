"""Keys to sign with: from a file (PKCS#12) or a token (PKCS#11). No secret is kept, shown or logged."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.serialization import pkcs12
from pyhanko.sign.signers import SimpleSigner

from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location
from gealc_docs.publish.seal.certificates import read_file
from gealc_docs.publish.seal.quiet import quiet

Ask = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Token:
    """A token: the library that reaches it, and which token and key are meant where it holds several."""

    library: Path
    label: str = ""
    key: str = ""


@contextmanager
def signer_of_file(path: Path, ask: Ask) -> Iterator[Any]:
    """Give the signer of a PKCS#12 file; `ask` gives the password if there is one. Raise `LoadError`."""
    place, data = Location(str(path), 1, 1), read_file(path)
    if not _is_container(data):
        raise failure(place, "seal.no-container")
    secret = None if _opens(data, None) else ask().encode()
    if secret is not None and not _opens(data, secret):
        raise failure(place, "seal.wrong-password")
    with quiet():
        signer = SimpleSigner.load_pkcs12_data(data, [], secret)
    if signer is None or signer.signing_cert is None:
        raise failure(place, "seal.no-key")
    check_dates(signer, place)
    yield signer


def _is_container(data: bytes) -> bool:
    """Whether a file is PKCS#12, whatever its password."""
    from asn1crypto import pkcs12 as container  # noqa: PLC0415  # named as the other one

    try:
        container.Pfx.load(data, strict=True)["auth_safe"].native  # noqa: B018  # parses the whole
    except (ValueError, TypeError):
        return False
    return True


def _opens(data: bytes, secret: bytes | None) -> bool:
    try:
        pkcs12.load_pkcs12(data, secret)
    except ValueError:
        return False
    return True


@contextmanager
def signer_of_token(token: Token, ask: Ask) -> Iterator[Any]:
    """Give the signer of a token, open as long as it is used; `ask` gives the PIN. Raise `LoadError`."""
    place = Location(str(token.library), 1, 1)
    session = _session(token, ask, place)
    import pkcs11  # noqa: PLC0415  # an extra
    from pyhanko.sign.pkcs11 import PKCS11Signer  # noqa: PLC0415  # as above

    try:
        label = token.key or _only_key(session, place)
        signer = PKCS11Signer(session, cert_label=label, key_label=label, other_certs_to_pull=None)
        if (certificate := _certificate(signer)) is None:
            raise failure(place, "seal.no-key")
        check_dates(signer, place)
        # many tokens sign a digest by elliptic curves, but do not make it
        signer.use_raw_mechanism = certificate.public_key.algorithm == "ec"
        yield signer
    except pkcs11.exceptions.PKCS11Error as error:
        raise failure(place, "seal.no-token", detail=str(error) or type(error).__name__) from error
    finally:
        session.close()


def _session(token: Token, ask: Ask, place: Location) -> Any:  # noqa: ANN401  # the session of an extra
    """Open a token. Raise `LoadError` where it, its library or its PIN is missing or wrong."""
    if not token.library.is_file():
        raise failure(place, "seal.no-token-library")
    try:
        import pkcs11  # noqa: PLC0415  # an extra
        from pyhanko.config.pkcs11 import TokenCriteria  # noqa: PLC0415  # as above
        from pyhanko.sign.pkcs11 import open_pkcs11_session  # noqa: PLC0415  # as above
    except ImportError as error:
        raise failure(place, "seal.no-token-extra") from error
    criteria = TokenCriteria(label=token.label) if token.label else None
    try:
        return open_pkcs11_session(str(token.library), token_criteria=criteria, user_pin=ask())
    except pkcs11.exceptions.PinIncorrect as error:
        raise failure(place, "seal.wrong-pin") from error
    except (pkcs11.exceptions.PKCS11Error, RuntimeError) as error:
        raise failure(place, "seal.no-token", detail=str(error) or type(error).__name__) from error


def _only_key(session: Any, place: Location) -> str:  # noqa: ANN401  # the session of an extra
    """Return the label of the one private key. Raise `LoadError` where there are none, or several."""
    from pkcs11 import Attribute, ObjectClass  # noqa: PLC0415  # an extra

    labels = [str(key[Attribute.LABEL]) for key in session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})]
    if len(labels) != 1:
        raise failure(place, "seal.which-key", names=", ".join(labels) or "–")
    return labels[0]


def _certificate(signer: Any) -> Any:  # noqa: ANN401  # as above
    try:
        return signer.signing_cert
    except Exception as error:  # an extra's own errors: to the user all of them mean that there is no such certificate
        if type(error).__module__.startswith(("pkcs11", "pyhanko")):
            return None
        raise


def check_dates(signer: Any, place: Location) -> None:  # noqa: ANN401  # a signer of either kind
    """Raise `LoadError` where a certificate is not valid today: nobody would accept the signature."""
    validity = signer.signing_cert["tbs_certificate"]["validity"]
    start, end = validity["not_before"].native, validity["not_after"].native
    if not start <= datetime.now(UTC) <= end:
        raise failure(place, "seal.expired", start=start.date().isoformat(), end=end.date().isoformat())

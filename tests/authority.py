"""A certification authority, a time-stamp server and keys of our own: nothing is asked of anybody."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID
from pyhanko.sign.timestamps import DummyTimeStamper

SECRET = "contraseña con espacios"  # noqa: S105  # that of a test
Told = tuple[int, str, str]
Call = Callable[..., Told]  # `gealc`, with what it returned and wrote
Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
_DAY = timedelta(days=1)


def _name(common: str) -> x509.Name:
    parts = ((NameOID.COMMON_NAME, common), (NameOID.ORGANIZATION_NAME, "Red GEALC"))
    return x509.Name([x509.NameAttribute(oid, text) for oid, text in parts])


@dataclass(frozen=True)
class Holder:
    """Somebody with a key and a certificate."""

    key: Key
    certificate: x509.Certificate

    def p12(self, path: Path, issuer: "Holder", secret: str = SECRET) -> Path:
        form = serialization.BestAvailableEncryption(secret.encode()) if secret else serialization.NoEncryption()
        path.write_bytes(
            pkcs12.serialize_key_and_certificates(b"key", self.key, self.certificate, [issuer.certificate], form)
        )
        return path

    def pem(self, path: Path) -> Path:
        path.write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))
        return path


def by_file(desk: Path, name: str = "ana.p12") -> list[str]:
    """Return the options of `gealc sign` for a key that lies on a desk, beside its password."""
    return ["--p12", str(desk / name), "--password-file", str(desk / "password")]


def authority(common: str = "Autoridad de prueba") -> Holder:
    key = ec.generate_private_key(ec.SECP256R1())
    builder = _builder(_name(common), _name(common), key.public_key(), datetime.now(UTC) - 400 * _DAY, 4000)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    return Holder(key, _signed(builder.add_extension(_usage(authority=True), critical=True), key))


def member(  # noqa: PLR0913  # what a certificate says
    issuer: Holder,
    common: str = "Ana Pérez",
    *,
    days: int = 300,
    since: int = 5,
    stamps: bool = False,
    extra: Iterable[x509.ExtensionType] = (),
) -> Holder:
    """Return somebody the authority vouches for: from `since` days ago on for `days`."""
    # the stamper of pyHanko knows RSA only
    key: Key = rsa.generate_private_key(65537, 2048) if stamps else ec.generate_private_key(ec.SECP256R1())
    start = datetime.now(UTC) - since * _DAY
    builder = _builder(_name(common), issuer.certificate.subject, key.public_key(), start, days)
    builder = builder.add_extension(_usage(authority=False), critical=True)
    if stamps:
        purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(purpose, critical=True)
    for extension in extra:
        builder = builder.add_extension(extension, critical=False)
    return Holder(key, _signed(builder, issuer.key))


def _signed(builder: x509.CertificateBuilder, key: Key) -> x509.Certificate:
    """Sign until the last byte is no carriage return, which `page` takes for a part of the end of line after it."""
    while (made := builder.sign(key, hashes.SHA256())).public_bytes(serialization.Encoding.DER).endswith(b"\r"):
        pass
    return made


def asks_list(address: str) -> x509.CRLDistributionPoints:
    """Return what in a certificate names the list that its authority publishes."""
    place = x509.UniformResourceIdentifier(f"{address}/list.crl")
    return x509.CRLDistributionPoints([x509.DistributionPoint([place], None, None, None)])


def asks_service(address: str) -> x509.AuthorityInformationAccess:
    """Return what in a certificate names the service (OCSP) that tells whether it is still good."""
    place = x509.UniformResourceIdentifier(f"{address}/ocsp")
    return x509.AuthorityInformationAccess([x509.AccessDescription(AuthorityInformationAccessOID.OCSP, place)])


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey | rsa.RSAPublicKey, start: datetime, days: int
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + days * _DAY)
    )


def _usage(*, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


def revocation_list(issuer: Holder, path: Path, *revoked: Holder) -> Path:
    path.write_bytes(_crl(issuer, revoked))
    return path


def _crl(issuer: Holder, revoked: Iterable[Holder]) -> bytes:
    now = datetime.now(UTC)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(now - _DAY)
        .next_update(now + 30 * _DAY)
    )
    for holder in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(holder.certificate.serial_number)
        builder = builder.add_revoked_certificate(entry.revocation_date(now - _DAY).build())
    while (made := builder.sign(issuer.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)).endswith(b"\r"):
        pass  # as above
    return made


@contextmanager
def stamp_server(holder: Holder, issuer: Holder, moment: datetime | None = None) -> Iterator[str]:
    """Run a time-stamp server on this machine; gives its address."""
    stamper = DummyTimeStamper(_plain(holder), _plain_key(holder), [_plain(issuer)], fixed_dt=moment)

    def answer(_path: str, body: bytes) -> tuple[str, bytes]:
        return "application/timestamp-reply", stamper.request_tsa_response(tsp.TimeStampReq.load(body)).dump()

    with _server(answer) as address:
        yield address


class Registry:
    """What an authority tells about its certificates to whoever asks over the network."""

    def __init__(self, issuer: Holder) -> None:
        """Vouch for everybody as long as nothing else is said."""
        self.issuer = issuer
        self.known: dict[int, Holder] = {}
        self.revoked: set[int] = set()
        self.asked: list[str] = []

    def answer(self, path: str, body: bytes) -> tuple[str, bytes]:
        """Return the kind and the bytes of an answer: the list, or what is known of one certificate."""
        self.asked.append(path)
        if path == "/list.crl":
            return "application/pkix-crl", _crl(self.issuer, [self.known[serial] for serial in self.revoked])
        return "application/ocsp-response", self._status(ocsp.load_der_ocsp_request(body))

    def _status(self, request: ocsp.OCSPRequest) -> bytes:
        now, serial = datetime.now(UTC).replace(tzinfo=None), request.serial_number
        revoked = serial in self.revoked
        builder = ocsp.OCSPResponseBuilder().add_response(
            cert=self.known[serial].certificate,
            issuer=self.issuer.certificate,
            algorithm=hashes.SHA1(),  # noqa: S303  # the one that names certificates in OCSP
            cert_status=ocsp.OCSPCertStatus.REVOKED if revoked else ocsp.OCSPCertStatus.GOOD,
            this_update=now - timedelta(minutes=1),
            next_update=now + _DAY,
            revocation_time=now - _DAY if revoked else None,
            revocation_reason=None,
        )
        builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, self.issuer.certificate)
        return builder.sign(self.issuer.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


@contextmanager
def registry_server(issuer: Holder) -> Iterator[tuple[Registry, str]]:
    """Run an authority's revocation server on this machine; gives what it tells, and its address."""
    registry = Registry(issuer)
    with _server(registry.answer) as address:
        yield registry, address


@contextmanager
def _server(answer: Callable[[str, bytes], tuple[str, bytes]]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            kind, body = answer(self.path, self.rfile.read(int(self.headers.get("Content-Length", 0))))
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            self.do_POST()

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def _plain(holder: Holder) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(holder.certificate.public_bytes(serialization.Encoding.DER))


def _plain_key(holder: Holder) -> keys.PrivateKeyInfo:
    form = (serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return keys.PrivateKeyInfo.load(holder.key.private_bytes(*form))

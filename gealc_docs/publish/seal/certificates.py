"""Certificates and revocation lists from files, PEM or DER, any number in a file."""

from collections.abc import Iterable
from pathlib import Path

from asn1crypto import crl, pem, x509

from gealc_docs.load.problems import LoadError, failure, unreadable
from gealc_docs.model.location import Location

_FOLDER = "trust"
_ENDINGS = frozenset({".pem", ".crt", ".cer", ".der"})


def trusted(files: Iterable[Path], project: Path | None) -> list[x509.Certificate]:
    """Return the certificates to trust: those of files, else those in the folder `trust/` of a project.

    Raise `LoadError`.
    """
    given = list(files)
    if not given and project and (project / _FOLDER).is_dir():
        given = sorted(path for path in (project / _FOLDER).iterdir() if path.suffix.lower() in _ENDINGS)
    return [certificate for path in given for certificate in certificates(path)]


def certificates(path: Path) -> list[x509.Certificate]:
    """Read the certificates of a file. Raise `LoadError`."""
    try:
        found = [x509.Certificate.load(der, strict=True) for der in _parts(path)]
        for certificate in found:
            certificate.native  # noqa: B018  # parses the whole, not the outside only
    except (ValueError, TypeError) as error:
        raise _unusable(path, "seal.no-certificate") from error
    return found


def revocations(paths: Iterable[Path]) -> list[bytes]:
    """Read revocation lists, each as DER. Raise `LoadError`."""
    found = []
    for path in paths:
        try:
            for der in _parts(path):
                crl.CertificateList.load(der, strict=True).native  # noqa: B018  # as above
                found.append(der)
        except (ValueError, TypeError) as error:
            raise _unusable(path, "seal.no-revocations") from error
    return found


def _parts(path: Path) -> list[bytes]:
    data = read_file(path)
    return [der for _, _, der in pem.unarmor(data, multiple=True)] if pem.detect(data) else [data]


def read_file(path: Path) -> bytes:
    """Read a file. Raise `LoadError` where that cannot be."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, str(path), error) from error


def read_pdf(path: Path) -> bytes:
    """Read a PDF. Raise `LoadError`; also where a year is given for it."""
    if path.name.isdigit() and not path.exists():
        raise failure(Location(str(path), 1, 1), "seal.year", year=path.name)
    data = read_file(path)
    if not data.startswith(b"%PDF-"):
        raise failure(Location(str(path), 1, 1), "seal.no-pdf")
    return data


def _unusable(path: Path, code: str) -> LoadError:
    return failure(Location(str(path), 1, 1), code)

"""Who a certificate belongs to."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Person:
    """The names in a certificate; "" for what it does not say."""

    name: str
    organisation: str = ""
    email: str = ""

    @property
    def told(self) -> str:
        """The name, with organisation and address where they are known."""
        more = ", ".join(part for part in (self.organisation, self.email) if part and part != self.name)
        return f"{self.name} ({more})" if more else self.name


def person(certificate: Any) -> Person:  # noqa: ANN401  # of asn1crypto
    """Return the subject of a certificate."""
    return _person(certificate.subject)


def issuer(certificate: Any) -> Person:  # noqa: ANN401  # as above
    """Return who issued a certificate."""
    return _person(certificate.issuer)


def _person(name: Any) -> Person:  # noqa: ANN401  # as above
    said = name.native
    organisation, email = _text(said.get("organization_name")), _text(said.get("email_address"))
    common = _text(said.get("common_name")) or organisation or str(name.human_friendly)
    return Person(common, organisation, email)


def _text(value: object) -> str:
    """Return a part of a name; where it is given several times, the first. Nothing in it may move the terminal."""
    first = value[0] if isinstance(value, list) and value else value
    return "".join(c for c in str(first or "") if c.isprintable())

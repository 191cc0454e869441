"""Names of countries and of who comes from them, beyond those of CLDR, in one language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gealc_docs.parity.tokens import folded
from gealc_docs.parity.written import as_written


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Names of places, with the ISO codes of the countries they belong to."""

    nationalities: Mapping[str, str]  # adjectives in lower case, without accents
    not_countries: frozenset[str]  # names of countries that mean something else as well: `Reunión`
    towns: frozenset[str]  # names of countries in this language that towns have in any: `Granada`
    countries: Mapping[str, Sequence[str]]  # further names


def place_words(data: Mapping[str, Any]) -> PlaceWords:
    """Return the names that `closed.yaml` holds."""
    return PlaceWords(
        **as_written(PlaceWords, data)
        | {
            "nationalities": _nationalities(data),
            "not_countries": frozenset(data["not_country_names"]),
            "towns": frozenset(data.get("town_names") or ()),
        }
    )


def _nationalities(data: Mapping[str, Any]) -> dict[str, str]:
    """Return ISO codes by adjective in lower case, without accents."""
    endings = data["nationality_endings"]
    return {folded(f"{stem}{ending}"): code for code, stem in data["nationalities"].items() for ending in endings}

"""Words for dates, hours and periods in one language: those of `closed.yaml`, and what CLDR knows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from babel.dates import get_day_names, get_month_names

from gealc_docs.languages.periods import HOURS, MONTHS
from gealc_docs.languages.words import locale
from gealc_docs.parity.written import as_written, by_word


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words for time, in lower case."""

    months: Mapping[str, int]
    months_short: Mapping[str, int]
    month_verbs: frozenset[str]  # words for months that are verbs as well: `may`, `march`
    month_first: bool  # whether a date in digits may begin with its month
    weekdays: Mapping[str, int]
    days_small: bool  # whether weekdays are written small, so that one with a capital after another is a name
    periods: Mapping[str, str]  # `semestre`
    letters: Mapping[str, str]  # of periods: `T1`, `Q1`
    counted: Mapping[str, str]  # words for periods where a number stands before them
    frequency_stems: Mapping[str, Sequence[str]]
    months_of: Mapping[str, int]  # how many months a unit has
    hours_of: Mapping[str, int]  # how many hours a unit has
    clock: re.Pattern[str]
    clock_before: frozenset[str]
    clock_lasting: frozenset[str]  # after hours that are no time of day: `las 24 horas siguientes`
    clock_after: Mapping[str, int | None]  # what is added to the hour: `p. m.`


def time_words(data: Mapping[str, Any], language: str) -> TimeWords:
    """Return the words for time that `closed.yaml` and CLDR hold."""
    clock = data.get("clock") or {}
    return TimeWords(
        **as_written(TimeWords, data)
        | _from_locale(language)
        | {
            "periods": by_word(data["periods"]),
            "letters": dict(data.get("period_letters") or ()),
            "counted": dict(data.get("counted_periods") or ()),
            "months_of": _sizes(data, MONTHS),
            "hours_of": _sizes(data, HOURS),
            "clock": _clock(clock),
            "clock_before": frozenset(clock.get("before", ())),
            "clock_lasting": frozenset(clock.get("lasting", ())),
            "clock_after": clock.get("after", {}),
        }
    )


def _from_locale(language: str) -> dict[str, Any]:
    """Return what CLDR knows: names of months and of the days of the week."""
    months = {name.lower(): number for number, name in get_month_names("wide", locale=locale(language)).items()}
    days = get_day_names("wide", locale=locale(language)).items()
    return {
        "months": months,
        "months_short": _short_months(language, months),
        "weekdays": {name.lower(): number for number, name in days},
        "days_small": all(name.islower() for _, name in days),
    }


def _short_months(language: str, months: Mapping[str, int]) -> Mapping[str, int]:
    """Return months as CLDR shortens them and by their first four letters (`sept`), those that are whole left aside."""
    short = get_month_names("abbreviated", locale=locale(language)).items()
    found = {name.lower().rstrip("."): number for number, name in short}
    found |= {name[:4]: number for name, number in months.items()}
    return {name: number for name, number in found.items() if name not in months}


def _sizes(data: Mapping[str, Any], sizes: Mapping[str, int]) -> dict[str, int]:
    """Return how large the units of time are that words name."""
    return {word: sizes[unit] for unit, words in data.get("units", {}).items() if unit in sizes for word in words}


def _clock(data: Mapping[str, Any]) -> re.Pattern[str]:
    """Return the pattern of hours of the day, `10:00`, `10 a.m.`, with the groups hour, minutes, after, late."""
    after = "|".join(re.escape(word) for word in sorted(data.get("after", ()), key=len, reverse=True)) or "(?!)"
    minutes = rf":(?P<minutes>[0-5]\d)(?!\d)(?:\s*(?P<late>{after})(?!\w))?"
    dotted = rf"\.(?P<dotted>[0-5]\d)\s*(?P<later>{after})(?!\w)"
    return re.compile(
        rf"(?<![\w.:,/-])(?P<hour>[01]?\d|2[0-4])(?:{minutes}|{dotted}|\s*(?P<after>{after})(?!\w))", re.IGNORECASE
    )

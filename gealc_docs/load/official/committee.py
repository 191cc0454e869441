"""The Executive Committee, from the sentence of a section that lists its countries or tells its presidency."""

import re
from collections.abc import Sequence
from dataclasses import replace

from gealc_docs.languages.labels import folded, labels
from gealc_docs.load.recognise import Recogniser
from gealc_docs.model.plan import Assembly, Committee
from gealc_docs.model.text import Wording

_FEWEST = 3
# So many characters at most stand between the word for the presidency and its country.
_NEAR = 25
# A country right before the bracket that the word stands in is as near as this.
_BRACKET = 10
# What parts that word from the next country of a list, which is not the one meant: `Chile (presidencia), Perú`.
_NEXT = re.compile(r"\s*[),;][\W\d_]*(?:\w{1,3}\s+)?")


def committee_of(
    texts: Sequence[Wording], language: str, terms: Recogniser, assembly: Assembly | None, chair: str = ""
) -> Committee | None:
    """Return the committee that texts name: the first whose countries are listed, else the first whose chair is told.

    The `chair` is that of the masthead, where it tells one. A sentence without a year is of that of the assembly.
    """
    found = (made for reader in (_listed, _presided) for wording in texts if (made := reader(wording, language, terms)))
    committee = next(found, Committee(presidency=chair) if chair else None)
    if committee and not committee.presidency:
        committee = replace(committee, presidency=chair)
    return replace(committee, year=_year(assembly)) if committee and not committee.year else committee


def presidency(text: str, language: str, terms: Recogniser) -> str:
    """Return the country that a text about the committee says to chair it, `chaired by Belize`; "" for none.

    The country stands right after the word, `presidencia de Belice`: a `presidente de Belice` may be a head of state.
    """
    said, data = folded(text), labels(language)
    if _start(said, language) < 0:
        return ""
    words = "|".join(re.escape(folded(word)) for word in data["masthead"]["chair"])
    small = {folded(str(word)) for word in data["stopwords"]} - {
        folded(str(w)) for w in (*data["noun-joiners"], *data["of"])
    }
    before = re.compile(rf"(?<!\w)(?:{words})(?:\s+(?:{'|'.join(sorted(small))}))?\s+$")
    return next((code for start, _, code in _countries(said, language, terms) if before.search(said[:start])), "")


def _presided(wording: Wording, language: str, terms: Recogniser) -> Committee | None:
    """Return the committee that a text names with its presidency alone."""
    sentences = re.split(r"(?<=[.;])\s+(?=[^\W\d_])", wording.text)
    chair = next((code for sentence in sentences if (code := presidency(sentence, language, terms))), "")
    return Committee(None, chair, (), wording.location) if chair else None


def _start(text: str, language: str) -> int:
    """Return where a folded text names the committee first, -1 where it does not."""
    names = (folded(name) for name in labels(language)["masthead"]["committee"])
    return min((text.find(name) for name in names if name in text), default=-1)


def _year(assembly: Assembly | None) -> int | None:
    period = assembly.date.period if assembly and assembly.date else None
    return min(period.years, default=None) if period else None


def _listed(wording: Wording, language: str, terms: Recogniser) -> Committee | None:
    """Return the committee whose countries a text lists."""
    text = folded(wording.text)
    start = _start(text, language)
    if start < 0:
        return None
    found = list(_countries(text[start:], language, terms))
    if len({code for _, _, code in found}) < _FEWEST:
        return None
    chair = _chair(text[start:], found, language) or _chairing(text[:start], language, terms)
    members = tuple(dict.fromkeys(code for _, _, code in found))
    year = re.match(r"\D{0,40}?(\d{4})\b", text[start:])
    before = re.search(r"(\d{4})\s*$", text[:start])
    number = year or before
    return Committee(int(number[1]) if number else None, chair, members, wording.location)


def _countries(text: str, language: str, terms: Recogniser) -> list[tuple[int, int, str]]:
    """Return (start, end, code) of the countries a folded text names up to the end of its sentence."""
    names = terms.countries(language)
    longest = sorted(names, key=len, reverse=True)
    if not longest:
        return []
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    return [(m.start(), m.end(), names[m[0]]) for m in pattern.finditer(text)]


def _chair(text: str, found: list[tuple[int, int, str]], language: str) -> str:
    """Return the country that a word for the presidency stands next to."""
    words = [folded(word) for word in labels(language)["masthead"]["chair"]]
    places = [m.span() for word in words if (m := re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text))]
    best, chosen = _NEAR, ""
    for first, last in places:
        # Beside the word stand only the last country before it and the first after it.
        before, after = [one for one in found if one[1] <= first], [one for one in found if one[0] >= last]
        for start, end, code in (*before[-1:], *after[:1]):
            between = text[last:start] if start >= last else text[end:first]
            distance = _distance(between, is_after=start >= last)
            if distance < best:
                best, chosen = distance, code
    return chosen


def _chairing(before: str, language: str, terms: Recogniser) -> str:
    """Return the country right before a committee's name and a word for the presidency: `Colombia chairs the …`."""
    words = "|".join(re.escape(folded(word)) for word in labels(language)["masthead"]["chair"])
    said = re.search(rf"\s(?:{words})(?:\s+[^\W\d_]{{1,3}})?(?:\s+\d{{4}})?\s*$", before)
    found = _countries(before[: said.start()], language, terms) if said else []
    return found[-1][2] if said and found and found[-1][1] == said.start() else ""


def _distance(between: str, *, is_after: bool) -> int:
    """Return how far a country is from the word for the presidency, by what stands between them."""
    if is_after and between.strip() == ":":
        return 0  # a label: `presidency: Ecuador`
    if is_after and _NEXT.fullmatch(between):
        return _NEAR
    return min(len(between), _BRACKET) if not is_after and re.match(r"\s*\([^)]*$", between) else len(between)

"""Classes of words, `lexicons/SOURCE-TARGET/classes`: members (`malaria`, `dengue`) never stand for each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from gealc_docs.languages.folders import find_all

Places = frozenset[tuple[int, int]]  # class, member


@dataclass(frozen=True)
class Classes:
    """The members that the lemmas of either language are; a lemma of several may stand for any of them."""

    source: Mapping[str, Places] = field(default_factory=dict)
    target: Mapping[str, Places] = field(default_factory=dict)

    def apart(self, one: Iterable[str], two: Iterable[str]) -> bool:
        """Whether a source word and a target word, by their lemmas, are members of one class and never the same."""
        ours, theirs = _places(one, self.source), _places(two, self.target)
        return not ours & theirs and bool({name for name, _ in ours} & {name for name, _ in theirs})


def _places(lemmas: Iterable[str], known: Mapping[str, Places]) -> Places:
    return frozenset(place for lemma in lemmas for place in known.get(lemma, ()))


@cache
def classes(source: str, target: str) -> Classes:
    """Read the classes of two languages, in whichever order their folder names them."""
    for one, two, turned in ((source, target, False), (target, source, True)):
        if paths := find_all(f"lexicons/{one}-{two}/classes"):
            sides: tuple[dict[str, Places], dict[str, Places]] = ({}, {})
            text = "\n\n".join(path.read_text(encoding="utf-8") for path in paths)
            for number, block in enumerate(text.split("\n\n")):
                _read(number, block, sides)
            return Classes(*(sides[::-1] if turned else sides))
    return Classes()


def _read(number: int, block: str, sides: tuple[dict[str, Places], dict[str, Places]]) -> None:
    """Add the members of one class, a line each: lemmas of both languages."""
    for place, line in enumerate(block.splitlines()):
        if " : " in line and line[:1] != "#":
            for side, lemmas in zip(sides, line.split(" : "), strict=True):
                for lemma in lemmas.split():
                    side[lemma] = side.get(lemma, frozenset()) | {(number, place)}

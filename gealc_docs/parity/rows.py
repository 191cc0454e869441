"""The pairs of a run as earlier runs read them: kept by content, so that after a change only what changed is read anew.

What a pair's own wordings tell is kept under a digest of them and of all that reads them. What is said of it also
rests on the document, by its `View` and by what was weighed there: it is said again only where both are as they were.
"""

import marshal
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from secrets import token_hex

import babel
import rapidfuzz

from gealc_docs.languages.kept import Kept, digest
from gealc_docs.languages.made import program
from gealc_docs.model.finding import Finding
from gealc_docs.parity.causes import joined
from gealc_docs.parity.checks import examine
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.lexicon import thesaurus
from gealc_docs.parity.lexicon.dictionaries import stamp
from gealc_docs.parity.packing import Plain, finding_of, packed, packed_finding, unpack
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.scene import Scene
from gealc_docs.parity.terms import titled
from gealc_docs.parity.weighing import outweighs

_ROWS = Kept("rows", 20_000)
_NOTHING_SAID: Plain = ()


class Rows:
    """Reads pairs and says what is found in them, from what is kept where it is."""

    def __init__(self, scene: Scene) -> None:
        """Take what all pairs of the run share."""
        self.scene = scene
        self._read: dict[str, Evidence] = {}
        self._by_texts: dict[tuple[str, str], Evidence] = {}
        self._said: dict[str, Plain] = {}
        self._kept: set[str] = set()

    def read(self, pairs: Iterable[Pair]) -> list[Evidence]:
        """Return the evidence of pairs, which is worked out when asked for, unless an earlier run did."""
        found = [Evidence(pair, self.scene) for pair in pairs]
        names = list(map(self._name, found))
        kept = _ROWS.get(names)
        for name, item in zip(names, found, strict=True):
            self._read.setdefault(name, item)
            self._by_texts.setdefault(item.pair.texts, item)
            if name in kept:
                plain, self._said[name] = marshal.loads(kept[name])  # noqa: S302  # our own, as in `made`
                unpack(plain, item)
        self._kept.update(kept)
        return found

    def findings(self, item: Evidence) -> list[Finding]:
        """Return what is found in a pair, one finding for each cause."""
        name, seen = self._name(item), _view(item)
        if said := self._said.get(name):
            view, weighed, told = said
            if view == seen and all(outweighs(odds, item) == answer for odds, answer in weighed):
                return [finding_of(plain, item.pair) for plain in told]
        item.weighed.clear()
        found = list(joined(examine(item)))
        told = tuple(packed_finding(finding, item.pair) for finding in found)
        self._said[name] = _NOTHING_SAID if None in told else (seen, tuple(item.weighed), told)
        self._kept.discard(name)
        return found

    def keep(self) -> None:
        """Keep what was worked out in this run."""
        news = {}
        for name, item in self._read.items():
            if name not in self._kept:
                with suppress(ValueError):  # more than plain values
                    news[name] = marshal.dumps((packed(item), self._said.get(name, _NOTHING_SAID)))
        if news:
            _ROWS.keep(news)

    def known(self, one: str, two: str) -> Evidence | None:
        """Return the evidence of a pair of this run with two wordings, if it has one."""
        return self._by_texts.get((one, two))

    def name(self, *parts: str) -> str:
        """Return under which name something is kept that is worked out of texts."""
        return digest(self._made_of, *parts)

    def _name(self, item: Evidence) -> str:
        pair = item.pair
        return self.name(pair.field, str(bool(titled(pair.address))), *pair.texts)

    @cached_property
    def _made_of(self) -> str:
        """What the reading of any pair rests on: program, words, dictionaries, vocabulary."""
        scene, lexicon = self.scene, self.scene.lexicon
        versions = babel.__version__, rapidfuzz.__version__
        languages = [reader.language for reader in scene.readers]
        installed = (
            lexicon.stamp,
            str(lexicon.complete),
            stamp(path for code in languages for path in thesaurus.files(code)),
        )
        own = token_hex() if lexicon.failed else ""  # what may be wrong is found by no other run
        return digest(program(), *versions, *installed, *languages, repr(scene.source.vocabulary), own)


def _view(item: Evidence) -> Plain:
    """Return what the document tells of a pair: how close it is translated, what is no term, what is its topic."""
    left = tuple(
        (k, word.start, item.on_topic(word, k)) for k, row in enumerate((item.lost, item.gained)) for word in row
    )
    return item.literal, left

"""What two installed dictionaries say of a word: asked once, then kept, since to start their programs takes longest."""

import marshal
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gealc_docs.languages.kept import Kept, digest
from gealc_docs.parity.lexicon import apertium
from gealc_docs.parity.lexicon.apertium import Reading

Said = Mapping[Reading, frozenset[str]]  # the translations of each reading; nothing of a word that is not known
_WORDS = Kept("words", 100_000)


@dataclass
class Dictionaries:
    """The dictionary that reads the words of a language, and the one that translates them."""

    forms: Path
    bilingual: Path
    failed: bool = False

    def look_up(self, words: Sequence[str]) -> dict[str, Said]:
        """Return what is said of each word."""
        names = {word: digest(self.stamp, word) for word in words}
        kept = _WORDS.get(names.values())
        found = {word: _unpacked(kept[name]) for word, name in names.items() if name in kept}
        new = [word for word in words if word not in found]
        return found | self._asked(new, names) if new else found

    def _asked(self, words: Sequence[str], names: Mapping[str, str]) -> dict[str, Said]:
        """Ask the programs, and keep what they say; where one fails it is asked again another time."""
        readings = apertium.analyse(words, self.forms)
        content = sorted({r for row in (readings or {}).values() for r in row if r.lemma}, key=repr)
        others = apertium.translate(content, self.bilingual) if content else []
        known = dict(zip(content, others or (), strict=others is not None))
        found: dict[str, Said] = {
            word: {r: known.get(r, frozenset()) for r in (readings or {}).get(word, ())} for word in words
        }
        self.failed |= readings is None or others is None
        if not self.failed:
            _WORDS.keep({names[word]: _packed(said) for word, said in found.items()})
        return found

    @cached_property
    def stamp(self) -> str:
        """What tells these dictionaries and their program from all others."""
        return stamp((self.forms, self.bilingual, Path(shutil.which("lt-proc") or "lt-proc")))


def stamp(paths: Iterable[Path]) -> str:
    """Return what tells installed files from those that come in their place: where, of what size, how old."""
    told = ((path, path.stat()) for path in paths if path.is_file())
    return digest(*(f"{path} {file.st_size} {file.st_mtime_ns}" for path, file in told))


def _packed(said: Said) -> bytes:
    return marshal.dumps([(reading.lemma, reading.tags, others) for reading, others in said.items()])


def _unpacked(value: bytes) -> Said:
    return {Reading(*reading): others for *reading, others in marshal.loads(value)}  # noqa: S302  # our own, as in `made`

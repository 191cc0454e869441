"""What the dictionaries have answered, so that a word is asked for once in a process."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from gealc_docs.parity.lexicon import apertium
from gealc_docs.parity.lexicon.apertium import Reading

_MOST = 100_000


@dataclass
class Memory:
    """The answers of one dictionary of forms and one of translations; forgotten once there are too many."""

    forms: Path
    words: Path
    _readings: dict[str, tuple[Reading, ...]] = field(default_factory=dict)
    _translations: dict[Reading, frozenset[str]] = field(default_factory=dict)

    def readings(self, words: Sequence[str]) -> dict[str, tuple[Reading, ...]]:
        """Return the analyses of each word that the dictionary knows."""
        if new := [word for word in words if word not in self._readings]:
            if len(self._readings) > _MOST:
                self._readings.clear()
                new = list(words)
            self._readings |= dict.fromkeys(new, ()) | apertium.analyse(new, self.forms)
        return {word: found for word in words if (found := self._readings.get(word))}

    def translations(self, readings: Sequence[Reading]) -> dict[str, frozenset[str]]:
        """Return the translations of the lemma of each reading in lower case."""
        if new := [reading for reading in readings if reading not in self._translations]:
            if len(self._translations) > _MOST:
                self._translations.clear()
                new = list(readings)
            answers = apertium.translate(new, self.words)
            self._translations |= dict(zip(new, answers, strict=True))
        found: dict[str, frozenset[str]] = {}
        for reading in readings:
            found[reading.lemma] = found.get(reading.lemma, frozenset()) | self._translations[reading]
        return found


@cache
def remembered(forms: Path, words: Path) -> Memory:
    """Return the memory of two dictionaries."""
    return Memory(forms, words)

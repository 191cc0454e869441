"""Roles: whether a part of a sentence is where something comes from, or where it goes to."""

import re
from collections.abc import Sequence

from gealc_docs.parity.closed import Closed
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import Token, tokens

_Item = tuple[Span, Span]
_BREAK = re.compile(r"[.;:]\s")
_FINITE = frozenset({"pri", "prs", "fti", "ifi", "pii", "pis", "cni", "past", "pres"})  # tags of Apertium
_REACH = 2  # words of substance between a preposition and the noun it governs


def crossing(evidence: Evidence, row: Sequence[_Item]) -> tuple[_Item, _Item] | None:
    """Return two parts of one sentence of which each has on the target side the role of the other."""
    scene, pair = evidence.scene, evidence.pair
    ours = _Roles(pair.source.text, scene.source.words, scene.lexicon)
    theirs = _Roles(pair.target.text, scene.target.words, scene.lexicon)
    clause = ours.acts or theirs.acts
    ours.clause = theirs.clause = clause
    turned = [(item, roles) for item in row if (roles := (ours.of(item[0]), theirs.of(item[1]))) in _TURNS]
    for k, (one, roles) in enumerate(turned):
        for two, others in turned[k + 1 :]:
            if roles == others[::-1] and not _BREAK.search(pair.source.text[one[0][1] : two[0][0]]):
                return one, two
    return None


_TURNS = (("agent", "goal"), ("goal", "agent"))


class _Roles:
    """The roles of the words of one text: `agent` (from, by, subject), `goal` (to, object) or nothing."""

    def __init__(self, text: str, words: Closed, lexicon: Lexicon) -> None:
        self.text, self.row, self.words, self.lexicon = text, tokens(text), words, lexicon
        self.acts = any(self._acts(token) for token in self.row)
        self.clause = self.acts
        self.told = any(token.lower in words.roles["by"] for token in self.row)

    def of(self, span: Span) -> str:
        """Return the role of a word by what governs it."""
        if self.text[span[1] : span[1] + 2].rstrip() in self.words.roles["possessives"]:
            return "agent"
        index = next((k for k, token in enumerate(self.row) if token.start >= span[0]), 0)
        marker = self._marker(index)
        if marker is not None:
            return next((role for role in ("agent", "goal") if marker in self.words.roles[role]), "")
        return "" if self.told or not self.clause else self._bare(index)

    def _marker(self, index: int) -> str | None:
        """Return the preposition before a word, past its article and adjectives."""
        passed = 0
        for token in reversed(self.row[:index]):
            if self._is_marker(token):
                return token.lower
            if token.lower in self.words.roles["determiners"]:
                return self._before(self.row.index(token))
            passed += token.lower not in self.words.function_words
            if passed > _REACH or self._finite(token):
                return None
        return None

    def _before(self, index: int) -> str | None:
        before = self.row[index - 1] if index else None
        return before.lower if before and self._is_marker(before) else None

    def _is_marker(self, token: Token) -> bool:
        return any(token.lower in self.words.roles[name] for name in ("agent", "goal", "other"))

    def _finite(self, token: Token) -> bool:
        readings = self.lexicon.readings.get(self.words.language, {}).get(token.lower, ())
        return bool(readings) and all(r.tags[:1] == ("vblex",) for r in readings)

    def _acts(self, token: Token) -> bool:
        """Whether a word can only be a verb with a subject."""
        readings = self.lexicon.readings.get(self.words.language, {}).get(token.lower, ())
        return self._finite(token) and all(_FINITE & set(r.tags) for r in readings)

    def _verb(self, token: Token) -> bool:
        readings = self.lexicon.readings.get(self.words.language, {}).get(token.lower, ())
        return any(r.tags[:1] == ("vblex",) for r in readings)

    def _bare(self, index: int) -> str:
        """Return the role of a word without a preposition: before the verb the one that acts."""
        if any(self._finite(token) for token in self.row[:index]):
            return "goal"
        after = self.row[index + 1 : index + 3]
        if any(self._verb(token) for token in after):
            return "agent"
        return "goal" if any(self._verb(token) for token in self.row[:index]) else ""

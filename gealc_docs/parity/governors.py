"""What governs a noun in its sentence: a preposition, a verb, another noun."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from gealc_docs.parity.closed import Closed
from gealc_docs.parity.lexicon.apertium import Reading
from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import Token, tokens

BREAK = re.compile(r"[.;:!?]\s|[()«»“”\"]|(?:19|20)\d\d")
_DIGITS = re.compile(r"(?!(?:19|20)\d\d(?!\d))\d[\d.,]*\d")  # no years
_UNBOUND = frozenset({"pp", "ger", "inf"})  # forms of verbs without a person of their own
_COMPARED = 4  # words from a degree to what it is compared with
_TITLE = 4  # words before a preposition: `Guía de accesibilidad para`
_REACH = 7  # words between a noun and what governs it


class Governors:
    """What governs the nouns of one text: a preposition, `object`, `first` (before any verb), `passive`, `adjunct`."""

    def __init__(
        self, text: str, words: Closed, lexicon: Lexicon, known: Mapping[int, str] = MappingProxyType({})
    ) -> None:
        """Split the text into words; `known` tells of some, by where they start, what part of speech they are here."""
        self.text, self.row, self.words, self.lexicon, self.known = text, tokens(text), words, lexicon, known
        self._found: dict[Span, str] = {}

    def told(self, linked: Sequence[tuple[Token, Token]], other: "Governors") -> dict[int, str]:
        """Return what words are here that may be several parts of speech, by those of the other side they stand for."""
        found: dict[int, str] = {}
        for mine, yours in linked:
            sorts = {r.tags[0] for r in self._readings(mine) if r.tags}
            compound = "-" in self.text[mine.start - 1 : mine.start] + self.text[mine.end : mine.end + 1]  # `start-up`
            if (not sorts or "vblex" in sorts) and other.finite(yours) and not compound:
                found[mine.start] = "verb"
            elif sorts and "vblex" not in sorts and other.only_noun(yours):
                found[mine.start] = "noun"
        return found

    def finite(self, token: Token) -> bool:
        """Whether a word can be nothing but a verb in a person."""
        readings = self._readings(token)
        bound = [r for r in readings if "imp" not in r.tags]  # `supervisa` may be one too
        return bool(bound) and all(r.tags[:1] == ("vblex",) and not _UNBOUND & set(r.tags) for r in bound)

    def only_noun(self, token: Token) -> bool:
        """Whether a word can be nothing but a noun."""
        readings = self._readings(token)
        return bool(readings) and all(r.tags[:1] == ("n",) for r in readings)

    def _readings(self, token: Token) -> tuple[Reading, ...]:
        return self.lexicon.readings.get(self.words.language, {}).get(token.lower, ())

    def _index(self, span: Span) -> int:
        return next((k for k, token in enumerate(self.row) if span[0] <= token.start < span[1]), 0)

    def verb_of(self, span: Span, role: str) -> int:
        """Return where the verb starts that a noun is the subject (`first`) or `object` of, -1 where there is none."""
        index = self._index(span)
        near = {"first": self.row[index + 1 :], "object": self.row[:index][::-1]}.get(role, ())
        return next((t.start for t in near if self.is_verb(t) and t.lower not in self.words.function_words), -1)

    def once(self, span: Span) -> bool:
        """Whether a word stands in the text only once."""
        word = self.row[self._index(span)].lower
        return sum(token.lower == word for token in self.row) == 1

    def before(self, span: Span, preposition: str) -> int:
        """Return where the word starts that stands before the preposition of a noun, -1 where there is none."""
        joined = self.words.contractions
        for k in range(self._index(span) - 1, 0, -1):
            if joined.get(self.row[k].lower, self.row[k].lower) == preposition:
                return self.row[k - 1].start
        return -1

    def nominal(self, span: Span, preposition: str) -> tuple[int, ...]:
        """Return where the words start from the beginning of the text to a preposition, where they hold no verb."""
        place = self.before(span, preposition)
        row = [token for token in self.row if token.start <= place]
        kinds = ({r.tags[:1] for r in self._readings(token)} for token in row)
        acts = any(("vblex",) in some and ("n",) not in some for some in kinds)
        return () if acts or len(row) > _TITLE else tuple(token.start for token in row)

    def done_by(self, span: Span, preposition: str) -> bool:
        """Whether a preposition that names a doer leads from a participle to a noun: `supervisada por el comité`."""
        verb = self.before(span, preposition)
        said = next((self._readings(token) for token in self.row if token.start == verb), ())
        return preposition in self.words.roles["agent"] and any("pp" in r.tags for r in said)

    def given(self, start: int) -> bool:
        """Whether a word is what someone gives or sends to someone: `contribution`."""
        words = [t.lower for t in self.row if t.start == start]
        return any(self.lexicon.lemmas(w, self.words.language) & self.words.roles["given"] for w in words)

    def place(self, span: Span, *, verbs: bool = False) -> int:
        """Return where the preposition starts that governs a noun, or a form of a verb as one; -1 where none does."""
        joined, word = self.words.contractions, self.of(span)
        if (
            not word
            and verbs
            and any({"ger", "inf"} & set(r.tags) for r in self._readings(self.row[self._index(span)]))
        ):
            word = self._governor(self._index(span), _REACH)
        before = (t for t in reversed(self.row[: self._index(span)]) if joined.get(t.lower, t.lower) == word)
        return next((token.start for token in before), -1)

    def taken(self, span: Span) -> bool:
        """Whether a noun is the object of a verb in the active voice, by a preposition: `sustituye al manual`."""
        place = self.before(span, self.of(span))
        index = next((k for k, t in enumerate(self.row) if t.start == place), 0)
        perfect = index and self.row[index - 1].lower in self.words.roles["perfect"]  # `hayan subcontratado a`
        if self.of(span) not in self.words.roles["objects"] or not (perfect or self.finite(self.row[index])):
            return False
        return not index or self.row[index - 1].lower not in self.words.roles["passive"]

    def of(self, span: Span) -> str:
        """Return what governs the noun at a place; nothing where the word is no noun."""
        if span not in self._found:
            self._found[span] = self._of(span)
        return self._found[span]

    def _of(self, span: Span) -> str:
        inside = [k for k, token in enumerate(self.row) if span[0] <= token.start < span[1]]
        if not inside or not any(self._noun(self.row[k]) for k in inside):
            return ""
        last = inside[-1]
        if self.text[span[1] : span[1] + 2].rstrip() in self.words.roles["possessives"]:
            return "possessive"
        if self._compound(last):
            return ""
        if self._adjunct(last):
            return "adjunct"
        found = self._governor(inside[0], _REACH)
        return "passive" if found == "first" and self._suffers(last) else found

    def _suffers(self, index: int) -> bool:
        """Whether the first verb after a noun is a passive: `will be changed`, `is led by`, `trained in`."""
        for token in self.row[index + 1 : index + 1 + _REACH]:
            if token.lower in self.words.roles["passive"]:
                return True
            readings = self._readings(token)
            if readings and all(r.tags[:1] == ("vblex",) for r in readings):
                after = self.row[self.row.index(token) + 1 : self.row.index(token) + 2]
                done = bool(after) and after[0].lower in self.words.roles["agent"]  # `women led by teams`
                return all("pp" in r.tags for r in readings) or (done and any("pp" in r.tags for r in readings))
        return False

    def does(self, doing: Span, done: Span) -> bool:
        """Whether a form that may be a verb leads to its object, with no small word between: `strengthening ties`."""
        one, two = self._index(doing), self._index(done)
        small = any(t.lower in self.words.function_words for t in self.row[one + 1 : two])
        return one < two and not small and any("ger" in r.tags for r in self._readings(self.row[one]))

    def _noun(self, token: Token) -> bool:
        readings = self._readings(token)
        kinds = {r.tags[:1] for r in readings}
        if token.start in self.known:
            return self.known[token.start] == "noun"
        if self._infinitive(token):
            return False
        return not readings or token.named or ("n",) in kinds or ("np",) in kinds

    def _infinitive(self, token: Token) -> bool:
        """Whether a word that may be a verb stands right after what makes one of it: `to report`."""
        before = self.row[self.row.index(token) - 1 : self.row.index(token)]
        return any(t.lower in self.words.roles["infinitive"] for t in before) and any(
            "inf" in r.tags for r in self._readings(token)
        )

    def plain_noun(self, token: Token) -> bool:
        """Whether a word is a noun, no small word and no verb."""
        return token.lower not in self.words.function_words and self._noun(token) and not self.is_verb(token)

    def may_be(self, token: Token, sort: str) -> bool:
        """Whether a word may be some part of speech."""
        return any(r.tags[:1] == (sort,) for r in self._readings(token))

    def after_article(self, token: Token) -> bool:
        """Whether an article stands right before a word that may be no noun: `los vertidos`."""
        index = self.row.index(token)
        return index > 0 and self.row[index - 1].lower in self.words.definite | self.words.articles

    def agree(self, one: Token, two: Token) -> bool:
        """Whether two words may both be one or several."""
        numbers = [{tag for r in self._readings(token) for tag in r.tags} & {"sg", "pl", "sp"} for token in (one, two)]
        return not all(numbers) or bool(numbers[0] & numbers[1]) or "sp" in numbers[0] | numbers[1]

    def _adjunct(self, index: int) -> bool:
        """Whether a noun stands before another that it belongs to: `health data`."""
        if not self.words.roles["adjuncts"] or index + 1 >= len(self.row):
            return False
        after = self.row[index + 1]
        apart = self.text[self.row[index].end : after.start]
        return (
            apart in {" ", "-"}
            and after.lower not in self.words.function_words
            and self._noun(after)
            and not self.is_verb(after)
            and not self._acts(index + 1)
        )

    def _compound(self, index: int) -> bool:
        """Whether a hyphen joins a noun to what is no noun, by which it may have any role: `drought-tolerant`."""
        after = self.row[index + 1 : index + 2]
        joined = bool(after) and self.text[self.row[index].end : after[0].start] == "-"
        return joined and not any(r.tags[:1] == ("n",) for r in self._readings(after[0]))

    def _acts(self, index: int) -> bool:
        """Whether a word that may be a noun is a verb, for it has an object: `help Chile map its routes`."""
        readings = self._readings(self.row[index])
        after = self.row[index + 1].lower if index + 1 < len(self.row) else ""
        return after in self.words.roles["determiners"] and any(r.tags[:1] == ("vblex",) for r in readings)

    def _governor(self, index: int, reach: int) -> str:
        """Walk to the left past articles, adjectives and nouns of one phrase."""
        for k in range(index - 1, max(-1, index - 1 - reach), -1):
            token, after = self.row[k], self.row[k + 1]
            between = _DIGITS.sub("", self.text[token.end : after.start])
            if BREAK.search(between):
                return "first"
            lower = self.words.contractions.get(token.lower, token.lower)
            if lower in self.words.roles["joining"] or "," in between:
                return self._joined(k if "," in between else k - 1, reach - (index - k))
            if found := self._governing(k, lower):
                return found.strip()
        return "first" if index <= reach else ""

    def _governing(self, index: int, word: str) -> str:
        """Return what governor a word is, a space where the phrase of the noun ends with it, else nothing."""
        if word in self.words.roles["relatives"] and not self._compared(index):
            return "first"
        if word in self.words.roles["prepositions"]:
            return "" if self._partitive(index) or self._adverbial(index) else word
        if inverted(self.row, index, self.words, self.lexicon.readings.get(self.words.language, {})):
            return "first"
        if self.is_verb(self.row[index]):
            return " " if self._turned(index) else "object"
        ends = word in self.words.articles and index and self.plain_noun(self.row[index - 1])
        apart = index and BREAK.search(self.text[self.row[index - 1].end : self.row[index].start])
        return " " if ends and not apart else ""  # `la mitad la proporción`

    def _partitive(self, index: int) -> bool:
        """Whether a preposition only leads from a number to the whole: `una de las partes`, `one of the parties`."""
        before = self.row[index - 1].lower if index else ""
        return before in self.words.roles["partitives"]

    def _adverbial(self, index: int) -> bool:
        """Whether a preposition only makes an adverb of the word after it: `pondera por igual los pilares`."""
        after = self.row[index + 1].lower if index + 1 < len(self.row) else ""
        return f"{self.row[index].lower} {after}" in self.words.roles["adverbial"]

    def _turned(self, index: int) -> bool:
        """Whether the subject may stand after the verb of a relative clause: `que entreguen las empresas`."""
        if self.words.roles["adjuncts"] or not index or index + 1 >= len(self.row):
            return False
        before, after = self.row[index - 1].lower, self.row[index + 1]
        return before in self.words.roles["relatives"] and (after.lower in self.words.definite or after.named)

    def _compared(self, index: int) -> bool:
        """Whether a word that may begin a clause compares: `más … que`; `that` does not."""
        if self.row[index].lower not in self.words.roles["prepositions"]:
            return False
        degrees = self.words.patterns["degree"].values()
        before = [t.lower for t in self.row[max(0, index - _COMPARED) : index]]
        return any(found.fullmatch(word) for found in degrees for word in before)

    def _joined(self, index: int, reach: int) -> str:
        """Return what governs the word that another is joined to by `and` or a comma."""
        if index < 0 or reach <= 0:
            return "first" if index < 0 else ""
        token = self.row[index]
        if not self._noun(token) or token.lower in self.words.function_words:
            return ""
        return self._governor(index, reach)

    def is_verb(self, token: Token) -> bool:
        """Whether a word is a verb, or helps one."""
        if token.lower in self.words.roles["auxiliaries"]:
            return True
        if token.start in self.known:
            return self.known[token.start] == "verb"
        readings = self._readings(token)
        return (
            bool(readings)
            and all(r.tags[:1] == ("vblex",) and "pp" not in r.tags for r in readings)
            and not token.named
        )


def inverted(row: Sequence[Token], index: int, words: Closed, known: Mapping[str, Sequence[Reading]]) -> bool:
    """Whether a verb stands after a pronoun for what comes first, its subject after it: `los fija la autoridad`."""
    if not 0 < index < len(row) - 1 or row[index - 1].lower not in words.roles["clitics"]:
        return False
    pronoun, own = (known.get(row[k].lower, ()) for k in (index - 1, index))
    finite = any(r.tags[:1] == ("vblex",) and not _UNBOUND & set(r.tags) for r in own)
    nouns = [set(r.tags) for r in own if r.tags[:1] in {("n",), ("adj",)}]
    return finite and not any(len(_AGREEING & tags & set(r.tags)) > 1 for r in pronoun for tags in nouns)  # `la tarde`


_AGREEING = frozenset({"m", "f", "sg", "pl"})

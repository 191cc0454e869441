"""Shapes of texts per language and of terms."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.marks import hint_of, is_open, marked, shown
from gealc_docs.languages.words import language_name
from gealc_docs.load.notes import Notes
from gealc_docs.load.period_shape import PeriodShape
from gealc_docs.load.problems import hint
from gealc_docs.load.shape import Choice, Either, ListOf, Schema, Shape, Text
from gealc_docs.load.yaml import Mapping, Node, Scalar
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message
from gealc_docs.model.period import Period
from gealc_docs.model.place import TO_DO, OpenPlace
from gealc_docs.model.plan import When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.model.vocabulary import KINDS, Vocabulary

T = TypeVar("T")
_CODE = 3  # letters of a language's code, at most
_OPEN: Schema = {"type": "string", "pattern": f"^{TO_DO}(?:: .*)?$"}


@dataclass(frozen=True)
class LocalTextShape:
    """A text in one language or more: `{es: …, en: …}`."""

    languages: Collection[str] = ()

    def read(self, node: Node, notes: Notes) -> LocalText | None:
        """Return the text."""
        if not isinstance(node, Mapping) or not node.pairs:
            example = ", ".join(f"{language}: …" for language in self._languages)
            return notes.expected(node, Message.of("load.a-local-text", example=f"{{{example}}}"))
        pairs = list(node.pairs.values())
        written = [(key, value) for key, value in pairs if not _blank(value)]  # the rest is still to be translated
        wordings = (self._wording(key, value, notes) for key, value in written or pairs)
        return LocalText(tuple(wording for wording in wordings if wording))

    @property
    def _languages(self) -> Collection[str]:
        return self.languages or available()

    def _wording(self, key: Scalar, value: Node, notes: Notes) -> Wording | None:
        names = language_words()
        if len(key.text) > _CODE and key.text.casefold() not in names:  # a key that slid into the text above it
            what = Message.of("load.what-language")
            return notes.add(
                key.location, "load.unknown-word", what=what, word=key.text, hint=Message.of("load.further-out")
            )
        if Choice(self._languages, "language", language_words).read(key, notes) is None:
            return None
        text = Text().read(value, notes)
        return None if text is None else Wording(key.text, shown(text, key.text), value.location)

    def schema(self) -> Schema:
        """Return an object schema with one text a language."""
        texts = {language: {"type": ["string", "number", "boolean"], "minLength": 1} for language in self._languages}
        return {"type": "object", "properties": texts, "additionalProperties": False, "minProperties": 1}


LOCAL_TEXT = LocalTextShape()


def _blank(node: Node) -> bool:
    """Whether nothing stands for a text: `en: ""`, `en:`."""
    return isinstance(node, Scalar) and (node.is_null or not node.text.strip())


def language_words() -> dict[str, str]:
    """Return the codes of languages by what people call them: `inglés`, `english`, `ing`."""
    names = {language_name(code, reader).casefold(): code for code in available() for reader in available()}
    return {name[:_CODE]: code for name, code in names.items()} | names


@dataclass(frozen=True)
class TermKey:
    """The key of a term that a field may name."""

    field: str
    vocabulary: Vocabulary

    def read(self, node: Node, notes: Notes) -> Term | None:
        """Return the term with the wording of the vocabulary."""
        if not isinstance(node, Scalar) or node.is_null:
            return notes.expected(node, Message.of("load.a-term"))
        if is_open(node.text):
            return Term(TO_DO, text=marked(hint_of(node.text), node.location), location=node.location)
        entry = self.vocabulary.get(node.text)
        if entry is None or entry.kind not in KINDS[self.field]:
            known = self.vocabulary.keys(KINDS[self.field])
            what = Message.of(f"load.what-{self.field}")
            first, *others = available()
            right = ", ".join((f"{first}: {node.text[:60]}", *(f"{language}: …" for language in others)))
            return notes.add(
                node.location,
                "load.unknown-term",
                what=what,
                word=node.text[:60],
                hint=hint(node.text, known, self._names()),
                right=f"{{{right}}}",
            )
        return Term(entry.key, entry.kind, entry.text, location=node.location)

    def _names(self) -> dict[str, str]:
        """Return the key by every wording of a term, which people write instead: `BID` for `idb`."""
        entries = list(self.vocabulary.of_kind(*KINDS[self.field]))
        return {form: entry.key for entry in entries for _, form in entry.all_forms()}

    def schema(self) -> Schema:
        """Return an enumeration of the keys."""
        return {"anyOf": [{"enum": [*self.vocabulary.keys(KINDS[self.field]), TO_DO]}, dict(_OPEN)]}


@dataclass(frozen=True)
class TermText:
    """A term that the plan spells out itself."""

    def read(self, node: Node, notes: Notes) -> Term | None:
        """Return the term, without a key."""
        text = LOCAL_TEXT.read(node, notes)
        return None if text is None else Term(text=text, literal=True, location=node.location)

    def schema(self) -> Schema:
        """Return the schema of a text."""
        return LOCAL_TEXT.schema()


def term(field: str, vocabulary: Vocabulary) -> Shape[Term]:
    """Return the shape of one term of a field: a key or a text."""
    return Either(TermKey(field, vocabulary), TermText())


def terms(field: str, vocabulary: Vocabulary) -> Shape[tuple[Term, ...]]:
    """Return the shape of a field that takes one or more terms."""
    return ListOf(term(field, vocabulary), single=True)


@dataclass(frozen=True)
class WhenShape:
    """A date: a period in its notation, or a text."""

    def read(self, node: Node, notes: Notes) -> When | None:
        """Return the date."""
        if isinstance(node, Scalar) and is_open(node.text):
            return When(text=marked(hint_of(node.text), node.location), location=node.location)
        if isinstance(node, Scalar):
            period = PeriodShape().read(node, notes)
            return None if period is None else _when(period, node.location)
        text = LOCAL_TEXT.read(node, notes)
        return None if text is None else When(text=text, location=node.location)

    def schema(self) -> Schema:
        """Return both alternatives."""
        return {"anyOf": [PeriodShape().schema(), LOCAL_TEXT.schema()]}


def _when(period: Period, location: Location) -> When:
    return When(period=period, location=location)


@dataclass(frozen=True)
class OrOpen(Generic[T]):
    """A shape whose value may still be to be written: then an `OpenPlace` named by `name` stands for it."""

    shape: Shape[T]
    name: str

    def read(self, node: Node, notes: Notes) -> T | OpenPlace | None:
        """Return the value."""
        if isinstance(node, Scalar) and is_open(node.text):
            return OpenPlace(self.name, hint_of(node.text), node.location)
        return self.shape.read(node, notes)

    def schema(self) -> Schema:
        """Return both alternatives."""
        return {"anyOf": [self.shape.schema(), dict(_OPEN)]}


def opened(make: Callable[..., T]) -> Callable[..., T]:
    """Return a factory that gathers the open places among its values, lists included, into the argument `open`."""

    def gather(**values: Any) -> T:  # noqa: ANN401  # the record's fields are its arguments
        kept, found = {}, []
        for name, value in values.items():
            items = value if isinstance(value, tuple) else (value,)
            found += [item for item in items if isinstance(item, OpenPlace)]
            closed = tuple(item for item in items if not isinstance(item, OpenPlace))
            if closed or not items:
                kept[name] = closed if isinstance(value, tuple) else value
        return make(**kept, **({"open": tuple(found)} if found else {}))

    return gather

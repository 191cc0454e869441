"""An edition: a plan as one language prints it, piece by piece."""

from dataclasses import dataclass
from functools import cached_property

from gealc_docs.languages.catalogue import spoken, translate
from gealc_docs.languages.periods import say_period
from gealc_docs.languages.words import capitalised, joined, language_name
from gealc_docs.model.numbering import paragraph_numbers
from gealc_docs.model.plan import Plan, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.model.vocabulary import COUNTRIES


@dataclass(frozen=True)
class Edition:
    """A plan and the language of its readers; a bilingual one has another language beside it."""

    plan: Plan
    language: str
    beside: str = ""

    @property
    def code(self) -> str:
        """Name the edition in files and addresses: `es`, or `es-en` of a bilingual one."""
        return f"{self.language}-{self.beside}" if self.beside else self.language

    @cached_property
    def other(self) -> "Edition | None":
        """The edition that stands beside this one."""
        return Edition(self.plan, self.beside) if self.beside else None

    @cached_property
    def paragraph_numbers(self) -> dict[tuple[str, int], int]:
        """Running numbers of the paragraphs that have none of their own."""
        return paragraph_numbers(self.plan)

    @cached_property
    def is_written(self) -> bool:
        """Whether the plan's prose exists in this language at all."""
        return self.language in self.plan.languages

    def stand_in(self, wording: Wording) -> str:
        """Return the remark on a wording that stands in for a missing translation; "" where nothing is to be said.

        A plan that has nothing in this language says so once, at its head.
        """
        if wording.language == self.language or not self.is_written:
            return ""
        return self.ui("in-language", language=language_name(wording.language, self.language))

    def ui(self, key: str, /, **args: object) -> str:
        """Return a word of the catalogue `plan`."""
        return translate(f"plan.{key}", self.language, **args)

    def word(self, key: str, /, **args: object) -> Wording:
        """Return a word of the catalogue `plan` with the language it is in: another where this one has none."""
        return Wording(spoken(f"plan.{key}", self.language), self.ui(key, **args))

    def wording(self, text: LocalText) -> Wording:
        """Return the wording to show: this language's, else the original's, else any."""
        return text.best(self.language, self.plan.original)

    def label(self, name: str) -> Wording:
        """Return the label of a field, the plan's own where it has one in this language."""
        own = dict(self.plan.labels).get(name)
        wording = own.find(self.language) if own else None
        return wording or self.word(name)

    def when(self, value: When, style: str = "long") -> Wording:
        """Return a date in words; style `short` leaves out the plan's own year."""
        if value.period is None:
            return self.wording(value.text)
        text = say_period(value.period, self.language, style=style, year=self.plan.year)
        return Wording(self.language, capitalised(text))

    def terms(self, values: tuple[Term, ...], style: str = "long") -> Wording:
        """Return terms joined as prose; style `short` gives countries by their code."""
        shown = [self._term(value, style) for value in values]
        language = next((w.language for w in shown if w.language != self.language), self.language)
        return Wording(language, capitalised(joined([w.text for w in shown], language)))

    def _term(self, value: Term, style: str) -> Wording:
        if style == "short" and value.kind == COUNTRIES and not value.literal:
            return Wording(self.language, value.key)
        return self.wording(value.text)

    def field(self, value: Term | When | tuple[Term, ...], style: str = "long") -> Wording:
        """Return any field of an activity as printed."""
        match value:
            case When():
                return self.when(value, style)
            case Term():
                return self.terms((value,), style)
            case _:
                return self.terms(value, style)

"""What a report on changes shows, in one language, before any format is chosen."""

from collections.abc import Iterator
from dataclasses import dataclass

from gealc_docs.languages.catalogue import say, translate
from gealc_docs.languages.words import joined, language_name
from gealc_docs.model.change import Change, ChangeKind, Comparison, Level, Match, Place, Weight
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Plan, Status, shared_languages
from gealc_docs.model.redline import Mark, Piece, redline
from gealc_docs.model.text import LocalText
from gealc_docs.report.changes.spoken import Sentence, foreign, runs, spoken, telling, text_of

_REDLINED = frozenset(
    {ChangeKind.REWORDED, ChangeKind.RENAMED, ChangeKind.OBJECTIVE, ChangeKind.TEXT, ChangeKind.EDITORIAL}
)
# Messages that quote what a redline shows: beside it a shorter one serves, whose code ends in `-shown`.
_QUOTING = frozenset(
    {
        "diff.reworded",
        "diff.recounted",
        "diff.settled",
        "diff.renamed",
        "diff.editorial-activity",
        "diff.editorial-area",
        "diff.header",
    }
)


@dataclass(frozen=True, slots=True)
class Said:
    """A wording with its language; `note` tells a reader where it alone is not in theirs."""

    text: str
    language: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One change as a sentence that stands alone (`said`) and as one beside its redline (`told`).

    `was`: the language of what went if another.
    """

    change: Change
    said: Sentence
    told: Sentence
    pieces: tuple[Piece, ...] = ()
    language: str = ""
    was: str = ""

    @property
    def sentence(self) -> str:
        """The sentence beside the redline as plain text."""
        return text_of(self.told)


class View:
    """A comparison as a reader of one language sees it."""

    def __init__(self, found: Comparison, language: str) -> None:
        """Take the comparison and the reader's language."""
        self.found = found
        self.language = language
        names = zip(("old", "new"), found.named, strict=True)
        self.names = {side: (say(called.name, language), say(called.short, language)) for side, called in names}
        self.years = {side: short for side, (_, short) in self.names.items()}
        self._lacking = [plan for plan in (found.old, found.new) if language not in plan.languages]
        self.lines = tuple(self._line(change) for change in found.changes)

    @property
    def stamp(self) -> str:
        """What is stamped on every page: which of the plans is not approved, "" where both are."""
        plans = {"old": self.found.old, "new": self.found.new}
        words = {side: translate(f"plan.status-{plan.status}", self.language).upper() for side, plan in plans.items()}
        return " · ".join(
            f"{self.years[side]}: {words[side]}" for side, plan in plans.items() if plan.status is not Status.APPROVED
        )

    def ui(self, code: str, **args: object) -> str:
        """Return a text of the report in the reader's language."""
        return translate(f"diff.{code}", self.language, **args)

    def sentence(self, code: str, **args: object) -> Sentence:
        """Return a sentence of the report; arguments may hold wordings marked by `quoted`."""
        return runs(self.ui(code, **args), self.language)

    def said(self, text: LocalText, plan: Plan) -> Said:
        """Return a wording of a plan for the reader; that a plan lacks their language altogether is told in `notes`."""
        best = text.best(self.language, plan.original)
        alone = best.text and best.language != self.language and not any(plan is one for one in self._lacking)
        note = self.ui("only-in", language=language_name(best.language, self.language)) if alone else ""
        return Said(best.text, best.language, note)

    def quoted(self, text: LocalText, plan: Plan) -> str:
        """Return a wording of a plan to stand in a `sentence`."""
        said = self.said(text, plan)
        return foreign(said.text, said.language, self.language)

    @property
    def title(self) -> str:
        """The report's title."""
        return self.ui("report-title", **{side: name for side, (name, _) in self.names.items()})

    @property
    def same_year(self) -> bool:
        """Whether both are states of one plan: then what stayed where it was need not be listed."""
        return self.found.old.year == self.found.new.year

    @property
    def notes(self) -> list[str]:
        """Say, once, which plans the reader's language lacks, and in which language wordings are compared."""
        lacking = self._lacking
        short = {True: self.years["old"], False: self.years["new"]}
        found = [
            self.ui("no-wording", year=short[plan is self.found.old], languages=self._names(plan.languages))
            for plan in lacking
        ]
        shared = shared_languages(self.found.old, self.found.new)
        shown = sorted({line.language for line in self.lines}.intersection(shared) - {self.language})
        found += [self.ui("compared-in", languages=self._names(tuple(shown)))] if lacking and shown else []
        if not shared:
            told = {end for change in self.found.changes if change.kind is ChangeKind.REWORDED for end in change.new}
            untold = sum(match.new not in told for match in self.matches(Level.ACTIVITY))
            found.append(self.ui("no-common-language", count=untold))
        silent = [plan for plan in (self.found.old, self.found.new) if not plan.committee or not plan.committee.members]
        found += [self.ui("no-committee", year=plan.year) for plan in silent if len(silent) == 1]
        return list(dict.fromkeys(found))

    def _names(self, languages: tuple[str, ...]) -> str:
        return joined([language_name(language, self.language) for language in languages], self.language)

    def _line(self, change: Change) -> Line:
        shown = self._shown(change) if change.kind in _REDLINED else ""
        message = change.message if shown in {"", self.language} else self._named(change)
        said = spoken(message, self.language)
        if not shown:
            return self._in_two_languages(change, said)
        alone: Sentence = ()
        if shown != self.language and not self._lacking:
            name = language_name(shown, self.language)
            alone = runs(f" {self.ui('changed-only-in', language=name)}", self.language)
        pieces = redline(change.before.get(shown), change.after.get(shown))
        return Line(change, said + alone, self._beside(message, said) + alone, pieces, shown)

    def _in_two_languages(self, change: Change, said: Sentence) -> Line:
        """Return a line with both wordings of a change that share no language, each whole."""
        if change.kind not in _REDLINED or not change.before or not change.after:
            return Line(change, said, said)
        before, after = change.before.best(self.language), change.after.best(self.language)
        pieces = (Piece(Mark.DELETED, before.text), Piece(Mark.INSERTED, after.text))
        return Line(change, said, self._beside(change.message, said), pieces, after.language, before.language)

    def _beside(self, message: Message, said: Sentence) -> Sentence:
        """Return what is said beside a redline, which need not be quoted too."""
        if message.code not in _QUOTING:
            return said
        return spoken(Message(f"{message.code}-shown", message.args), self.language)

    def _named(self, change: Change) -> Message:
        """Return the message of a change shown in another language than the reader's, with the title in theirs."""
        message = change.message
        if message.code not in _QUOTING or not change.new:
            return message
        title = self.quoted(title_at(self.found.new, change.new[0]), self.found.new)
        new = self.ui("numbered", number=change.new[0].number, title=title)
        return Message.of(message.code, **{**dict(message.args), "new": new})

    def _shown(self, change: Change) -> str:
        """Return the language to show a wording in, one that came or went whole too; "" where the sides share none."""
        if bool(change.before) is not bool(change.after):
            return (change.before or change.after).best(self.language).language
        shared = any(change.before.find(language) for language in change.after.languages)
        return telling(change.before, change.after, self.language) if shared else ""

    def of_weight(self, weight: Weight) -> list[Line]:
        """Return the lines of one weight."""
        return [line for line in self.lines if line.change.weight is weight]

    def of_level(self, level: Level) -> list[Line]:
        """Return the lines of substance of one level."""
        return [line for line in self.of_weight(Weight.SUBSTANCE) if line.change.level is level]

    def matches(self, level: Level) -> Iterator[Match]:
        """Go through the items that both plans have."""
        return (match for match in self.found.matches if match.level is level)

    def home(self, area: int) -> int | None:
        """Return the new area that an old one became, the first if several."""
        return next((match.new.area for match in self.matches(Level.AREA) if match.old.area == area), None)


def title_at(plan: Plan, place: Place) -> LocalText:
    """Return the title of an item."""
    area = plan.areas[place.area]
    return area.title if place.activity < 0 else area.activities[place.activity].title

"""An outline with roles to sections, areas and activities."""

from collections.abc import Iterator
from dataclasses import replace

from gealc_docs.languages.labels import folded, labels, passage_language
from gealc_docs.load.official.blocks import Text
from gealc_docs.load.official.closing import closing_date, end_in_dates, own_title, run_on
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.load.official.fields import (
    GOAL,
    NOTE,
    OBJECTIVE,
    PLACE_AND_DATE,
    UNKNOWN,
    Labelled,
    almost,
    is_goal,
    without_stop,
)
from gealc_docs.load.official.footnotes import Footnotes, in_section, outer_levels
from gealc_docs.load.official.marks import ANNEX
from gealc_docs.load.official.outline import Node
from gealc_docs.load.official.slugs import slug, unique
from gealc_docs.load.official.units import Plain, section_kind
from gealc_docs.load.recognise import Recogniser, when
from gealc_docs.load.recognise_dates import recognise_period
from gealc_docs.model.finding import Severity
from gealc_docs.model.plan import FIELDS, Activity, Area, Section, When
from gealc_docs.model.text import EMPTY, LocalText, Wording


class Assembler:
    """Makes the values of a plan of nodes; `year` completes dates that name none."""

    def __init__(self, language: str, year: int, terms: Recogniser, doubts: Doubts, footnotes: Footnotes) -> None:
        """Keep what all parts need."""
        self.footnotes = footnotes
        self.language, self.year, self.terms, self.doubts = language, year, terms, doubts
        # Whether most titles end in a date after a dash.
        self.dashed = False
        # Whether most titles go on in sentences.
        self.run_on = False

    def local(self, text: Text) -> LocalText:
        """Return a located text as a text in its language."""
        language = passage_language(text.text, self.language)
        return LocalText((Wording(language, text.text, text.location),)) if text else EMPTY

    def sections(self, root: Node) -> tuple[Section, ...]:
        """Return the sections, and what stands before the first one as its first paragraphs."""
        nodes = [node for node in root.children if node.role in {"section", "holder"}]
        before = [self._printed(item) for item in root.items]
        for text in before:
            self.doubts.add("official.before-sections", text)
        made = []
        for index, node in enumerate(nodes):
            texts = [*(before if index == 0 else ()), *self._prose(node)]
            own = [*([root] if index == 0 else ()), *in_section(node)]
            texts += self.footnotes.of_section(own, node.head.title.text, first=index == 0)
            made.append(self._section(node, texts))
        return tuple(replace(s, id=name) for s, name in zip(made, unique(s.id for s in made), strict=True))

    def _section(self, node: Node, texts: list[Text]) -> Section:
        # `Annex 1. Glossary`: no word for a level of the plan, so that it is part of the title.
        worded = node.mark is not None and node.mark.style.startswith("word-") and node.mark.role in {"", ANNEX}
        title = without_stop(node.head.place if worded else node.head.title).stripped(":")
        name = section_kind(title.text, self.language) or slug(title.text)
        holds = node.role == "holder"
        return Section(
            "areas" if holds else name,
            self.local(title),
            "" if worded else _number(node),
            tuple(map(self.local, texts)),
            holds,
            title.location,
        )

    def _prose(self, node: Node) -> Iterator[Text]:
        """Go through the paragraphs under a node, its marked items with their marks."""
        yield from (self._printed(item) for item in node.items)
        for child in node.children:
            if child.role not in {"area", "activity", "outer"}:
                yield child.head.place or child.head.title
                yield from self._prose(child)

    def _printed(self, item: Labelled | Plain) -> Text:
        """Return an item as it was printed."""
        if isinstance(item, Plain):
            return item.text
        return item.printed.followed_by(item.value, ": ")

    def areas(self, root: Node) -> tuple[Area, ...]:
        """Return all areas in order."""
        nodes = [node for node in root.walk() if node.role == "area"]
        titles = [node.head.title.text for node in root.walk() if node.role == "activity"]
        self.dashed = end_in_dates(titles, self.language, self.year)
        self.run_on = run_on(titles)
        self._tell_words(root)
        ids = unique(slug(node.head.title.text) for node in nodes)
        return tuple(self._area(node, name) for node, name in zip(nodes, ids, strict=True))

    def _tell_words(self, root: Node) -> None:
        """Tell the words before numbers that are in no list, once each: they say what a level is called."""
        words: dict[str, Text] = {}
        for node in root.walk():
            if (
                node.mark
                and node.role in {"area", "activity"}
                and node.mark.style.startswith("word-")
                and node.head.place
            ):
                words.setdefault(node.mark.style, node.head.place.cut(0, node.mark.end).stripped(" :.–—-"))
        known = {folded(str(word)) for group in labels(self.language)["roles"].values() for word in group}
        for style, text in words.items():
            if style.removeprefix("word-") not in known:
                self.doubts.add("official.level-word", text, severity=Severity.INFO)

    def _area(self, node: Node, name: str) -> Area:
        title = without_stop(node.head.title)
        objective: list[Text] = []
        notes = list(self._outer(node))
        for item in node.items:
            self._check_spelling(item, node)
            if isinstance(item, Labelled) and item.name in {OBJECTIVE, GOAL}:
                objective.append(item.value)
            else:
                text = self._printed(item)
                notes.append(text)
                self.doubts.add("official.note", text, number=_number(node), severity=Severity.INFO)
        pairs = list(self._activities(node, notes))
        notes += self.footnotes.of_area(node, title.text)
        ids = unique(slug(activity.title.wordings[0].text if activity.title else "") for activity in pairs)
        activities = tuple(replace(a, id=i) for a, i in zip(pairs, ids, strict=True))
        self._check_doubled(node)
        return Area(
            name,
            self.local(title),
            _number(node),
            self.local(_all(objective)),
            activities,
            tuple(map(self.local, notes)),
            location=title.location,
        )

    def _outer(self, node: Node) -> Iterator[Text]:
        """Go through what the levels above an area say if that is their first area."""
        for parent in outer_levels(node):
            for text in (parent.head.place or parent.head.title, *self._prose(parent)):
                yield text
                self.doubts.add("official.outer-level", text, number=_number(node))

    def _activities(self, node: Node, notes: list[Text]) -> Iterator[Activity]:
        for child in node.children:
            if child.role == "activity":
                yield self._activity(child, notes)
                yield from self._activities(child, notes)
            elif child.role != "area":
                text = child.head.place or child.head.title
                notes.append(text)
                is_note = child.head.style.startswith("bullet") and not child.children
                self.doubts.add("official.note" if is_note else "official.extra-level", text, number=_number(node))
                notes += [self._printed(item) for item in child.items]
                yield from self._activities(child, notes)

    def _activity(self, node: Node, notes: list[Text]) -> Activity:
        title, text = own_title(node.head.title) if self.run_on else (node.head.title, Text(""))
        title = without_stop(title)
        values: dict[str, list[Labelled]] = {}
        if text:
            self._note(text, node, notes)
        for item in node.items:
            self._check_spelling(item, node)
            if isinstance(item, Plain):
                self._note(item.text, node, notes)
            elif item.name == PLACE_AND_DATE:
                for part in self._place_and_date(item):
                    values.setdefault(part.name, []).append(part)
            else:
                name = self._field(item)
                if name and (name not in values or name not in {"venue", "date"}):
                    values.setdefault(name, []).append(item)
                else:
                    self._unplaced(item, node, notes)
        self._check_doubled(node)
        if "date" not in values and (closed := closing_date(title, self.language, self.year, dashed=self.dashed)):
            title = without_stop(closed[0])
            values["date"] = [Labelled("date", Text(""), closed[1])]
            self.doubts.add("official.closing-date", closed[1], number=_number(node), severity=Severity.INFO)
        fields = {name: self._value(name, items) for name, items in values.items()}
        given = {name: value for name, value in fields.items() if value}
        return Activity("", self.local(title), _number(node), location=title.location, **given)  # type: ignore[arg-type]  # each field has its own type

    def _place_and_date(self, item: Labelled) -> Iterator[Labelled]:
        """Split a value that is a place and a date at the comma before the date."""
        text = item.value.text.rstrip(" .;")
        cuts = [
            i for i, c in enumerate(text) if c in ",;" and recognise_period(text[i + 1 :], self.language, self.year)
        ]
        cut = cuts[0] if cuts else len(text)
        yield replace(item, name="venue", value=item.value.cut(0, cut))
        if cuts:
            yield replace(item, name="date", value=item.value.cut(cut + 1))

    def _field(self, item: Labelled) -> str:
        """Return the field of an activity that a label names; a goal is what the activity is to yield."""
        if item.name == GOAL or (item.name == OBJECTIVE and is_goal(item.printed.text, self.language)):
            return "product"
        return item.name if item.name in FIELDS and item.value else ""

    def _value(self, name: str, items: list[Labelled]) -> object:
        texts = [without_stop(item.value) for item in items]
        for text in texts:
            if name != "date" and (entry := self.terms.looks_like(text.text, name, self.language)):
                known = entry.text.best(self.language).text
                self.doubts.add("official.other-letters", text, name=name, known=known)
        if name == "date":
            return self._date(texts[0]) if texts[0] else None
        if name == "venue":
            return self.terms.term(texts[0].text, name, self.language, texts[0].location) if texts[0] else None
        return tuple(t for x in texts if x for t in self.terms.terms(x.text, name, self.language, x.location))

    def _date(self, text: Text) -> When:
        made = when(text.text, self.language, self.year, text.location)
        if made.period is None:
            self.doubts.add("official.unknown-date", text, name="date", severity=Severity.INFO)
        return made

    def _note(self, text: Text, node: Node, notes: list[Text]) -> None:
        """Keep a paragraph after an activity as a note of its area."""
        notes.append(text)
        severity = Severity.INFO if node.items and node.head.style == "row" else Severity.WARNING
        self.doubts.add("official.note", text, number=_number(node), severity=severity)

    def _unplaced(self, item: Labelled, node: Node, notes: list[Text]) -> None:
        if not item.value:
            self.doubts.add("official.empty-field", item.printed, number=_number(node))
            return
        text = self._printed(item) if item.printed else item.value
        number = _number(node)
        # What stands below a table is said of no row of it.
        below = node.head.style == "row" and not item.column
        if number and item.name != NOTE and not below:
            notes.append(Text(f"{number}: {text.text}", ((0, text.location),)))
        else:
            notes.append(text)
        others = {NOTE: "official.note", UNKNOWN: "official.unknown-label", OBJECTIVE: "official.unknown-label"}
        self.doubts.add(others.get(item.name, "official.second-value"), text, number=number)

    def _check_spelling(self, item: Labelled | Plain, node: Node) -> None:
        if isinstance(item, Labelled) and (known := almost(item.printed.text, self.language)) and item.name != UNKNOWN:
            self.doubts.add("official.misspelt-label", item.printed, number=_number(node), known=known.capitalize())

    def _check_doubled(self, node: Node) -> None:
        if node.head.doubled:
            text = node.head.place
            self.doubts.add("official.doubled-number", text, number=_number(node), second=node.head.doubled)


def _number(node: Node) -> str:
    return node.mark.printed if node.mark else ""


def _all(texts: list[Text]) -> Text:
    whole = Text("")
    for text in texts:
        whole = whole.followed_by(text)
    return whole

"""The state of a plan as one screen of text."""

from collections.abc import Iterator
from textwrap import fill

from gealc_docs.doctree.edition import Edition as Printed
from gealc_docs.languages.catalogue import continued, say, translate
from gealc_docs.languages.words import capitalised, joined, language_name
from gealc_docs.load.to_do import ToDo
from gealc_docs.model.finding import Finding
from gealc_docs.model.plan import Status
from gealc_docs.report.changes.tables import COLUMNS, counts
from gealc_docs.report.changes.view import View
from gealc_docs.report.headings import heading
from gealc_docs.report.outline import outline
from gealc_docs.report.status.state import Edition, State

_WIDTH = 100
_SHOWN = 12  # of each list; the whole of it is what `gealc check` is for


def render(state: State, language: str) -> str:
    """Return the state in words."""
    return "\n".join(_Screen(state, language).lines()) + "\n"


class _Screen:
    def __init__(self, state: State, language: str) -> None:
        self.state = state
        self.language = language
        self.places = outline([state.plan])

    def ui(self, key: str, **args: object) -> str:
        return translate(f"status.{key}", self.language, **args)

    def lines(self) -> Iterator[str]:
        plan = self.state.plan
        printed = Printed(plan, self.language)
        title = printed.wording(plan.title).text
        yield f"{title} · {printed.ui(f'status-{plan.status}')} · {plan.location.file}"
        yield from ("", self.ui("editions"))
        yield from map(self._edition, self.state.editions)
        yield from self._to_dos()
        yield from self._findings()
        yield from self._changes()
        yield from self._steps()

    def _edition(self, edition: Edition) -> str:
        name = capitalised(language_name(edition.language, self.language))
        parts = [self.ui("written", written=edition.written, total=edition.total)]
        for key, count in (("lacking", edition.missing), ("half", edition.open), ("old", edition.stale)):
            parts += [self.ui(key, count=count)] if count else []
        return f"  {name}: {', '.join(parts)}"

    def _to_dos(self) -> Iterator[str]:
        places = self.state.to_dos
        if places:
            yield from ("", self.ui("to-do", count=len(places)))
            yield from (self._line(self._place(place)) for place in places[:_SHOWN])
            yield from self._more(len(places))

    def _place(self, place: ToDo) -> str:
        where = heading(place, self.places, self.language)
        key = "" if place.wording else place.address.rpartition("/")[2]
        what = " – ".join(part for part in (key, place.hint) if part)
        wording = f" ({place.wording.language})" if place.wording else ""
        return f"{place.location}: {where}{wording}{': ' if what else ''}{what}"

    def _findings(self) -> Iterator[str]:
        counts = [
            translate(f"report.count-{severity}", self.language, count=count)
            for severity, count in self.state.counts.items()
            if count
        ]
        yield from ("", self.ui("findings", counts=joined(counts, self.language)) if counts else self.ui("sound"))
        if self.state.accepted:
            yield self.ui("accepted", count=self.state.accepted)
        errors = [f for f in self.state.findings if f.severity == "error" and f.check != "to-do"]
        yield from (self._line(self._finding(finding)) for finding in errors[:_SHOWN])
        yield from self._more(len(errors), "more-errors")

    def _finding(self, finding: Finding) -> str:
        where = heading(finding, self.places, self.language)
        return f"{finding.location}: {where}: {continued(finding.message, self.language)}"

    def _changes(self) -> Iterator[str]:
        found = self.state.comparison
        if found is None:
            return
        view = View(found, self.language)
        columns = zip(COLUMNS, zip(*(row.counts for row in counts(view)), strict=True), strict=True)
        said = [f"{view.ui(f'head-{name}').lower()} {sum(column)}" for name, column in columns if sum(column)]
        yield from ("", self.ui("changes", year=found.old.year, counts=", ".join(said)))

    def _steps(self) -> Iterator[str]:
        if self.state.plan.status is Status.APPROVED:
            blocking, year = self.state.blocking, self.state.plan.year
            yield from ("", self.ui("blocked", count=blocking, year=year) if blocking else self.ui("approved"))
        for status, lacking in self.state.steps.items():
            yield from ("", self.ui(f"for-{status}" if lacking else f"ready-{status}"))
            yield from (self._line(f"- {say(message, self.language)}") for message in lacking)

    def _more(self, count: int, key: str = "more") -> Iterator[str]:
        if count > _SHOWN:
            yield "  " + self.ui(key, count=count - _SHOWN, year=self.state.plan.year)

    def _line(self, text: str) -> str:
        return fill(text, _WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)

"""The HTML document of one edition, ready for the PDF engine."""

import base64
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from docutils import nodes
from jinja2 import Environment
from markupsafe import Markup

from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.parts import BETWEEN
from gealc_docs.languages.words import joined, language_name
from gealc_docs.model.plan import Plan, Status
from gealc_docs.publish.contents import contents
from gealc_docs.publish.markup import markup
from gealc_docs.publish.templates import environment

_COUNTERS = {"{page}": "counter(page)", "{pages}": "counter(pages)"}


def document(edition: Edition, parts: list[nodes.Element]) -> str:
    """Return the document of a plan's edition; `parts` is what `doctree.build` gave."""
    plan, language = edition.plan, edition.language
    both = (edition, edition.other) if edition.other else (edition,)
    title = BETWEEN.join(one.wording(plan.title).text for one in both)
    named = joined([language_name(one.language, language) for one in both], language)
    network = edition.ui("network")
    stamp = stamp_of(edition)
    layout = "bilingual" if edition.other else plan.layout
    return (
        _environment()
        .get_template("print/plan.html.j2")
        .render(
            language=language,
            languages=[one.language for one in both],
            title=title,
            author=network,
            description=f"{network} – {title} ({named})",
            keywords=f"{network}, {plan.year}",
            created=day.isoformat() if (day := dated(plan)) else "",
            status=str(plan.status),
            layout=layout,
            network=network,
            running=f"{network} · {title}",
            stamp=stamp,
            watermark=_watermark(stamp.split(BETWEEN)) if stamp else "",
            page=BETWEEN.join(one.ui("page-of", page="{page}", pages="{pages}") for one in both),
            body=Markup(_body(edition, parts)),  # noqa: S704  # made by our own writer, which escapes every text
        )
    )


def _body(edition: Edition, parts: list[nodes.Element]) -> str:
    """Return the HTML of the plan with its table of contents before the first section."""
    head, whole = (part.deepcopy() for part in parts)
    index = next((i for i, child in enumerate(whole) if isinstance(child, nodes.section)), len(whole))
    whole.insert(index, contents(edition))
    return markup([head, whole])


def stamp_of(edition: Edition) -> str:
    """Return what is stamped on every page of a plan that is not approved, in each of its languages, "" where it is."""
    status = edition.plan.status
    both = (edition, edition.other) if edition.other else (edition,)
    said = dict.fromkeys(one.ui(f"status-{status}").upper() for one in both)
    return "" if status is Status.APPROVED else BETWEEN.join(said)


def dated(plan: Plan) -> date | None:
    """Return the day the metadata gives, from the plan alone so that builds are reproducible."""
    given = plan.issued or (plan.assembly.date if plan.assembly else None)
    if given and given.period and given.period.spans:
        return given.period.spans[0].last
    return None


def _environment() -> Environment:
    made = environment()
    made.filters["css_text"] = _css_text
    return made


def _css_text(text: str) -> Markup:
    """Return a text as the value of CSS `content`, with `{page}` and `{pages}` as counters."""
    pieces = re.split(r"(\{pages?\})", text)
    return Markup(" ".join(_COUNTERS.get(piece) or _css_string(piece) for piece in pieces if piece))  # noqa: S704  # quoted


def _css_string(text: str) -> str:
    """Quote a text for CSS; every unusual character goes by its code, ended by a space of its own."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):06x} " for c in text) + '"'


def _watermark(words: Sequence[str]) -> str:
    """Return words, a line each, as a picture that lies behind each page."""
    size = min(44, 300 // max(map(len, words), default=1))
    svg = environment().get_template(Path("print", "watermark.svg.j2").as_posix()).render(words=words, size=size)
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()

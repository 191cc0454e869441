"""Changes as an HTML page: one self-contained file, the content alone for a page of the site, or for print."""

from markupsafe import Markup

from gealc_docs.model.change import Comparison, Level, Weight
from gealc_docs.model.redline import Mark
from gealc_docs.report.changes.chapters import chapters
from gealc_docs.report.changes.flow import NARROW, WIDE, Shape, flow_rows, flow_svg
from gealc_docs.report.changes.summary import crowded, shortened, summary
from gealc_docs.report.changes.tables import COLUMNS, correlation, counts
from gealc_docs.report.changes.view import View
from gealc_docs.report.digest import digest
from gealc_docs.report.templates import environment

_TEMPLATES = "diff"


def content(found: Comparison, language: str) -> str:
    """Return the report without head, body and title, for a page of the site."""
    return _rendered("content.html.j2", found, language)


def page(found: Comparison, language: str) -> str:
    """Return the report as one file that needs no other."""
    return _rendered("page.html.j2", found, language)


def printed_page(found: Comparison, language: str) -> str:
    """Return the report for the print style sheet of the official plan: nothing is folded away."""
    return _rendered("print.html.j2", found, language)


def _rendered(template: str, found: Comparison, language: str) -> str:
    view = View(found, language)
    found_chapters, groups, rows = chapters(view), summary(view), counts(view)
    return (
        environment(_TEMPLATES)
        .get_template(template)
        .render(
            view=view,
            ui=view.ui,
            language=language,
            summary=groups,
            crowded=crowded(groups, len(rows)),
            counts=rows,
            columns=COLUMNS,
            relations={side: correlation(view, side) for side in view.years},
            plan_lines=[line for line in view.of_level(Level.PLAN) if line.pieces],
            chapters=found_chapters,
            untouched=[chapter for chapter in found_chapters if not chapter.is_touched],
            shortened=lambda found: ", ".join(shortened([one.number for one in found], view)),
            editorial=view.of_weight(Weight.EDITORIAL),
            flow={name: _picture(view, shape) for name, shape in (("wide", WIDE), ("narrow", NARROW))},
            flow_rows=flow_rows(view),
            digest=digest,
            Mark=Mark,
            Level=Level,
        )
    )


def _picture(view: View, shape: Shape) -> Markup:
    return Markup(flow_svg(view, shape))  # noqa: S704  # made by drawsvg, which escapes every text

"""Reports that the tests of the page share."""

from gealc_docs.model.finding import Finding, Severity, Side
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Activity, Area, Plan, Section
from gealc_docs.model.text import LocalText
from gealc_docs.parity.pairs import between
from gealc_docs.report.findings import Reader, Report
from gealc_docs.report.formats import render
from gealc_docs.report.outline import outline

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{ 7 * 7 }}"
PLAN = Plan(
    2030,
    LocalText.of(es="Plan de trabajo 2030", en="2030 Work Plan"),
    sections=(Section("background", LocalText.of(es="Antecedentes", en="Background"), "1"),),
    areas=(
        Area(
            "open-data",
            LocalText.of(es="Datos abiertos", en="Open data"),
            "3.1",
            activities=(
                Activity("forum", LocalText.of(es="Foro regional", en="Regional forum"), "3.1.1"),
                Activity("guide", LocalText.of(es="Guía de publicación", en="Guide to publishing"), "3.1.2"),
            ),
        ),
        Area("digital-signature", LocalText.of(es="Firma digital", en="Digital signature"), "3.2"),
    ),
)


def finding(  # noqa: PLR0913  # what a finding holds
    check: str,
    severity: Severity,
    address: str,
    *,
    number: str = "",
    texts: tuple[str, str] = ("cuatro reuniones", "five meetings"),
    line: int = 1,
    accepted: str = "",
    own: Severity | None = None,
) -> Finding:
    """Make a finding on both languages whose first four characters are at issue."""
    sides = tuple(
        Side(language, text, Location("plans/2030.yaml", line + at, 9), ((0, 4),))
        for at, (language, text) in enumerate(zip(("es", "en"), texts, strict=True))
    )
    message = between(Message.of("parity.number-differs", source=texts[0][:4], target=texts[1][:4]), "es", "en")
    return Finding(check, severity, message, address, number, "title", sides[-1].location, sides, accepted, own)


FINDINGS = (
    finding("number", Severity.ERROR, "2030/open-data/forum/title", number="3.1.1", line=30),
    finding(
        "words", Severity.WARNING, "2030/open-data/guide/title", number="3.1.2", texts=("Guía única", "Guide"), line=40
    ),
    finding("number", Severity.WARNING, "2030/background/text/1", texts=("siete años", "eight years"), line=50),
    finding(
        "lint/spelling",
        Severity.INFO,
        "2030/open-data/objective",
        texts=("Objetibo", "Obgective"),
        line=20,
        own=Severity.WARNING,
    ),
    finding(
        "words",
        Severity.INFO,
        "2030/open-data/guide/title",
        number="3.1.2",
        texts=("Sede fija", "Venue"),
        accepted="Así se acordó",
    ),
)
TITLE = Message.of("parity.title", plan="2030", languages="A, B")


def page(findings: tuple[Finding, ...] = FINDINGS, language: str = "es", plan: Plan = PLAN) -> str:
    """Return the page of findings about the plan."""
    report = Report.of(TITLE, findings, [("2030", plan.title.get(language))], outline([plan]))
    return render(report, "html", Reader(language))


REPORT = Report.of(TITLE, FINDINGS, [("2030", PLAN.title.get("en"))], outline([PLAN]))

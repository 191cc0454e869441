"""Every format tells the same findings."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from gealc_docs.model.finding import Finding, Severity, Side
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message
from gealc_docs.report.excerpt import excerpt, pieces
from gealc_docs.report.findings import Reader, Report, fails
from gealc_docs.report.formats import names, render

PLACE = Location("plans/2030.yaml", 12, 7)
TEXT = "Firma <b>digital</b> & datos"
FINDING = Finding(
    "some-check",
    Severity.WARNING,
    Message.of("report.found", counts="x"),
    "2030/open-data/a/title",
    "3.1.2",
    "title",
    PLACE,
    (Side("es", TEXT, PLACE, ((6, 9), (8, 16))), Side("en", "Two", Location("plans/2030.yaml", 13, 7))),
)
REPORT = Report.of(Message.of("report.check"), [FINDING], [("2030", "Plan <2030>")])
ACCEPTED = replace(FINDING, severity=Severity.ERROR, accepted="as agreed")
OWN = replace(FINDING, check="lint/spelling", severity=Severity.INFO, own=Severity.WARNING)
STALE = replace(FINDING, sides=(replace(FINDING.sides[0], before="Firma y datos"), FINDING.sides[1]))
ALL = Report.of(Message.of("report.check"), [FINDING, ACCEPTED, OWN, STALE], [("2030", "Plan")])
EMPTY = Report.of(Message.of("report.check"), [], [("2030", "Plan")])

# The schema of OASIS as Schema Store publishes it (taken from the npm package @microsoft/jest-sarif, MIT).
SARIF = json.loads((Path(__file__).parents[1] / "fixtures" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


def valid(log: object) -> object:
    """Return a log that fits the schema."""
    jsonschema.Draft4Validator(SARIF, format_checker=jsonschema.FormatChecker()).validate(log)
    return log


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("report", [REPORT, ALL, EMPTY])
def test_every_format_renders(name: str, language: str, report: Report) -> None:
    assert render(report, name, Reader(language)).endswith("\n") or name == "html"


def test_json_keeps_the_contract() -> None:
    data = json.loads(render(REPORT, "json", Reader("es")))
    (finding,) = data["findings"]
    assert finding["check"] == "some-check"
    assert finding["number"] == "3.1.2"
    assert set(finding["message"]) == {"es", "en"}
    assert finding["es"] == {
        "text": TEXT,
        "file": "plans/2030.yaml",
        "line": 12,
        "column": 7,
        "spans": [[6, 9], [8, 16]],
    }
    assert data["summary"]["warning"] == 1
    assert data["summary"]["error"] == 0


def test_sarif_fits_its_schema() -> None:
    log = json.loads(render(REPORT, "sarif", Reader("en")))
    assert valid(log)
    (result,) = log["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 12
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 13


@pytest.mark.parametrize("language", ["es", "en"])
def test_sarif_says_what_each_check_looks_for_in_both_languages(language: str) -> None:
    title = Message.of("parity.title", plan="Plan", languages="")
    findings = [replace(FINDING, check=code) for code in ("number", "lint/years", "lint/official.note")]
    log = json.loads(render(Report.of(title, findings), "sarif", Reader(language)))
    assert valid(log)
    rules = {rule["id"]: rule for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert rules["number"]["fullDescription"]["text"].count("↔") == 1
    for text in (rules["number"]["help"]["text"], rules["lint/years"]["help"]["text"]):
        assert "Ejemplo: " in text
        assert "Example: " in text
    assert rules["lint/official.note"]["fullDescription"]["text"]


def test_sarif_says_what_was_not_compared() -> None:
    remark = Message.of("parity.without-words")
    log = json.loads(render(replace(REPORT, remarks=(remark,)), "sarif", Reader("es")))
    assert valid(log)
    (told,) = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert told["properties"]["messages"].keys() == {"es", "en"}
    assert "invocations" not in json.loads(render(REPORT, "sarif", Reader("es")))["runs"][0]


def test_the_schema_would_tell() -> None:
    log = json.loads(render(REPORT, "sarif", Reader("en")))
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        valid(log)


def test_accepted_findings_stand_apart_and_do_not_fail() -> None:
    assert not fails([ACCEPTED], "info")
    data = json.loads(render(ALL, "json", Reader("en")))
    assert [f["reason"] for f in data["accepted"]] == ["as agreed"]
    assert data["accepted"][0]["severity"] == "error"
    assert data["summary"] | {"plans": []} == {
        "error": 0, "warning": 2, "info": 1, "total": 3, "accepted": 1, "plans": []
    }  # fmt: skip
    text = render(ALL, "text", Reader("en"))
    assert text.index("Accepted findings (1)") < text.index("accepted: as agreed")
    log = json.loads(render(ALL, "sarif", Reader("en")))
    assert valid(log)
    suppressed = [r["suppressions"][0]["justification"] for r in log["runs"][0]["results"] if "suppressions" in r]
    assert suppressed == ["as agreed"]


def test_what_is_wrong_in_the_plan_itself_is_said_to_be() -> None:
    own = [f for f in json.loads(render(ALL, "json", Reader("en")))["findings"] if "origin" in f]
    assert [(f["origin"], f["own_severity"], f["severity"]) for f in own] == [("plan", "warning", "info")]
    text = render(ALL, "text", Reader("es"))
    assert text.index("En el propio plan (1)") < text.index("lint/spelling")
    results = json.loads(render(ALL, "sarif", Reader("en")))["runs"][0]["results"]
    assert [r["properties"]["ownSeverity"] for r in results if "origin" in r["properties"]] == ["warning"]


def test_a_stale_translation_shows_a_redline() -> None:
    assert "[-y-]{+<b>digital</b> &+}" in render(ALL, "text", Reader("en"))
    data = json.loads(render(ALL, "json", Reader("en")))["findings"]
    assert [f["es"]["before"] for f in data if "before" in f["es"]] == ["Firma y datos"]


@pytest.mark.parametrize(("name", "language"), [(name, language) for name in names() for language in ("es", "en")])
def test_every_format_says_why_what_was_accepted_is_open_again(name: str, language: str) -> None:
    said = Message.of("parity.reopened-texts", reason="as agreed")
    text = render(Report.of(REPORT.title, [replace(FINDING, reopened=said)]), name, Reader(language))
    assert {"es": "aceptado antes (as agreed)", "en": "accepted before (as agreed)"}[language] in text.replace(
        "Acep", "acep"
    ).replace("Acc", "acc")
    assert "as agreed" not in render(REPORT, name, Reader(language))


def test_html_escapes_wordings_and_titles() -> None:
    page = render(REPORT, "html", Reader("es"))
    assert "<b>digital" not in page
    assert "Plan &lt;2030&gt;" in page
    assert "<mark>&lt;b&gt;digital</mark>" in page


def test_text_groups_and_counts() -> None:
    text = render(REPORT, "text", Reader("en"))
    assert "3.1.2 · title" in text
    assert "▸<b>digital◂" in text
    assert "1 warning" in text
    assert "\x1b" not in text
    assert "\x1b" in render(REPORT, "text", Reader("en", coloured=True))


def test_text_says_the_same_once() -> None:
    again = replace(FINDING, number="3.1.9", location=Location("plans/2030.yaml", 40, 7))
    other = replace(again, number="3.2.1", sides=(replace(again.sides[0], spans=((0, 5),)), again.sides[1]))
    text = render(Report.of(Message.of("report.check"), [FINDING, again, other]), "text", Reader("en"))
    assert text.count("some-check") == 2
    assert "the same at 3.1.9 · title (plans/2030.yaml:40:7)" in text
    assert "3 warnings" in text


def test_text_says_when_nothing_is_wrong() -> None:
    assert render(EMPTY, "text", Reader("es")) == "No se encontró ningún problema.\n"


def test_fails_from_its_threshold_on() -> None:
    assert fails([FINDING], "info")
    assert fails([FINDING], "warning")
    assert not fails([FINDING], "error")
    assert not fails([FINDING], "never")


def test_pieces_rebuild_the_text() -> None:
    assert "".join(piece.text for piece in pieces(FINDING.sides[0])) == TEXT


def test_an_excerpt_keeps_the_words_at_issue() -> None:
    long = " ".join(["palabra"] * 60)
    side = Side("es", f"{long} MAL {long}", spans=((len(long) + 1, len(long) + 4),))
    shown = "".join(piece.text for piece in excerpt(side, 30))
    assert "MAL" in shown
    assert len(shown) < 90
    assert shown.startswith("… ")
    assert shown.endswith(" …")

"""The ledger: what was accepted holds until a wording changes; a translation is stale once its source has changed."""

from dataclasses import replace
from pathlib import Path

import pytest

from gealc_docs.languages.catalogue import say
from gealc_docs.load.edit import YamlText
from gealc_docs.load.ledger import open_ledger, read_ledger, with_reviews, with_translations
from gealc_docs.load.problems import LoadError
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.model.review import Ledger, Review, Translation
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.reviews import review_of, settled, settled_by_itself, stale, translations, with_stale

LEDGER = Ledger((), (Translation("2023/1", LocalText.of(es="Taller de datos", en="Data workshop")),))


def pair(source: str, target: str) -> Pair:
    return Pair("2023/1", "1", "title", Wording("es", source), Wording("en", target))


def checks(source: str, target: str) -> list[str]:
    return [finding.check for finding in stale([pair(source, target)], LEDGER)]


def finding(source: str, target: str, span: tuple[int, int] = (0, 6)) -> Finding:
    return pair(source, target).finding("words", Severity.ERROR, Message.of("parity.unrelated"), (span,), ())


def test_a_translation_is_stale_once_its_source_changes() -> None:
    assert checks("Taller de datos abiertos", "Data workshop") == ["stale"]


def test_a_translation_that_follows_its_source_is_not() -> None:
    assert checks("Taller de datos abiertos", "Open data workshop") == []
    assert checks("Taller de datos", "Data workshop") == []
    assert checks("Taller  de\n  datos", "Data workshop") == []


@pytest.mark.parametrize(
    ("now", "code", "marked"),
    [
        ("Taller de datos abiertos", "parity.stale-added", [" abiertos"]),
        ("Taller", "parity.stale-removed", []),
        ("Curso de datos", "parity.stale-replaced", ["Curso"]),
        ("Curso de datos abiertos", "parity.stale-several", ["Curso", " abiertos"]),
    ],
)
def test_what_changed_since_is_said_and_marked(now: str, code: str, marked: list[str]) -> None:
    (found,) = stale([pair(now, "Data workshop")], LEDGER)
    assert found.message.code == code
    assert [now[a:b] for a, b in found.sides[0].spans] == marked
    assert found.sides[0].before == "Taller de datos"


def test_what_the_change_explains_is_no_finding_of_its_own() -> None:
    now = pair("Curso de datos", "Data workshop")
    explained, other = (
        replace(finding("Curso de datos", "Data workshop", span), severity=Severity.WARNING)
        for span in ((0, 5), (9, 14))
    )
    found = with_stale([explained, other], [now], LEDGER)
    assert [(f.check, f.severity) for f in found] == [("words", Severity.WARNING), ("stale", Severity.WARNING)]


def test_a_fact_that_differs_is_told_even_where_the_source_changed() -> None:
    now = pair("Curso de datos", "Data workshop")
    wrong = finding("Curso de datos", "Data workshop", (0, 5))
    assert wrong.severity is Severity.ERROR
    assert [f.check for f in with_stale([wrong], [now], LEDGER)] == ["words", "stale"]


def test_accepted_stays_accepted_until_either_wording_changes() -> None:
    one = finding("Dos talleres", "Two workshops")
    ledger = Ledger((review_of(one, "as agreed"),))
    (kept,) = settled([one], ledger)
    assert replace(kept, accepted="") == one
    assert kept.accepted == "as agreed"
    for other in (finding("Tres talleres", "Two workshops"), finding("Dos talleres", "Two courses")):
        assert settled([other], ledger)[0].accepted == ""
    assert settled([replace(one, check="number")], ledger)[0].accepted == ""


def test_what_was_accepted_and_is_open_again_says_why() -> None:
    one = finding("Dos talleres", "Two workshops")
    ledger = Ledger((review_of(one, "as agreed"),))

    def told(other: Finding) -> str:
        (open_again,) = settled([other], ledger)
        return say(open_again.reopened, "en") if open_again.reopened else ""

    assert told(one) == ""
    assert told(replace(one, address="2023/2")) == ""
    assert told(finding("Tres talleres", "Two workshops")) == (
        "accepted before (as agreed), but the Spanish text has changed since"
    )
    assert "the English text has changed" in told(finding("Dos talleres", "Two courses"))
    assert "the texts have changed" in told(finding("Tres talleres", "Three workshops"))
    by_itself = replace(one, sides=one.sides[:1], check="years")
    accepted = Ledger((review_of(replace(one, check="lint/years"), "as agreed"),))
    assert settled_by_itself([by_itself], accepted)[0].accepted == "as agreed"
    changed = replace(by_itself, sides=finding("Tres talleres", "").sides[:1])
    assert settled_by_itself([changed], accepted)[0].reopened is not None


def test_what_the_source_lost_since_explains_what_only_the_translation_says() -> None:
    now = pair("Taller", "Data workshop")
    extra = now.finding("words", Severity.WARNING, Message.of("parity.unrelated"), (), ((0, 4),))
    assert [f.check for f in with_stale([extra], [now], LEDGER)] == ["stale"]
    longer = pair("Taller de datos abiertos", "Data workshop")
    extra = longer.finding("words", Severity.WARNING, Message.of("parity.unrelated"), (), ((0, 4),))
    assert [f.check for f in with_stale([extra], [longer], LEDGER)] == ["words", "stale"]


def test_recording_keeps_what_a_stale_translation_was_made_from() -> None:
    assert list(translations([pair("Taller nuevo", "Data workshop")], LEDGER)) == []
    (made,) = translations([pair("Taller nuevo", "New workshop")], LEDGER)
    assert made.text.get("es") == "Taller nuevo"


HAND = """# our notes
accepted:
  # agreed in Lima, 12 May
  - address: 2023/1   # the title
    check: 'words'
    reason: "as agreed"
    es: Dos talleres
    en: Two workshops

  - address: 2023/2
    check: number
    reason: later
    es: Tres
    en: Four
"""


def test_what_people_wrote_in_a_ledger_stays() -> None:
    text = YamlText.parse(HAND)
    news = [
        review_of(finding("Dos talleres", "Two courses"), "new"),
        Review("2023/3", "name", "x", LocalText.of(es="A")),
    ]
    made = with_reviews(text, news).text
    changed = HAND.replace('"as agreed"', '"new"').replace("Two workshops", "Two courses")
    assert made == changed + "\n  - address: 2023/3\n    check: name\n    reason: x\n    es: A\n"
    assert with_reviews(text, []).text == HAND


def test_a_new_ledger_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "2023.yaml"
    one = review_of(finding("Dos: «talleres»", "Two # workshops " + "and more " * 20 + "end"), "why: because")
    text = with_translations(with_reviews(open_ledger(path), [one]), LEDGER.translations)
    path.write_bytes(text.encoded)
    assert read_ledger(path) == Ledger((one,), LEDGER.translations)
    assert max(map(len, text.text.splitlines())) <= 117


@pytest.mark.parametrize(
    "text", ["", "# nothing yet\n", "accepted:\n", "translations: []\n", "accepted: []\ntranslations:\n"]
)
def test_a_ledger_may_be_empty(tmp_path: Path, text: str) -> None:
    path = tmp_path / "2023.yaml"
    path.write_text(text, encoding="utf-8")
    assert read_ledger(path) == Ledger()
    path.write_bytes(with_translations(open_ledger(path), LEDGER.translations).encoded)
    assert read_ledger(path).translations == LEDGER.translations


@pytest.mark.parametrize(
    ("text", "line", "column", "code"),
    [
        ("accepted:\n  - address: a\n    reason: r\n    es: x\n", 2, 5, "load.missing-key"),
        ("accepted:\n  - {address: a, check: words, reason: r}\n", 2, 5, "load.review-without-wordings"),
        ("accepted:\n  - {address: a, check: words, reason: , es: x}\n", 2, 40, "load.no-value"),
        ("acepted: []\n", 1, 1, "load.unknown-key"),
        ("accepted: yes\n", 1, 11, "load.wrong-type"),
        ("accepted:\n  - address: a\n   check: b\n", 3, 4, "load.yaml-syntax"),
        ("- a\n", 1, 1, "load.wrong-type"),
    ],
)
def test_a_mistake_in_a_ledger_is_told_at_its_place(
    tmp_path: Path, text: str, line: int, column: int, code: str
) -> None:
    path = tmp_path / "2023.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LoadError) as told:
        read_ledger(path)
    problem = told.value.problems[0]
    assert (problem.location.line, problem.location.column, problem.message.code) == (line, column, code)

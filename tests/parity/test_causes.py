"""One cause, one finding."""

from dataclasses import replace

import pytest
from needed import needed

from gealc_docs.load.glossary import read_glossary
from gealc_docs.load.library import Library
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.model.text import Wording
from gealc_docs.parity.causes import joined, untold
from gealc_docs.parity.pairing import pair_languages
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.runner import compare_pairs

MANAGER = " and the Network's manager,"
TEXT = "apoyado por la OEA, el BID y otros"
PAIR = Pair("2023/a", "1", "text", Wording("es", TEXT), Wording("en", "supported"))


def found(check: str, words: str, severity: Severity = Severity.WARNING, *, both: bool = False) -> Finding:
    start = TEXT.index(words)
    span = ((start, start + len(words)),)
    message = Message.of(f"parity.{check}-dropped", words=words)
    return PAIR.finding(check, severity, message, span, ((0, 5),) if both else ())


def marked(findings: list[Finding]) -> list[tuple[str, list[str]]]:
    return sorted((f.check, [TEXT[a:b] for a, b in f.sides[0].spans]) for f in findings)


def test_neighbours_that_went_together_are_one() -> None:
    some = [found("words", "apoyado"), found("organisation", "OEA", Severity.ERROR)]
    assert marked(joined(some)) == [("organisation", ["apoyado", "OEA"])]


def test_how_a_word_is_written_does_not_speak_for_the_words_beside_it() -> None:
    some = [found("doubled", "apoyado por"), found("words", "la OEA")]
    assert marked(joined(some)) == [("doubled", ["apoyado por"]), ("words", ["la OEA"])]


def test_a_clause_speaks_for_all_of_its_words() -> None:
    some = [found("words", "apoyado"), found("organisation", "OEA", Severity.ERROR), found("clause", "BID y otros")]
    (one,) = joined(some)
    assert dict(one.message.args)["words"] == TEXT


def test_small_words_inside_others_are_told_once() -> None:
    more, limit = found("negation", "apoyado"), found("meaning", "apoyado por", Severity.ERROR, both=True)
    assert joined([more, limit]) == [limit]
    assert len(joined([replace(more, severity=Severity.ERROR), replace(limit, severity=Severity.WARNING)])) == 2


def test_a_denial_is_said_with_the_words_after_it() -> None:
    told = PAIR.finding(
        "words", Severity.WARNING, Message.of("parity.word-replaced", source="OEA", target="su"), ((15, 18),), ((0, 5),)
    )
    (one,) = joined([found("negation", "por la"), told])
    assert dict(one.message.args)["source"] == "por la OEA"
    assert marked([one]) == [("words", ["por la OEA"])]


def test_no_fact_is_left_unsaid() -> None:
    some = [found("organisation", "OEA", Severity.ERROR), found("number", "BID", Severity.ERROR)]
    assert len(joined(some)) == 2


def test_words_that_stand_for_others_are_not_joined() -> None:
    some = [found("words", "apoyado", both=True), found("organisation", "OEA", Severity.ERROR)]
    assert len(joined(some)) == 2


def test_words_told_already_are_not_told_again() -> None:
    told, same, other = found("words", "OEA"), found("glossary", "la OEA"), found("glossary", "BID")
    assert list(untold([same, other, replace(same, address="2023/b")], [told])) == [
        other,
        replace(same, address="2023/b"),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Belize, ", ""),
        ("under Colombia's presidency", "under Ecuador's presidency"),
        (", supported by OAS in the role of Technical Secretariat, IDB as promoting agency" + MANAGER, ""),
        ("The 2021 Executive Committee", "The 2020 Executive Committee"),
        ("Paraguay and", "Uruguay and"),
    ],
)
def test_a_change_to_the_committee_is_one_finding(old: str, new: str, library: Library) -> None:
    plan = library.plan(2022)
    pairs = []
    for pair in pair_languages(plan, "es", "en").pairs:
        here = pair.address == "2022/background/text/2"
        text = pair.target.text.replace(old, new) if here else pair.target.text
        assert not here or text != pair.target.text
        pairs.append(replace(pair, target=replace(pair.target, text=text)))
    result = compare_pairs(pairs, ("es", "en"), library.vocabulary, read_glossary(library.folder))
    needed(result.with_lexicon, "apertium-eng-spa")
    (one,) = [f for f in result.findings if f.address == "2022/background/text/2"]
    assert one.severity is Severity.ERROR


def test_a_town_is_told_with_its_country(library: Library) -> None:
    pair = Pair("2023/a", "1", "venue", Wording("es", "Lima, Perú"), Wording("en", "Quito, Ecuador"))
    result = compare_pairs([pair], ("es", "en"), library.vocabulary, read_glossary(library.folder))
    needed(result.with_lexicon, "apertium-eng-spa")
    (one,) = result.findings
    assert one.check == "country"
    assert [side.text[slice(*side.spans[0])] for side in one.sides] == ["Lima, Perú", "Quito, Ecuador"]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (
            ("La Asamblea Anual aprobará", "The Technical Secretariat will approve"),
            ["Asamblea Anual", "Technical Secretariat"],
        ),
        (("La OEA aprobará", "The Annual Assembly will approve"), ["OEA", "Annual Assembly"]),
    ],
)
def test_one_body_for_another_is_one_finding(rows: tuple[str, str], names: list[str], library: Library) -> None:
    pair = Pair("2023/a", "1", "title", Wording("es", f"{rows[0]} el plan"), Wording("en", f"{rows[1]} the plan"))
    result = compare_pairs([pair], ("es", "en"), library.vocabulary, read_glossary(library.folder))
    needed(result.with_lexicon, "apertium-eng-spa")
    (one,) = result.findings
    assert one.message.code == "parity.organisation-differs"
    assert [side.text[slice(*side.spans[0])] for side in one.sides] == names

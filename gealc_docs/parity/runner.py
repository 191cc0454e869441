"""The run: pairs, evidence, checks, and what only the whole of a plan shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gealc_docs.languages.words import language_names
from gealc_docs.load.problems import failure
from gealc_docs.model.finding import Finding
from gealc_docs.model.glossary import Glossary
from gealc_docs.model.location import Location
from gealc_docs.model.plan import Activity, Plan
from gealc_docs.model.text import LocalText
from gealc_docs.model.vocabulary import Vocabulary
from gealc_docs.parity.causes import untold
from gealc_docs.parity.consistency import inconsistent
from gealc_docs.parity.documents import pair_documents
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.glossary import forbidden
from gealc_docs.parity.lexicon.lexicon import Lexicon, build
from gealc_docs.parity.likeness import Likeness
from gealc_docs.parity.neighbours import Keys
from gealc_docs.parity.pairing import Pairing, pair_languages, texts_of
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.places import misplaced
from gealc_docs.parity.regrouped import regrouped
from gealc_docs.parity.relation import in_two_languages, require_translation
from gealc_docs.parity.rows import Rows
from gealc_docs.parity.scene import Scene
from gealc_docs.parity.terms import learn
from gealc_docs.parity.tokens import tokens
from gealc_docs.parity.weights import Usual

_WORDS = "words"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The pairs and findings of one run, and whether words could be compared."""

    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]
    source: str
    target: str
    with_lexicon: bool


def compare_languages(plan: Plan, vocabulary: Vocabulary, glossary: Glossary, target: str = "") -> Comparison:
    """Compare a plan's original with a translation, the first unless told. Raise `LoadError` where it has none."""
    source, *others = plan.languages or ("",)
    target = target or next(iter(others), "")
    if target not in others:
        names = language_names(target) if target else LocalText()
        raise failure(_start(plan), "parity.not-translated" if target else "parity.one-language", language=names)
    words = _words(texts_of(plan, source)), _words(texts_of(plan, target))
    scene = _scene(source, target, build(source, target, *words), vocabulary)
    scene.planned = planned(plan)
    return _compare(pair_languages(plan, source, target), Rows(scene), glossary)


def compare_documents(one: Plan, two: Plan, vocabulary: Vocabulary, glossary: Glossary) -> Comparison:
    """Compare two documents in either order. Raise `LoadError` where they are no pair."""
    source, target, languages = in_two_languages(one, two)
    words = (_words(texts_of(plan, language)) for plan, language in zip((source, target), languages, strict=True))
    scene = _scene(*languages, build(*languages, *words), vocabulary)
    scene.planned = planned(source)
    rows = Rows(scene)
    like = Likeness(rows)
    pairing = pair_documents(source, target, languages, like, Keys(scene))
    like.keep()
    require_translation(source, target, pairing, like)
    return _compare(pairing, rows, glossary)


def _start(plan: Plan) -> Location:
    return Location(plan.location.file, 1, 1)


def _words(texts: Iterable[str]) -> set[str]:
    return {token.lower for text in texts for token in tokens(text)}


def _scene(source: str, target: str, lexicon: Lexicon, vocabulary: Vocabulary) -> Scene:
    return Scene(Reader(source, vocabulary), Reader(target, vocabulary), lexicon, vocabulary)


def _compare(pairing: Pairing, rows: Rows, glossary: Glossary) -> Comparison:
    scene, keys = rows.scene, Keys(rows.scene)
    like = Likeness(rows)
    pairing = regrouped(pairing, like, keys)
    evidence = rows.read(pairing.pairs)
    gauge(scene, evidence)
    like = Likeness(rows)
    misplacements = misplaced(evidence, like, keys)
    like.keep()
    moved = {finding.address for finding in misplacements}
    found = [*pairing.findings, *misplacements]
    for item in evidence:
        if item.pair.address not in moved:
            found += rows.findings(item)
    rows.keep()
    wanted = list(forbidden(glossary, evidence))
    terms = list(untold(wanted, [f for f in found if f.check != _WORDS]))
    # what the glossary wants instead says more than that a word has no counterpart
    found = [*(f for f in found if f.check != _WORDS or any(untold([f], wanted))), *terms]
    found += list(untold(inconsistent(evidence), found))
    return Comparison(
        tuple(pairing.pairs),
        tuple(_unique(found)),
        scene.source.language,
        scene.target.language,
        scene.lexicon.complete,
    )


def gauge(scene: Scene, evidence: list[Evidence]) -> None:
    """Learn the terms of a document, and how freely it is translated."""
    scene.terms = learn(item.words for item in evidence)
    size = sum(item.alignment.size for item in evidence)
    scene.usual = Usual(sum(item.left for item in evidence), size, len(evidence), scene.planned)


def planned(plan: Plan) -> float:
    """Return how far a document has the form of a plan, by the share of its activities that have a field and a title.

    Half of them with a field are enough: prose has none. Titles are short, and as many as paragraphs at least.
    """
    rows = [activity for _, activity in plan.activities()]
    many = max(1, len(rows))
    fields = _ENOUGH * sum(bool(activity.fields) for activity in rows) / many
    titles = (sum(map(_short, rows)) / many - _PROSE) / (_PLAN - _PROSE)
    among = len(rows) / max(1, sum(len(section.text) for section in plan.sections))
    return min(1.0, fields) * max(0.0, min(1.0, titles)) * min(1.0, among)


_ENOUGH = 2  # activities, for each that needs a field to tell a plan
_SHORT = 20  # words of a title; plans that were seen have some nine
_PROSE, _PLAN = 0.5, 0.9  # share of short titles: at most where sentences of prose stand for titles, and of plans


def _short(activity: Activity) -> bool:
    return all(len(wording.text.split()) <= _SHORT for wording in activity.title)


def _unique(found: list[Finding]) -> list[Finding]:
    return list({(f.address, f.check, f.message): f for f in found}.values())


def compare_pairs(
    pairs: Sequence[Pair], languages: tuple[str, str], vocabulary: Vocabulary, glossary: Glossary
) -> Comparison:
    """Compare pairs that come from no plan."""
    words = _words(p.source.text for p in pairs), _words(p.target.text for p in pairs)
    scene = _scene(*languages, build(*languages, *words), vocabulary)
    return _compare(Pairing(list(pairs)), Rows(scene), glossary)


def compare(plans: Sequence[Plan], vocabulary: Vocabulary, glossary: Glossary, target: str = "") -> Comparison:
    """Compare one plan's original with a translation, or two documents. Raise `LoadError` where they are no pair."""
    if len(plans) == 1:
        return compare_languages(plans[0], vocabulary, glossary, target)
    return compare_documents(plans[0], plans[1], vocabulary, glossary)

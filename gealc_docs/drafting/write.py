"""A drafted plan as the text of its file, with what somebody must know who never edited one."""

from collections.abc import Iterator
from textwrap import wrap

from gealc_docs.drafting.next_year import Draft
from gealc_docs.languages.catalogue import available, say, translate
from gealc_docs.languages.words import capitalised
from gealc_docs.load.dump import dump_plan
from gealc_docs.model.network import Network
from gealc_docs.model.vocabulary import COUNTRIES, Vocabulary

_WIDTH = 110


def draft_text(draft: Draft, source: str, network: Network, vocabulary: Vocabulary) -> str:
    """Return the text of a draft's file; `source` is the file it was made from."""
    text = dump_plan(draft.plan, _header(draft, source))
    committee = "".join(f"# {line}\n" for line in _committee(draft, network, vocabulary))
    return text.replace("\ncommittee: ", f"\n{committee}committee: ", 1)


def _header(draft: Draft, source: str) -> Iterator[str]:
    """Go through the lines above a draft, every language in turn."""
    for language in available():
        yield ""
        yield from translate("drafting.header", language, year=draft.plan.year, source=source).splitlines()
        if draft.left_out:
            yield from translate("drafting.header-left-out", language, year=draft.plan.year).splitlines()
            for verdict in draft.left_out:
                title = verdict.activity.title.best(language, draft.old.original).text
                yield f"  {verdict.name}"
                about = f"{verdict.activity.number} {title}: {say(verdict.reason, language)}"
                yield from wrap(about, _WIDTH, initial_indent="    ", subsequent_indent="    ")


def _committee(draft: Draft, network: Network, vocabulary: Vocabulary) -> Iterator[str]:
    """Go through the lines about the committee, where it is still to be written."""
    committee, rule = draft.plan.committee, network.committee
    if not committee or not committee.open or not rule.size:
        return
    for language in available():
        yield translate("drafting.committee-rule", language, size=rule.size, each=rule.per_subregion)
        yield from (f"  {line}" for line in _subregions(vocabulary, language))


def _subregions(vocabulary: Vocabulary, language: str) -> Iterator[str]:
    """Go through the subregions, each with the codes of its countries."""
    for group in vocabulary.of_kind("subregions"):
        codes = [entry.key for entry in vocabulary.of_kind(COUNTRIES) if entry.group == group.key]
        yield f"{capitalised(group.text.get(language, group.key))}: {', '.join(codes)}"

"""Hypothesis strategies for whole plans over the project's own vocabulary."""

from pathlib import Path

from hypothesis import strategies as st
from strategies import periods

from gealc_docs.load.library import Library
from gealc_docs.model.plan import Activity, Area, Assembly, Committee, Plan, Section, Status, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText

LIBRARY = Library(Path(__file__).parents[1] / "plans")
VOCABULARY = LIBRARY.vocabulary

# refused where a plan is read: what turns the direction of a text, and what is no character
_REFUSED = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFE, 0xFFFF)))
_LETTERS = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n", exclude_characters=_REFUSED)
words = st.text(_LETTERS, min_size=1)
prose = (words | st.lists(words, min_size=5, max_size=30).map(" ".join)).map(str.strip).filter(bool)
local = st.fixed_dictionaries({"es": prose}, optional={"en": prose}).map(lambda texts: LocalText.of(**texts))
whens = periods.map(lambda period: When(period=period)) | local.map(lambda text: When(text=text))
slugs = st.from_regex(r"[a-z]{2,9}(-[a-z0-9]{1,9}){0,2}", fullmatch=True)


def keyed(kind: str) -> st.SearchStrategy[Term]:
    found = sorted(VOCABULARY.of_kind(kind), key=lambda entry: entry.key)
    return st.sampled_from(found).map(lambda entry: Term(entry.key, entry.kind, entry.text))


foreign = local.map(lambda text: Term(text=LocalText.of(es=f"~{text.get('es')}"), literal=True))
activities = st.builds(
    Activity,
    slugs,
    local,
    venue=st.none() | keyed("venues") | foreign,
    date=st.none() | whens,
    resources=st.lists(keyed("resources") | foreign, max_size=3).map(tuple),
    product=st.lists(keyed("products") | foreign, max_size=2).map(tuple),
    lead=st.lists(keyed("countries"), max_size=3).map(tuple),
    continues=st.sampled_from(["", "2018/open-data", "2018/open-data/x-1"]),
)
areas = st.builds(
    Area,
    slugs,
    local,
    objective=st.just(LocalText()) | local,
    activities=st.lists(activities, max_size=3, unique_by=lambda a: a.id).map(tuple),
    notes=st.lists(local, max_size=2).map(tuple),
    continues=st.sampled_from(["", "2018/open-data"]),
)
parts = st.builds(Section, slugs.map("s-{}".format), local, text=st.lists(local, max_size=2).map(tuple))
plans = st.builds(
    Plan,
    st.integers(2000, 2099),
    local,
    status=st.sampled_from([Status.DRAFT, Status.PROPOSED]),
    layout=st.sampled_from(["list", "table"]),
    distribution=st.sampled_from(["", "public"]),
    symbol=st.just("") | prose,
    issued=st.none() | whens,
    assembly=st.none()
    | st.builds(Assembly, st.none() | st.integers(1, 40), local, st.none() | whens, st.none() | keyed("venues")),
    committee=st.none()
    | st.builds(Committee, st.none() | st.integers(2000, 2099), st.just("CO"), st.just(("CO", "PA"))),
    labels=st.sampled_from([(), (("objective", LocalText.of(es="Fin", en="Aim")),)]),
    sections=st.lists(parts, max_size=2, unique_by=lambda s: s.id).map(tuple),
    areas=st.lists(areas, max_size=3, unique_by=lambda a: a.id).map(tuple),
)

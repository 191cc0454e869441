"""A translation that is half written is handed out again and signed off by nobody."""

from gealc_docs.languages.marks import unfinished
from gealc_docs.model.review import Ledger
from gealc_docs.model.text import Wording
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.reviews import translations


def pair(target: str) -> Pair:
    return Pair("2023/background/text/1", "", "text", Wording("es", "El Comité de 2022."), Wording("en", target))


def test_a_text_with_a_mark_inside_is_unfinished() -> None:
    assert unfinished("The committee of [to be written: countries].")
    assert unfinished("TODO")
    assert not unfinished("The committee of 2022 [sic].")


def test_only_finished_translations_are_recorded() -> None:
    half, whole = pair("The committee of [to be written: countries]."), pair("The 2022 committee.")
    assert [made.address for made in translations([half], Ledger())] == []
    assert [made.address for made in translations([whole], Ledger())] == ["2023/background/text/1"]

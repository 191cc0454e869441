"""Where findings of two official documents are said to be: front matter has no number, a name is no prose."""

from pathlib import Path

from gealc_docs.load.library import Library
from gealc_docs.load.sources import open_plan
from gealc_docs.model.finding import Finding
from gealc_docs.model.glossary import Glossary
from gealc_docs.parity.runner import compare

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "tests" / "fixtures" / "seeds"


def findings(folder: Path, spanish: str, english: str) -> list[Finding]:
    library = Library(ROOT / "plans")
    for name, text in (("es.txt", spanish), ("en.txt", english)):
        (folder / name).write_text(text, encoding="utf-8")
    plans = [open_plan(str(folder / name), library) for name in ("es.txt", "en.txt")]
    return list(compare(plans, library.vocabulary, Glossary()).findings)


def seed(language: str) -> str:
    return (SEEDS / f"2022.{language}.txt").read_text(encoding="utf-8")


def test_front_matter_is_told_by_no_number(tmp_path: Path) -> None:
    english = seed("en").replace("Organization", "Ministry").replace("December 3 and 4", "December 5 and 6")
    assert english != seed("en")
    found = [f for f in findings(tmp_path, seed("es"), english) if "/background/text" in f.address]
    assert found
    assert {f.number for f in found} == {""}


def test_a_place_of_the_same_name_in_both_languages_is_no_untranslated_text(tmp_path: Path) -> None:
    both = (
        seed("es").replace("Lima, Perú", "San José de Costa Rica"),
        seed("en").replace("Lima, Peru", "San José de Costa Rica"),
    )
    assert all("Costa Rica" in text for text in both)
    assert [f for f in findings(tmp_path, *both) if f.check == "untranslated" and f.field == "venue"] == []


def test_prose_in_a_venue_is_untranslated_text(tmp_path: Path) -> None:
    english = seed("en").replace("Lima, Peru", "sede por confirmar con el gobierno")
    spanish = seed("es").replace("Lima, Perú", "sede por confirmar con el gobierno")
    assert [f.field for f in findings(tmp_path, spanish, english) if f.check == "untranslated"] == ["venue"]


def test_a_word_that_differs_by_an_accent_is_translated(tmp_path: Path) -> None:
    both = seed("es").replace("Ciberseguridad", "Áreas"), seed("en").replace("Cybersecurity", "Areas")
    assert "Áreas" in both[0]
    assert "Areas" in both[1]
    assert [f for f in findings(tmp_path, *both) if f.check == "untranslated"] == []

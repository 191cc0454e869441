"""Numbers that do not follow on each other are told, in words, in every language."""

import re
from pathlib import Path

from gealc_docs.languages.catalogue import available, say
from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import read_official

ROOT = Path(__file__).parents[3]
SEED = ROOT / "tests" / "fixtures" / "seeds" / "2022.es.txt"


def test_a_number_left_out_is_told_with_both_neighbours(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(re.sub(r"(?m)^3\.2\.3\b", "3.2.7", SEED.read_text(encoding="utf-8")), encoding="utf-8")
    findings = read_official(path, path.name, Library(ROOT / "plans").vocabulary).findings
    doubts = [f for f in findings if f.check == "official.number-order" and f.number.startswith("3.2.7")]
    assert len(doubts) == 1
    for language in available():
        said = say(doubts[0].message, language)
        assert "3.2.7" in said
        assert "3.2.2" in said

"""A plan that means no good: every text of it tries to be something else, and all formats made of it, once a run."""

import json
import shutil
from itertools import cycle
from pathlib import Path

import pytest

from gealc_docs.cli import run

ROOT = Path(__file__).parents[1]
TEXTS = (
    "</script></style><script>window.hacked=1</script><img src=x onerror=window.hacked=1>",
    "]]> <!-- --> &amp; &lt;b&gt; <![CDATA[ <?php ?> &#x41; %00",
    "{{ 7*7 }} {% raw %} ${x} `code` :ref:`x` **b** |sub| [a](javascript:window.hacked=1) .. raw:: html",
    '=HYPERLINK("http://example.org";"x") @SUM(1) +1 -1',
    "javascript:window.hacked=1 data:text/html,<script>window.hacked=1</script> https://example.org/?a=1&b=2",
    "\u200fabc\u200e rtl",
    "x" * 300 + " " + "Donaudampfschifffahrt" * 12,
    "'\"`\\ \"; alert(1); //' onmouseover='window.hacked=1' style=\"x\"",
    "BEGIN:VALARM;X=1,2:\\N\\n END:VEVENT",
)
YEARS = (2030, 2031)


def make(folder: Path) -> None:
    """Write a project of two such plans, and build all of it."""
    (folder / "plans").mkdir()
    for name in ("vocabulary", "countries", "network", "glossary"):
        shutil.copy(ROOT / "plans" / f"{name}.yaml", folder / "plans")
    for shift, year in enumerate(YEARS):
        text = json.dumps(_plan(year, shift), ensure_ascii=False)
        (folder / "plans" / f"{year}.yaml").write_text(text, encoding="utf-8")
    (folder / "source").mkdir()
    shutil.copy(ROOT / "source" / "conf.py", folder / "source")
    (folder / "templates").symlink_to(ROOT / "templates")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run(["build", "--format", "html,data", "--lang", "es"]) == 0
        assert run(["build", "2031", "--format", "bilingual,docx,epub"]) == 0


def _plan(year: int, shift: int) -> dict[str, object]:
    """Return a plan whose every text is one of ours; YAML takes JSON too."""
    texts = cycle(TEXTS[shift:] + TEXTS[:shift])

    def told() -> dict[str, str]:
        return {"es": next(texts), "en": next(texts)}

    def activity(number: int) -> dict[str, object]:
        date = told() if number == 1 else f"{year}-S1"
        fields = {name: told() for name in ("title", "venue", "product")}
        return {"id": f"a{number}", **fields, "date": date, "resources": [told(), told()], "lead": [told()]}

    area = {"id": "b", "title": told(), "objective": told(), "notes": [told(), told()]}
    return {
        "year": year,
        "status": "draft",
        "original": "es",
        "layout": "list",
        "title": told(),
        "assembly": {"ordinal": 15, "name": told(), "date": f"{year - 1}-11-18", "place": told()},
        "labels": {"date": told()},
        "sections": [
            {"id": "a", "title": told(), "text": [told() for _ in TEXTS]},
            {"id": "areas", "title": told(), "holds": "areas"},
        ],
        "areas": [area | {"activities": [activity(number) for number in (1, 2)]}],
    }

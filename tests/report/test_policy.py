"""The pages that stand alone carry a policy that lets nothing in but their own styles and scripts."""

import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest
from playwright.sync_api import Page

from gealc_docs.diff.compare import compare
from gealc_docs.languages.catalogue import available
from gealc_docs.load.library import Library
from gealc_docs.model.text import LocalText
from gealc_docs.report.changes.page import page

HOSTILE = "</script></style><script>alert(1)</script><img src=x onerror=alert(2)> &amp; \"'"
Open = Callable[..., Page]


def changes(library: Library, language: str) -> str:
    new = library.plan(2022)
    area = new.areas[0]
    first = replace(area.activities[0], title=LocalText.of(es=HOSTILE, en=HOSTILE))
    return page(
        compare(library.plan(2018), replace(new, areas=(replace(area, activities=(first,)), *new.areas[1:]))), language
    )


@pytest.mark.parametrize("language", available())
def test_the_comparison_lets_only_its_own_style_in(library: Library, language: str) -> None:
    text = changes(library, language)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    assert f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in policy[1].replace("&#39;", "'")
    assert "unsafe" not in policy[1]
    assert "<script" not in text
    assert " style=" not in text


@pytest.mark.browser
def test_the_comparison_breaks_no_rule_of_its_policy(open_text: Open, library: Library) -> None:
    shown = open_text(changes(library, "es"))
    assert shown.evaluate("getComputedStyle(document.querySelector('h1')).color") != "rgb(0, 0, 0)"
    assert shown.locator("img").count() == 0
    assert shown.get_by_text("onerror=alert(2)").count() > 0

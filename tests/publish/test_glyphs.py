"""Characters that cannot be printed are told at their place, also by the report on changes."""

from dataclasses import replace

import pytest

from gealc_docs.diff.compare import compare
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.publish.changes import write_changes_pdf


def test_the_report_on_changes_tells_where_a_character_stands(library: Library) -> None:
    old = library.plan(2022)
    title = LocalText((Wording("es", "Plan 🎉 2022", old.location), *tuple(old.title)[1:]))
    with pytest.raises(LoadError) as caught:
        write_changes_pdf(compare(old, replace(old, title=title)), "es")
    [problem] = caught.value.problems
    assert (problem.location, problem.message.code) == (old.location, "build.no-glyph")

"""What was printed becomes what is kept."""

from dataclasses import replace

from gealc_docs.load.library import Library
from gealc_docs.load.official.keeping import kept
from gealc_docs.model.plan import Area, Plan
from gealc_docs.model.text import LocalText


def test_titles_in_capitals_become_sentences_with_the_names_of_the_vocabulary(library: Library) -> None:
    title = LocalText.of(es="DATOS DE LA RED GEALC", en="DATA OF RED GEALC")
    plan = Plan(2030, LocalText.of(es="Plan"), areas=(Area("", title),))
    (area,) = kept(plan, library.vocabulary).areas
    assert area.title == LocalText.of(es="Datos de la Red GEALC", en="Data of Red GEALC")
    assert area.id == "data-red-gealc"
    (spanish,) = kept(replace(plan, areas=(Area("", LocalText.of(es="FIRMA")),)), library.vocabulary).areas
    assert (spanish.title, spanish.id) == (LocalText.of(es="Firma"), "firma")

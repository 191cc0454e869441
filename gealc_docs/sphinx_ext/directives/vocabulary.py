"""The directive `.. plan-vocabulary::`: the keys that plans may name, with their wording in every language."""

from collections.abc import Iterable
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.words import capitalised, language_name
from gealc_docs.load.problems import LoadError
from gealc_docs.model.vocabulary import COUNTRIES, Entry
from gealc_docs.sphinx_ext.directives.base import PlanDirective
from gealc_docs.sphinx_ext.directives.tables import text_table, titled
from gealc_docs.sphinx_ext.metadata import METADATA

_KINDS = ("venues", "resources", "products", "leads", "organisations", COUNTRIES)


class PlanVocabulary(PlanDirective):
    """Lists the terms by kind."""

    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return a section for each kind that has terms."""
        self.domain.depend()
        try:
            vocabulary = self.domain.plans.library.vocabulary
        except LoadError as error:
            return self.failure(error)
        found = ((kind, list(vocabulary.of_kind(kind))) for kind in _KINDS)
        return [self._kind(kind, entries) for kind, entries in found if entries]

    def _kind(self, kind: str, entries: Iterable[Entry]) -> nodes.section:
        heads = [self.ui("format-key"), *(capitalised(language_name(code, self.language)) for code in available())]
        table = text_table(heads, [self._row(entry) for entry in entries], "plan-vocabulary")
        return titled(f"vocabulary-{kind}", self.ui(f"vocabulary-{kind}"), table)

    def _row(self, entry: Entry) -> list[nodes.Node]:
        return [nodes.literal("", entry.key), *(self._wording(entry, code) for code in available())]

    def _wording(self, entry: Entry, code: str) -> nodes.inline:
        foreign = [f"language-{code}"] if code != self.language else []
        text, long = entry.text.get(code), entry.long.get(code)
        return nodes.inline("", f"{text} ({long})" if long else text, classes=foreign)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("plan-vocabulary", PlanVocabulary)
    return METADATA

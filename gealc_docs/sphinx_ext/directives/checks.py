"""The directive `.. plan-checks:: lint`: every check of a kind, told from the checks themselves."""

from importlib import import_module
from importlib.util import find_spec
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.model.guide import Row
from gealc_docs.sphinx_ext.directives.base import PlanDirective
from gealc_docs.sphinx_ext.directives.tables import text_table
from gealc_docs.sphinx_ext.metadata import METADATA


class PlanChecks(PlanDirective):
    """Lists checks with what they look for, how grave a finding is, and the source of the rule."""

    required_arguments = 1
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        name = f"gealc_docs.{self.arguments[0]}.catalogue"
        if not self.arguments[0].isidentifier() or find_spec(f"gealc_docs.{self.arguments[0]}") is None:
            raise self.error(self.ui("unknown-checks", text=self.arguments[0]))
        heads = [self.ui(f"checks-{key}") for key in ("code", "severity", "about", "example", "source")]
        rows = [_cells(row) for row in import_module(name).rows(self.language)]
        return [text_table(heads, rows, "plan-checks")]


def _cells(row: Row) -> list[nodes.Node]:
    """Return code, how grave, what it looks for, an example, and the source of the rule."""
    return [nodes.literal("", row.code), *map(nodes.Text, (row.severity, row.about, row.example, row.source))]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("plan-checks", PlanChecks)
    return METADATA

"""The directive `.. plan-format::`: every key of a plan's file, told from the shape that reads it."""

from collections.abc import Iterator
from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.languages.catalogue import translate
from gealc_docs.load.problems import LoadError
from gealc_docs.load.shape import SLUG, Choice, Either, Field, Integer, ListOf, MapOf, Record, Shape
from gealc_docs.load.structure import plan_shape
from gealc_docs.load.texts import LocalTextShape, TermKey, WhenShape
from gealc_docs.sphinx_ext.directives.base import PlanDirective
from gealc_docs.sphinx_ext.directives.tables import text_table, titled
from gealc_docs.sphinx_ext.metadata import METADATA

_FEW = 8


class PlanFormat(PlanDirective):
    """Lists the keys of a plan, of its areas, of its activities."""

    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return a section for each group of keys."""
        self.domain.depend()
        try:
            shape = plan_shape(self.domain.plans.library.vocabulary)
        except LoadError as error:
            return self.failure(error)
        return [self._group(record) for record in _records(shape)]

    def _group(self, record: Record[Any]) -> nodes.section:
        heads = [self.ui("format-key"), self.ui("format-value"), self.ui("format-meaning")]
        rows = [self._row(record.name, field) for field in record.fields]
        table = text_table(heads, rows, "plan-format")
        return titled(f"format-{record.name}", self.ui(f"format-{record.name}"), table)

    def _row(self, group: str, field: Field) -> list[nodes.Node]:
        key = nodes.inline("", "", nodes.literal("", field.key))
        if field.required:
            key += [nodes.Text(" "), nodes.inline("", self.ui("format-required"), classes=["plan-required"])]
        meaning = nodes.Text(translate(f"schema.{group}.{field.key}", self.language))
        return [key, nodes.inline("", self._form(field.shape)), meaning]

    def _form(self, shape: Shape[Any]) -> str:
        """Return what a value looks like, in words."""
        match shape:
            case Record():
                text = self.ui("form-group", name=self.ui(f"format-{shape.name}"))
            case ListOf():
                text = self.ui("form-one-or-more" if shape.single else "form-list", item=self._form(shape.item))
            case MapOf():
                text = self.ui("form-pairs", name=self._form(shape.key), value=self._form(shape.value))
            case Choice() if len(shape.words) <= _FEW:
                text = ", ".join(shape.words)
            case Integer():
                text = self.ui("form-number", least=shape.least, most=shape.most)
            case Either():
                text = self._form(shape.scalar)
            case _:
                text = self.ui(_FORMS.get(type(shape), "form-slug" if shape is SLUG else "form-text"))
        return text


_FORMS: dict[type, str] = {
    LocalTextShape: "form-local",
    WhenShape: "form-date",
    TermKey: "form-term",
    Choice: "form-code",
}


def _records(shape: Shape[Any]) -> Iterator[Record[Any]]:
    """Go through a shape's groups of keys, outer ones first."""
    match shape:
        case Record():
            yield shape
            for field in shape.fields:
                yield from _records(field.shape)
        case ListOf():
            yield from _records(shape.item)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("plan-format", PlanFormat)
    return METADATA

"""The builder `plan-pdf`: one PDF for each plan and language that the project's pages show."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import NamedTuple

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.util import logging
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.doctree import own_edition
from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.catalogue import translate
from gealc_docs.model.plan import Plan
from gealc_docs.report.files import write_whole
from gealc_docs.sphinx_ext.domain import plan_domain
from gealc_docs.sphinx_ext.metadata import METADATA

logger = logging.getLogger(__name__)


_PARTS = 2  # masthead and body; a plan shown once more is the same plan


class _Edition(NamedTuple):
    """A plan in a language."""

    year: int
    language: str
    beside: str

    @property
    def file(self) -> str:
        return f"plan-{self.year}.{self.language}{'-' if self.beside else ''}{self.beside}.pdf"


class PlanPdfBuilder(Builder):
    """Prints plans straight from the doctree, as `gealc build --format pdf` does."""

    name = "plan-pdf"
    format = "pdf"
    epilog = ""
    allow_parallel = False

    def get_outdated_docs(self) -> Iterator[str]:
        """Go through pages that show a plan whose PDF is older than the page, or missing."""
        for docname, entries in plan_domain(self.env).shown.items():
            plans = [name for name, entry in entries.items() if entry.kind == "plan"]
            if not all(self._is_fresh(docname, year) for year in plans):
                yield docname

    def _is_fresh(self, docname: str, year: str) -> bool:
        made = [path.stat().st_mtime for path in Path(self.outdir).glob(f"plan-{year}.*.pdf")]
        read = (Path(self.doctreedir) / f"{docname}.doctree").stat().st_mtime
        return bool(made) and min(made) >= read

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:  # noqa: ARG002  # the signature is Sphinx's
        """Return the address of a page: there are none in a PDF of one plan."""
        return docname

    def prepare_writing(self, docnames: AbstractSet[str]) -> None:
        """Nothing is shared by the PDFs."""

    def write_documents(self, docnames: AbstractSet[str]) -> None:
        """Print the plans that some pages show."""
        editions: dict[_Edition, list[nodes.Element]] = {}
        for docname in sorted(docnames):
            for node in self.env.get_doctree(docname).findall(nodes.Element):
                if "plan" in node and "language" in node:
                    editions.setdefault(_Edition(node["plan"], node["language"], node.get("beside", "")), []).append(
                        node
                    )
        for edition, parts in editions.items():
            self._print(edition, parts[:_PARTS])

    def _print(self, edition: _Edition, parts: list[nodes.Element]) -> None:
        from gealc_docs.publish.pdf import PdfError, print_edition  # noqa: PLC0415  # late: loads the PDF engine

        plan = plan_domain(self.env).plans.get(edition.year)
        try:
            printed = print_edition(_whole(plan, edition), parts)
        except PdfError as error:
            logger.error("%s: %s", edition.file, error, type="plan", subtype="pdf")  # noqa: TRY400  # for people, without trace
            return
        write_whole(Path(self.outdir) / edition.file, printed.data)
        logger.info(translate("site.printed", plan_domain(self.env).language, file=edition.file, count=printed.pages))


def _whole(plan: Plan, edition: _Edition) -> Edition:
    if edition.beside:
        return Edition(plan, edition.language, edition.beside)
    return own_edition(plan, edition.language)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the builder."""
    app.add_builder(PlanPdfBuilder)
    return METADATA

"""Links to plans, their parts, and what changed between them."""

from docutils import nodes
from sphinx import addnodes

from gealc_docs.sphinx_ext.directives.base import PlanDirective


class PlanLinks(PlanDirective):
    """Writes links."""

    def xref(self, kind: str, name: str, *content: nodes.Node) -> addnodes.pending_xref:
        """Return a link to a plan, an area or an activity."""
        return addnodes.pending_xref(
            "", *content, refdomain="plan", reftype=kind, reftarget=name, refexplicit=True, refwarn=False
        )

    def changes_link(self, old: int, new: int, text: str, *classes: str) -> addnodes.pending_xref:
        """Return a link to the page on what changed between two plans."""
        return self._doc(f"/{self.config.plan_comparisons}/{old}-{new}", nodes.inline("", text, classes=list(classes)))

    def page_link(self, name: str, text: str) -> addnodes.pending_xref:
        """Return a link to a page in the plans' own folder."""
        return self._doc(f"/{self.config.plan_pages}/{name}", nodes.inline("", text))

    def _doc(self, target: str, text: nodes.inline) -> addnodes.pending_xref:
        """Return a link to a page by its name from the site's root; a build warns where there is none."""
        return addnodes.pending_xref(
            "",
            text,
            refdomain="std",
            reftype="doc",
            reftarget=target,
            refdoc=self.env.docname,
            refexplicit=True,
            refwarn=True,
        )

    def link(self, address: str, text: str, *classes: str) -> nodes.reference:
        """Return a link to an address relative to the site's root."""
        root = "../" * self.env.docname.count("/")
        return nodes.reference("", text, refuri=root + address, internal=False, classes=list(classes))

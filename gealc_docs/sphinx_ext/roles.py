"""The roles `:plan:plan:`, `:plan:area:` and `:plan:activity:`."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.roles import XRefRole
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.sphinx_ext.domain import PlanDomain, plan_domain
from gealc_docs.sphinx_ext.metadata import METADATA


class PlanRole(XRefRole):
    """Refers to an object by name, such as `2022/open-data/working-group-meetings`."""

    def result_nodes(
        self,
        document: nodes.document,
        env: BuildEnvironment,
        node: nodes.Element,
        is_ref: bool,  # noqa: FBT001  # the signature is Sphinx's
    ) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Note the reference, so that the page follows the plan's changes."""
        if is_ref:
            plan_domain(env).note_reference(env.docname, node["reftarget"])
        return super().result_nodes(document, env, node, is_ref)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the roles."""
    for kind in PlanDomain.object_types:
        app.add_role_to_domain("plan", kind, PlanRole(warn_dangling=True, innernodeclass=nodes.inline))
    return METADATA

"""The domain `plan`: its objects are plans, areas and activities, named `YEAR/AREA/ACTIVITY`."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.nodes import make_refnode
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.languages.catalogue import available, say, translate
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError
from gealc_docs.sphinx_ext.config import plan_folder, reader_language
from gealc_docs.sphinx_ext.metadata import METADATA
from gealc_docs.sphinx_ext.plans import Plans, plans_in
from gealc_docs.sphinx_ext.reports import Reports

logger = logging.getLogger(__name__)


class Entry(NamedTuple):
    """One object: where it stands and how a reference to it reads. `language` is the title's."""

    docname: str
    anchor: str
    kind: str
    number: str
    title: str
    language: str

    @property
    def text(self) -> str:
        """Number and title."""
        return f"{self.number} {self.title}" if self.number else self.title


class PlanDomain(Domain):
    """Plans, areas and activities of a project."""

    name = "plan"
    label = "Plan"
    object_types: ClassVar[dict[str, ObjType]] = {kind: ObjType(kind, kind) for kind in ("plan", "area", "activity")}
    initial_data: ClassVar[dict[str, Any]] = {
        "shown": {},
        "references": {},
        "resolved": {},
        "failed": {},
        "lists": {},
    }
    data_version = 1

    def __init__(self, env: BuildEnvironment) -> None:
        """Make the domain; `prepare` follows once the project's settings are known."""
        super().__init__(env)
        self.plans = Plans(Library(Path("plans")))
        self.site = Path()
        self.language = available()[0]

    def prepare(self, folder: Path, site: Path, language: str) -> None:
        """Take the folder of plans, the folder of the site, and the words of the readers' language."""
        self.plans = plans_in(folder)
        self.site = site
        self.language = language
        for kind, known in list(self.object_types.items()):
            self.add_object_type(kind, ObjType(translate(f"site.kind-{kind}", language), *known.roles))
        self.dangling_warnings = {  # type: ignore[misc]  # the class's words are in no language yet
            kind: translate(f"site.unknown-{kind}", language, name="%(target)s") for kind in self.object_types
        }

    @property
    def shown(self) -> dict[str, dict[str, Entry]]:
        """Objects by name, by the document that shows them."""
        found: dict[str, dict[str, Entry]] = self.data["shown"]
        return found

    @property
    def objects(self) -> dict[str, Entry]:
        """Objects by name; the first document in alphabetical order that shows one is its home."""
        return {name: entry for doc in sorted(self.shown, reverse=True) for name, entry in self.shown[doc].items()}

    def find(self, name: str) -> Entry | None:
        """Return an object."""
        return next((self.shown[doc][name] for doc in sorted(self.shown) if name in self.shown[doc]), None)

    @property
    def references(self) -> dict[str, set[str]]:
        """Names of objects that each document refers to."""
        found: dict[str, set[str]] = self.data["references"]
        return found

    @property
    def resolved(self) -> dict[str, dict[str, Entry | None]]:
        """What each document's references led to when it was last written."""
        found: dict[str, dict[str, Entry | None]] = self.data["resolved"]
        return found

    @property
    def failed(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Place and text of the problems that kept a document from showing a plan."""
        found: dict[str, tuple[tuple[str, str], ...]] = self.data["failed"]
        return found

    @property
    def lists(self) -> dict[str, dict[str, str]]:
        """Documents that show something of all plans, with what they saw: the years, the comparison."""
        found: dict[str, dict[str, str]] = self.data["lists"]
        return found

    def note_object(self, name: str, entry: Entry) -> None:
        """Note an object of the document being read."""
        self.shown.setdefault(entry.docname, {})[name] = entry

    def note_reference(self, docname: str, name: str) -> None:
        """Note that a document refers to an object; it depends on the files of that plan."""
        self.references.setdefault(docname, set()).add(name)
        year = name.partition("/")[0]
        if year.isdigit():
            self.depend(int(year))

    def depend(self, *years: int) -> None:
        """Let the document being read depend on the files that plans are made from."""
        for path in self.plans.files(*years):
            self.env.note_dependency(str(path))

    def depend_on_all(self) -> tuple[int, ...]:
        """Let the document being read depend on all plans, also on those to come; return their years, newest first."""
        years = self.plans.newest_first
        self.saw("years")
        self.depend(*years)
        return years

    def saw(self, what: str) -> None:
        """Let the document being read depend on something as it is `now`."""
        self.lists.setdefault(self.env.docname, {})[what] = self.now[what]

    @property
    def reports(self) -> Reports:
        """The comparisons that stand beside the site as files of their own."""
        return Reports(self.site, self.env.config.plan_diff, self.language, self.plans.files)

    @property
    def comparison(self) -> str:
        """Address of the comparison of the newest plan with the one before; "" while none is up to date."""
        years = self.plans.newest_first
        return self.reports.find(years[1], years[0]) if len(years) > 1 else ""

    @property
    def now(self) -> dict[str, str]:
        """What documents may have seen, as it is now."""
        years = self.plans.newest_first
        return {
            "years": " ".join(map(str, years)),
            "comparison": self.comparison,
            "reports": " ".join(self.reports.made(years)),
            "reviews": " ".join(map(str, self.plans.reviews)),
        }

    def note_failure(self, docname: str, error: LoadError) -> None:
        """Note the problems of a plan's file; they are reported once all documents are read."""
        problems = tuple((str(p.location), say(p.message, self.language)) for p in error.problems)
        self.failed[docname] = tuple(dict.fromkeys((*self.failed.get(docname, ()), *problems)))

    def clear_doc(self, docname: str) -> None:
        """Forget a document."""
        for table in (self.shown, self.references, self.resolved, self.failed, self.lists):
            table.pop(docname, None)

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process read."""
        for table in ("shown", "references", "resolved", "failed", "lists"):
            self.data[table].update({doc: value for doc, value in otherdata[table].items() if doc in docnames})

    def resolve_xref(  # noqa: PLR0913, PLR0917  # the signature is Sphinx's
        self,
        env: BuildEnvironment,  # noqa: ARG002  # as above
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        """Return a link that reads as number and title, unless the reference gave its own text."""
        entry = self.find(target)
        if entry is None or entry.kind != typ:
            return None
        content = contnode if node["refexplicit"] else self._content(entry)
        return make_refnode(builder, fromdocname, entry.docname, entry.anchor, content)

    def _content(self, entry: Entry) -> nodes.inline:
        foreign = [f"language-{entry.language}"] if entry.language != self.language else []
        return nodes.inline("", entry.text, classes=["plan-reference", *foreign])

    def resolve_any_xref(  # noqa: PLR0913, PLR0917  # the signature is Sphinx's
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Return what the role `any` may find here: names are unique over the kinds."""
        entry = self.find(target)
        kind = entry.kind if entry else ""
        found = self.resolve_xref(env, fromdocname, builder, kind, target, node, contnode)
        return [(f"plan:{kind}", found)] if found is not None else []

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        """Go through the objects, as inventories and the search take them."""
        for name, entry in self.objects.items():
            yield name, entry.text, entry.kind, entry.docname, entry.anchor, 1

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: A002, ARG002, FBT001, FBT002  # Sphinx's
        """Return what readers call a kind of object: `actividad`."""
        return type.lname

    def get_full_qualified_name(self, node: nodes.Element) -> str | None:
        """Return the name of the object a reference asks for."""
        target = node.get("reftarget")
        return str(target) if target else None

    def check_consistency(self) -> None:
        """Report the problems of all plans, each once, at its place in the YAML file; and plans shown twice."""
        for place, text in dict.fromkeys(problem for found in self.failed.values() for problem in found):
            logger.error(text, location=place, type="plan", subtype="load")
        for document in sorted(self.shown):
            self._check_homes(document)

    def _check_homes(self, document: str) -> None:
        """Warn of plans a document shows that have their home elsewhere."""
        for name, entry in self.shown[document].items():
            home = self.find(name)
            if entry.kind == "plan" and home and home.docname != document:
                text = translate("site.shown-twice", self.language, name=name, document=home.docname)
                logger.warning(text, location=document, type="plan", subtype="shown-twice")

    def stale(self) -> Iterator[str]:
        """Go through documents whose references lead elsewhere, or read otherwise, than when last written."""
        objects = self.objects
        for docname, names in self.references.items():
            now = {name: objects.get(name) for name in names}
            if self.resolved.get(docname) != now:
                self.resolved[docname] = now
                yield docname


def plan_domain(env: BuildEnvironment) -> PlanDomain:
    """Return the domain of an environment. Raise `TypeError` where another extension has taken its name."""
    domain = env.get_domain("plan")
    if not isinstance(domain, PlanDomain):
        raise TypeError(domain)
    return domain


def _open_library(app: Sphinx) -> None:
    """Let the domain read the project's plans."""
    site = Path(app.config.plan_published or app.outdir)
    plan_domain(app.env).prepare(plan_folder(app), site, reader_language(app.config))


def _outdated(_app: Sphinx, env: BuildEnvironment, *_changes: object) -> list[str]:
    """Return documents to read again: those with a plan that could not be read, and lists that lack a plan."""
    domain = plan_domain(env)
    now = domain.now
    return sorted({*domain.failed, *(doc for doc, saw in domain.lists.items() if saw.items() - now.items())})


def _updated(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return documents to write again though their own files did not change."""
    return sorted(plan_domain(env).stale())


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the domain."""
    app.add_domain(PlanDomain)
    app.connect("builder-inited", _open_library, priority=100)
    app.connect("env-get-outdated", _outdated)
    app.connect("env-updated", _updated)
    return METADATA

"""The Atom feed of all plans (RFC 4287); addresses are relative to the feed."""

from collections.abc import Sequence
from datetime import date

from lxml import etree

from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.catalogue import available, translate
from gealc_docs.model.facts import Identity
from gealc_docs.model.plan import Plan
from gealc_docs.publish.data.forms import FEED, data_files, feed_name
from gealc_docs.publish.data.words import title
from gealc_docs.publish.document import dated

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def plans_feed(plans: Sequence[Plan], language: str, identity: Identity) -> bytes:
    """Return the feed in a language, the newest plan first."""
    newest = sorted(plans, key=lambda plan: -plan.year)
    feed = etree.Element(f"{{{_ATOM}}}feed", {_LANGUAGE: language}, nsmap={None: _ATOM})  # type: ignore[dict-item]  # lxml's name for "no prefix"
    _add(feed, "id", identity.uri(f"plans/{language}"))
    _add(feed, "title", translate("data.feed", language))
    _add(feed, "updated", max(map(_updated, newest), default=_moment(date(2000, 1, 1))))
    _add(_add(feed, "author"), "name", translate("plan.network", language))
    _add(feed, "link", rel="self", type=FEED.media, href=feed_name(language))
    for other in available():
        _add(feed, "link", rel="alternate", type="text/html", hreflang=other, href=f"../{other}/index.html")
    for plan in newest:
        _entry(feed, Edition(plan, language), identity)
    data: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return data


def _entry(feed: etree._Element, edition: Edition, identity: Identity) -> None:
    plan, language = edition.plan, edition.language
    entry = _add(feed, "entry")
    _add(entry, "id", identity.uri(f"{plan.year}/{language}"))
    _add(entry, "title", title(edition))
    _add(entry, "updated", _updated(plan))
    status = str(plan.status)
    _add(entry, "category", term=status, label=edition.ui(f"status-{status}"))
    areas = "; ".join(edition.wording(area.title).text for area in plan.areas)
    count = sum(1 for _ in plan.activities())
    _add(entry, "summary", translate("data.entry", language, count=count, areas=areas))
    _add(
        entry,
        "link",
        rel="alternate",
        type="text/html",
        hreflang=language,
        href=f"../{language}/plans/{plan.year}.html",
    )
    pdf = f"../pdf/plan-{plan.year}.{language}.pdf"
    _add(entry, "link", rel="enclosure", type="application/pdf", hreflang=language, href=pdf)
    for file in data_files(plan.year, (language,)):
        _add(
            entry,
            "link",
            rel="alternate" if file.form.name != "ics" else "related",
            type=file.form.media,
            href=file.name,
        )


def _updated(plan: Plan) -> str:
    """Return when a plan was issued or voted on: the feed comes out the same until a plan says otherwise."""
    return _moment(dated(plan) or date(plan.year, 1, 1))


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    if text:
        element.text = text
    return element

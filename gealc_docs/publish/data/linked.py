"""Plans as linked data: schema.org and DCAT, every thing with an identifier that stays."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.catalogue import available, translate
from gealc_docs.model.facts import Identity
from gealc_docs.model.plan import Activity, Area, Plan
from gealc_docs.model.text import LocalText
from gealc_docs.publish.data.forms import data_files
from gealc_docs.publish.data.words import field, spans
from gealc_docs.publish.document import dated

Data = dict[str, Any]
_CONTEXT: Data = {
    "@vocab": "https://schema.org/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "contentUrl": {"@type": "@id"},
    "dcat:downloadURL": {"@type": "@id"},
    "startTime": {"@type": "Date"},
    "endTime": {"@type": "Date"},
}


def plan_linked(plan: Plan, identity: Identity) -> bytes:
    """Return a plan with its areas and activities."""
    return _written({"@context": _CONTEXT, **dataset(plan, identity), "hasPart": _areas(plan, identity)})


def catalogue(plans: Sequence[Plan], identity: Identity) -> bytes:
    """Return the list of all plans' data."""
    return _written(
        {
            "@context": _CONTEXT,
            "@id": identity.uri("plans"),
            "@type": ["DataCatalog", "dcat:Catalog"],
            "identifier": identity.uri("plans"),
            "name": _said("data.catalogue"),
            "publisher": _publisher(),
            "dataset": [dataset(plan, identity) for plan in plans],
        }
    )


def _written(data: Data) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def dataset(plan: Plan, identity: Identity) -> Data:
    """Return what a plan's data are, and the forms they come in."""
    day = dated(plan)
    published = {"datePublished": day.isoformat()} if day else {}
    return {
        "@id": identity.uri(str(plan.year)),
        "@type": ["Dataset", "dcat:Dataset"],
        "identifier": identity.uri(str(plan.year)),
        "name": _texts(plan.title),
        "description": _said("data.dataset", year=plan.year),
        "inLanguage": list(plan.languages),
        "creativeWorkStatus": str(plan.status),
        "isAccessibleForFree": True,
        "publisher": _publisher(),
        "temporalCoverage": f"{plan.year}-01-01/{plan.year}-12-31",
        **published,
        "distribution": list(_distributions(plan)),
    }


def _distributions(plan: Plan) -> Iterable[Data]:
    for file in data_files(plan.year, available()):
        language = {"inLanguage": file.language} if file.language else {}
        yield {
            "@type": ["DataDownload", "dcat:Distribution"],
            "name": file.form.name.upper(),
            "contentUrl": file.name,
            "dcat:downloadURL": file.name,
            "encodingFormat": file.form.media,
            **language,
        }


def _publisher() -> Data:
    return {"@type": "Organization", "name": translate("plan.network", available()[0])}


def _texts(text: LocalText) -> list[Data]:
    return [_value(wording.text, wording.language) for wording in text]


def _said(code: str, **args: object) -> list[Data]:
    return [_value(translate(code, language, **args), language) for language in available()]


def _value(text: str, language: str) -> Data:
    return {"@value": text, "@language": language}


def _areas(plan: Plan, identity: Identity) -> list[Data]:
    return [_area(plan, area, identity) for area in plan.areas]


def _area(plan: Plan, area: Area, identity: Identity) -> Data:
    path = f"{plan.year}/{area.id}"
    abstract = {"abstract": _texts(area.objective)} if area.objective else {}
    return {
        "@id": identity.uri(path),
        "@type": "CreativeWork",
        "identifier": path,
        "position": area.number,
        "name": _texts(area.title),
        **abstract,
        "about": [_activity(plan, activity, f"{path}/{activity.id}", identity) for activity in area.activities],
    }


def _activity(plan: Plan, activity: Activity, path: str, identity: Identity) -> Data:
    found = {
        "@id": identity.uri(path),
        "@type": "Action",
        "identifier": path,
        "name": _texts(activity.title),
        "startTime": _day(min((span.first for span in spans(activity)), default=None)),
        "endTime": _day(max((span.last for span in spans(activity)), default=None)),
        "location": _thing(plan, activity, "venue", "Place"),
        "instrument": _thing(plan, activity, "resources", "Thing"),
        "result": _thing(plan, activity, "product", "Thing"),
        "agent": _thing(plan, activity, "lead", "Organization"),
    }
    return {key: value for key, value in found.items() if value}


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _thing(plan: Plan, activity: Activity, name: str, kind: str) -> Data | None:
    said = [(field(Edition(plan, language), activity, name), language) for language in available()]
    names = [_value(text, language) for text, language in said if text]
    return {"@type": kind, "name": names} if names else None

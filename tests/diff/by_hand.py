"""Pairs of plans written by hand, a file each of `sets`, with the truth of what changed, line by line.

A line of an area is `names : kinds | es | en | venue | date | resources | product | lead`: the old activities it comes
from (`+` for none) and what was done to it. Fields left out at the end stay as they were. `>` leads an
area's aim, `~` a note; `=` leads a value said in words (`=es=en`). Both plans may be in languages of their own.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from next_year import Fact, Truth  # beside this file

from gealc_docs.load.library import Library
from gealc_docs.model.plan import Plan

SETS = Path(__file__).parent / "sets"
_FIELDS = ("venue", "date", "resources", "product", "lead")
_WORDS = ("annual", "semiannual", "quarterly", "monthly", "weekly", "continuous", "tbd", "4/year", "bimonthly")


@dataclass
class Line:
    """A line of a set: what it comes from, what was done to it, and what it says."""

    sources: list[str]
    kinds: list[str]
    said: dict[str, str]
    fields: list[str]
    number: str = ""


@dataclass
class Group:
    """An area of a set."""

    head: Line
    aim: Line
    items: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)


def sets() -> list[str]:
    """Return the names of all sets."""
    return sorted(path.stem for path in SETS.glob("*.yaml"))


def pair(name: str, library: Library, folder: Path) -> tuple[Plan, Plan, Truth]:
    """Return the plans of a set, in both languages and with ids that tell nothing, and the truth."""
    data = yaml.safe_load((SETS / f"{name}.yaml").read_text(encoding="utf-8"))
    languages = {side: data[side].pop("languages", data.get("languages", ["es", "en"])) for side in ("old", "new")}
    sides = {side: _groups(data[side]["areas"], languages[side]) for side in ("old", "new")}
    _fill(sides["old"], sides["new"])
    plans = []
    for side, groups in sides.items():
        path = folder / f"{name}-{side}.yaml"
        path.write_text(
            yaml.safe_dump(_plan(data[side], groups, languages[side]), allow_unicode=True), encoding="utf-8"
        )
        plans.append(library.read(path))
        for group, area in zip(groups, plans[-1].areas, strict=True):
            for line, value in zip([group.head, *group.items], [area, *area.activities], strict=True):
                line.number = value.number
    facts: list[Fact] = [(kind, "plan", (), ()) for kind in data["plan_facts"]]
    return plans[0], plans[1], _truth(sides["old"], sides["new"], facts)


def _groups(text: str, languages: list[str]) -> list[Group]:
    """Read areas, each with its activities; a field left out is filled in when a plan is made."""
    groups: list[Group] = []
    for row in text.splitlines():
        if row.startswith("#"):
            groups.append(Group(_line(row[1:], languages), Line([], [], {}, [])))
        elif row.startswith(">"):
            groups[-1].aim = _line(row[1:] if row[1:].lstrip().startswith(":") else f"|{row[1:]}", languages)
        elif row.startswith("~"):
            groups[-1].notes.append(_line(row[1:], languages))
        elif row.strip():
            groups[-1].items.append(_line(row, languages))
    return groups


def _fill(old: list[Group], new: list[Group]) -> None:
    """Give each new activity that says no fields those of what it comes from."""
    known = {name: item for group in old for item in group.items for name in item.sources}
    for item in (item for group in new for item in group.items if item.sources and not item.fields):
        item.fields = known[item.sources[0]].fields


def _line(row: str, languages: list[str]) -> Line:
    head, *cells = (cell.strip() for cell in row.split("|"))
    kinds: list[str] = []
    if cells and " : " in cells[-1]:
        cells[-1], _, late = cells[-1].partition(" : ")
        kinds += late.split()
    names, _, early = head.partition(":")
    kinds += early.split()
    sources = [name.strip() for name in names.split(",") if name.strip(" +")]
    return Line(sources, kinds, dict(zip(languages, cells, strict=False)), cells[len(languages) :])


def _plan(data: dict[str, Any], groups: list[Group], languages: list[str]) -> dict[str, Any]:
    year = data["year"]

    def said(es: str, en: str) -> dict[str, str]:
        return {language: text for language, text in (("es", es), ("en", en)) if language in languages}

    plan = {key: value for key, value in data.items() if key not in {"areas", "background"}}
    plan |= {"original": languages[0], "title": said(f"Plan de trabajo {year}", f"{year} Work Plan")}
    sections = [
        {"id": "background", "title": said("Antecedentes", "Background"), "text": data["background"]},
        {"id": "areas", "title": said("Áreas de trabajo", "Work areas"), "holds": "areas"},
    ]
    areas = [
        {
            "id": f"area-{n}",
            "title": group.head.said,
            "objective": group.aim.said,
            "activities": [
                {"id": f"item-{k}", "title": item.said} | _fields(item, year, languages)
                for k, item in enumerate(group.items, 1)
            ],
            "notes": [note.said for note in group.notes],
        }
        for n, group in enumerate(groups, 1)
    ]
    return plan | {"sections": sections, "areas": areas}


def _fields(item: Line, year: int, languages: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, cell in zip(_FIELDS, item.fields, strict=False):
        if not cell:
            continue
        if name == "date":
            found[name] = cell if cell in _WORDS else "..".join(f"{year}-{part}" for part in cell.split(".."))
        elif cell.startswith("="):
            found[name] = dict(zip(languages, cell[1:].split("="), strict=True))
        else:
            found[name] = cell.split("+") if "+" in cell else cell
    return found


def _truth(old: list[Group], new: list[Group], facts: list[Fact]) -> Truth:
    areas = {name: group.head.number for group in old for name in group.head.sources}
    items = {name: item.number for group in old for item in group.items for name in item.sources}
    truth = Truth(set(), set(), facts)
    lost: set[str] = set()
    for level, numbers, lines in (
        ("area", areas, [group.head for group in new]),
        ("activity", items, [item for group in new for item in group.items]),
    ):
        splits: defaultdict[str, list[str]] = defaultdict(list)
        pairs = truth.area_pairs if level == "area" else truth.pairs
        for line in lines:
            added = "added" in line.kinds
            ends = tuple(numbers[name] for name in line.sources if not added)
            pairs |= {(end, line.number) for end in ends}
            if added or not ends:
                facts += [("added", level, (), (line.number,))] * ("implied" not in line.kinds)
                continue
            for kind in line.kinds:
                if kind == "split":
                    splits[ends[0]].append(line.number)
                else:
                    facts.append((kind, level, ends, (line.number,)))
        facts += [("split", level, (end,), tuple(parts)) for end, parts in splits.items()]
        told = {end for end, _ in pairs}
        gone = [number for name, number in numbers.items() if number not in told]
        facts += [("removed", level, (n,), ()) for n in gone if level == "area" or n.rpartition(".")[0] not in lost]
        lost = set(gone) if level == "area" else lost
    for group in new:
        ends = tuple(areas[name] for name in group.head.sources if name in areas)
        kinds = [kind for line in (group.aim, *group.notes) for kind in line.kinds]
        facts += [(kind, "area", ends, (group.head.number,)) for kind in kinds]
    return truth

"""What became two things, and two that became one: told by halves and frames, and not where nothing speaks for it."""

from pathlib import Path

import by_hand
import pytest
from next_year import only

from gealc_docs.diff.compare import compare
from gealc_docs.load.library import Library

HEAD = """{side}:
  year: {year}
  status: draft
  committee: {{year: {before}, presidency: CO, members: [CO, PE]}}
  assembly: {{ordinal: 80, date: {before}-11-20}}
  background:
    - es: Un plan breve.
      en: A short plan.
  areas: |
    # work | Trabajo | Work
    > Trabajar mejor. | To work better.
{rows}
"""
REST = [
    "bus | Compra de autobuses | Purchase of buses | tbd | S1 | oas",
    "law | Ley modelo | Model law | tbd | S2 | oas",
]


def told(folder: Path, monkeypatch: pytest.MonkeyPatch, old: list[str], new: list[str]) -> set[str]:
    sides = (("old", 2060, [*REST, *old]), ("new", 2061, [*REST, *new]))
    rows = [(side, year, "\n".join(f"    {row}" for row in said)) for side, year, said in sides]
    text = "".join(HEAD.format(side=side, year=year, before=year - 1, rows=said) for side, year, said in rows)
    (folder / "pair.yaml").write_text(f"{text}plan_facts: []\n", encoding="utf-8")
    monkeypatch.setattr(by_hand, "SETS", folder)
    plans = by_hand.pair("pair", Library(Path(__file__).parents[2] / "plans"), folder)[:2]
    kinds = [{str(c.kind) for c in compare(*(only(p, lang) for p in plans)).changes} for lang in ("es", "en")]
    assert kinds[0] == kinds[1]
    return kinds[0] - {"year_roll"}


WOMEN = "w | Crédito para mujeres emprendedoras | Credit for women entrepreneurs | virtual | S1 | idb"
PARTS = ["+ | Crédito para mujeres artesanas | Credit for women artisans | virtual | S1 | idb"]


def test_halves_cut_short_are_a_merge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = [
        "a | Catálogo de semillas de los institutos | Catalogue of seeds of the institutes | virtual | S1 | idb",
        "b | Becas para mujeres en robótica | Scholarships for women in robotics | tbd | annual | caf",
    ]
    titles = "Catálogo de semillas y becas para mujeres | Catalogue of seeds and scholarships for women"
    assert told(tmp_path, monkeypatch, old, [f"+ | {titles} | virtual | S1 | idb"]) == {"merged"}


def test_one_half_may_come_from_another_area(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = [
        "a | Historial de crédito portátil | Portable credit history | virtual | S1 | idb",
        "# home | Hogar | Home",
        "> Vivir mejor. | To live better.",
        "c | Recetas de cocina | Cooking recipes | lima | S2 | oas",
        "d | Censo de hogares | Census of households | virtual | annual | caf",
        "b | Plataforma de descuento de facturas | Invoice discounting platform | virtual | S2 | caf",
    ]
    titles = "Historial de crédito portátil y descuento de facturas | Portable credit history and invoice discounting"
    assert told(tmp_path, monkeypatch, old, [f"+ | {titles} | virtual | S1 | idb", *old[1:5]]) == {"merged"}


def test_one_thing_that_became_two_of_its_kind_is_a_split(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    more = "+ | Crédito para mujeres agricultoras | Credit for women farmers | virtual | S1 | idb"
    assert told(tmp_path, monkeypatch, [WOMEN], [*PARTS, more]) == {"split"}


def test_another_of_its_kind_elsewhere_or_otherwise_done_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = "+ | Crédito para mujeres agricultoras | Credit for women farmers | lima | S2 | caf"
    assert told(tmp_path, monkeypatch, [WOMEN], [*PARTS, more]) == {"reworded", "added"}


def test_a_title_that_stays_is_not_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stays = "a | Ferias y becas | Fairs and scholarships | virtual | S1 | idb"
    gone = "b | Becas | Scholarships | tbd | S2 | caf"
    assert told(tmp_path, monkeypatch, [stays, gone], [stays]) == {"removed"}


def test_what_is_joined_to_a_title_from_a_piece_that_is_gone_is_a_merge(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [
        "a | Registro de quejas de usuarios | Register of complaints of users | virtual | S1 | idb",
        "b | Recomendaciones sobre sugerencias anónimas | Recommendations on anonymous suggestions | tbd | S2 | caf",
    ]
    titles = "Registro de quejas y sugerencias de usuarios | Register of complaints and suggestions of users"
    assert told(tmp_path, monkeypatch, old, [f"+ | {titles} | virtual | S1 | idb"]) == {"merged"}
    titles = "Registro de quejas y consultas de usuarios | Register of complaints and queries of users"
    assert told(tmp_path, monkeypatch, old, [f"+ | {titles} | virtual | S1 | idb"]) == {"removed", "reworded"}


def test_an_area_that_keeps_its_aim_fell_in_no_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = [
        "a | Mapa de rutas de bibliotecas | Map of library routes | tbd | S1 | caf",
        "b | Paneles en escuelas | Panels at schools | virtual | S1 | idb",
    ]
    aim = "> Llegar a quienes viven lejos. | To reach those who live far away."
    new = ["# fields : added | Ruralidad | Rural life", aim, *old]
    assert told(tmp_path, monkeypatch, old, new) == {"added", "moved"}

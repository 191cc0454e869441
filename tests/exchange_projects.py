"""A small project of two plans, one of them half translated, and the command line in it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

OLD = """year: 2022
status: draft
original: es
title: {es: Plan de trabajo 2022, en: 2022 Work Plan}
areas:
  - id: identity
    title: {es: Identidad digital, en: Digital identity}
    activities:
      - id: pilots
        title: {es: Dos pilotos regionales de identidad, en: Two regional identity pilots}
"""
NEW = """# Un comentario que queda / a comment that stays
year: 2023
status: draft
original: es
title: {es: "Plan de trabajo 2023", en: '2023 Work Plan'}  # con comillas
areas:
  - id: identity
    title: {es: Identidad digital, en: Digital identity}
    # sobre el objetivo
    objective:
      es: >-
        Impulsar la identidad digital según el grupo de trabajo {curso}, como dice https://red.example/es.
    activities:
      - id: pilots
        title: {es: Tres pilotos regionales de identidad}
        venue: {es: '=Montevideo'}
        resources:
          - {es: Fondos propios}
          - {es: Fondos ajenos, en: Funds of others}
      - id: forum
        title: {es: Foro anual de identidad, en: Identity forum}
    notes:
      - {es: Se informará a la Asamblea., en: "The Assembly will be informed."}
"""
GLOSSARY = """terms:
  - es: [grupo de trabajo]
    en: [working group]
    forbidden: {en: [task force]}
    note: El de la Red.
  - es: [solo español]
    pt: [só espanhol]
"""
LEDGER = """translations:
  - address: 2023/identity/forum/title
    {es}: Foro de identidad
    {en}: Identity forum
  - address: 2023/identity/title
    {es}: Identidad digital
    {en}: Digital identity
"""


@dataclass(frozen=True)
class Project:
    """A project's folder; `gealc` runs a command in it and returns (exit code, output, errors)."""

    folder: Path
    gealc: Callable[..., tuple[int, str, str]]

    @property
    def plan(self) -> Path:
        return self.folder / "plans" / "2023.yaml"

    @property
    def ledger(self) -> Path:
        return self.folder / "plans" / "reviews" / "2023.yaml"

    def export(self, form: str, *, plan: str = "2023", to: str = "en") -> Path:
        """Export a plan and return the file."""
        path = self.folder / f"out.{form}"
        code, _, err = self.gealc("export", plan, "--to", to, "--format", form, "--out", str(path), "--force")
        assert code == 0, err
        return path

    def take_back(self, path: Path, *options: str) -> tuple[int, str, str]:
        """Import a file into the plan."""
        return self.gealc("import", str(path), "--into", "plans/2023.yaml", *options)

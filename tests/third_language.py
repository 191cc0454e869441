"""A project of three languages: the third one is a folder of words and the wordings in two plans."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LANGUAGES = ROOT / "tests" / "fixtures" / "languages"
PLAN = """year: 2022
status: draft
original: es
title: {es: Plan de trabajo 2022, en: 2022 Work Plan, pt: Plano de trabalho 2022}
assembly: {ordinal: 15, date: 2021-11-18}
sections:
  - id: background
    title: {es: Antecedentes, en: Background, pt: Contexto}
    text:
      - es: El Comité Ejecutivo 2021 formado por Brasil y Uruguay realiza el presente Plan de trabajo 2022.
        en: The 2021 Executive Committee, consisting of Brazil and Uruguay, has prepared this 2022 Work Plan.
        pt: O Comitê Executivo 2021, formado por Brasil e Uruguai, apresenta este Plano de trabalho 2022.
  - {id: areas, title: {es: Áreas de trabajo, en: Work areas, pt: Áreas de trabalho}, holds: areas}
areas:
  - id: identity
    title: {es: Identidad digital, en: Digital identity, pt: Identidade digital}
    objective:
      es: Generar capacidades y apoyar la firma electrónica transfronteriza.
      en: To build capacities and to support the cross-border electronic signature.
      pt: Gerar capacidades e apoiar a assinatura eletrônica transfronteiriça.
    activities:
      - id: pilots
        title: {es: Dos pilotos de identidad, en: Two identity pilots, pt: Dois pilotos de identidade}
        venue: virtual
        date: 2022-S1
      - id: forum
        title: {es: Tres foros de identidad, en: Three identity forums, pt: Quatro fóruns de identidade}
        date: tbd + 4/year
      - id: census
        title: {es: Censo de sistemas, en: Census of systems}
        date: 2022-03 + 2022-09
"""
Results = list[tuple[int, str, str]]


def commands(folder: Path, languages: str, *calls: list[str]) -> Results:
    """Run commands in a project, with folders of languages beside ours."""
    driver = str(ROOT / "tests" / "third" / "driver.py")
    environment = os.environ | {"GEALC_LANGUAGES": languages, "PYTHONPATH": str(ROOT), "LC_ALL": "es_CO.UTF-8"}
    command = [sys.executable, driver, json.dumps(calls)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return [(code, out, err) for code, out, err in json.loads(done.stdout)]

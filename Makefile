# Red GEALC · planes anuales de trabajo / annual work plans
# `make` genera todo; `make help` lista lo demás · `make` builds everything; `make help` lists the rest

PYTHON ?= python3
VENV := .venv
GEALC := $(VENV)/bin/gealc
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
INSTALL := tools/install $(VENV)

# Findings are the answer of a check, not its failure
FOUND := || test $$? -eq 1

SOURCES := $(wildcard plans/*.yaml) $(shell find gealc_docs templates -name __pycache__ -prune -o -type f -print)

.DEFAULT_GOAL := all
.PHONY: all setup html pdf new check status fmt preview parity diff test lint bench lock clean help

all: $(READY) build/diff/.made ## todo, en ambos idiomas · everything, in both languages
	@$(GEALC) build

setup: $(READY) ## solo el entorno, en .venv/ · only the environment, in .venv/

html: $(READY) ## el sitio web · the web site
	@$(GEALC) build --format html

pdf: $(READY) ## los PDF oficiales · the official PDFs
	@$(GEALC) build --format pdf

check: $(READY) ## revisa los planes · checks the plans
	@$(GEALC) check $(YEAR) $(FOUND)

status: $(READY) ## en qué estado está el último plan · where the latest plan stands
	@$(GEALC) status $(YEAR)

fmt: $(READY) ## deja los planes en su forma habitual · puts the plans into their usual form
	@$(GEALC) fmt $(YEAR)

preview: $(READY) ## el sitio mientras se edita un plan · the site while a plan is edited
	@$(GEALC) preview $(YEAR)

parity: $(READY) ## compara el español con la traducción · compares the Spanish with the translation
	@$(GEALC) parity $(or $(YEAR),--all) $(FOUND)

new: $(READY) ## el borrador de un plan nuevo: make new YEAR=2023 · the draft of a new plan
	@test -n "$(YEAR)" || { echo "Falta el año · The year is missing:  make new YEAR=2023" >&2; exit 2; }
	@$(GEALC) new $(YEAR) $(if $(FROM),--from $(FROM)) $(if $(KEEP),--keep $(KEEP))

diff: $(READY) $(if $(YEAR),,build/diff/.made) ## qué cambió de un plan al siguiente · what changed from one plan to the next
	@$(if $(YEAR),$(GEALC) diff --all $(YEAR) --out build/diff,ls build/diff/*.html)

build/diff/.made: $(SOURCES) | $(READY)
	@$(GEALC) diff --all --out build/diff
	@touch $@

test: $(READY_DEV) ## todas las pruebas · all tests
	@$(MAKE) --no-print-directory lint
	@$(VENV)/bin/pytest -n auto

lint: $(READY_DEV) ## estilo, tipos y arquitectura · style, types and architecture
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports
	@$(GEALC) fmt --check

bench: $(READY_DEV) ## mide la velocidad frente a otras herramientas · measures speed against other tools
	@$(INSTALL) -r requirements-bench.txt
	@$(VENV)/bin/python -m compileall -q gealc_docs
	@$(VENV)/bin/python benchmarks/build.py --write docs/benchmarks.md

lock: $(READY_DEV) ## vuelve a fijar las versiones · pins the versions anew
	@$(VENV)/bin/uv pip compile -q --universal --generate-hashes --no-header --extra semantic pyproject.toml -o requirements.lock
	@$(VENV)/bin/uv pip compile -q --universal --generate-hashes --no-header --extra semantic --extra dev pyproject.toml -c requirements.lock -o requirements-dev.lock
	@echo uv | $(VENV)/bin/uv pip compile -q --universal --generate-hashes --no-header - -c requirements-dev.lock -o requirements-uv.lock

clean: ## borra lo generado, salvo los PDF firmados · removes what was built, but for signed PDFs
	@tools/clean build

help: ## esta lista · this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/\1|\2/' | while IFS='|' read -r name what; do printf '  make %-8s %s\n' "$$name" "$$what"; done

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Se necesita Python 3.11 o posterior · Python 3.11 or later is needed" >&2; exit 1; }
	@echo "· entorno / environment: $(VENV)/"
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { tools/system-packages venv && rm -rf $(VENV) && $(PYTHON) -m venv $(VENV); }

# Compat: a folder on the path, where a finder in Python would take half of each start, and end it untidily on Ctrl-C
$(READY): requirements.lock pyproject.toml tools/system-packages tools/install | $(VENV)/bin/python
	@tools/system-packages build language
	@tools/with-progress "bibliotecas, en $(VENV)/ (hasta unos minutos, la primera vez) · libraries, into $(VENV)/ (up to some minutes, the first time)" $(INSTALL) --require-hashes -r requirements.lock
	@tools/with-progress "este programa · this program" $(INSTALL) --no-deps --config-settings editable_mode=compat -e .
	@$(VENV)/bin/python -m compileall -q gealc_docs
	@touch $@

$(READY_DEV): requirements-dev.lock tools/html-checker $(READY)
	@tools/system-packages test
	@tools/html-checker $(VENV)/share
	@tools/with-progress "bibliotecas de las pruebas · libraries of the tests" $(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

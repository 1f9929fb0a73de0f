# One target per thing a person does. `make` alone lists them.

PYTHON ?= python3
PORT ?= 8001
ROWS ?= 10000000
BIN = .venv/bin
RUN = $(BIN)/python -m scripts

.DEFAULT_GOAL := help
.PHONY: help serve test validate format build bake lint bench bench-site refresh bench-refresh pins clean

help:  ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: build  ## Check, build and serve the site on http://127.0.0.1:8001/ (PORT=…)
	$(RUN) serve --port $(PORT)

test: .venv/test  ## Run every test, the ones in a real browser included
	@sh tests/programs.sh
	$(BIN)/ruff check -q .
	$(BIN)/ruff format -q --check .
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder -m "not alone"
	$(BIN)/python -m pytest -m alone

validate: .venv/run  ## Check every table
	$(RUN) validate

format: .venv/run  ## Bring every table into canonical form
	$(RUN) format

build: dist/relations.db  ## Write the SQLite database

dist/relations.db: .venv/run datapackage.json $(wildcard data/*.csv schemas/*.json schemas/*.py schemas/rules/*.py scripts/*.py site/views/*.sql site/search/*.sql)
	$(RUN) build

bake: dist/relations.db  ## Write the whole site as static files into dist/site (BASE=https://… where it will stand)
	$(RUN) bake --base-url "$(BASE)"

lint: .venv/test  ## Check and lay out the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench-site: .venv/test dist/relations.db  ## Measure the site beside stock Datasette
	@command -v wrk >/dev/null || echo "Without wrk (apt-get install wrk) the figures are those of a slow client."
	$(BIN)/python -m tests.bench_site

bench: .venv/test  ## Measure the checker beside frictionless on up to a million rows
	$(BIN)/python tests/bench.py

refresh: .venv/refresh  ## Install what `refresh` needs to fetch figures and to read BACI
	@echo "Now: $(RUN) refresh --help"

bench-refresh: .venv/test  ## Measure `refresh baci` on ten million generated rows (ROWS=…)
	$(BIN)/python tests/refresh/bench.py --rows $(ROWS)

pins: .venv/run  ## Look up the newest versions that fit and pin them with their hashes
	$(BIN)/pip install -q uv
	$(BIN)/uv pip compile -q -U --universal --generate-hashes --no-header --no-annotate pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile -q -U --universal --generate-hashes --no-header --no-annotate pyproject.toml --extra test --extra refresh -o requirements-test.txt
	$(BIN)/uv pip compile -q -U --universal --generate-hashes --no-header --no-annotate pyproject.toml --extra refresh -c requirements-test.txt -o requirements-refresh.txt

clean:  ## Remove everything that was made
	rm -rf .venv dist .pytest_cache .ruff_cache

INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/run: requirements.txt | .venv/bin/python
	@echo "Installing the libraries into .venv; this takes about half a minute, once."
	@$(INSTALL) -r $<
	@touch $@

.venv/test: requirements-test.txt | .venv/bin/python
	@echo "Installing the libraries and test tools into .venv; this takes about half a minute, once."
	@$(INSTALL) -r $<
	@touch $@ .venv/run

.venv/refresh: requirements-refresh.txt | .venv/bin/python
	@echo "Installing the libraries of refresh into .venv; this takes about half a minute, once."
	@$(INSTALL) -r $<
	@touch $@ .venv/run

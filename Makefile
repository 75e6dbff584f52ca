# `make app` and `make test` are all that most people need. `make help` lists the rest.

PORT ?= 8866
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))

# The first Python that is new enough, if there is one.
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	if "$$each" -c '$(NEW_ENOUGH)' >/dev/null 2>&1; then echo "$$each"; break; fi; done)

.DEFAULT_GOAL := help
.PHONY: help app share test check format outputs methods bench bench-analysis bench-reports bench-import bench-coverage bench-map bench-typing bench-live bench-writers bench-room constraints

help: ## Lists these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s%s\n", $$1, $$2 }' Makefile

app: $(READY) ## Serves the workbook on http://localhost:8866
	$(BIN)/coimpact app --port $(PORT)

share: $(READY) ## Serves the workbook to the phones and computers on your network too
	$(BIN)/coimpact app --share --port $(PORT)

test: $(READY) ## Runs every test, in a browser too
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

check: $(READY) ## Runs every check that needs no running
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/nbstripout --verify --keep-id $(filter-out workbooks/5_outcomes.ipynb,$(wildcard workbooks/*.ipynb))
	$(BIN)/python -m pytest -q tests/test_house_rules.py tests/test_environment.py

format: $(READY) ## Puts code and notebooks into the one form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

outputs: $(READY) ## Stores what the outcomes workbook puts out on the practice project
	$(BIN)/python -m tests.workbooks.stored_outputs

methods: $(READY) ## Writes METHODS.md from what the analysis says of itself
	$(BIN)/python -m tests.analysis.methods_page

bench: $(READY) ## Compares each page with an empty one
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m tests.benchmarks.pages

bench-analysis: $(READY) ## Times the analysis of large projects, and the bootstrap beside SciPy's
	$(BIN)/python -m tests.benchmarks.analysis

bench-reports: $(READY) ## Times every kind of report in every form
	$(BIN)/python -m tests.benchmarks.reports

bench-import: $(READY) ## Times a file of answers to its preview, beside pandas, and one of a million rows
	$(BIN)/python -m tests.benchmarks.imports

bench-coverage: $(READY) ## Counts how often ranges hold the truth, and how often chance is told as change
	$(BIN)/python -m tests.benchmarks.coverage

bench-map: $(READY) ## Times how a large pathway is drawn, and drawn anew after an edit
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m tests.benchmarks.pathway_map

bench-typing: $(READY) ## Times a cell of the answer table, with 200 people and 30 questions
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m tests.benchmarks.typing

bench-live: $(READY) ## Times what one page saves to every other page, and what a hundred idle pages cost
	$(BIN)/python -m tests.benchmarks.live

bench-writers: $(READY) ## Lets twenty people write at once while kernels and the server are killed
	$(BIN)/python -m tests.benchmarks.writers

bench-room: $(READY) ## Times thirty people who open one step at once, and weighs a hundred open pages
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m tests.benchmarks.room

constraints: ## Writes the versions to install anew
	rm -rf build/constraints
	$(PYTHON) -m venv build/constraints
	# On Python 3.12 alone, papermill needs aiohttp.
	build/constraints/bin/python -m pip install --quiet ".[test]" aiohttp
	echo "# The versions that the tests ran with. \`make constraints\` writes this file anew." > constraints.txt
	build/constraints/bin/python -m pip freeze --exclude coimpact >> constraints.txt

$(READY): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Co-Impact needs Python 3.11 or later: install it, then run make again." >&2; exit 1; }
	@$(PYTHON) -c "import ensurepip, venv" 2>/dev/null || { echo "This Python cannot make environments: install python3-venv, then run make again." >&2; exit 1; }
	@echo "Making the environment. The first time, this takes a few minutes."
	@$(BIN)/python -c '$(NEW_ENOUGH)' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[test]"
	@touch $@

# Everything happens in .venv inside the checkout; nothing is installed anywhere else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo run test lint types layers unit content bench fmt lock clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): uv.lock pyproject.toml tools/setup.sh
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh tools/setup.sh
	@touch $(READY)

demo: $(READY)  ## the real bot against a local Slack in your browser
	@$(BIN)/mls demo

run: $(READY)  ## the bot in your workspace (settings: .env, see .env.example)
	@$(BIN)/mls run

test: lint types layers content unit  ## everything that must hold, in a few minutes

lint: $(READY)
	@$(BIN)/ruff format --check . && $(BIN)/ruff check .

types: $(READY)
	@$(BIN)/mypy

layers: $(READY)
	@$(BIN)/lint-imports

content: $(READY)
	@$(BIN)/mls content check

unit: $(READY)
	@$(BIN)/pytest -n auto --dist worksteal

bench: $(READY)  ## print the figures: acknowledgements, start, memory, search
	@$(BIN)/python -m tests.bench

fmt: $(READY)  ## format and mend what ruff can mend
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

lock: $(READY)  ## choose newer versions of the dependencies
	@$(BIN)/uv lock --upgrade

clean:  ## remove the virtual environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis dist

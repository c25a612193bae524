# Recipes for people and for CI. Needs python3 (3.11 or newer), python3-venv, make and git; the rest
# is installed into .venv from the package index that pip is set up with.

SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
# The variable also binds what pip installs to build the package, which -c would not. It is set for
# these calls only: proofs that install something else in environments of their own must not see it.
INSTALL := PIP_CONSTRAINT=$(CURDIR)/constraints.txt $(BIN)/python -m pip install -q --disable-pip-version-check
WORKERS ?= 2
# CI must run everything: a test that cannot run is then a failure, not a skip.
REQUIRE_ALL := $(if $(filter true,$(CI)),1,$(PRIVITY_REQUIRE_ALL))

.PHONY: help setup demo check lint test system proofs soak bench docs clean

help:  ## list the recipes
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

.venv/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Privity needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv .venv || { echo "On Debian: apt-get install python3-venv"; exit 1; }

.venv/.ready-demo: .venv/pyvenv.cfg pyproject.toml constraints.txt
	$(INSTALL) -e '.[demo]'
	@touch $@

.venv/.ready-test: .venv/pyvenv.cfg pyproject.toml constraints.txt
	$(INSTALL) -e '.[demo,postgres,test,dev]'
	@touch .venv/.ready-demo $@

setup: .venv/.ready-test  ## make .venv with everything that development needs

demo: .venv/.ready-demo  ## a clinical conversation through the gateway; ONCE=1 ends by itself
	$(BIN)/privity demo $(if $(ONCE),--once)

lint: .venv/.ready-test
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

check: lint  ## formatting, lint, types, layers and the quick tests: 3 minutes at most
	$(BIN)/pytest -q -n $(WORKERS) -m "not slow"

system:
	@.ci/system-packages

test: .venv/.ready-test system lint  ## everything of the test tier, proofs included: 25 minutes at most
	$(BIN)/python proofs/run --tier test
	PRIVITY_REQUIRE_ALL=$(REQUIRE_ALL) $(BIN)/pytest -n $(WORKERS) --hypothesis-profile=gate

proofs: .venv/.ready-test system  ## every proof of the test tier, and each with its control switched off
	$(BIN)/python proofs/run --tier test --with-sabotage

soak: .venv/.ready-test system  ## the proofs that need hours, in steps that can be resumed
	$(BIN)/python proofs/run --tier soak

bench: .venv/.ready-test  ## the table of budgets, beside nginx in one run; QUICK=1 takes a minute
	$(BIN)/python -m bench $(if $(QUICK),--quick)
	$(BIN)/python bench/policy_decision.py

docs: .venv/.ready-test  ## make the reference; check links, anchors, files and commands of the documents
	$(BIN)/python docs/reference/generate.py
	$(BIN)/pytest -q tests/test_docs.py tests/docs

clean:  ## remove what the recipes made
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist

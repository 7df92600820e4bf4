# Passerelle's two commands are `make demo` and `make test`; the others are for daily work (see README.md).
PORT ?= 8000
DATA_DIR ?= var
PYTHON := .venv/bin/python
export DATA_DIR

.PHONY: demo setup test lint unit e2e messages lock bench cluster-trial clean

demo:
	@PORT=$(PORT) sh deploy/demo.sh

setup:
	@sh deploy/setup.sh

test: setup-dev
	@$(PYTHON) -m deploy.checks all

lint: setup-dev
	@$(PYTHON) -m deploy.checks lint

unit: setup-dev
	@$(PYTHON) -m deploy.checks unit

e2e: setup-dev
	@$(PYTHON) -m deploy.checks e2e

.PHONY: setup-dev
setup-dev:
	@sh deploy/setup.sh dev

messages: setup-dev
	@$(PYTHON) manage.py make_messages

bench: setup-dev
	@$(PYTHON) -m bench

cluster-trial: setup-dev
	@$(PYTHON) -m bench.cluster

lock: setup-dev
	@sh deploy/lock.sh

clean:
	rm -rf .venv .mypy_cache .ruff_cache .import_linter_cache kb/static/kb/fonts
	find locale -name '*.mo' -delete

# Needs Python 3.11 or later with pip, and make. Once .venv exists, nothing here uses the network.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
EXAMPLE ?= examples/tabriz-kazan.yaml
JOBS ?= 2
SAMPLE ?= 60
SEEDS ?= 1

export PYTHONUTF8 = 1

.DEFAULT_GOAL := help
.PHONY: help draft test lint sentences bench bench-cities mutation catalogs gallery clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST)

# Debian's Python may lack ensurepip (package python3-venv); the outer pip then installs into the environment.
$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed. Name it: make $(MAKECMDGOALS) PYTHON=python3.11" >&2; exit 2; }
	@test -x $(BIN)/python && $(BIN)/python -c '' 2>/dev/null || \
	  $(PYTHON) -m venv --clear $(VENV) >/dev/null 2>&1 || \
	  $(PYTHON) -m venv --clear --without-pip $(VENV)
	@if $(BIN)/python -m pip --version >/dev/null 2>&1; \
	  then $(BIN)/python -m pip install --quiet --editable '.[test]'; \
	  else $(PYTHON) -m pip --python $(BIN)/python install --quiet --editable '.[test]'; fi
	@touch $@

draft: $(STAMP) ## draft the example agreement to out/
	$(BIN)/agreement-kit draft $(EXAMPLE) -o out

test: $(STAMP) lint ## lint, check types, run the tests
	$(BIN)/python -m pytest -n $(JOBS)

lint: $(STAMP) ## lint and check types only
	$(BIN)/ruff check .
	$(BIN)/mypy

sentences: $(STAMP) ## write every clause in every setting of its grammar to out/sentences.txt, to be read
	@mkdir -p out
	$(BIN)/python tests/sentences.py out/sentences.txt

bench: $(STAMP) ## compare the time of a document with docxtpl and with zlib
	$(BIN)/python tests/bench/bench_draft.py
	$(BIN)/python tests/bench/bench_pdf.py
	$(BIN)/python tests/bench/bench_check.py

bench-cities: $(STAMP) ## draft 18,260 agreements in two processes: time, memory, cost per file
	$(BIN)/python tests/bench/bench_cities.py --jobs $(JOBS)

mutation: $(STAMP) ## plant faults in clauses and examples and count what the checks catch
	PYTHONPATH=tests $(BIN)/python -m mutation --missed --sample $(SAMPLE) --seeds $(SEEDS)

catalogs: $(STAMP) ## bring the translations of messages into step with the code and compile them
	$(BIN)/python tests/locales/catalogs.py

gallery: $(STAMP) ## draw docs/gallery and docs/page.png anew from the examples
	$(BIN)/python docs/gallery/make.py

clean: ## remove the environment and what was built
	rm -rf $(VENV) out dist build

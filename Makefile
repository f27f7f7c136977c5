# Two commands: `make start` and `make test`. Needs Python 3.11 or newer; the rest is installed here.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
export PYTHONDONTWRITEBYTECODE = 1

.PHONY: start test lint types snel browser chromium controleer bewijs snelheid schermen schema clean

start: $(VENV)/.app
	$(BIN)/streamlit run app.py

test: $(VENV)/.test chromium lint types
	$(BIN)/python -m pytest

snel: $(VENV)/.test
	$(BIN)/python -m pytest -m "not browser"

lint: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-cache

types: $(VENV)/.test
	$(BIN)/mypy .

controleer: $(VENV)/.app
	$(BIN)/python -m afwegingskader controleer

bewijs: $(VENV)/.app
	$(BIN)/python -m afwegingskader bewijs --mutatie

browser: $(VENV)/.test chromium
	$(BIN)/python -m pytest -m browser

# Puts OpenFisca-Core, which bulk speed is compared with, in an environment of its own.
snelheid: $(VENV)/.test chromium
	$(BIN)/python -m tests.snelheid docs/snelheid.md

schema: $(VENV)/.app
	$(BIN)/python -m kennisbank

schermen: $(VENV)/.test chromium
	$(BIN)/python -m tests.browser.schermen docs/schermen

$(VENV)/.python:
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'Python 3.11 of nieuwer is nodig')"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	touch $@

$(VENV)/.app: $(VENV)/.python requirements.txt
	$(BIN)/python -m pip install --quiet -r requirements.txt
	touch $@

$(VENV)/.test: $(VENV)/.app requirements-test.txt
	$(BIN)/python -m pip install --quiet -r requirements-test.txt
	touch $@

# The browser and PDF tools of the tests come from Debian's packages where that is possible; the
# tests themselves say what is missing, and fail on it when CI=true.
chromium:
	@command -v chromium >/dev/null 2>&1 && command -v pdftotext >/dev/null 2>&1 || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium poppler-utils; \
	  else echo "Chromium of pdftotext ontbreekt: de browser- en PDF-tests worden overgeslagen."; fi; }

clean:
	rm -rf $(VENV) .venv-openfisca .cache .mypy_cache .ruff_cache .pytest_cache

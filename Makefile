# The verbs of the project. Each recipe is one command; the first that needs it makes .venv.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help site test test-browser pictures lighthouse bench check fuzz update status lint lock clean

help: ## show this list
	@grep -hE '^[a-z%-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z%-]+):.*## /  make \1\t/' | expand -t 24

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "This needs Python 3.11 or newer, and $(PYTHON) is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.12")'
	@echo 'This happens once: it gets the packages that the handbook needs (some 100 MB, a minute or a few).'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

site: .venv/ready ## build every language that changed, as website and PDF, into build/site
	$(BIN)/handbook build

site-%: .venv/ready ## build one language, for example make site-nb
	$(BIN)/handbook build $*

preview-%: .venv/ready ## show one language in the browser while you work on it, for example make preview-nb
	$(BIN)/handbook preview $*

test: .venv/ready ## run all tests that need no browser
	$(BIN)/python -m pytest --ignore=tests/browser

.venv/browser: .venv/ready tests/browser/requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/browser/requirements.lock
	touch $@

test-browser: .venv/browser ## run the tests in a real browser (Chromium of the system; minutes)
	$(BIN)/python -m pytest tests/browser -rs

pictures: .venv/browser site ## take the pictures of the README anew
	$(BIN)/python tests/browser/take_pictures.py build/site .github/pictures

lighthouse: .venv/ready site ## measure the site with Lighthouse (needs npm and Chromium, an idle machine, minutes)
	$(BIN)/python benchmarks/lighthouse.py build/site

bench: .venv/ready ## measure builds beside stock Sphinx, renew the figures of the README (Linux, idle machine, 40 minutes)
	$(BIN)/python -m benchmarks.bench --readme

check: .venv/ready ## check the catalogs, the guides and the campaign
	$(BIN)/handbook check

check-%: .venv/ready ## check one language, for example make check-nb
	$(BIN)/handbook check $*

fuzz: .venv/ready ## throw more than 100,000 broken catalogs and messages at the gate (minutes)
	$(BIN)/python -m pytest tests/catalogs/test_fuzz.py tests/catalogs/test_mutations.py --hypothesis-profile=fuzz

update: .venv/ready ## bring the catalogs in step with the English guides
	$(BIN)/handbook update

status: .venv/ready ## say how far each translation is
	$(BIN)/handbook status

lint: .venv/ready ## look for mistakes in the Python code
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

lock: ## renew the locks from pyproject.toml and tests/browser (needs pip-tools, on the oldest Python in use)
	pip-compile --quiet --extra dev --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --no-annotate -o requirements.lock pyproject.toml
	pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --no-annotate -c requirements.lock -o tests/browser/requirements.lock tests/browser/requirements.in

clean: ## delete everything that was built
	rm -rf build

# `make` alone lists what there is. Each target makes .venv and installs what it needs, once.

PYTHON ?=
PORT ?= 8501
# Who may open the page: this machine only. ADDRESS=0.0.0.0 for everybody on the network.
ADDRESS ?= localhost
DATA ?= data/relations.yaml
SOURCES ?= ../shared/sources
# How many processes run the tests; 0 for this one, as a debugger wants it.
WORKERS ?= 2
# More for pytest: make test PYTEST_ARGS='-k filters -x'
PYTEST_ARGS ?=
GUARDS_ARGS ?=
BROWSERS_ARGS ?=
BENCH_ARGS ?=

BIN := .venv/bin
RUN_READY := .venv/.ready-run
DEV_READY := .venv/.ready-dev

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
export PYTHON

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: $(RUN_READY) ## Start the page on http://localhost:8501 (PORT=, ADDRESS=, RELATIONS_DATA=)
	@mkdir -p static
	@$(BIN)/python -m streamlit run app.py --server.port $(PORT) --server.address $(ADDRESS)

.PHONY: test
test: lint ## Everything that must hold: lint, then the tests, those in a Chromium too; not those of make slow
	@scripts/language_server.sh >/dev/null || true # without it, its tests are counted as not run; on CI they fail
	@CHROMIUM="$$(scripts/chromium.sh $(BIN)/python)" && export CHROMIUM && $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile -m 'not slow' $(PYTEST_ARGS)

.PHONY: unit
unit: $(DEV_READY) ## The tests that need no browser
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile -m 'not browser' $(PYTEST_ARGS)

.PHONY: slow
slow: $(DEV_READY) ## The browser tests that take long, and the property tests with 20 times as many examples
	@CHROMIUM="$$(scripts/chromium.sh $(BIN)/python)" && export CHROMIUM && $(BIN)/python -m pytest -m 'slow or hypothesis' --hypothesis-profile=slow $(PYTEST_ARGS)

.PHONY: browsers
browsers: $(DEV_READY) ## Both pages in Chromium, Firefox and WebKit: from a disk, a server, in frames, without a script (BROWSERS_ARGS='--browser WebKit')
	@folder="$$(scripts/browsers.sh)" && cp tests/browsers/firefox.mjs "$$folder/" && CHROMIUM="$$(scripts/chromium.sh $(BIN)/python)" && export CHROMIUM \
	  && FIREFOX_DRIVER="$$folder/firefox.mjs" FIREFOX="$$(command -v firefox-esr)" xvfb-run -a $(BIN)/python -m tests.browsers $(BROWSERS_ARGS)

RIVALS := .venv-rivals
BENCHMARKS := $(BIN)/python -m benchmarks --out benchmarks/results --document docs/performance.md
WITH_CHROMIUM := CHROMIUM="$$(scripts/chromium.sh $(BIN)/python)" && export CHROMIUM &&

.PHONY: bench
bench: $(DEV_READY) $(RIVALS) ## Our page beside pyvis and st-link-analysis, in turn (BENCH_ARGS='--sizes S,M --rounds 5'); no test
	@$(WITH_CHROMIUM) $(BENCHMARKS) compare --rivals .venv-rivals $(BENCH_ARGS)

.PHONY: bench-all
bench-all: $(DEV_READY) $(RIVALS) ## All that docs/performance.md tells, in half an hour (BENCH_ARGS='--rounds 1 --changes 60 --sessions 0'); no test
	@$(WITH_CHROMIUM) $(BENCHMARKS) --rivals .venv-rivals --minutes 4.5 $(BENCH_ARGS)

.PHONY: bench-against
bench-against: $(DEV_READY) ## The same as bench beside an older version of our own: make bench-against REV=v1.0
	@[ -n "$(REV)" ] || { echo "Name the other version: make bench-against REV=HEAD~10" >&2; exit 2; }
	@folder="$$(mktemp -d)" && git worktree add -q --detach "$$folder/before" "$(REV)" && \
	$(WITH_CHROMIUM) { $(BIN)/python -m benchmarks compare --against "$$folder/before" $(BENCH_ARGS); code=$$?; git worktree remove --force "$$folder/before"; exit $$code; }

.PHONY: bench-page
bench-page: $(DEV_READY) ## The live page by itself: frames while it moves, a server's start, its work (BENCH_ARGS='--sizes 2000,L'); no test
	@$(WITH_CHROMIUM) $(BENCHMARKS) moving start server $(BENCH_ARGS)

.PHONY: bench-published
bench-published: $(DEV_READY) ## The published page: its size, and how long until what is asked for is drawn (BENCH_ARGS='--sizes ours,L'); no test
	@$(WITH_CHROMIUM) $(BENCHMARKS) published $(BENCH_ARGS)

.PHONY: bench-readers
bench-readers: $(DEV_READY) ## Fifty readers at once, counted by websocket clients (BENCH_ARGS='--readers 50 --data FILE'); no test
	@$(BIN)/python -m benchmarks readers --changes 120 --sessions 0 $(BENCH_ARGS)

.PHONY: bench-load
bench-load: $(DEV_READY) ## Fifty readers for five minutes, two changes a second, then 1,000 sessions that come and go; no test
	@$(BENCHMARKS) readers $(BENCH_ARGS)

.PHONY: guards
guards: $(DEV_READY) ## See each test of docs/robustness.md fail without its guard (GUARDS_ARGS='-k live --why')
	@CHROMIUM="$$(scripts/chromium.sh $(BIN)/python)" && export CHROMIUM && $(BIN)/python -m tests.guards $(GUARDS_ARGS)

.PHONY: lint
lint: $(DEV_READY) ## Style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict graph

.PHONY: format
format: $(DEV_READY) ## Mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.PHONY: check
check: $(RUN_READY) ## Is the data file sound? (DATA=)
	@$(BIN)/python -m graph check $(DATA)

.PHONY: verify
verify: $(RUN_READY) ## Look up each quote in its source's text (DATA=, SOURCES=)
	@[ -d "$(SOURCES)" ] || { echo "The texts of the sources are not in $(SOURCES). Put them there, or name their folder: make verify SOURCES=path/to/texts" >&2; exit 2; }
	@$(BIN)/python -m graph verify $(DATA) --sources $(SOURCES)

.PHONY: screenshots
screenshots: $(DEV_READY) ## Take the README's pictures anew
	@CHROMIUM="$$(scripts/chromium.sh $(BIN)/python)" && export CHROMIUM && $(BIN)/python -m tests.support.screenshots

.PHONY: constraints
constraints: $(DEV_READY) ## Pin what pip would install today
	@$(BIN)/python scripts/constraints.py > constraints.new && mv constraints.new constraints.txt

.PHONY: clean
clean: ## Remove what tools left behind; .venv stays
	rm -rf static constraints.new .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

.PHONY: distclean
distclean: clean ## Remove .venv too
	rm -rf .venv

# The mark is made last: an interrupted or failed installation is done again.
$(RUN_READY): requirements.txt constraints.txt scripts/venv.sh
	@scripts/venv.sh requirements.txt
	@touch $@

$(RIVALS):
	@$(BIN)/python -m venv $@ && $@/bin/pip install -q st-link-analysis

$(DEV_READY): requirements-dev.txt requirements.txt constraints.txt scripts/venv.sh
	@scripts/venv.sh requirements-dev.txt
	@touch $(RUN_READY) $@

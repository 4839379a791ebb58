# Each target is one line over packaging/ or a tool; README.md tells what they are for.
PYTHON ?= python3
PREPARE = @$(PYTHON) packaging/prepare.py
IN = .venv/bin
# Byte code that may not be written makes every start slower.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test check bench shots package catalogs lock

run: ## the desk on the sample conference
	$(PREPARE) run
	@packaging/run.sh

test: ## every test; ARGS are pytest's
	$(PREPARE) test
	@packaging/test.sh $(ARGS)

check: ## format, lint, types, imports
	$(PREPARE) test
	@$(IN)/ruff format --check --quiet . && $(IN)/ruff check --quiet . && $(IN)/mypy && $(IN)/lint-imports --no-logo

bench: ## the figures, also in build/bench.json; ARGS as in --help
	$(PREPARE) test
	@$(IN)/python -m tests.bench $(ARGS)

shots: ## pictures of every window and page, in build/shots; ARGS=--pictures renews those in docs
	$(PREPARE) test
	@$(IN)/python packaging/shots.py $(ARGS)

package: ## a wheel in dist/
	$(PREPARE) run
	@$(IN)/hatchling build -t wheel

catalogs: ## the messages of the source into the catalogs
	$(PREPARE) run
	@packaging/catalogs.sh

lock: ## every version and hash anew
	@packaging/lock.sh

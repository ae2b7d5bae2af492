# What a newcomer runs: `make run` and `make test`. Everything else is for those who change it.
PY := .venv/bin/python
SOURCES := $(shell find src -name '*.py')

.PHONY: run test check screenshots bench torture sbom lock translations format prepare prepare-test clean

run: prepare
	$(PY) -m coordo_desktop --demo

# The tests start many processes: what Python compiled of the sources is kept for the next one.
# The files of a test that passed go with it: those of all would be some gigabytes of memory.
test: prepare-test
	PYTHONDONTWRITEBYTECODE= $(PY) -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder -o tmp_path_retention_policy=failed

check: prepare-test
	.venv/bin/ruff format --check src tests
	.venv/bin/ruff check src tests
	.venv/bin/lint-imports
	.venv/bin/mypy
	$(PY) packaging/check_translations.py
	$(PY) packaging/audit_dependencies.py

screenshots: prepare-test
	QT_QPA_PLATFORM=offscreen PYTHONPATH=src:tests $(PY) tests/pictures/shoot.py build/screenshots

bench: prepare-test
	QT_QPA_PLATFORM=offscreen $(PY) -m coordo_desktop.cli bench

# The reliability matrix in full: about an hour on two cores. `ROWS="T-01 T-10"` for some of it.
torture: prepare-test
	@sh packaging/prepare.sh torture
	PYTHONPATH=src:tests $(PY) -m torture $(ROWS)

# What is inside an installed program, for whoever must answer for it (CycloneDX).
sbom: prepare-test
	@mkdir -p build
	.venv/bin/cyclonedx-py requirements packaging/run.lock --pyproject pyproject.toml --mc-type application --output-reproducible --of JSON -o build/coordo-desktop.cdx.json

# Resolve the dependencies again, for every Python and system, each file with its hash.
LOCK := .venv/bin/uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --only-binary :all: --no-emit-index-url --no-emit-find-links --no-header --no-config --quiet
lock: prepare-test
	$(LOCK) -o packaging/run.lock
	$(LOCK) --group test --group check --group release -o packaging/dev.lock

# Bring the translation files up to date with the source.
translations: prepare-test
	.venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -source-language fr_FR -target-language en_GB $(SOURCES) -ts translations/coordo_en.ts
	.venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -pluralonly -source-language fr_FR -target-language fr_FR $(SOURCES) -ts translations/coordo_fr.ts

format: prepare-test
	.venv/bin/ruff format src tests packaging
	.venv/bin/ruff check --fix src tests packaging

prepare:
	@sh packaging/prepare.sh run

prepare-test:
	@sh packaging/prepare.sh test

clean:
	rm -rf .venv build resources/translations

# What a newcomer runs: `make run` and `make test`. Everything else is for those who change it.
PY := .venv/bin/python
SOURCES := $(shell find src -name '*.py')

.PHONY: run test check screenshots bench torture translations format prepare prepare-test clean

run: prepare
	$(PY) -m coordo_desktop --demo

test: prepare-test
	$(PY) -m pytest -q -n 2 --dist loadfile

check: prepare
	.venv/bin/ruff format --check src tests
	.venv/bin/ruff check src tests
	.venv/bin/lint-imports
	.venv/bin/mypy
	$(PY) packaging/check_translations.py

screenshots: prepare
	QT_QPA_PLATFORM=offscreen PYTHONPATH=src:tests $(PY) tests/pictures/shoot.py build/screenshots

bench: prepare
	QT_QPA_PLATFORM=offscreen $(PY) -m coordo_desktop.cli bench

# The reliability matrix in full: about an hour on two cores. `ROWS="T-01 T-10"` for some of it.
torture: prepare-test
	@sh packaging/prepare.sh torture
	PYTHONPATH=src:tests $(PY) -m torture $(ROWS)

# Bring the translation files up to date with the source.
translations: prepare
	.venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -source-language fr_FR -target-language en_GB $(SOURCES) -ts translations/coordo_en.ts
	.venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -pluralonly -source-language fr_FR -target-language fr_FR $(SOURCES) -ts translations/coordo_fr.ts

format: prepare
	.venv/bin/ruff format src tests packaging
	.venv/bin/ruff check --fix src tests packaging

prepare:
	@sh packaging/prepare.sh run

prepare-test:
	@sh packaging/prepare.sh test

clean:
	rm -rf .venv build resources/translations

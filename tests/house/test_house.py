"""The house keeps its own rules: stairs, sentences, names of actions, one schema, small rooms."""

import ast
import importlib
import pkgutil
import re
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

import coordo_desktop
from coordo_desktop.domain.changes import SUBJECT_OF_PART
from coordo_desktop.domain.errors import CoordoError, Mishap, Refusal
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.store import schema
from coordo_desktop.store.base import Base

SOURCE = Path(coordo_desktop.__file__).parent
ACTIONS = Path(__file__).with_name("actions.txt")


def every_module():
    for module in pkgutil.walk_packages([str(SOURCE)], "coordo_desktop."):
        if not module.name.endswith("__main__") and ".migrations." not in module.name:
            yield importlib.import_module(module.name)


def every_subclass_of(kind):
    for child in kind.__subclasses__():
        yield child
        yield from every_subclass_of(child)


def test_every_refusal_has_a_sentence():
    from coordo_desktop.ui.kit.sentences import SENTENCES

    list(every_module())
    named = set(every_subclass_of(CoordoError)) - {Refusal, Mishap}
    ours = {kind for kind in named if kind.__module__.startswith("coordo_desktop.")}
    assert sorted(kind.__name__ for kind in ours if kind not in SENTENCES) == []


def test_action_names_are_the_permanent_vocabulary():
    """Names written in the code, and those made of a subject or of a step of life."""
    found = {
        f"{subject}.{verb}"
        for subject in SUBJECT_OF_PART.values()
        for verb in ("add", "change", "remove")
    }
    found |= {f"patient.{step}" for step in LifeCycle if step is not LifeCycle.MERGED}
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                found |= set(_names(node))
    assert sorted(found) == ACTIONS.read_text(encoding="utf-8").split()


def _names(call):
    if call.func.attr not in {"action", "_action", "_activate"}:
        return
    for argument in call.args:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


def test_there_is_one_head_and_migrations_build_what_the_models_say(tmp_path, vault_path):
    from tests_support import open_vault_engine

    schema.load_models()
    engine = open_vault_engine(vault_path, create_engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"compare_type": False, "include_object": _ours},
        )
        differences = compare_metadata(context, Base.metadata)
    engine.dispose()
    assert differences == []


def _ours(_object, name, kind, _reflected, _compare_to):
    # Full-text tables and their shadow tables are made by hand in the migrations.
    return not (kind == "table" and re.search(r"_(fts|search|variant|word|key)", name or ""))


def test_rooms_stay_small():
    long = {
        str(path.relative_to(SOURCE)): lines
        for path in SOURCE.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}


def test_nothing_that_leaks_runs_text_or_speaks_to_a_network():
    banned = re.compile(
        r"^\s*(import|from) (tempfile|pickle|marshal|shelve|yaml|socket|http|urllib\.request"
        r"|ftplib|smtplib|telnetlib|requests)\b"
        r"|QTemporaryFile|QTemporaryDir|QNetworkAccessManager|QTcp|QUdp|QDesktopServices"
        r"|(?<![\w.])(print|eval|exec|__import__)\("
        r"|shell=True|\.exception\(|echo=|capture_locals|exc_info=True|format_exc|print_exc"
        r"|enable_load_extension|\bdomtree\b|str\(exc\)",
        re.MULTILINE,
    )
    guilty = [
        f"{path.relative_to(SOURCE)}: {found[0].strip()}"
        for path in SOURCE.rglob("*.py")
        if (found := banned.search(path.read_text(encoding="utf-8")))
    ]
    assert guilty == []

"""B8: a list of patients imported, beside its parsing and the bare insertion of the same rows."""

import csv
import resource
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any

from coordo_desktop.bench import children
from coordo_desktop.bench.measures import Goal, Result, result
from coordo_desktop.bench.practice import Ground, empty_practice, enter
from coordo_desktop.services.bundle import assemble
from coordo_desktop.store.unit import Store

# In the order that foreign keys ask for; search_fts is filled by the triggers of search_doc.
_TABLES = ("patient", "patient_key", "search_doc", "search_variant", "import_run", "import_origin")
_BATCH = 2000
_KIB = 1024


def in_a_child(folder: Path, told: Mapping[str, Any]) -> dict[str, Any]:
    """Import in this process; the time, the counts, the most memory held."""
    ground = Ground(folder, int(told["size"]))
    desk = enter(ground)
    services = assemble(desk)
    started = perf_counter()
    report = services.imports.import_file(ground.csv)
    took = perf_counter() - started
    desk.close()
    return {
        "seconds": took,
        "created": report.created,
        "duplicates": report.duplicates,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB,
    }


def importing(ground: Ground, goal: Goal) -> list[Result]:
    """Fill the empty practice; the limit writes its rows into another empty one."""
    answer = children.ask("import", ground.folder, {"size": ground.size})
    other = replace(ground, folder=ground.folder / "nu")
    empty_practice(other)
    here, there = enter(ground), enter(other)
    limit = _parsed(ground.csv) + _inserted(here.store, there.store)
    here.close()
    there.close()
    note = (
        f"{answer['created']} créés, {answer['duplicates']} doublons,"
        f" {answer['peak']:.0f} Mo au plus"
    )
    return [
        result(
            "B8", "Importer tous les patients d’un CSV", ground.size,
            [answer["seconds"]], [limit], goal, note,
        ),
        Result("B8", "Mémoire au plus de l’import", ground.size, "Mo", answer["peak"],
               answer["peak"]),
    ]  # fmt: skip


def _parsed(path: Path) -> float:
    started = perf_counter()
    with path.open(encoding="utf-8", newline="") as file:
        count = sum(1 for _ in csv.reader(file, delimiter=";"))
    del count
    return perf_counter() - started


def _inserted(here: Store, there: Store) -> float:
    """Every row that the import wrote, inserted as they come, in one durable transaction."""
    source, target = here.engines.maintenance(), there.engines.maintenance()
    took = 0.0
    target.execute("BEGIN IMMEDIATE")
    for table in _TABLES:
        rows = source.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own names
        marks = ", ".join("?" * len(rows.description))
        while batch := rows.fetchmany(_BATCH):
            started = perf_counter()
            target.executemany(f"INSERT INTO {table} VALUES ({marks})", batch)  # noqa: S608
            took += perf_counter() - started
    started = perf_counter()
    target.execute("COMMIT")
    took += perf_counter() - started
    source.close()
    target.close()
    return took

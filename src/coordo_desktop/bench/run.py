"""`coordo bench`: every scenario at every size, one table."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from coordo_desktop.bench import (
    agenda,
    care,
    children,
    importing,
    medicines,
    paper,
    plain,
    practice,
    questions,
    starting,
    stock,
)
from coordo_desktop.bench.measures import Goal, Result, result, table, with_growth
from coordo_desktop.bench.practice import Ground
from coordo_desktop.store.unit import Store

__all__ = ["Result", "run_bench"]

WORK = Path("build/bench")
# Ratios and sanity bounds of the performance budget; bounds in milliseconds.
SEARCH = Goal(ratio=1.5, bound=20, tail=True)
RECORD = Goal(ratio=2, bound=50)
TODAY, TICK = Goal(ratio=1.5, bound=150), Goal(bound=50)
PLAN = Goal(bound=50)
MEDICINE = Goal(bound=20)
SIGN = Goal(ratio=1.5, bound=15)
SHEET = Goal(ratio=3, bound=10)
IMPORT = Goal(ratio=4, bound=60_000)
START = Goal(ratio=2, bound=1000)
UNLOCK = Goal(ratio=1.5, bound=1500)
ENCRYPTION = 1.15
MEMORY_MORE, MEMORY_MOST = 90.0, 250.0
LONGEST_SILENCE = Goal(bound=50)
SLOTS = Goal(ratio=2, bound=100)
WEEK, IN_WINDOW, FRAME = Goal(ratio=2, bound=100), Goal(bound=100), Goal(bound=16)
RECEPTION, PAINTED = Goal(ratio=2, bound=50), Goal(bound=50)
STOCK, STOCK_VIEW = Goal(bound=100), Goal(bound=100)
GROWTH, LINEAR = 1.3, 13.0

Say = Callable[[str], None]


def run_bench(sizes: list[int], say: Say) -> list[Result]:
    """Measure each size in a folder of its own, removed afterwards; say the table."""
    found: list[Result] = []
    try:
        for size in sizes:
            found += _measured(Ground(WORK.absolute() / str(size), size), say)
    finally:
        shutil.rmtree(WORK, ignore_errors=True)
    found = with_growth(found, GROWTH, LINEAR)
    say(table(found))
    return found


def _measured(ground: Ground, say: Say) -> list[Result]:
    """Every scenario at one size."""
    say(f"{ground.size} patients : préparation")
    practice.empty_practice(ground)
    practice.write_csv(ground.csv, ground.size, ground.size)
    found = importing.importing(ground, IMPORT)
    say(table(found))
    ground = practice.furnish(ground, say)
    desk = practice.enter(ground)
    try:
        found += _on_the_store(desk.store, ground)
        say("  magasin et papier mesurés")
    finally:
        desk.close()
    found += _in_windows(ground)
    shutil.rmtree(ground.folder, ignore_errors=True)
    say(table(found))
    return found


def _on_the_store(store: Store, ground: Ground) -> list[Result]:
    size, lives = ground.size, ground.long_lives
    found = [questions.search(store, size, SEARCH)]
    found += questions.records(store, size, lives, RECORD)
    found.append(questions.signing(store, size, ground.coordinated, SIGN))
    found += paper.sheet(store, size, ground.sheet_of, SHEET)
    care.plan_everybody(store, ground.coordinated)
    found += care.today(store, size, TODAY, TICK)
    found.append(care.large_plan(store, size, ground.coordinated[0], PLAN))
    found.append(medicines.completion(store, size, MEDICINE))
    people, rooms = agenda.furnish(store, ground.coordinated)
    found += agenda.free_slots(store, size, people, rooms, SLOTS)
    gtins = stock.furnish(store, ground.coordinated)
    found += stock.receptions(store, size, gtins, RECEPTION)
    found.append(stock.overview(store, size, STOCK))
    return found + _encryption(store, ground)


def _encryption(store: Store, ground: Ground) -> list[Result]:
    """The same code on a plain copy of the file, by turns with the encrypted one."""
    clear = plain.in_the_clear(store, ground.folder / "clair.db")
    found = []
    for measure in (_typed, _opened, _signed):
        # By turns, twice each: the quieter of two measures of the same work.
        turns = [(measure(clear, ground), measure(store, ground)) for _ in range(2)]
        bare = min((turn[0] for turn in turns), key=_median)
        sealed = min((turn[1] for turn in turns), key=_median)
        ratio = sealed.median / bare.median
        found.append(
            replace(
                sealed, what=f"Chiffré ou en clair : {sealed.what}", limit=bare.median,
                ratio=ratio, goal=f"× {ENCRYPTION}".replace(".", ","), held=ratio <= ENCRYPTION,
                note="",
            )
        )  # fmt: skip
    clear.close()
    return found


def _median(one: Result) -> float:
    return one.median


def _typed(store: Store, ground: Ground) -> Result:
    return questions.search(store, ground.size, Goal(), "B12")


def _opened(store: Store, ground: Ground) -> Result:
    return questions.records(store, ground.size, ground.long_lives, Goal(), "B12")[0]


def _signed(store: Store, ground: Ground) -> Result:
    return questions.signing(store, ground.size, ground.coordinated, Goal(), "B12")


def _in_windows(ground: Ground) -> list[Result]:
    size, folder = ground.size, ground.folder
    found = starting.starts(folder, size, START, UNLOCK)
    lives = {"patients": ground.long_lives, "sheet": ground.sheet_of}
    nothing = children.ask("empty", folder)["memory"]
    held = children.ask("memory", folder, lives)["memory"]
    good = held - nothing <= MEMORY_MORE and held <= MEMORY_MOST
    found.append(
        Result(
            "B11", "Mémoire, toutes les vues ouvertes", size, "Mo", held, held, nothing,
            held / nothing, f"+ {MEMORY_MORE:.0f} Mo, {MEMORY_MOST:.0f} Mo", good,
            note=f"+ {held - nothing:.0f} Mo",
        )
    )  # fmt: skip
    seen = children.ask("screen", folder, lives)
    typing, opening = Goal(bound=SEARCH.bound), Goal(bound=RECORD.bound)
    found.append(
        result("B1", "Chercher : lignes peintes", size, seen["typed"], seen["plain"], typing)
    )
    found.append(
        result("B2", "Ouvrir : bandeau et résumé peints", size, seen["opened"], (), opening)
    )
    found += _week(folder, size, lives)
    found += _stock(folder, size, lives)
    idle = seen["gaps"].pop("idle")
    for name, gaps in seen["gaps"].items():
        found.append(
            Result(
                "B13", f"Silence du fil de l’écran pendant {name}", size, "ms",
                1000 * gaps["median"], 1000 * gaps["longest"], 1000 * idle["longest"], None,
                LONGEST_SILENCE.told("ms"), 1000 * gaps["longest"] <= (LONGEST_SILENCE.bound or 0),
                note=f"99 % sous {1000 * gaps['tail']:.1f} ms ; « p95 » est ici le plus long",
            )
        )  # fmt: skip
    return found


def _week(folder: Path, size: int, told: Mapping[str, object]) -> list[Result]:
    """The agenda: a week of forty people, all of it painted, in the window, while dragging."""
    took = children.ask("agenda", folder, told)
    what = "Semaine de 40 personnes, 2 000 rendez-vous"
    return [
        result("B4", f"{what} : lue, toute peinte", size, took["whole"], took["plain"], WEEK),
        result("B4", "La même, tournée dans la fenêtre", size, took["window"], (), IN_WINDOW),
        result("B4", "Glisser dans cette semaine : une image", size, took["frames"], (), FRAME),
    ]


def _stock(folder: Path, size: int, told: Mapping[str, object]) -> list[Result]:
    """The stock in the window: opened, and a box from the reader to its line."""
    took = children.ask("stock", folder, told)
    return [
        result("B9", "Boîte lue : sa ligne peinte", size, took["boxes"], (), PAINTED),
        result("B9", "Le stock ouvert (5 000 lots) : peint", size, took["again"], (), STOCK_VIEW),
        result("B9", "Le même, la première fois", size, took["first"]),
    ]

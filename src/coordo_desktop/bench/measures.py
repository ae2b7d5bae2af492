"""What is measured: times in order, a result beside its limit, and the one table."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from time import perf_counter

_MS = 1000.0
_LEAST_OF_LOOKS = 1e-9


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table.

    `ratio` is taken against `limit`, measured in the same run, on medians (on p95 where `tail`);
    `growth` against the same line at the size before. `held` says whether the goal, and the
    sanity `bound` in `unit`, were reached; None where the line is only for information.
    """

    scenario: str
    what: str
    size: int
    unit: str
    median: float
    p95: float
    limit: float | None = None
    ratio: float | None = None
    goal: str = ""
    held: bool | None = None
    growth: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a line must reach: a ratio to its limit, a bound in its unit."""

    ratio: float | None = None
    bound: float | None = None
    tail: bool = False

    def told(self, unit: str) -> str:
        """As the table says it."""
        parts = [] if self.ratio is None else [f"× {_number(self.ratio)}"]
        if self.bound is not None:
            parts.append(f"{_number(self.bound)} {unit}")
        return ", ".join(parts)


def result(
    scenario: str,
    what: str,
    size: int,
    times: Sequence[float],
    limits: Sequence[float] = (),
    goal: Goal = Goal(),
    note: str = "",
) -> Result:
    """The line of these times (seconds) beside these limits."""
    median, tail = at(times, 0.5) * _MS, at(times, 0.95) * _MS
    limit = at(limits, 0.95 if goal.tail else 0.5) * _MS if limits else None
    mine = tail if goal.tail else median
    ratio = None if limit is None else mine / max(limit, _LEAST_OF_LOOKS)
    held = None
    if goal.ratio is not None or goal.bound is not None:
        held = goal.ratio is None or (ratio is not None and ratio <= goal.ratio)
        held = held and (goal.bound is None or tail <= goal.bound)
    return Result(
        scenario, what, size, "ms", median, tail, limit, ratio, goal.told("ms"), held, note=note
    )


def at(times: Iterable[float], share: float) -> float:
    """The value below which this share of the times lies."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(work: Callable[[], object]) -> float:
    """How long one call takes, in seconds."""
    started = perf_counter()
    work()
    return perf_counter() - started


@contextmanager
def calm() -> Iterator[None]:
    """Nothing is collected meanwhile: what the bench itself holds would be walked each time."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def with_growth(results: Sequence[Result], most: float, linear: float) -> list[Result]:
    """Each line with its growth since the size before; too much of it is a goal missed (B14).

    `most` for each tenfold, `linear` for an import, whose work is the rows themselves.
    """
    before: dict[tuple[str, str], Result] = {}
    grown = []
    for one in results:
        key = (one.scenario, one.what)
        earlier = before.get(key)
        before[key] = one
        if earlier is not None and one.unit == "ms" and earlier.median:
            growth = one.median / earlier.median
            allowed = linear if one.scenario == "B8" else most
            held = one.held and growth <= allowed if one.held is not None else None
            one = replace(one, growth=growth, held=held)  # noqa: PLW2901 - the same line, told more
        grown.append(one)
    return grown


_HEADS = ("", "scénario", "taille", "médiane", "p95", "limite", "ratio", "but", "croissance", "")


def table(results: Sequence[Result]) -> str:
    """The table, for a terminal."""
    rows = [_HEADS, *map(_cells, results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    left = (0, 1, 9)
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if column in left else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def _cells(one: Result) -> tuple[str, ...]:
    verdict = {True: "tenu", False: "MANQUÉ", None: ""}[one.held]
    return (
        one.scenario,
        one.what,
        f"{one.size:,}".replace(",", " "),
        f"{_number(one.median)} {one.unit}",
        _number(one.p95),
        "" if one.limit is None else _number(one.limit),
        "" if one.ratio is None else f"× {one.ratio:.2f}".replace(".", ","),
        one.goal,
        "" if one.growth is None else f"× {one.growth:.2f}".replace(".", ","),
        " ".join(part for part in (verdict, one.note) if part),
    )


def _number(value: float) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f}".replace(".", ",")

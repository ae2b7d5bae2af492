"""`python -m torture [IDS…]`: run the campaigns, print the matrix, write one HTML page.

Each line runs in a process of its own with a time limit, so that one that hangs or dies is a
failure of that line only. Results are kept line by line (`build/torture/results.jsonl`): a
campaign can be stopped, and gone on with `--missing`.
"""

import argparse
import json
import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from torture import matrix, page
from torture.rows import Asked, Found, Row

SEED = 20261123


def say(text: str) -> None:
    """One line for whoever is watching."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    told = _arguments()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if told.one:
        return _one(told)
    out = Path(told.output)
    out.mkdir(parents=True, exist_ok=True)
    results = out / "results.jsonl"
    known = _latest(results)
    rows = [row for row in matrix.rows() if not told.ids or row.id in told.ids]
    if told.missing:
        rows = [row for row in rows if known.get(row.id, {}).get("verdict") != "ok"]
    if not told.page:
        for result in _results(rows, told):
            with results.open("a", encoding="utf-8") as file:
                file.write(json.dumps(result, ensure_ascii=False) + "\n")
            say(page.line(result))
    known = _latest(results)
    ordered = [known[row.id] for row in matrix.rows() if row.id in known]
    where = out / "rapport-fiabilite.html"
    where.write_text(page.html(ordered), encoding="utf-8")
    say(page.total(ordered))
    say(str(where))
    return 0 if all(one["verdict"] != "failed" for one in ordered) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="torture")
    parser.add_argument("ids", nargs="*", help="lines of the matrix; all of them by default")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--output", default="build/torture")
    parser.add_argument("--short", action="store_true", help="the counts of `make test`")
    parser.add_argument("--missing", action="store_true", help="what has not passed yet")
    parser.add_argument("--page", action="store_true", help="only write the page again")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    return parser.parse_args()


def _results(rows: list[Row], told: argparse.Namespace) -> Iterator[dict[str, object]]:
    """Each as soon as it is there; then, one by one, what measures a time."""
    with ThreadPoolExecutor(told.jobs) as pool:
        going = [pool.submit(_run, row, told) for row in rows if not row.alone]
        for done in as_completed(going):
            yield done.result()
    for row in rows:
        if row.alone:
            yield _run(row, told)


def _run(row: Row, told: argparse.Namespace) -> dict[str, object]:
    asked = row.short if told.short else row.full
    result: dict[str, object] = {
        "id": row.id,
        "claim": row.claim,
        "goal": row.goal,
        "asked": asked,
        "seed": told.seed,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "revision": _revision(),
    }
    why = row.cannot() if row.run is not None else (row.cannot() or "no campaign")
    if told.short and not asked:
        why = why or f"forme courte dans {row.held_by}"
    if why:
        return result | {"verdict": "not run", "why": why, "seconds": 0, "found": None}
    command = [sys.executable, "-m", "torture", "--one", row.id, "--seed", str(told.seed)]
    if told.short:
        command.append("--short")
    start = time.monotonic()
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=row.seconds, check=False
        )
        last = done.stdout.strip().splitlines()[-1:] or [""]
        found = json.loads(last[0]) if done.returncode == 0 else None
        why = "" if found else f"exit {done.returncode}: {done.stderr.strip()[-2000:]}"
    except subprocess.TimeoutExpired:
        found, why = None, f"longer than {row.seconds} s"
    except ValueError:
        found, why = None, "no answer"
    passed = found is not None and found["failures"] == 0 and found["trials"] >= asked
    return result | {
        "verdict": "ok" if passed else "failed",
        "why": why,
        "seconds": round(time.monotonic() - start, 1),
        "found": found,
    }


def _one(told: argparse.Namespace) -> int:
    row = matrix.row(told.one)
    assert row.run is not None
    folder = _scratch() / f"coordo-torture-{secrets.token_hex(6)}"
    folder.mkdir(mode=0o700)
    os.environ["COORDO_HOME"] = str(folder / "home")
    try:
        count = row.short if told.short else row.full
        found: Found = row.run(Asked(count, told.seed, folder, not told.short))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    say(json.dumps(asdict(found), ensure_ascii=False, default=str))
    return 0


def _scratch() -> Path:
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and os.access(memory, os.W_OK) else Path.cwd()


def _revision() -> str:
    done = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def _latest(results: Path) -> dict[str, dict]:
    if not results.is_file():
        return {}
    lines = results.read_text(encoding="utf-8").splitlines()
    return {one["id"]: one for one in map(json.loads, lines)}


if __name__ == "__main__":
    sys.exit(main())

"""What comes from elsewhere: the lock, what is banned, what the libraries do (T-72, T-90)."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from torture.rows import Asked, Found, Row

ROOT = Path(__file__).parents[2]
_PASSED = re.compile(r"(\d+) passed")


def tested(*files: str) -> Found:
    """Run some test files in a process of their own."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *files],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    passed = _PASSED.search(done.stdout)
    broken = tuple(line for line in done.stdout.splitlines() if line.startswith("FAILED"))
    count = int(passed[1]) if passed else 0
    return Found(count + len(broken), len(broken) if passed else 1, broken[:5])


def dependencies(_asked: Asked) -> Found:
    """The lock, the audit of advisories, what is banned, and the list of what is inside."""
    found = tested(
        "tests/house/test_supply.py",
        "tests/house/test_house.py::test_nothing_that_leaks_runs_text_or_speaks_to_a_network",
    )
    made = subprocess.run(
        [str(Path(sys.executable).with_name("cyclonedx-py")), "requirements", "packaging/run.lock",
         "--pyproject", "pyproject.toml", "--output-reproducible", "--of", "JSON"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    listed = json.loads(made.stdout)["components"] if made.returncode == 0 else []
    without = [one["name"] for one in listed if not one.get("externalReferences")]
    failures = found.failures + (0 if listed else 1) + len(without)
    return Found(found.trials + len(listed), failures, found.broken, {"composants": len(listed)})


def facts(_asked: Asked) -> Found:
    """One test for each behaviour of the libraries the house counts on."""
    return tested("tests/platform/test_facts.py")


ROWS = [
    Row(
        "T-72",
        "Dépendances : verrou avec empreintes, liste des composants, appels bannis",
        "0 manquement",
        dependencies,
        short=0,
        full=60,
        held_by="tests/house/test_supply.py",
    ),
    Row(
        "T-90",
        "Ce que les bibliothèques font (section 3 de la conception)",
        "tout tient, ou une personne change la table",
        facts,
        short=0,
        full=28,
        held_by="tests/platform/test_facts.py",
    ),
]

"""Scenarios that need a process of their own: a start, a window, a memory that is counted.

`python -m coordo_desktop.bench.child SCENARIO ARGUMENTS` answers with one line of JSON.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import coordo_desktop

_PATIENCE = 3600


def ask(scenario: str, folder: Path, arguments: Mapping[str, object] | None = None) -> Any:
    """Run one scenario in a fresh process; what it answered."""
    told = json.dumps({**(arguments or {}), "started": time.monotonic_ns()}, default=str)
    process = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-m", "coordo_desktop.bench.child", scenario, str(folder), told],
        env=_environment(folder),
        stdout=subprocess.PIPE,
        check=False,
        timeout=_PATIENCE,
    )
    if process.returncode:
        raise RuntimeError(scenario)
    return json.loads(process.stdout.splitlines()[-1])


def _environment(folder: Path) -> dict[str, str]:
    """Offscreen, at home in the bench's folder, with the compiled modules an installation has."""
    source = str(Path(coordo_desktop.__file__).parents[1])
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join([source, *filter(None, [os.environ.get("PYTHONPATH")])]),
        "PYTHONPYCACHEPREFIX": str(folder.parent / "compiled"),
        "QT_QPA_PLATFORM": "offscreen",
        "COORDO_HOME": str(folder / "poste"),
    }

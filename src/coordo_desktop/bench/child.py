"""One scenario in this process: `python -m coordo_desktop.bench.child SCENARIO FOLDER JSON`."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

Run = Callable[[Path, Mapping[str, Any]], Mapping[str, Any]]


def main() -> None:
    """Run the scenario that was asked for and answer on the standard output."""
    run: Run
    scenario, folder, told = sys.argv[1], Path(sys.argv[2]), json.loads(sys.argv[3])
    if scenario in {"empty", "start"}:
        from coordo_desktop.bench import starting

        run = {"empty": starting.empty_window, "start": starting.program}[scenario]
    elif scenario == "import":
        from coordo_desktop.bench import importing

        run = importing.in_a_child
    elif scenario == "agenda":
        from coordo_desktop.bench import agenda_view

        run = agenda_view.week
    elif scenario == "stock":
        from coordo_desktop.bench import stock_view

        run = stock_view.stock
    else:
        from coordo_desktop.bench import windows

        run = {"memory": windows.memory, "screen": windows.screen}[scenario]
    sys.stdout.write(f"\n{json.dumps(run(folder, told))}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

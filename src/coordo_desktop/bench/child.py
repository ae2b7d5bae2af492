"""One scenario in this process: `python -m coordo_desktop.bench.child SCENARIO FOLDER JSON`."""

import json
import sys
from pathlib import Path


def main() -> None:
    """Run the scenario that was asked for and answer on the standard output."""
    scenario, folder, told = sys.argv[1], Path(sys.argv[2]), json.loads(sys.argv[3])
    if scenario in {"empty", "start"}:
        from coordo_desktop.bench import starting

        run = {"empty": starting.empty_window, "start": starting.program}[scenario]
    elif scenario == "import":
        from coordo_desktop.bench import importing

        run = importing.in_a_child
    else:
        from coordo_desktop.bench import windows

        run = {"memory": windows.memory, "screen": windows.screen}[scenario]
    sys.stdout.write(f"\n{json.dumps(run(folder, told))}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

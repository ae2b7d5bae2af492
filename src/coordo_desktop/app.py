"""The front door: paths, log, languages, theme, then the lock screen or the first start.

Options: `--demo` works in the demonstration practice (made when it is not there), `--folder DIR`
in another folder, `--self-test` proves an installation without a display, `--version`.
"""

import argparse
import faulthandler
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from coordo_desktop import __version__
from coordo_desktop.domain.errors import AlreadyOpen, CoordoError
from coordo_desktop.system.clock import now
from coordo_desktop.system.logs import start_log
from coordo_desktop.system.paths import Paths, standard_paths

if TYPE_CHECKING:
    from coordo_desktop.services.unlocking import OpenDesk
    from coordo_desktop.ui.shell.demonstration import Demo

DEMO_PATIENTS, DEMO_SEED = 400, 1
# An installed program reads other programs' tables in a process of itself (exchange.tables).
_READ_TABLE = "--read-table"

log = logging.getLogger("coordo.app")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; leaves through `os._exit`, never past a thread inside the database."""
    if _READ_TABLE in (sys.argv[1:] if arguments is None else arguments):
        from coordo_desktop.exchange import child_reader

        return child_reader.main()
    options = _options(arguments)
    if options.self_test:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from coordo_desktop.ui.shell.self_test import run_self_test

        return _leave(run_self_test(standard_paths().scratch))
    paths = standard_paths()
    return _leave(_run(options, paths))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="coordo-desktop", description="Coordo Desktop")
    parser.add_argument("--version", action="version", version=f"Coordo Desktop {__version__}")
    parser.add_argument("--demo", action="store_true", help="cabinet de démonstration")
    parser.add_argument("--folder", type=Path, help="dossier du coffre")
    parser.add_argument(
        "--self-test", action="store_true", help="vérifie l’installation, sans écran"
    )
    parser.add_argument("--after-lock", type=int, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def _run(options: argparse.Namespace, paths: Paths) -> int:
    from coordo_desktop.ui.shell.hardening import harden

    held = harden()
    start_log(paths.logs)
    log.info("start version=%s hardening=%s", __version__, held)
    with ExitStack() as open_files:
        with suppress(OSError):  # without a log the work goes on
            faulthandler.enable(open_files.enter_context(_stacks(paths)))
        folder = _folder(options, paths)
        from coordo_desktop.ui.shell.demonstration import SWITCH_TO_DEMO
        from coordo_desktop.ui.shell.launch import launch
        from coordo_desktop.ui.shell.successor import told_by

        after = None if options.after_lock is None else told_by(options.after_lock)
        try:
            code = launch(folder, paths, now, demo=_demo() if options.demo else None, after=after)
            if code == SWITCH_TO_DEMO:
                code = launch(paths.demo, paths, now, demo=_demo())
        except AlreadyOpen:
            # The other window was raised: nothing more to do here, and nothing is wrong.
            sys.stderr.write("Coordo est déjà ouvert : sa fenêtre est au premier plan.\n")
            code = 0
        except CoordoError as error:
            from coordo_desktop.ui.kit.sentences import sentence

            sys.stderr.write(f"{sentence(error)}\n")
            code = 1
        faulthandler.disable()
    log.info("exit code=%s", code)
    return code


def _stacks(paths: Paths) -> TextIO:
    return (paths.logs / "app.log").open("a", encoding="utf-8")


def _demo() -> "Demo":
    from coordo_desktop.demo.practice import PASSPHRASE, USER, create_demo
    from coordo_desktop.ui.shell.demonstration import Demo

    def make(folder: Path) -> "OpenDesk":
        return create_demo(folder, patients=DEMO_PATIENTS, seed=DEMO_SEED, clock=now)

    return Demo(make, USER, PASSPHRASE)


def _folder(options: argparse.Namespace, paths: Paths) -> Path:
    if options.folder is not None:
        return Path(options.folder).absolute()
    return paths.demo if options.demo else paths.vault


def _leave(code: int) -> int:
    """Flush, then end the process at once: no daemon thread may outlive the database (F13)."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    if "pytest" not in sys.modules:
        os._exit(code)
    return code


if __name__ == "__main__":
    main()

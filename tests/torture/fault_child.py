"""Work in which functions fail one after another, marker words in every value (T-24)."""

import errno
import importlib
import json
import logging
import random
import sqlite3
import sys
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from canaries import Markers
from canary_child import Typist
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.services.bundle import assemble
from coordo_desktop.system.clock import now
from coordo_desktop.system.logs import start_log
from coordo_desktop.system.paths import standard_paths
from coordo_desktop.ui.shell.crash import CrashReporter
from vault_support import a_practice, opened

_FLOOR = "coordo_desktop.store."
_NOT_FAILED = {"unit", "engine"}


def _errors(word: str):
    return (
        ValueError(f"{word} is no date"),
        KeyError(word),
        OSError(errno.EIO, "failed", f"/{word}"),
        UnicodeEncodeError("ascii", word, 0, 1, word),
        RuntimeError({"name": word}),
        sqlite3.IntegrityError(f"constraint {word}"),
        TypeError(f"'{word}' object"),
        AssertionError(word, word),
        MemoryError(word),
    )


def main() -> int:
    count, seed, outside = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    rng, markers = random.Random(seed), Markers()
    paths = standard_paths()
    log = start_log(paths.logs)
    reporter = CrashReporter(paths.logs, now)
    reporter._seen = _Forgetful()
    reporter.install()
    a_practice(paths.vault, now)[0].close()
    desk = opened(paths.vault, now)
    typist = Typist(assemble(desk), markers, outside)
    typist.patient = typist.a_record()
    steps = (typist.a_record, partial(typist.transmissions_of, typist.patient))
    called = [(step, one) for step in steps for one in _called(step)]
    reached = 0
    for number in range(count):
        step, (module, name) = called[number % len(called)] if number else called[0]
        real = getattr(module, name)
        setattr(module, name, _failing(rng, markers))
        thread = threading.Thread(target=_work, args=(step,), name=markers.word())
        try:
            thread.start()
            thread.join()
        finally:
            setattr(module, name, real)
        reached += 1
    log.info("ended count=%s", reached)
    desk.close()
    sys.stdout.write(json.dumps({"reached": reached, "drawn": len(markers.drawn)}) + "\n")
    return 0


class _Forgetful(set):
    """Every place is reported, however often."""

    def add(self, _place: str) -> None:
        return


def _failing(rng: random.Random, markers: Markers):
    def failing(*_given, **_named):
        error = rng.choice(_errors(markers.word()))
        logging.getLogger("library").error("failed %s", error, exc_info=error)
        warnings.warn(str(error), stacklevel=1)
        raise error

    return failing


def _work(step: Callable[[], object]) -> None:
    with suppress(CoordoError):
        step()


def _called(step: Callable[[], object]) -> list[tuple[object, str]]:
    """The functions of the store that a step calls, by the module that holds them."""
    seen: set[tuple[str, str]] = set()

    def note(frame, event: str, _given) -> None:
        name = frame.f_globals.get("__name__", "")
        if event == "call" and name.startswith(_FLOOR):
            seen.add((name, frame.f_code.co_name))

    sys.setprofile(note)
    try:
        step()
    finally:
        sys.setprofile(None)
    kept = [one for one in sorted(seen) if one[0].rpartition(".")[2] not in _NOT_FAILED]
    modules = [(importlib.import_module(module), name) for module, name in kept]
    return [
        (module, name)
        for module, name in modules
        if callable(getattr(module, name, None)) and not isinstance(getattr(module, name), type)
    ]


if __name__ == "__main__":
    sys.exit(main())

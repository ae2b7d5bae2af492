"""The technical log: event codes, ids, counts, durations, error names; never a value.

Five files of one megabyte. Whatever reaches the root logger from a library is reduced to the
name of its logger and its level, since its message may quote what someone typed.
"""

import logging
import os
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

_OURS = "coordo"
_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class _OnlyOurs(logging.Filter):
    """Lets our own lines through and empties those of libraries."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true; a foreign record loses its message, arguments and traceback."""
        record.exc_info = None
        record.exc_text = None
        record.stack_info = None
        if not record.name.startswith(_OURS):
            record.msg, record.args = "library event", ()
        return True


class _OwnerOnly(RotatingFileHandler):
    """Files created readable by their owner only."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        return TextIOWrapper(os.fdopen(descriptor, "ab"), encoding="utf-8")


def start_log(folder: Path) -> logging.Logger:
    """Write the log into `folder/app.log`; the logger the program writes to."""
    logging.raiseExceptions = False  # a log that cannot be written is no reason to say or stop
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = _OwnerOnly(
        folder / "app.log", maxBytes=1_000_000, backupCount=5, encoding="utf-8", delay=True
    )
    handler.addFilter(_OnlyOurs())
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger()
    for old in list(root.handlers):
        if isinstance(old, _OwnerOnly):
            root.removeHandler(old)
            old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return logging.getLogger(_OURS)

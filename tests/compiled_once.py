"""A statement is turned into SQL once in a process, not once for each file that a test opens.

The program keeps that with each file and lets it go at the lock: it may hold words of a patient.
"""

from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine

from coordo_desktop.store import engine as opening

_MOST = 3000  # statements


def _seed() -> Engine:
    """Never used for work: its dialect, and what was compiled for it, serve the others."""
    made = create_engine("sqlite://", module=driver, query_cache_size=_MOST)
    made.connect().close()
    made.dispose()
    return made


class _Sharing:
    """`create_engine`, whose engines have one dialect and one memory of what was compiled."""

    def __init__(self) -> None:
        self._seed = _seed()

    def __call__(self, url: str, **options: Any) -> Engine:
        engine = create_engine(url, **options)
        engine.dialect = engine.pool._dialect = self._seed.dialect
        engine._compiled_cache = self._seed._compiled_cache
        return engine


def compile_once() -> None:
    """From now on; done twice it changes nothing."""
    if not isinstance(opening.create_engine, _Sharing):
        opening.create_engine = _Sharing()

"""Every line of the matrix, in the order of its ids."""

import importlib
import pkgutil

import torture
from torture.rows import Row


def rows() -> list[Row]:
    """The `ROWS` of every module `torture.t_*`."""
    found: list[Row] = []
    for module in pkgutil.iter_modules(torture.__path__):
        if module.name.startswith("t_"):
            found += importlib.import_module(f"torture.{module.name}").ROWS
    return sorted(found, key=lambda row: (row.id.split("-")[0], row.id))


def row(wanted: str) -> Row:
    """The line of this id."""
    return next(one for one in rows() if one.id == wanted)

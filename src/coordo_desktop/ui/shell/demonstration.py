"""The practice anybody may look at before making their own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coordo_desktop.services.unlocking import OpenDesk

SWITCH_TO_DEMO = 64
"""Exit code of the event loop that asks for the demonstration practice instead."""


@dataclass(frozen=True, slots=True)
class Demo:
    """The demonstration practice: how it is made, and its public passphrase."""

    make: Callable[[Path], "OpenDesk"]
    login: str
    passphrase: str

"""A window asks the system to leave it out of screen captures (security design 12.3).

Only Windows has such a wish that a program may state (display affinity): captures, recordings and
shared screens show nothing, or black before Windows 10 2004, where this window is. It is a hint: a
phone in front of the screen, a capture card or an administrator's tool see all the same, and menus
and lists that open in windows of their own are not covered. Magnifiers and remote help may need
captures, so that whoever sits there may allow them. Elsewhere nothing is asked and nothing is
promised.
"""

import ctypes
import sys
from typing import Any

from PySide6.QtWidgets import QWidget

_ALLOWED, _BLACK, _LEFT_OUT = 0x00, 0x01, 0x11  # WDA_NONE, _MONITOR, _EXCLUDEFROMCAPTURE


def can_be_asked(platform: str = sys.platform) -> bool:
    """Whether the system knows the wish: the setting is shown there only."""
    return platform == "win32"


def ask(
    window: QWidget, *, allowed: bool, platform: str = sys.platform, user32: Any = None
) -> bool:
    """State the wish for a window that has been made; whether the system took it."""
    if not can_be_asked(platform):
        return False
    try:
        call = (user32 or ctypes.CDLL("user32")).SetWindowDisplayAffinity
        call.argtypes, call.restype = [ctypes.c_void_p, ctypes.c_uint32], ctypes.c_int
        handle = int(window.winId())
        wishes = (_ALLOWED,) if allowed else (_LEFT_OUT, _BLACK)
        return any(call(handle, wish) for wish in wishes)
    except (OSError, AttributeError):
        return False

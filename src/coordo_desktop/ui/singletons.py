"""Guards the process against PySide6 6.12 on Python before 3.12.

Its wheels are built as though None, True and False could never be freed, which is so from Python
3.12 on: each call of a Qt method that answers nothing gives back one reference to None it never
took, and after some thousands of calls the interpreter aborts (« deallocating None »). Giving
these objects references enough for any life of the process takes that away. Drop this module
with Python 3.11.
"""

import ctypes
import sys

_PLENTY = 1 << 48
_FIRST_IMMORTAL = (3, 12)


def keep_alive() -> None:
    """Make None, True and False impossible to free, as later Pythons do. Harmless twice."""
    if sys.implementation.name != "cpython" or sys.version_info[:2] >= _FIRST_IMMORTAL:
        return
    for single in (None, True, False):
        # The count of references is the first field of an object in a release build.
        count = ctypes.c_ssize_t.from_address(id(single))
        if sys.getrefcount(single) < _PLENTY:
            count.value += _PLENTY

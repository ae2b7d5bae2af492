"""What the process refuses to leave behind: no core dump, no reading of its memory.

Security design 6.3: without these a crash dump held hundreds of patient strings. Each call is
best effort and says whether it held, so that the start log tells the truth.
"""

import ctypes
import sys

_PR_SET_DUMPABLE = 4
_SEM_FAILCRITICALERRORS = 0x0001
_SEM_NOGPFAULTERRORBOX = 0x0002


def harden() -> dict[str, bool]:
    """Turn crash dumps off for this process; which protections hold, by name."""
    if sys.platform == "win32":
        return {"crash_dialogs_off": _silence_windows()}
    return {"no_core_file": _no_core_file(), "not_dumpable": _not_dumpable()}


def _no_core_file() -> bool:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        return False
    return True


def _not_dumpable() -> bool:
    if not sys.platform.startswith("linux"):
        return False
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        return int(libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)) == 0
    except (OSError, AttributeError):
        return False


def _silence_windows() -> bool:
    try:
        kernel = ctypes.CDLL("kernel32")
        kernel.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
    except (OSError, AttributeError):
        return False
    return True

"""The mark by which clipboard managers on macOS know what they should not keep.

`org.nspasteboard.ConcealedType` (nspasteboard.org) has no name in Qt from Python: it is added to
what Qt has just put on the pasteboard, through the Objective-C runtime. Best effort: a manager that
does not know the mark keeps what it reads, and nothing else changes when the call fails.
"""

import ctypes

CONCEALED = b"org.nspasteboard.ConcealedType"


def conceal(runtime: ctypes.CDLL | None = None) -> bool:
    """Mark what is on the general pasteboard; whether the runtime took it."""
    try:
        objc = runtime or ctypes.CDLL("/usr/lib/libobjc.A.dylib")
        for known in (objc.objc_getClass, objc.sel_registerName):
            known.restype, known.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
        text = objc.objc_getClass(b"NSString")
        board = _send(objc, objc.objc_getClass(b"NSPasteboard"), b"generalPasteboard")
        kind = _send(objc, text, b"stringWithUTF8String:", CONCEALED)
        kinds = _send(objc, objc.objc_getClass(b"NSArray"), b"arrayWithObject:", kind)
        empty = _send(objc, text, b"stringWithUTF8String:", b"")
        added = _send(objc, board, b"addTypes:owner:", kinds, None)
        _send(objc, board, b"setString:forType:", empty, kind)
    except (OSError, AttributeError):
        return False
    return bool(added)


def _send(objc: ctypes.CDLL, receiver: int, selector: bytes, *values: bytes | int | None) -> int:
    """One message; its prototype is exact, as the runtime wants it on Apple processors."""
    kinds = [ctypes.c_char_p if isinstance(one, bytes) else ctypes.c_void_p for one in values]
    send = objc["objc_msgSend"]  # a new function each time: its prototype is its own
    send.restype, send.argtypes = ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_void_p, *kinds]
    return int(send(receiver, objc.sel_registerName(selector), *values) or 0)

"""A sheet comes back whichever view is shown: its code, or a line's, opens the view of sheets.

In a view where F or L alone is a command the first letter is that command's: what is left is no
code of ours, and nothing happens.
"""

from coordo_desktop.domain.handover import read_code
from coordo_desktop.ui.sheets.ear import ScanEar
from coordo_desktop.ui.shell.window import Window

_SHEETS = "sheets"


def hear_codes(window: Window) -> ScanEar:
    """Listen to readers wherever the keyboard is in the window."""
    ear = ScanEar(window, wanted=lambda text: read_code(text) is not None)

    def take(code: str) -> None:
        window.open_view(_SHEETS)
        if window.current != _SHEETS:  # this person prints no sheets
            return
        take_code = getattr(window.page(_SHEETS), "take_code", None)
        if callable(take_code):
            take_code(code)

    ear.scanned.connect(take)
    return ear

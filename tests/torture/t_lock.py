"""T-50: locked by each trigger, whatever is open and whatever is being typed."""

import os
import time
from itertools import cycle

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit

from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.shell.idle import LockReason
from one_derivation import derive_once
from torture.rows import Asked, Found, Row
from torture.support import Tally
from whole_program import Time, end_program, make_practice, settle, start_program

_COVERED, _CLOSED = 0.1, 0.5  # seconds
_TYPED = "phrase en cours"
_OPENERS = ("new", "add", "more", "filter", "columns", "print", "export", "receive", "issue")


def locks(asked: Asked) -> Found:
    """Open a view, what one of its buttons opens, type; lock; nothing may ask or stay."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    derive_once()
    app = QApplication.instance() or QApplication([])
    apply_theme(app, "light")
    folder = make_practice(asked.folder / "coffre")
    run = start_program(folder, Preferences(asked.folder / "poste.ini"), Time())
    tally, rng = Tally(), asked.draw()
    covered, closed = [], []
    reasons = cycle(LockReason)
    try:
        for number in range(asked.count):
            run.unlock()
            window = run.window
            views = list(window._specs)
            view = views[number % len(views)]
            window.open_view(view)
            settle()
            _press_something(window, rng)
            _type(window)
            reason = next(reasons)
            tally.trials += 1
            cover, close = _lock(run, reason)
            covered.append(cover)
            closed.append(close)
            about = f"{view}, {reason.value}"
            tally.held(run.program.session is None, f"{about}: still open")
            tally.held(run.screen is run.program.lock_screen, f"{about}: not covered")
            modal = app.activeModalWidget() or app.activePopupWidget()
            tally.held(modal is None, f"{about}: a {type(modal).__name__} stays")
            left = [
                one for one in app.topLevelWidgets() if one.isVisible() and one is not run.frame
            ]
            tally.held(not left, f"{about}: {[type(one).__name__ for one in left]} stay")
            tally.held(_TYPED not in _shown(run.frame), f"{about}: what was typed is still there")
    finally:
        end_program(run)
    covered.sort()
    closed.sort()
    at = int(0.95 * (asked.count - 1))
    tally.held(covered[at] <= _COVERED, f"covered after {covered[at] * 1000:.0f} ms")
    tally.held(closed[at] <= _CLOSED, f"closed after {closed[at] * 1000:.0f} ms")
    return tally.found(
        couvert_p95_ms=round(covered[at] * 1000), fermé_p95_ms=round(closed[at] * 1000),
        motifs=len(LockReason),
    )  # fmt: skip


def _lock(run, reason: LockReason) -> tuple[float, float]:
    """Seconds until the work is covered, and until the vault is closed."""
    program, at = run.program, {}
    repaint = run.frame.repaint

    def painted() -> None:
        repaint()
        at.setdefault("covered", time.perf_counter())

    run.frame.repaint = painted
    begun = time.perf_counter()
    try:
        program.lock(reason)
    finally:
        del run.frame.repaint
    ended = time.perf_counter()
    settle()
    return at.get("covered", ended) - begun, ended - begun


def _press_something(window, rng) -> None:
    """A button that opens something, if this view has one."""
    found = [
        one
        for one in window.findChildren(QPushButton)
        if one.isVisible() and one.isEnabled() and one.objectName().rpartition(".")[2] in _OPENERS
    ]
    if found:
        rng.choice(found).click()
        settle()


def _type(window) -> bool:
    for kind in (QPlainTextEdit, QTextEdit, QLineEdit):
        for field in window.findChildren(kind):
            if field.isVisible() and field.isEnabled() and not field.isReadOnly():
                field.setFocus()
                if isinstance(field, QLineEdit):
                    field.setText(_TYPED)
                else:
                    field.setPlainText(_TYPED)
                settle()
                return True
    return False


def _shown(frame) -> str:
    texts = [one.text() for one in frame.findChildren(QLineEdit)]
    texts += [one.toPlainText() for one in frame.findChildren(QPlainTextEdit)]
    return "\n".join(texts)


ROWS = [
    Row(
        "T-50",
        "Verrouiller : chaque déclencheur, dans chaque vue, en pleine saisie, sans une question",
        "couvert en ≤ 100 ms, fermé en ≤ 500 ms (95e centile), 0 fenêtre ni saisie qui reste",
        locks,
        short=0,
        full=300,
        held_by="tests/journeys/test_lock_in_the_middle.py",
    ),
]

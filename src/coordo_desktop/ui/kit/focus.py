"""Where the keyboard goes: into a view one turns to, and nowhere else when what had it is gone."""

import shiboken6
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

_MOST = 500  # widgets looked at


def focus_inside(view: QWidget, first: QWidget | None = None) -> None:
    """Give the keyboard to `first`, else to the first field, list or button shown of `view`."""
    target = first if first is not None and first.isVisible() else _first_of(view)
    (target or view).setFocus(Qt.FocusReason.OtherFocusReason)
    if not _has_focus(view):  # it stood for something that is not shown
        (_first_of(view) or view).setFocus(Qt.FocusReason.OtherFocusReason)


def follow(before: QWidget, view: QWidget) -> None:
    """Tab goes from `before` into `view`: one made late stands at the end of the window's order."""
    inside, at = [], view.nextInFocusChain()
    while at is not None and at is not view:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and view.isAncestorOf(at):
            inside.append(at)
        at = at.nextInFocusChain()
    for one in inside:
        QWidget.setTabOrder(before, one)
        before = one


def _first_of(view: QWidget) -> QWidget | None:
    at = view.nextInFocusChain()
    for _ in range(_MOST):
        if at is None or at is view:
            return None
        tabbed = at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.focusProxy() is None
        if tabbed and view.isAncestorOf(at) and at.isVisible() and at.isEnabled():
            return at
        at = at.nextInFocusChain()
    return None


def _has_focus(view: QWidget) -> bool:
    now = QApplication.focusWidget()
    return now is not None and (now is view or view.isAncestorOf(now))


class FocusKeeper(QObject):
    """What had the keyboard in `view` is put away: the keys stay in `view`, if it is shown."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    @Slot(QWidget, QWidget)
    def _moved(self, before: QWidget | None, now: QWidget | None) -> None:
        view = self._view
        if before is None or not shiboken6.isValid(view) or not shiboken6.isValid(before):
            return
        gone = view.isAncestorOf(before) and not before.isVisible()
        if gone and view.isVisible() and (now is None or not _has_focus(view)):
            focus_inside(view, view.focusProxy())

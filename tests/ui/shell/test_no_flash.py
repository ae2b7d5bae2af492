"""A widget shown before it has a parent is a window: it flashes and takes the keyboard away."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class Windows(QObject):
    """Notes every widget that becomes visible as a window of its own."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_building_every_view_flashes_no_window_and_keeps_the_keyboard(start, vault_folder):
    run = start(vault_folder)
    windows = Windows()
    QApplication.instance().installEventFilter(windows)
    run.unlock()
    for key in list(run.window._specs):
        run.window.open_view(key)
    (line,) = run.program.session.opened.services.patients.find("iribarne")
    run.window.open_patient(line.id)
    settings = run.window.page("settings")
    for option in settings.tabs.options:
        settings.show_section(option.key)
    QApplication.instance().removeEventFilter(windows)
    assert windows.seen == []
    assert run.frame.isActiveWindow()

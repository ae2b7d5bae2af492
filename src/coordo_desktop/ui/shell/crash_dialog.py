"""The one quiet dialog after a bug: what was kept, and the report to pass on."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coordo_desktop.ui.kit.theme import dress
from coordo_desktop.ui.shell.crash import CrashReporter


class CrashDialog(QDialog):
    """Not modal: the work goes on behind it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        dress(self)
        self.setWindowTitle(self.tr("Un incident est survenu"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(560, 320)
        said = QLabel(
            self.tr(
                "La dernière action n’a pas abouti, et rien n’en a été gardé à moitié. "
                "Ce qui était enregistré avant l’est toujours. Vous pouvez continuer ; si cela se "
                "reproduit, transmettez ce rapport. Il ne contient aucune donnée de patient."
            )
        )
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self._report = QPlainTextEdit(text)
        self._report.setObjectName("crashReport")
        self._report.setAccessibleName(self.tr("Rapport d’incident"))
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        copy = QPushButton(self.tr("Copier le rapport"))
        copy.setObjectName("crashCopy")
        copy.setAccessibleName(copy.text())
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Continuer"))
        close.setObjectName("crashClose")
        close.setAccessibleName(close.text())
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(said)
        layout.addWidget(self._report, 1)
        layout.addLayout(foot)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())


class CrashDialogs(QObject):
    """Shows one dialog at a time for what the reporter heard, on the UI thread."""

    def __init__(self, reporter: CrashReporter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: CrashDialog | None = None
        reporter.reported.connect(self._show)

    @Slot(str, str)
    def _show(self, place: str, text: str) -> None:
        if self._dialog is not None:
            return
        self._dialog = CrashDialog(text)
        self._dialog.finished.connect(self._closed)
        self._dialog.show()

    @Slot()
    def _closed(self) -> None:
        self._dialog = None

"""What does not go together, one note each, the gravest first; nothing when all is well."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.treatments import TreatmentWarning
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.layout import clear, column
from coordo_desktop.ui.kit.runs import plain
from coordo_desktop.ui.treatments import words

_SHOWN = 4


class WarningsBox(QWidget):
    """Notes under one another; beyond four, how many more there are."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._body: QVBoxLayout = column(gap=6)
        self.setLayout(self._body)
        self._shown: tuple[TreatmentWarning, ...] = ()
        self.hide()

    @property
    def said(self) -> list[str]:
        """What is shown, in plain words."""
        return [plain(words.warning_runs(one)) for one in self._shown]

    def show_warnings(self, warnings: Sequence[TreatmentWarning]) -> None:
        """Show these instead of those before; nothing moves when they are the same."""
        if tuple(warnings) == self._shown:
            return
        self._shown = tuple(warnings)
        clear(self._body)
        for number, one in enumerate(self._shown[:_SHOWN]):
            note = Note(
                words.warning_runs(one),
                kind=words.warning_kind(one),
                icon="allergy" if one.danger else None,
                name=f"{self.objectName()}.{number}",
            )
            self._body.addWidget(note)
        more = len(self._shown) - _SHOWN
        if more > 0:
            text = self.tr("et encore {more}").format(more=more)
            self._body.addWidget(Note(text, kind="info", name=f"{self.objectName()}.more"))
        self.setVisible(bool(self._shown))

"""One line of a kit being checked: what should be there, what was found."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.kit_rules import MOST_REQUIRED
from coordo_desktop.domain.kits import FoundLine, KitLine
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import row, sized
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.text_field import set_wrong
from coordo_desktop.ui.kit.when import date_text
from coordo_desktop.ui.stock.fields import ExpiryField, QuantityField


class CheckLine(QWidget):
    """Empty while it was not looked at; Enter on it finds what is required, and goes on."""

    edited = Signal()
    left = Signal()  # the keyboard goes to the next line

    def __init__(self, line: KitLine) -> None:
        super().__init__()
        self.line = line
        name = f"stock.kit_check.{line.id}"
        said = self.tr("Trouvé\u202f: {name}").format(name=line.name)
        self.field = QuantityField(name=name, label=said, least=0, most=MOST_REQUIRED)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.until = ExpiryField(name=f"{name}.until", label=self.tr("Jusqu’au"))
        self.until.set_value(line.until)
        self.field.installEventFilter(self)
        self.field.edited.connect(self._typed)
        self.until.edited.connect(self.edited)
        self._told = RunsLabel("", role="small", ink="text-2", name=f"{name}.told")
        shown = RunsLabel([Run(line.name, 600)], wrap=True, name=f"{name}.name")
        due = Label(str(line.required), align="right", weight=600)
        self.setLayout(
            row(
                sized(shown, width=270), self._lots(), None, sized(due, width=40),
                sized(self.field, width=64),
                sized(self.until if line.ticked else self._told, width=130), gap=10,
                margins=(12, 2, 12, 2),
            )
        )  # fmt: skip
        self._tell()

    def _lots(self) -> QWidget:
        line = self.line
        said = [
            Run(
                f"{lot.quantity} × {lot.number or '–'}"
                + (f", {date_text(lot.expiry)}" if lot.expiry else "")
                + ("" if lot.usable else self.tr(" à retirer")),
                600 if not lot.usable else 400,
                "danger" if not lot.usable else "text-2",
            )
            for lot in line.lots
        ]
        runs: list[Run] = []
        for rank, run in enumerate(said):
            runs += [Run("   ")] if rank else []
            runs.append(run)
        return RunsLabel(runs, role="small", wrap=True)

    # --- what was found -------------------------------------------------------------------------

    @property
    def seen(self) -> bool:
        """Somebody looked at it."""
        return bool(self.field.text().strip())

    def found(self) -> FoundLine:
        """What was found; InvalidField where it is no number."""
        set_wrong(self.field, wrong=False)
        try:
            number = int(self.field.value())
            until = self.until.value() if self.line.ticked else self.line.until
        except CoordoError:
            set_wrong(self.field, wrong=True)
            raise InvalidField(field="found") from None
        return FoundLine(line_id=self.line.id, found=number, until=until)

    def one_more(self, many: int = 1) -> None:
        """A box of it was read."""
        known = int(self.field.text()) if self.field.text().strip().isdigit() else 0
        self.put(known + many)

    def put(self, number: int | str) -> None:
        """So many were found."""
        self.field.set_raw(str(number))
        self._typed()

    def all_there(self) -> None:
        """What is required was found, or all that is present where there is more."""
        present = self.line.present if not self.line.ticked else 0
        self.put(max(self.line.required, present))

    def _typed(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        typed = self.field.text().strip()
        if not typed.isdigit():
            self._told.set_runs("")
            return
        lacking = max(0, self.line.required - int(typed))
        if not lacking:
            self._told.set_runs([Run(self.tr("complet"), ink="ok")])
        elif self.line.reserve >= lacking:
            said = self.tr("+{many} de la réserve").format(many=lacking)
            self._told.set_runs([Run(said, 600, "warn")])
        else:
            said = self.tr("manque {many}").format(many=lacking - self.line.reserve)
            self._told.set_runs([Run(said, 600, "danger")])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            plain = event.modifiers() in {
                Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
            }  # fmt: skip
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if event.type() == QEvent.Type.KeyPress and plain and enter:
                if not self.seen:
                    self.all_there()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

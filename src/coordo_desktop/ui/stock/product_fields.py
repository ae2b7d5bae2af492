"""Fields of a product: the codes its boxes bear, a price."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.stock import ProductCode
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.text_field import TextField
from coordo_desktop.ui.stock.fields import QuantityField

_DEAREST = 7  # figures of a price in cents
_CENTS = 2


class CodeLine(QWidget):
    """One code: what is read, how many units its box holds, what the box is."""

    edited = Signal()

    def __init__(self, name: str, number: int) -> None:
        super().__init__()
        said = self.tr("Code {number}").format(number=number)
        self.code = TextField(
            name=f"{name}.code{number}", label=said,
            placeholder=self.tr("lire ou saisir un code"),
        )  # fmt: skip
        self.factor = QuantityField(
            name=f"{name}.factor{number}", label=self.tr("Unités par boîte"), placeholder="1"
        )
        self.words = TextField(
            name=f"{name}.label{number}", label=self.tr("Conditionnement"),
            placeholder=self.tr("boîte de 10"),
        )  # fmt: skip
        self.factor.setToolTip(self.tr("Combien d’unités contient une boîte qui porte ce code"))
        line = row(self.code, sized(self.factor, width=48), sized(self.words, width=96), gap=6)
        line.setStretch(0, 1)
        self.setLayout(line)
        for one in (self.code, self.factor, self.words):
            one.edited.connect(self.edited)

    def raw(self) -> list[str]:
        """What is typed."""
        return [self.code.text(), self.factor.text(), self.words.text()]

    def show_raw(self, raw: list[str]) -> None:
        """Show this."""
        for one, typed in zip((self.code, self.factor, self.words), raw, strict=False):
            one.setText(typed)

    def value(self) -> ProductCode | None:
        """The code; None where nothing is typed."""
        code = self.code.text().strip()
        if not code:
            return None
        factor = int(self.factor.value()) if self.factor.text().strip() else 1
        return ProductCode(code=code, factor=factor, label=self.words.text().strip())


class CodesField(QWidget):
    """As many codes as a product's boxes bear; an empty line always waits for one more."""

    edited = Signal()

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._lines: list[CodeLine] = []
        self._column = column(gap=6)
        self.setLayout(self._column)
        self._grow()

    def value(self) -> tuple[ProductCode, ...]:
        """The codes typed."""
        found = (line.value() for line in self._lines)
        return tuple(one for one in found if one is not None)

    def set_value(self, value: Any) -> None:
        """Show these codes, without telling."""
        self.set_raw(
            [[_shown(one.code), str(one.factor) if one.factor > 1 else "", one.label]
             for one in value or ()]
        )  # fmt: skip

    def raw(self) -> list[list[str]]:
        """What is typed, line by line."""
        return [line.raw() for line in self._lines if any(line.raw())]

    def set_raw(self, raw: object) -> None:
        """Put a draft back."""
        lines = raw if isinstance(raw, list) else []
        while len(self._lines) < len(lines) + 1:
            self._grow()
        for number, line in enumerate(self._lines):
            line.show_raw(lines[number] if number < len(lines) else ["", "", ""])

    def add(self, code: str, label: str = "") -> bool:
        """One more code, as read; False where it is there already."""
        if any(line.code.text().strip().lstrip("0") == code.lstrip("0") for line in self._lines):
            return False
        self._lines[-1].show_raw([_shown(code), "", label])
        self._typed()
        return True

    def focus_first(self) -> None:
        """The cursor goes where a code is typed."""
        self._lines[-1].code.setFocus()

    def _grow(self) -> None:
        line = CodeLine(self.objectName(), len(self._lines) + 1)
        line.edited.connect(self._typed)
        before = self._lines[-1].words if self._lines else None
        self._lines.append(line)
        self._column.addWidget(line)
        if before is not None:
            self.setTabOrder(before, line.code)
        self.setFocusProxy(line.code)

    def _typed(self) -> None:
        if self._lines[-1].code.text().strip():
            self._grow()
        self.edited.emit()


class PriceField(TextField):
    """« 12,50 »: the price of one unit, in cents; 0 where none is known."""

    def value(self) -> Any:
        """Cents."""
        typed = "".join(self.text().replace("€", "").split()).replace(",", ".")
        if not typed:
            return 0
        whole, _, part = typed.partition(".")
        part = part.ljust(_CENTS, "0")
        figures = f"{whole or '0'}{part}"
        if len(part) != _CENTS or not (figures.isascii() and figures.isdigit()):
            raise InvalidField(field="price")
        if len(figures) > _DEAREST:
            raise InvalidField(field="price")
        return int(figures)

    def set_value(self, value: Any) -> None:
        """Show cents."""
        super().set_value(f"{value // 100},{value % 100:02}" if value else "")


def _shown(code: str) -> str:
    """A GTIN without the zeros that fill it up to 14 figures."""
    if code.isdigit() and code.startswith("0"):
        return code.removeprefix("0")
    return code

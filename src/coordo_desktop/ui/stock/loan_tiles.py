"""The tiles over the lent equipment: what is out, late, to be cleaned, to be serviced."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.loans import LoanOverview
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.stock_words import number_text
from coordo_desktop.ui.stock.loan_rows import LoanTile
from coordo_desktop.ui.stock.lots_tiles import TileButton

_LOOKS: Mapping[LoanTile, tuple[str, str, Callable[[int], str]]] = {
    LoanTile.OVERDUE: (
        "clock", "danger",
        lambda n: QCoreApplication.translate("Loans", "retour(s)\nen retard", "", n),
    ),
    LoanTile.OUT: (
        "arrow-right", "neutral",
        lambda n: QCoreApplication.translate("Loans", "matériel(s)\nprêté(s)", "", n),
    ),
    LoanTile.TO_CLEAN: (
        "drop", "warn",
        lambda _n: QCoreApplication.translate("Loans", "à nettoyer\nau retour"),
    ),
    LoanTile.SERVICE: (
        "settings", "warn",
        lambda n: QCoreApplication.translate("Loans", "révision(s)\nà faire", "", n),
    ),
}  # fmt: skip


class LoanTiles(QWidget):
    """`asked` with the tile pressed, None when it is let go."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stock.loan_tiles")
        self.setAccessibleName(self.tr("À surveiller dans le matériel prêté"))
        self._tiles = {
            tile: TileButton(look[0], name=f"stock.loan_tile.{tile.value}")
            for tile, look in _LOOKS.items()
        }
        self.setLayout(row(*self._tiles.values(), gap=8))
        for tile, button in self._tiles.items():
            button.clicked.connect(lambda on, it=tile: self._pressed(it, on=on))

    def show_counts(self, overview: LoanOverview) -> None:
        """How many of each."""
        for tile, button in self._tiles.items():
            count = int(getattr(overview, tile.value))
            _icon, kind, words = _LOOKS[tile]
            button.say(number_text(count), words(count), kind if count else "neutral")

    def choose(self, tile: LoanTile | None) -> None:
        """Which one is down."""
        for one, button in self._tiles.items():
            button.setChecked(one is tile)

    def _pressed(self, tile: LoanTile, *, on: bool) -> None:
        self.choose(tile if on else None)
        self.asked.emit(tile if on else None)

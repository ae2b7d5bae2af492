"""The keys and the menus of the lots: what may be done with the line chosen, or a movement."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from coordo_desktop.domain.stock import LotState
from coordo_desktop.domain.stock_ledger import Movement
from coordo_desktop.ui.kit.icons import icon
from coordo_desktop.ui.kit.keycap import key_text
from coordo_desktop.ui.stock.lot_deeds import LotDeeds
from coordo_desktop.ui.stock.lot_panel import LotPanel
from coordo_desktop.ui.stock.lots_page import LotsPage
from coordo_desktop.ui.stock.lots_rows import LotRow


class LotHost(Protocol):
    """The view around the lots."""

    moves: bool
    manages: bool
    lot: LotPanel
    deeds: LotDeeds
    patient_asked: Any  # a signal
    round_asked: Any  # a signal

    def issue(self) -> None:
        """Hand out the lot chosen."""

    def open_lot(self) -> None:
        """Go to the panel of the lot chosen."""

    def more_of_lot(self, row: LotRow) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        """What else the menu offers: words, icon, deed."""


class LotKeys(QObject):
    """One letter, one deed on the line chosen; the same in its menu."""

    def __init__(self, page: LotHost, lots: LotsPage) -> None:
        super().__init__(lots)
        self._page, self._lots = page, lots
        self._bind()
        page.lot.deed_asked.connect(self.run)
        page.lot.movement_menu_asked.connect(self._movement_menu)
        page.lot.movement_opened.connect(self._movement_opened)
        lots.menu_asked.connect(lambda _row, place: self._menu(place))
        lots.opened.connect(lambda _row: page.open_lot())

    def _bind(self) -> None:
        if not self._page.moves:
            return
        add, here = self._lots.shortcuts.add, self.tr("Lot choisi")
        for key, words, code in (
            ("Q", self.tr("Quarantaine, ou la lever"), "hold_or_release"),
            ("T", self.tr("Changer de lieu"), "transfer"),
            ("D", self.tr("Détruire"), "discard"),
            ("F", self.tr("Retour au fournisseur"), "send_back"),
        ):
            add(key, words, partial(self.run, code), group=here)

    def run(self, code: str) -> None:
        """Do what this code says with the line chosen."""
        page, row = self._page, self._lots.row() or self._page.lot.shown
        if row is None:
            return
        if code == "menu":
            self._menu(page.lot.more.mapToGlobal(QPoint(0, page.lot.more.height())))
        elif code == "issue":
            page.issue()
        elif code == "correct":
            detail = page.lot.detail
            if detail is not None:
                page.deeds.correct(detail)
        else:
            self._deed(code, row)()

    def _deed(self, code: str, row: LotRow) -> Callable[[], None]:
        deeds = self._page.deeds
        if code == "hold_or_release":
            code = "release" if row.line.held else "hold"
        found = {
            "hold": deeds.hold,
            "release": deeds.release,
            "transfer": deeds.transfer,
            "discard": deeds.discard,
            "send_back": deeds.send_back,
        }[code]
        return lambda: found(row)

    # --- menus ----------------------------------------------------------------------------------

    def _menu(self, place: QPoint) -> None:
        page, row = self._page, self._lots.row()
        if row is None or not page.moves:
            return
        menu = QMenu(self._lots)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row.counts:
            self._add(menu, self.tr("Sortir…"), "S", "arrow-right", "issue")
        if row.line.held:
            self._add(menu, self.tr("Lever la quarantaine…"), "Q", "unlock", "release")
        elif row.line.state is not LotState.EXPIRED:
            self._add(menu, self.tr("Mettre en quarantaine…"), "Q", "lock", "hold")
        self._add(menu, self.tr("Changer de lieu…"), "T", "swap", "transfer")
        menu.addSeparator()
        self._add(menu, self.tr("Retour au fournisseur…"), "F", "reply", "send_back")
        self._add(menu, self.tr("Détruire…"), "D", "trash", "discard")
        if page.manages:
            menu.addSeparator()
            self._add(menu, self.tr("Corriger le lot…"), "", "edit", "correct")
            for words, glyph, slot in page.more_of_lot(row):
                action = menu.addAction(icon(glyph), words)
                action.triggered.connect(lambda _on=False, slot=slot: slot())
        menu.popup(place)

    def _add(self, menu: QMenu, words: str, key: str, glyph: str, code: str) -> QAction:
        action = menu.addAction(icon(glyph), f"{words}\t{key_text(key)}" if key else words)
        action.triggered.connect(lambda _on=False: self.run(code))
        return action

    def _movement_menu(self, one: Movement, place: QPoint) -> None:
        page, shown = self._page, self._page.lot.shown
        if shown is None:
            return
        menu = QMenu(self._lots)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if one.patient_id is not None and not one.masked:
            menu.addAction(icon("patient"), self.tr("Ouvrir le dossier")).triggered.connect(
                lambda _on=False: page.patient_asked.emit(one.patient_id)
            )
        if one.round_id is not None:
            menu.addAction(icon("car"), self.tr("Ouvrir la tournée")).triggered.connect(
                lambda _on=False: page.round_asked.emit(one.round_id)
            )
        if page.moves and page.deeds.may_return(one):
            menu.addAction(icon("undo"), self.tr("Retour en stock…")).triggered.connect(
                lambda _on=False: page.deeds.give_back(one, shown.product)
            )
        if page.moves and not one.reversed and one.reverses is None:
            menu.addAction(icon("close"), self.tr("Annuler ce mouvement…")).triggered.connect(
                lambda _on=False: page.deeds.take_back(one, shown.product)
            )
        if menu.actions():
            menu.popup(place)

    def _movement_opened(self, one: Movement) -> None:
        """Enter on a movement: unused units come back, else the person's record."""
        page, shown = self._page, self._page.lot.shown
        if shown is not None and page.moves and page.deeds.may_return(one):
            page.deeds.give_back(one, shown.product)
        elif one.patient_id is not None and not one.masked:
            page.patient_asked.emit(one.patient_id)

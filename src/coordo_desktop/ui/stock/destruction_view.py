"""« À détruire »: what must not be used any more, ticked, destroyed on one slip (ST4)."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.destruction import (
    NothingToDestroy,
    Slip,
    SlipDraft,
    Wasted,
    WasteLine,
    WasteRoute,
)
from coordo_desktop.domain.stock_ledger import DiscardReason
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, sized
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.recall_words import route_words
from coordo_desktop.ui.kit.rows import Column, Group, RowsModel
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.stock_words import discard_words, expiry_text, quantity_words
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.text_area import TextArea
from coordo_desktop.ui.kit.view import MasterDetail

NAME = "stock.destruction.ask"
_SIDE = 364
Key = tuple[str, str, bool]


class DestructionView(QWidget):
    """Space ticks a line; V asks where it goes and who was there, then destroys."""

    made = Signal(object)  # Slip
    closed = Signal()

    def __init__(self, services: Services, tools: Tools, *, manages: bool) -> None:
        super().__init__()
        self.setObjectName("stock.destruction")
        self.setAccessibleName(self.tr("À détruire"))
        self._services, self._tools, self._manages = services, tools, manages
        self._lines: tuple[WasteLine, ...] = ()
        self._ticked: set[Key] = set()
        self._known: set[Key] = set()
        self._wanted = False
        self._build()
        self._drafts = AskedDrafts(self.panel, services.drafts, tools, NAME)
        self._keys()

    def _build(self) -> None:
        self.title = Label(
            self.tr("À détruire"), role="panel", weight=600, name="stock.destruction.title"
        )
        self.count = Label("", role="small", ink="text-2", name="stock.destruction.count")
        self.back = Button(self.tr("Retour"), name="stock.destruction.back", key="Esc")
        self.all = Button(self.tr("Tout cocher"), name="stock.destruction.all", key="A")
        self.make = Button(
            self.tr("Établir le bordereau"), name="stock.destruction.make", kind="primary", key="V"
        )
        self.make.setVisible(self._manages)
        self.all.setVisible(self._manages)
        head = FoldingRow(
            self.title, self.count, None, self.back, self.all, self.make, margins=(16, 10, 16, 8)
        )
        self.model: RowsModel[WasteLine] = RowsModel(_columns(self._ticked), key=_key)
        self.table = Table(
            self.model, name="stock.destruction.table", label=self.tr("À détruire"),
            preferences=self._tools.preferences, row_height=34,
        )  # fmt: skip
        self.empty = EmptyState(self.tr("Chargement…"), name="stock.destruction.empty")
        inside = QWidget()
        inside.setLayout(column(EmptyOr(self.table, self.empty), margins=(16, 0, 16, 12)))
        master = QWidget()
        master.setLayout(column(head, inside, gap=0))
        self.panel = sized(AskPanel(NAME), width=_SIDE)
        self.setLayout(column(MasterDetail(master, self.panel, width=_SIDE), gap=0))
        self.back.clicked.connect(self.closed)
        self.all.clicked.connect(self.tick_all)
        self.make.clicked.connect(self.ask)
        self.table.opened.connect(self._toggle)
        self.panel.closed.connect(partial(self.table.setFocus, Qt.FocusReason.OtherFocusReason))

    def _keys(self) -> None:
        keys, here = Shortcuts(self), self.tr("Destructions")
        keys.mention("Escape", self.tr("Retour"), group=here)
        if self._manages:
            keys.add("Space", self.tr("Cocher la ligne"), self.tick, group=here)
            keys.add("A", self.tr("Tout cocher, tout décocher"), self.tick_all, group=here)
            keys.add("V", self.tr("Établir le bordereau"), self.ask, group=here)

    def resume(self, show: Callable[[], None]) -> None:
        """Ask again what a lock interrupted; `show` brings this view on screen."""
        self._wanted = False

        def again(_entity: str) -> None:
            self._wanted = True  # the form opens once what is to be destroyed is read
            show()

        self._drafts.interrupted(again)

    # --- what there is --------------------------------------------------------------------------

    def gather(self) -> None:
        """Read again what must not be used."""
        self._tools.ask(self, self._services.destruction.gather, self._show)

    def _show(self, lines: tuple[WasteLine, ...]) -> None:
        self._lines = lines
        fresh = {_key(one) for one in lines}
        for one in lines:
            if one.chosen and _key(one) not in self._known:
                self._ticked.add(_key(one))
        self._ticked.intersection_update(fresh)
        self._known = fresh
        self._lay()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._wanted:
            self._wanted = False
            self.ask()
        self.empty.set_text(
            self.tr("Rien à détruire\u202f: aucune unité périmée, rappelée ni en quarantaine.")
        )

    def _lay(self) -> None:
        groups = []
        for reason in DiscardReason:
            rows = tuple(one for one in self._lines if one.reason is reason)
            if rows:
                title = discard_words(reason)
                if reason is DiscardReason.OTHER:
                    title = self.tr("En quarantaine, à décider")
                groups.append(Group(reason.value, title, rows, count=len(rows)))
        self.model.show_groups(groups)
        if self.table.chosen_row() is None:
            self.table.choose_first()
        units = sum(one.quantity for one in self._chosen())
        self.count.set_text(self.tr("%n unité(s) cochée(s)", "", units))
        self.make.setEnabled(units > 0)

    def _chosen(self) -> list[WasteLine]:
        return [one for one in self._lines if _key(one) in self._ticked]

    def tick(self) -> None:
        """Tick the line chosen, or let it go."""
        line = self.table.chosen_row()
        if line is not None:
            self._toggle(line)

    def _toggle(self, line: WasteLine) -> None:
        if self._manages:
            self._ticked ^= {_key(line)}
            self._lay()

    def tick_all(self) -> None:
        """Tick every line; untick them where all are."""
        every = {_key(one) for one in self._lines}
        left = set() if self._ticked == every else every
        self._ticked.clear()
        self._ticked.update(left)
        self._lay()

    # --- destroyed ------------------------------------------------------------------------------

    def ask(self) -> None:
        """Where it goes, who was there: then it is destroyed."""
        lines = self._chosen()
        if not lines:
            self._tools.messages.fail(NothingToDestroy())
            return

        def fill(form: Form) -> None:
            form.add("route", self.tr("Où cela part"), Choice(
                [(one.value, route_words(one)) for one in WasteRoute],
                name=f"{NAME}.route", label=self.tr("Où cela part")))  # fmt: skip
            form.add("witness", self.tr("En présence de"), TextField(
                name=f"{NAME}.witness", label=self.tr("En présence de")))  # fmt: skip
            form.add("note", self.tr("Remarque"), TextArea(
                name=f"{NAME}.note", label=self.tr("Remarque")))  # fmt: skip

        units = sum(one.quantity for one in lines)
        self.panel.ask(
            self.tr("Bordereau de destruction"), self.tr("Détruire"),
            partial(self._destroy, lines), fill=fill, kind="danger",
            said=self.tr(
                "%n unité(s) sortent du stock. Le bordereau numéroté s’imprime ensuite, à signer.",
                "", units,
            ),
            values={"route": WasteRoute.PHARMACY.value},
        )  # fmt: skip
        self._drafts.about("slip")

    def _destroy(self, lines: list[WasteLine], values: Mapping[str, Any]) -> None:
        draft = SlipDraft(
            lines=tuple(
                Wasted(
                    lot_id=one.lot_id,
                    place_id=one.place_id,
                    held=one.held,
                    quantity=one.quantity,
                    reason=one.reason,
                )
                for one in lines
            ),
            route=WasteRoute(values["route"]),
            witness=values["witness"] or "",
            note=values["note"] or "",
        )
        services = self._services
        self._tools.ask(self, lambda: services.destruction.make(draft), self._done, self._refused)

    def _done(self, slip: Slip) -> None:
        self.panel.done()
        self._ticked.clear()

        def undo() -> None:
            service = self._services.stock
            self._tools.ask(self, lambda: service.reverse(slip.deed_id), lambda _id: self.gather())

        said = self.tr("Bordereau {name}\u202f: %n unité(s) détruite(s).", "", slip.quantity)
        self._tools.messages.say(said.format(name=slip.name), undo=undo)
        self.made.emit(slip)

    def _refused(self, error: Exception) -> None:
        if not (self.panel.isVisible() and self.panel.refuse(error)):
            self._tools.failed(error)

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self._drafts.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no panel took goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _key(one: WasteLine) -> Key:
    return (str(one.lot_id), str(one.place_id), one.held)


def _columns(ticked: set[Key]) -> tuple[Column[WasteLine], ...]:
    """The columns; `ticked` holds the lines that go."""

    def mark(one: WasteLine) -> tuple[str, str]:
        return ("ticked", "accent") if _key(one) in ticked else ("unticked", "text-3")

    translate = QCoreApplication.translate
    return (
        Column(lambda: "", lambda _one: "", key="tick", width=36, icon=mark, fixed=True),
        Column(
            lambda: translate("Recalls", "Produit"), lambda one: one.product, key="product",
            stretch=True, weight=600, fixed=True,
        ),
        Column(
            lambda: translate("Recalls", "Lot"), lambda one: one.number or "–", key="lot", width=120
        ),
        Column(
            lambda: translate("Recalls", "Péremption"), lambda one: expiry_text(one.expiry),
            key="expiry", width=120,
        ),
        Column(
            lambda: translate("Recalls", "Lieu"), lambda one: one.place, key="place", width=190,
            ink="text-2",
        ),
        Column(
            lambda: translate("Recalls", "Quantité"),
            lambda one: quantity_words(one.quantity, one.unit, one.units), key="many", width=110,
            align="right", weight=600, fixed=True,
        ),
    )  # fmt: skip

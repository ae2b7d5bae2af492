"""The composition of a kit being written: products of the stock, and devices that are ticked."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.kits import Kit, KitLineDraft
from coordo_desktop.domain.stock import Product
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.product_field import ProductField
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.stock.kit_compose_line import ComposeLine
from coordo_desktop.ui.stock.kit_typing import KeptTyping
from coordo_desktop.ui.stock.loan_fields import DaysField


class KitComposeView(QWidget):
    """`composed` with the kit; `closed` when one gives up, what was typed being kept."""

    composed = Signal(object)  # Kit
    closed = Signal()

    def __init__(self, services: Services, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("stock.kit_compose")
        self._services, self._tools = services, tools
        self._kit: Kit | None = None
        self._target: ComposeLine | None = None
        self.lines: list[ComposeLine] = []
        self.typing = KeptTyping(services, tools, self, "stock.kit_compose", self._typed)
        self._build()
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.tr("Enregistrer la composition"), self.save)
        keys.add("Escape", self.tr("Revenir à la trousse"), self.leave)

    def _build(self) -> None:
        self._title = Label("", role="panel", name="stock.kit_compose.title")
        back = Button(self.tr("Revenir"), name="stock.kit_compose.back", key="Esc", compact=True)
        self.search = ProductField(
            self._tools, self._services.products.search, name="stock.kit_compose.find",
            label=self.tr("Ajouter un produit du stock"),
            placeholder=self.tr("Ajouter un produit du stock"),
        )  # fmt: skip
        other = Button(
            self.tr("Ligne à cocher"), name="stock.kit_compose.other", icon="plus", compact=True
        )
        self.usual = Button(self.tr("Liste proposée"), name="stock.kit_compose.usual",
                            icon="list", compact=True)  # fmt: skip
        bar = row(self.search, other, self.usual, gap=8)
        bar.setStretch(0, 1)
        self._inside = QWidget()
        self._rows: QVBoxLayout = column(gap=0, margins=(0, 6, 0, 6))
        self._inside.setLayout(self._rows)
        frame = Surface("surface", edges="all", name="stock.kit_compose.frame")
        frame.setLayout(
            column(self._heads(), ScrollArea(self._inside, name="stock.kit_compose.lines"), gap=0,
                   margins=(1, 1, 1, 1))
        )  # fmt: skip
        self.days = DaysField(name="stock.kit_compose.days", label=self.tr("Contrôle, en jours"))
        self.do = Button(self.tr("Enregistrer"), name="stock.kit_compose.do", kind="primary",
                         key="Ctrl+Return")  # fmt: skip
        foot = row(
            Label(self.tr("À contrôler tous les"), ink="text-2"), sized(self.days, width=64),
            Label(self.tr("jours, et chaque fois qu’elle est ouverte"), ink="text-2"), None,
            self.do, gap=8,
        )  # fmt: skip
        self.setLayout(
            column(row(self._title, None, back, margins=(0, 4, 0, 0)), bar, frame, foot, gap=8,
                   margins=(16, 0, 12, 14))
        )  # fmt: skip
        back.clicked.connect(self.leave)
        self.do.clicked.connect(self.save)
        self.search.picked.connect(self._picked)
        other.clicked.connect(self._other)
        self.usual.clicked.connect(self._use_default)
        self.days.edited.connect(self.typing.touched)

    def _heads(self) -> QWidget:
        head = Surface("surface-2", edges="b", name="stock.kit_compose.heads")
        words = (
            (self.tr("Rubrique"), 128), (self.tr("Produit ou appareil"), 0),
            (self.tr("Prévu"), 52), (self.tr("Compté avec"), 176),
            (self.tr("Batterie, révision"), 120), ("", 96),
        )  # fmt: skip
        made = [Label(each, role="small", weight=600, ink="text-2") for each, _ in words]
        for one, (_, wide) in zip(made, words, strict=True):
            if wide:
                sized(one, width=wide)
        line = row(*made, gap=6, margins=(10, 6, 10, 6))
        line.setStretch(1, 1)
        head.setLayout(line)
        return head

    # --- showing --------------------------------------------------------------------------------

    def open_for(self, kit: Kit) -> None:
        """Write the composition of this kit, from where one was interrupted."""
        self._kit = kit
        self._title.set_text(self.tr("Composition\u202f: {name}").format(name=kit.name))
        self.days.set_value(kit.check_days)
        self._show([
            (KitLineDraft(id=line.id, section=line.section, name=line.name,
                          product_id=line.product_id, required=line.required, until=line.until),
             line.product)
            for line in kit.lines
        ])  # fmt: skip
        self.typing.begin(str(kit.id), self._restore)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, drafts: Sequence[tuple[KitLineDraft, str]]) -> None:
        self.lines = []
        for draft, product in drafts:
            self._add(draft, product)
        self._lay()

    def _add(self, draft: KitLineDraft, product: str = "") -> ComposeLine:
        made = ComposeLine(draft, product if draft.product_id else "")
        made.edited.connect(self.typing.touched)
        made.gone.connect(lambda: self._remove(made))
        made.moved.connect(lambda by: self._move(made, by))
        made.link_asked.connect(lambda: self._link(made))
        self.lines.append(made)
        return made

    def _lay(self) -> None:
        kept = set(self.lines)
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget not in kept:
                widget.hide()
                widget.deleteLater()
        for line in self.lines:
            self._rows.addWidget(line)
            line.show()
        self._rows.addStretch(1)
        self.usual.setVisible(not self.lines)

    # --- deeds ----------------------------------------------------------------------------------

    def _picked(self, one: Product) -> None:
        target, self._target = self._target, None
        self.search.setPlaceholderText(self.tr("Ajouter un produit du stock"))
        if target is not None and target in self.lines:
            target.use_product(one)
            return
        section = self.lines[-1].section.text() if self.lines else ""
        made = self._add(KitLineDraft(section=section, name=one.name))
        made.use_product(one)
        self._lay()

    def _other(self) -> None:
        section = self.lines[-1].section.text() if self.lines else ""
        made = self._add(KitLineDraft(section=section))
        self._lay()
        made.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typing.touched()

    def _link(self, line: ComposeLine) -> None:
        self._target = line
        words = self.tr("Produit pour «\u202f{name}\u202f»").format(name=line.name.text().strip())
        self.search.setPlaceholderText(words)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use_default(self) -> None:
        self._show([(draft, "") for draft in self._services.kits.default_lines()])
        self.typing.touched()

    def _remove(self, line: ComposeLine) -> None:
        at, typed = self.lines.index(line), line.typed()
        self.lines.remove(line)
        self._lay()
        self.typing.touched()

        def undo() -> None:
            made = self._add(KitLineDraft())
            made.put_back(typed)
            self.lines.remove(made)
            self.lines.insert(at, made)
            self._lay()

        self._tools.messages.say(self.tr("Ligne retirée."), undo=undo)

    def _move(self, line: ComposeLine, by: int) -> None:
        at = self.lines.index(line)
        to = max(0, min(len(self.lines) - 1, at + by))
        self.lines.insert(to, self.lines.pop(at))
        self._lay()
        self.typing.touched()

    def save(self) -> None:
        """Keep the composition; what is not right is said, nothing typed is lost."""
        kit = self._kit
        if kit is None:
            return
        try:
            drafts = [line.draft() for line in self.lines]
            days = self.days.value()
        except CoordoError as error:
            self._tools.failed(error)
            return

        def done(kept: Kit) -> None:
            self.typing.done()
            self._kit = None
            self._tools.messages.say(self.tr("Composition enregistrée."))
            self.composed.emit(kept)

        service = self._services.kits
        self._tools.ask(self, lambda: service.compose(kit.id, kit.version, drafts, days), done)

    def leave(self) -> None:
        """Give up; what was typed waits for the next time."""
        self.typing.leave()
        self._kit = None
        QTimer.singleShot(0, self, self.closed.emit)

    # --- drafts ---------------------------------------------------------------------------------

    def _typed(self) -> dict[str, Any]:
        return {"lines": [line.typed() for line in self.lines], "days": self.days.raw()}

    def _restore(self, typed: dict[str, Any]) -> None:
        self.lines = []
        for each in typed.get("lines") or []:
            self._add(KitLineDraft()).put_back(each)
        self.days.set_raw(typed.get("days", ""))
        self._lay()

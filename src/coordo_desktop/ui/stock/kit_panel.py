"""The kit shown: its seal, its next check, what expires first, its past checks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from coordo_desktop.domain.kits import Kit, KitCheck, KitState
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.chips import ChipRow
from coordo_desktop.ui.kit.labels import Hairline, Label
from coordo_desktop.ui.kit.layout import row, sized
from coordo_desktop.ui.kit.loan_words import check_words, first_words, kit_chip, seal_words
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.when import date_text
from coordo_desktop.ui.stock.kit_rows import check_columns

_LINE, _TALLEST = 42, 150


class KitPanel(SidePanel):
    """`deed_asked` with its code: check, open, menu."""

    deed_asked = Signal(str)

    def __init__(self, services: Services, tools: Tools, *, moves: bool) -> None:
        super().__init__(name="stock.kit", closable=False)
        self._services, self._tools, self._moves = services, tools, moves
        self._kit: Kit | None = None
        self._build()

    def _build(self) -> None:
        self.chips = ChipRow(name="stock.kit.chips")
        self.more = IconButton(
            "more", name="stock.kit.more", label=self.tr("Autres actions"), compact=True
        )
        self.above.addWidget(self.chips, 1)
        self.above.addWidget(self.more)
        self.check = Button(self.tr("Contrôler"), name="stock.kit.check", kind="primary", key="C")
        self.opened_it = Button(self.tr("Ouverte"), name="stock.kit.opened", key="O",
                                label=self.tr("La trousse a été ouverte"))  # fmt: skip
        self.facts = KeyValues(name="stock.kit.facts")
        self.note = Note(name="stock.kit.note")
        self.model: RowsModel[KitCheck] = RowsModel(check_columns(), key=lambda one: one.id)
        self.table = Table(
            self.model, name="stock.kit.checks", label=self.tr("Contrôles"), row_height=_LINE
        )
        sized(self.table, min_height=_TALLEST)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        block = self.block()
        block.addLayout(row(self.check, self.opened_it, None, gap=8))
        block.addWidget(self.facts)
        self.block().addWidget(self.note)
        self.body.addWidget(Hairline())
        self.body.addLayout(
            row(Label(self.tr("Contrôles"), weight=600), None, margins=(16, 8, 16, 4))
        )
        self.body.addLayout(row(self.table, margins=(8, 0, 8, 0)), 1)
        self.check.clicked.connect(lambda: self.deed_asked.emit("check"))
        self.opened_it.clicked.connect(lambda: self.deed_asked.emit("opened"))
        self.more.clicked.connect(lambda: self.deed_asked.emit("menu"))
        self.show_kit(None)

    def show_kit(self, kit: Kit | None) -> None:
        """Say how this kit stands."""
        self._kit = kit
        self.scroller.setVisible(kit is not None)
        self.more.setVisible(kit is not None)
        self.set_title(kit.name if kit else self.tr("Trousses"))
        if kit is None:
            self.chips.set_specs([])
            return
        self.chips.set_specs([kit_chip(kit)])
        self.set_identity([Run(self._composed(kit), ink="text-2")])
        self.check.setVisible(self._moves and bool(kit.lines))
        self.opened_it.setVisible(self._moves and kit.sealed)
        last = date_text(kit.checked_day) if kit.checked_day else self.tr("jamais")
        due = kit.next_check <= kit.today
        self.facts.set_pairs([
            (self.tr("Scellé"), seal_words(kit)),
            (self.tr("Contrôlée le"), last),
            (self.tr("À contrôler"), [Run(check_words(kit), 600, "danger" if due else "")]),
            (self.tr("Périme d’abord"), first_words(kit)),
        ])  # fmt: skip
        kind, icon, said = self._advice(kit)
        self.note.set_kind(kind, icon)
        self.note.set_text(said)
        service = self._services.kits
        self._tools.glance.run(
            self, lambda: service.checks(kit.id), self._show_checks, self._tools.failed
        )

    def _show_checks(self, checks: tuple[KitCheck, ...]) -> None:
        if self._kit is not None and all(one.kit_id == self._kit.id for one in checks):
            self.model.show(checks)

    def _composed(self, kit: Kit) -> str:
        lines = self.tr("%n ligne(s)", "", len(kit.lines))
        days = self.tr("contrôle tous les %n jour(s)", "", kit.check_days)
        return f"{lines}, {days}"

    def _advice(self, kit: Kit) -> tuple[str, str, str]:
        """What is to be done with it now."""
        if not kit.lines:
            return "warn", "list", self.tr(
                "La composition n’est pas écrite. Partez de la liste proposée, puis retirez ou "
                "ajoutez ce que les médecins ont décidé."
            )  # fmt: skip
        if kit.state is KitState.OPEN:
            why = f"\u202f: {kit.broken_note}" if kit.broken_note else ""
            if kit.seal:
                return "danger", "unlock", self.tr(
                    "Elle a été ouverte depuis le dernier contrôle{why}. Contrôlez son contenu et "
                    "posez un scellé neuf."
                ).format(why=why)  # fmt: skip
            return "danger", "unlock", self.tr(
                "Aucun scellé n’est posé. Contrôlez-la une première fois."
            )  # fmt: skip
        if kit.missing:
            return "danger", "alert", self.tr(
                "Elle est scellée, mais il y manque quelque chose. Complétez-la dès que la réserve "
                "le permet."
            )  # fmt: skip
        if kit.state in {KitState.EXPIRED, KitState.SOON}:
            return "warn", "clock", self.tr(
                "Remplacez ce qui périme au prochain contrôle\u202f: la réserve est proposée."
            )  # fmt: skip
        if kit.state is KitState.DUE:
            return "warn", "clock", self.tr("Le contrôle est à faire.")
        return "ok", "check", self.tr("Complète, scellée, rien ne périme sous trente jours.")

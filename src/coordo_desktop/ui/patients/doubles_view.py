"""Records that probably are one person: listed on demand, compared, merged (P7)."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget

from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.ids import MergeId, PatientId
from coordo_desktop.domain.merging import DoublePair, MergePreview
from coordo_desktop.domain.patients import PatientLine
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.progress import BusyBar
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.view import ViewHead
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.merge_view import MergeView


class DoublesView(Page):
    """Enter compares a pair; Esc goes back."""

    closed = Signal()
    open_asked = Signal(object)  # PatientId
    merged = Signal(object, object)  # the PatientId kept, the MergeId

    def __init__(self, services: Services, tools: Tools) -> None:
        super().__init__(tools, name="doubles", label=_title())
        self._patients = services.patients
        self._model: RowsModel[DoublePair] = RowsModel(
            self._columns(), key=lambda one: (one.one.id, one.other.id)
        )
        self.table = Table(
            self._model, name="doubles.table", label=_title(), preferences=tools.preferences,
            row_height=48,
        )  # fmt: skip
        self.merge = MergeView(tools.preferences)
        self._empty = EmptyState("", self.tr("Revenir à la liste"), name="doubles.empty")
        self._busy = BusyBar(label=self.tr("Recherche des doublons"))
        self._head = ViewHead(_title(), name="doubles.head")
        again = Button(self.tr("Chercher à nouveau"), name="doubles.again", icon="refresh")
        back = Button(self.tr("Revenir à la liste"), name="doubles.close")
        self._head.add(again)
        self._head.add(back)
        self._stack = QStackedWidget()
        self._list = EmptyOr(self.table, self._empty)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self.merge)
        self.setLayout(
            column(self._head, column(self._busy, self._stack, margins=(16, 0, 16, 12)), gap=8)
        )
        again.clicked.connect(self.begin)
        back.clicked.connect(self.closed)
        self._empty.acted.connect(self.closed)
        self.table.opened.connect(self._compare_pair)
        self.merge.merge_asked.connect(self._merge)
        self.merge.swap_asked.connect(self.compare)
        self.merge.back_asked.connect(self._back)
        self.shortcuts.mention("Return", self.tr("Comparer les deux dossiers"))

    def _columns(self) -> tuple[Column[DoublePair], ...]:
        return (
            Column(lambda: self.tr("Dossier"), lambda one: _name(one.one), key="one",
                   stretch=True, width=250, weight=600, second=lambda one: _detail(one.one)),
            Column(lambda: self.tr("Ressemble à"), lambda one: _name(one.other), key="other",
                   stretch=True, width=250, weight=600, second=lambda one: _detail(one.other)),
            Column(lambda: self.tr("Pourquoi"),
                   lambda one: ", ".join(words.reason_word(why) for why in one.reasons),
                   key="why", stretch=True, width=380, ink="text-2"),
            Column(lambda: self.tr("Ressemblance"), lambda one: f"{one.score}\u202f%",
                   lambda one: float(one.score), key="score", width=110, align="right"),
        )  # fmt: skip

    def begin(self) -> None:
        """Read the whole file once for likely doubles."""
        self._stack.setCurrentWidget(self._list)
        self._model.show([])
        self._empty.set_text(self.tr("Recherche en cours…"))
        self._busy.set_running(True)
        self.ask(self._patients.likely_doubles, self._show, self._not_found)

    def _not_found(self, error: Exception) -> None:
        self._busy.set_running(False)
        self.failed(error)

    def _show(self, pairs: list[DoublePair]) -> None:
        self._busy.set_running(False)
        self._model.show(pairs)
        self._head.set_subtitle(self.tr("%n paire(s) à examiner", "", len(pairs)))
        self._empty.set_text(self.tr("Aucun doublon probable dans les dossiers."))
        if pairs:
            self.table.choose_first()
            self.table.setFocus()

    def _compare_pair(self, pair: DoublePair) -> None:
        self.compare(pair.one.id, pair.other.id)

    def compare(self, keep_id: PatientId, drop_id: PatientId) -> None:
        """Set two records side by side; both openings are written in the access trail."""
        self.ask(lambda: self._patients.merge_preview(keep_id, drop_id), self._show_preview)

    def _show_preview(self, preview: MergePreview) -> None:
        self._busy.set_running(False)
        self._head.set_subtitle(self.tr("Comparer, choisir champ par champ, fusionner"))
        self._stack.setCurrentWidget(self.merge)
        self.merge.show_preview(preview)

    def _back(self) -> None:
        if self._model.rowCount():
            self._stack.setCurrentWidget(self._list)
            self.table.setFocus()
        else:
            self.closed.emit()

    def _merge(
        self, keep_id: PatientId, drop_id: PatientId, fields: Collection[str], seen: tuple[int, int]
    ) -> None:
        def kept(merge_id: MergeId) -> None:
            self._model.show([
                one for one in self._model.rows() if drop_id not in {one.one.id, one.other.id}
            ])  # fmt: skip
            self._stack.setCurrentWidget(self._list)
            self.merged.emit(keep_id, merge_id)

        self.ask(lambda: self._patients.merge(keep_id, drop_id, fields, seen=seen), kept)


def _title() -> str:
    return QCoreApplication.translate("DoublesView", "Doublons probables")


def _name(one: PatientLine) -> str:
    return words.line_words(one).partition(" · ")[0]


def _detail(one: PatientLine) -> str:
    born = show_date(one.birth_date) if one.birth_date else ""
    number = QCoreApplication.translate("DoublesView", "n° {number}").format(
        number=one.local_number
    )
    return " · ".join(part for part in (one.family_name, born, one.town, number) if part)

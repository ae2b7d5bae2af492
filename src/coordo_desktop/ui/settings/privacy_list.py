"""A register of « Données personnelles »: the list, the panel that asks, what was done said."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.layout import column, sized
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.settings.section import Section

T = TypeVar("T")
HEAD = (16, 0, 16, 8)  # around the buttons above the list


class RegisterView(QWidget, Generic[T]):
    """`lay_out` once the buttons are made; `refresh` and `_chosen` are each register's own."""

    paper_asked = Signal(str, object, object)  # file, seen, recorded

    def __init__(self, section: Section, services: Services, *, name: str, side: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self._section, self._services, self._side = section, services, side
        self.panel = sized(AskPanel(f"{name}.ask"), width=side)
        self._drafts = AskedDrafts(self.panel, services.drafts, section.page.tools, f"{name}.ask")

    def lay_out(
        self, head: FoldingRow, columns: Sequence[Column[T]], *, label: str, empty: str
    ) -> None:
        """The buttons, the list below them, the panel beside; `empty` stands where nothing is."""
        name = self.objectName()
        self.model: RowsModel[T] = RowsModel(list(columns), key=_id_of)
        self.table = Table(
            self.model, name=f"{name}.table", label=label,
            preferences=self._section.page.tools.preferences, row_height=50,
        )  # fmt: skip
        self.table.chosen.connect(self._chosen)
        inside, master = QWidget(), QWidget()
        nothing = EmptyState(empty, name=f"{name}.empty")
        inside.setLayout(column(EmptyOr(self.table, nothing), margins=(16, 0, 16, 12)))
        master.setLayout(column(head, inside, gap=0))
        self.setLayout(column(MasterDetail(master, self.panel, width=self._side), gap=0))
        self.setFocusProxy(self.table)

    def refresh(self) -> None:
        """Read the register again."""

    def editing(self) -> bool:
        """Whether something is being typed."""
        return self.panel.editing

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self._drafts.flush()

    def _show_lines(self, found: Sequence[T]) -> None:
        self.model.show(found)
        if self.table.chosen_row() is None:
            self.table.choose_first()
        self._chosen(self.table.chosen_row())

    def _chosen(self, one: T | None) -> None:
        """What can be done with the chosen line."""

    def _do(
        self, work: Callable[[], Any], said: str, undo: Callable[[Any], None] | None = None
    ) -> None:
        def done(made: Any) -> None:
            if not self.panel.isHidden():
                self.panel.done()
            back = None if undo is None else partial(undo, made)
            self._section.page.tools.messages.say(said, undo=back)
            self.refresh()

        self._section.ask(work, done, self._refused)

    def _undone_by(self, reopen: Callable[[Any, int], object]) -> Callable[[Any], None]:
        """How something closed by mistake is opened again."""

        def undo(closed: Any) -> None:
            self._section.ask(
                lambda: reopen(closed.id, closed.version), lambda _one: self.refresh()
            )

        return undo

    def _refused(self, error: Exception) -> None:
        if not (self.panel.isVisible() and self.panel.refuse(error)):
            self._section.page.failed(error)


def _id_of(one: Any) -> str:
    return str(one.id)

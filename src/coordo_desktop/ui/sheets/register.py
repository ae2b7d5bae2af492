"""The register of printed sheets: last first, those whose paper is still out at hand."""

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.text import order_key
from coordo_desktop.domain.transmissions import SheetLine
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.sheets import words

OUT, ALL = "out", "all"
PAGE = 200
"""As many lines as the register gives at once."""


class Register(QWidget):
    """A table, a filter; `opened` on Enter, `chosen` as one moves."""

    chosen = Signal(object)
    opened = Signal(object)
    filter_changed = Signal()
    older_asked = Signal()
    new_asked = Signal()

    def __init__(
        self, zone: ZoneInfo, now: Callable[[], datetime], preferences: Preferences
    ) -> None:
        super().__init__()
        self.setObjectName("sheets.register")
        self.setAccessibleName(self.tr("Registre des feuilles"))
        self._zone, self._now = zone, now
        self.filter = Segmented(
            [Option(OUT, self.tr("En circulation")), Option(ALL, self.tr("Toutes"))],
            name="sheets.register.filter",
            label=self.tr("Quelles feuilles"),
            compact=True,
        )
        self._caption = Label("", role="small", ink="text-2", name="sheets.register.caption")
        self._model: RowsModel[SheetLine] = RowsModel(self._columns(), key=lambda one: one.number)
        self.table = Table(
            self._model,
            name="sheets.table",
            label=self.tr("Feuilles imprimées"),
            preferences=preferences,
            row_height=46,
        )
        self._empty = EmptyState("", self.tr("Nouvelle feuille"), name="sheets.empty", key="Ctrl+N")
        self._older = LinkButton(self.tr("Feuilles plus anciennes"), name="sheets.older")
        self._older.hide()
        bar = row(self.filter, self._caption, None, self._older, self.table.columns_button())
        self.setLayout(
            column(bar, EmptyOr(self.table, self._empty), gap=8, margins=(16, 0, 16, 12))
        )
        self.filter.changed.connect(self._filtered)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self._older.clicked.connect(self.older_asked)
        self._empty.acted.connect(self.new_asked)

    def _columns(self) -> tuple[Column[SheetLine], ...]:
        return (
            Column(lambda: self.tr("N°"), lambda one: words.number_text(one.number),
                   lambda one: float(one.number), key="number", width=56, weight=600, fixed=True),
            Column(lambda: self.tr("État"), lambda _one: "", lambda one: self._state(one).value,
                   key="state", width=124,
                   chip=lambda one: words.state_chip(self._state(one))),
            Column(lambda: self.tr("Pour"), self._recipient,
                   lambda one: order_key(one.recipient), key="recipient", width=180,
                   stretch=True, weight=600,
                   second=lambda one: f"{words.patients_text(one.patients)} · {one.title}"),
            Column(lambda: self.tr("Imprimée"),
                   lambda one: words.moment(one.printed_at, self._zone),
                   lambda one: one.printed_at.timestamp(), key="printed", width=184,
                   second=self._expiry),
            Column(lambda: self.tr("Par"), lambda one: one.author,
                   lambda one: order_key(one.author), key="author", width=170, hidden=True),
            Column(lambda: self.tr("Profil"), lambda one: words.profile_word(one.profile),
                   key="profile", width=130, hidden=True),
            Column(lambda: self.tr("Pages"), lambda one: str(one.pages),
                   lambda one: float(one.pages), key="pages", width=60, align="right",
                   hidden=True),
            Column(lambda: self.tr("Ex."), lambda one: str(one.copies),
                   lambda one: float(one.copies), key="copies", width=48, align="right",
                   hidden=True),
        )  # fmt: skip

    def _state(self, one: SheetLine) -> words.State:
        return words.state_of(one, self._now())

    def _recipient(self, one: SheetLine) -> str:
        return one.recipient or self.tr("sans destinataire")

    def _expiry(self, one: SheetLine) -> list[Run]:
        said = self.tr("jusqu’au {moment}").format(moment=words.moment(one.expires_at, self._zone))
        expired = self._state(one) is words.State.EXPIRED
        return [Run(said, ink="danger" if expired else "text-2")]

    @property
    def only_out(self) -> bool:
        """Only sheets whose paper is still out are asked for."""
        return self.filter.value() == OUT

    def oldest(self) -> int | None:
        """The number before which older sheets are."""
        rows = self._model.rows()
        return rows[-1].number if rows else None

    def rows(self) -> list[SheetLine]:
        """What is shown."""
        return self._model.rows()

    def show_lines(self, lines: Sequence[SheetLine], *, more: bool, adding: bool = False) -> None:
        """Show these lines, after those before when `adding`; `more` when older ones are left."""
        self._model.show([*self._model.rows(), *lines] if adding else list(lines))
        self._older.setVisible(more)
        expired = sum(self._state(one) is words.State.EXPIRED for one in self._model.rows())
        self._caption.set_text(self._said(expired))
        self._empty.set_text(
            self.tr("Aucune feuille n’est en circulation.")
            if self.only_out
            else self.tr("Aucune feuille n’a encore été imprimée.")
        )

    def _said(self, expired: int) -> str:
        if expired == 0:
            return ""
        if expired == 1:
            return self.tr("1 feuille périmée à récupérer et à détruire")
        return self.tr("{count} feuilles périmées à récupérer et à détruire").format(count=expired)

    def _filtered(self, _key: str) -> None:
        self.filter_changed.emit()

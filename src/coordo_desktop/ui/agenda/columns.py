"""Which columns the grid has: chips one adds and takes away, remembered on this computer."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from coordo_desktop.domain.agenda import Agenda, Columns, Span
from coordo_desktop.domain.appointments import AppointmentKind
from coordo_desktop.ui.agenda.canvas_paint import KIND_TOKENS
from coordo_desktop.ui.agenda.column_chip import ColumnChip, Legend
from coordo_desktop.ui.agenda.layout import Column, columns_of
from coordo_desktop.ui.kit.agenda_words import columns_words, kind_words
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.layout import clear, row, sized
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.theme import px

_FEW = 2  # columns of a week nobody has chosen for
_MOST_CHIPS = 24
_OFTEN = 5  # appointments a week that make it one's own agenda
_LEGEND = (
    AppointmentKind.CONSULTATION, AppointmentKind.CARE, AppointmentKind.HOME_VISIT,
    AppointmentKind.EDUCATION, AppointmentKind.MEETING,
)  # fmt: skip


class StayingMenu(QMenu):
    """A menu of ticks that stays open while one ticks several."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = _ticked(self.actionAt(event.position().toPoint()))
        if action is not None:
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _ticked(self.activeAction())
        if event.key() == Qt.Key.Key_Space and action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)


def _ticked(action: QAction | None) -> QAction | None:
    """This action if it can be ticked."""
    return action if action is not None and action.isCheckable() and action.isEnabled() else None


class ColumnBar(QWidget):
    """« Professionnels », a chip for each column, « Ajouter », the legend at the right."""

    changed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("agenda.columns")
        self._preferences = preferences
        self._by = Columns.PROFESSIONALS
        self._agenda: Agenda | None = None
        self._span = Span.WEEK
        self._shown: list[ColumnChip] = []
        self._said: list[UUID] | None = None
        self._count = 0
        self._chosen: dict[Columns, list[UUID] | None] = {one: self._kept(one) for one in Columns}
        self._settled: list[UUID] = []  # proposed once for the weeks: none leaves by itself
        self._guests: set[UUID] = set()  # shown until the agenda is closed
        self.kind = Button(
            columns_words(self._by), name="agenda.columns.by", kind="quiet", compact=True,
            menu=True, label=self.tr("Colonnes par"),
        )  # fmt: skip
        self.kind.clicked.connect(self.ask_kind)
        self.add = Button(
            self.tr("Ajouter"), name="agenda.columns.add", icon="plus", compact=True,
            label=self.tr("Choisir les colonnes"),
        )  # fmt: skip
        self.add.setToolTip(self.tr("Choisir les colonnes (/)"))
        self.add.clicked.connect(self.choose)
        self._chips = QWidget()
        self._chips.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._chips_line = row(gap=6)
        self._chips.setLayout(self._chips_line)
        self._legend = Legend(
            [(kind_words(one, short=True), f"{KIND_TOKENS[one]}-bar") for one in _LEGEND]
            + [(self.tr("Absence"), "k-abs-bar")]
        )
        self.setLayout(
            row(self.kind, self._chips, self.add, None, self._legend, gap=6, margins=(8, 0, 14, 8))
        )
        sized(self, height=42)

    # --- what is shown --------------------------------------------------------------------------

    @property
    def by(self) -> Columns:
        """What the columns are."""
        return self._by

    def set_by(self, by: Columns) -> None:
        """Columns of professionals, of rooms or of rounds."""
        self._by = by
        self.kind.set_text(columns_words(by))
        self._said = None
        self._fill()

    def show_agenda(self, agenda: Agenda, span: Span) -> None:
        """Offer what this reading knows."""
        self._agenda, self._span = agenda, span
        self._fill()

    def columns(self) -> list[Column]:
        """Those chosen, in their order; where nobody chose: mine, else the busiest."""
        if self._agenda is None:
            return []
        every = {one.who: one for one in columns_of(self._agenda, self._by)}
        found = [every[one] for one in self._chosen[self._by] or () if one in every]
        found = found or self._proposed(list(every.values()))
        shown = {one.who for one in found}
        guests = self._guests & every.keys() - shown
        if not guests:
            return found
        return [one for one in every.values() if one.who in shown or one.who in guests]

    def welcome(self, who: Sequence[UUID]) -> None:
        """Show somebody of these, until the agenda is closed, if none of them has a column."""
        if not who or {one.who for one in self.columns()}.intersection(who):
            return
        self._guests.add(who[0])
        self._fill()

    def chosen_ids(self) -> frozenset[UUID]:
        """Whose appointments a month or a list shows; empty: everybody's."""
        every = columns_of(self._agenda, self._by) if self._agenda is not None else []
        found = self.columns()
        return frozenset() if len(found) == len(every) else frozenset(one.who for one in found)

    def _proposed(self, every: list[Column]) -> list[Column]:
        agenda = self._agenda
        if agenda is None or self._span is not Span.WEEK or self._by is Columns.ROUNDS:
            return every
        if self._by is Columns.ROOMS:
            return every[:_FEW]
        settled = [one for one in every if one.who in self._settled]
        if settled:
            return settled
        found = self._busy(every, agenda)
        if agenda.entries:
            self._settled = [one.who for one in found]
        return found

    def _busy(self, every: list[Column], agenda: Agenda) -> list[Column]:
        """Mine if I have appointments of my own, else those who have most."""
        count = {one.who: 0 for one in every}
        for entry in agenda.entries:
            for who in entry.professionals:
                if who in count:
                    count[who] += 1
        mine = {one.id for one in agenda.people if one.mine and count.get(one.id, 0) >= _OFTEN}
        if mine:
            return [one for one in every if one.who in mine]
        busiest = sorted(every, key=lambda one: -count[one.who])[:_FEW]
        return [one for one in every if one in busiest]

    # --- choosing -------------------------------------------------------------------------------

    def ask_kind(self) -> None:
        """By what the columns are made."""
        menu = QMenu(self)
        for one in Columns:
            action = menu.addAction(columns_words(one))
            action.setCheckable(True)
            action.setChecked(one is self._by)
            action.triggered.connect(self._setter(one))
        self._pop(menu, self.kind)

    def _setter(self, by: Columns) -> Callable[[], None]:
        def chosen() -> None:
            self.set_by(by)
            self.changed.emit()

        return chosen

    def choose(self) -> None:
        """Tick the columns; the menu stays open meanwhile."""
        if self._agenda is None:
            return
        menu = StayingMenu(self)
        every = columns_of(self._agenda, self._by)
        shown = {one.who for one in self.columns()}
        whole = menu.addAction(self.tr("Toutes les colonnes ({count})").format(count=len(every)))
        whole.triggered.connect(lambda: self.take([one.who for one in every]))
        proposed = menu.addAction(self.tr("Comme au départ"))
        proposed.triggered.connect(lambda: self.take(None))
        menu.addSeparator()
        for one in every:
            words = f"{one.name}, {one.detail}" if one.detail else one.name or one.short
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.who in shown)
            action.setData(str(one.who))
        menu.triggered.connect(self._ticked)
        self._pop(menu, self.add)

    def _ticked(self, action: QAction) -> None:
        if not action.isCheckable():
            return
        who = UUID(str(action.data()))
        kept = [one.who for one in self.columns() if one.who != who]
        self.take([*kept, who] if action.isChecked() else kept)

    def take(self, who: Sequence[UUID] | None) -> None:
        """These columns from now on; None: those proposed."""
        order = [one.who for one in columns_of(self._agenda, self._by)] if self._agenda else []
        self._guests.clear()
        if who is None:
            self._settled = []
        self._chosen[self._by] = (
            None
            if who is None
            else sorted(who, key=lambda one: order.index(one) if one in order else 0)
        )
        self._keep()
        self._fill()
        self.changed.emit()

    def _pop(self, menu: QMenu, under: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + px(2))))

    # --- chips ----------------------------------------------------------------------------------

    def _fill(self) -> None:
        """A chip for each column; for what no screen has room for, none is made."""
        columns = self.columns()
        said = [one.who for one in columns]
        if said == self._said:
            return
        self._said, self._count = said, len(said)
        clear(self._chips_line)
        self._shown.clear()
        for one in columns[:_MOST_CHIPS]:
            dated = f" {one.detail}" if self._by is Columns.ROUNDS else ""
            chip = ColumnChip(f"{one.short or one.name}{dated}", one.name)
            chip.closed.connect(self._remover(one.who))
            self._chips_line.addWidget(chip)
            self._shown.append(chip)
        self._fit()

    def _remover(self, who: UUID) -> Callable[[], None]:
        def remove() -> None:
            kept = [one.who for one in self.columns() if one.who != who]
            self.take(kept or None)

        return remove

    def _fit(self) -> None:
        """What has no room is counted on the button: « +37 »."""
        chips = self._shown
        fixed = self.kind.sizeHint().width() + px(8 + 14 + 6 * 4)
        room = self.width() - fixed - self.add.width_at(0) - px(44)
        legend = self._legend.sizeHint().width()
        used, kept = 0, 0
        for chip in chips:
            used += chip.sizeHint().width() + px(6)
            if used > room:
                break
            kept += 1
        for number, chip in enumerate(chips):
            chip.setVisible(number < kept)
        hidden = self._count - kept
        self.add.set_text(f"+{hidden}" if hidden else self.tr("Ajouter"))
        self._legend.setVisible(not hidden and used + legend + px(8) <= room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- memory ---------------------------------------------------------------------------------

    def _kept(self, by: Columns) -> list[UUID] | None:
        kept = self._preferences.columns(f"agenda.{by.value}")
        try:
            found = [UUID(key) for key, _ in sorted(kept.items(), key=lambda one: one[1])]
        except ValueError:
            return None
        return found or None

    def _keep(self) -> None:
        if self._by is Columns.ROUNDS:  # a round is of one day
            return
        chosen = self._chosen[self._by] or []
        widths = {str(who): number for number, who in enumerate(chosen, start=1)}
        self._preferences.set_columns(f"agenda.{self._by.value}", widths)

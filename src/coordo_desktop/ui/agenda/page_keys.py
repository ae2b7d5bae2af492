"""The keyboard and the menu of the agenda: views, zoom, states by one key, cancelling, paper."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from coordo_desktop.domain.agenda import Columns, Span
from coordo_desktop.domain.agenda_papers import AgendaPicture
from coordo_desktop.domain.appointments import AgendaEntry, AppointmentState
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.ui.agenda.deeds import AppointmentDeeds
from coordo_desktop.ui.agenda.page_booking import Booking
from coordo_desktop.ui.agenda.page_core import AgendaCore
from coordo_desktop.ui.agenda.page_head import TO_DO
from coordo_desktop.ui.agenda.page_memory import PageMemory
from coordo_desktop.ui.kit.agenda_words import STATE_ICONS, STATE_KEYS, span_words, state_words
from coordo_desktop.ui.kit.icons import icon
from coordo_desktop.ui.kit.keycap import key_text
from coordo_desktop.ui.kit.shortcuts import Shortcuts

_SPANS = {"J": Span.DAY, "S": Span.WEEK, "M": Span.MONTH, "L": Span.LIST}


class PageKeys(QObject):
    """Letters work in the views only: in a panel they are typed."""

    import_asked = Signal()
    export_asked = Signal()

    def __init__(self, page: AgendaCore, booking: Booking, memory: PageMemory) -> None:
        super().__init__(page)
        self._page, self._booking, self._memory = page, booking, memory
        self.deeds = AppointmentDeeds(page.services, page.tools, self)
        self._whole_page()
        for view in (page.canvas, page.month, page.list):
            self._view(Shortcuts(view), view)

    def _whole_page(self) -> None:
        page, here = self._page, self.tr("Agenda")
        add = page.shortcuts.add
        add("Ctrl+N", self.tr("Nouveau rendez-vous"), self._booking.new, group=here)
        add("Ctrl+F", self.tr("Trouver un créneau"), self.find, group=here)

    def _view(self, keys: Shortcuts, view: QWidget) -> None:
        page, here = self._page, self.tr("Agenda")
        grid = self.tr("Grille")
        one = self.tr("Rendez-vous choisi")
        add, mention = keys.add, keys.mention
        for letter, span in _SPANS.items():
            add(letter, span_words(span), partial(page.show_mode, span.value), group=here)
        add("B", self.tr("À traiter"), partial(page.show_mode, TO_DO), group=here)
        add("T", self.tr("Aujourd’hui"), page.go_today, group=here)
        mention("PgDown", self.tr("Période suivante (PageHaut\u202f: précédente)"), group=here)
        add("Ctrl+PgDown", self.tr("Période suivante, dans la liste aussi"),
            partial(page.turn, 1), group=here)  # fmt: skip
        add("Ctrl+PgUp", self.tr("Période précédente, dans la liste aussi"),
            partial(page.turn, -1), group=here)  # fmt: skip
        add("/", self.tr("Choisir les colonnes, filtrer la liste"), page.pick, group=here)
        add("G", self.tr("Professionnels, salles ou tournées"), page.next_columns, group=here)
        add("F", self.tr("Trouver un créneau"), self.find, group=here)
        add("I", self.tr("Montrer ou cacher les annulés"), self.turn_cancelled, group=here)
        if view is page.canvas:
            canvas = page.canvas
            mention("Up", self.tr("Déplacer le curseur, ou le rendez-vous choisi"), group=grid)
            mention("Shift+Down", self.tr("Allonger (Maj+Haut\u202f: raccourcir)"), group=grid)
            mention("Ctrl+Down", self.tr("Une heure, un jour à la fois"), group=grid)
            mention("Return", self.tr("Ouvrir, réserver là, déposer"), group=grid)
            mention("Space", self.tr("Choisir sous le curseur"), group=grid)
            mention("Tab", self.tr("Rendez-vous suivant, une fois un choisi"), group=grid)
            mention("Esc", self.tr("Remettre en place, ne plus choisir"), group=grid)
            for key, by in (("+", 1), ("-", -1)):
                said = self.tr("Heures plus hautes") if by > 0 else self.tr("Heures plus basses")
                add(key, said, partial(canvas.lens.zoom, by), group=grid)
            add("0", self.tr("Toute la journée dans la fenêtre"), canvas.lens.fit_hours, group=grid)
            add(
                "Ctrl++", self.tr("Colonnes plus larges"), partial(canvas.lens.widen, 1), group=grid
            )
            add(
                "Ctrl+-",
                self.tr("Colonnes plus étroites"),
                partial(canvas.lens.widen, -1),
                group=grid,
            )
            add("5", self.tr("Pas de 5 ou de 15 minutes"), self.turn_fine, group=grid)
        for letter, state in STATE_KEYS.items():
            add(letter, state_words(state), partial(self.set_state, state), group=one)
        add("Del", self.tr("Annuler, avec un motif"), self.cancel, group=one)
        add("O", self.tr("Ouvrir le dossier"), self.open_patient, group=one)
        mention("Ctrl+Z", self.tr("Revenir sur la dernière action"), group=one)

    # --- deeds ----------------------------------------------------------------------------------

    def set_state(self, state: AppointmentState) -> None:
        """One key, one state."""
        entry = self._page.chosen()
        if entry is not None and self._may():
            self.deeds.set_state(entry.id, entry.version, state, self._page.changed)

    def cancel(self) -> None:
        """Ask why the chosen one is cancelled."""
        entry = self._page.chosen()
        if entry is None or not self._may():
            return
        service, wanted = self._page.services.appointments, entry.id
        self._page.ask(lambda: service.appointment(wanted), self._page.side.ask_cancel)

    def open_patient(self) -> None:
        """The record of the person."""
        entry = self._page.chosen()
        if entry is not None and len(entry.patients) == 1:
            self._page.patient_asked.emit(entry.patients[0])

    def find(self) -> None:
        """Look for a slot: for the one chosen, else for what the cursor is on."""
        if self._may():
            self._booking.find()

    def turn_fine(self) -> None:
        """Another graduation."""
        fine = self._memory.turn_fine()
        said = self.tr("Pas de 5 minutes") if fine else self.tr("Pas de 15 minutes")
        self._page.tools.messages.say(said, kind="neutral", seconds=3)

    def turn_cancelled(self) -> None:
        """The cancelled ones, shown or not."""
        shown = self._memory.turn_cancelled()
        said = self.tr("Annulés montrés") if shown else self.tr("Annulés cachés")
        self._page.tools.messages.say(said, kind="neutral", seconds=3)
        self._page.lay_out()

    def _may(self) -> bool:
        return self._page.agenda is not None and self._page.agenda.may_write

    # --- the menu -------------------------------------------------------------------------------

    def menu(self, what: object, place: QPoint) -> None:
        """Everything the keys do, with their letters."""
        page = self._page
        menu = QMenu(page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(what, AgendaEntry) and not what.masked:
            self._entry_menu(menu, what)
        elif isinstance(what, RoundBlock):
            self._add(menu, self.tr("Ouvrir la tournée"), "", "car", partial(page.open, what))
        elif self._may():
            self._add(menu, self.tr("Nouveau rendez-vous"), "Ctrl+N", "plus", self._booking.new)
            self._add(menu, self.tr("Trouver un créneau"), "F", "search", self.find)
            menu.addSeparator()
            bring, write = self.import_asked.emit, self.export_asked.emit
            self._add(menu, self.tr("Importer un calendrier…"), "Ctrl+O", "import", bring)
            self._add(menu, self.tr("Exporter un calendrier…"), "Ctrl+E", "export", write)
        if menu.actions():
            menu.popup(place)

    def _entry_menu(self, menu: QMenu, entry: AgendaEntry) -> None:
        page = self._page
        self._add(menu, self.tr("Ouvrir"), "", "edit", partial(page.open, entry))
        if len(entry.patients) == 1:
            self._add(menu, self.tr("Ouvrir le dossier"), "O", "patient", self.open_patient)
        if not self._may():
            return
        menu.addSeparator()
        for letter, state in STATE_KEYS.items():
            action = self._add(
                menu, state_words(state), letter, STATE_ICONS[state][0],
                partial(self.set_state, state),
            )  # fmt: skip
            action.setEnabled(state is not entry.state)
        menu.addSeparator()
        self._add(menu, self.tr("Trouver un autre créneau"), "F", "search", self.find)
        self._add(menu, self.tr("Annuler…"), "Del", "close", self.cancel)

    def _add(
        self, menu: QMenu, words: str, key: str, glyph: str, slot: Callable[[], object]
    ) -> QAction:
        said = f"{words}\t{key_text(key)}" if key else words
        action = menu.addAction(icon(glyph), said)
        action.triggered.connect(lambda _checked=False: slot())
        return action

    # --- paper ----------------------------------------------------------------------------------

    def picture(self) -> AgendaPicture | None:
        """What is on screen, to be printed as seen."""
        page = self._page
        if page.agenda is None:
            return None
        span = page.period.span
        shown = page.list.shown if span is Span.LIST else None
        typed = page.list.search.value() if span is Span.LIST else ""
        return AgendaPicture(
            agenda=page.agenda,
            span=span,
            columns=page.columns.by if span is not Span.LIST else Columns.PROFESSIONALS,
            keys=tuple(one.who for one in page.columns.columns()),
            shown=shown,
            cancelled=page.cancelled or span is Span.LIST,
            filters=(self.tr("Filtre\u202f: {words}").format(words=typed),) if typed else (),
        )

"""The transmissions view: what was said, what waits, and the panel one writes in."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.ids import PatientId, TransmissionId
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.domain.transmissions import BoardLine, FocusLine, FollowUpLine, Transmission
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.transmissions.actions_list import ActionsList
from coordo_desktop.ui.transmissions.board import PAGE, Board
from coordo_desktop.ui.transmissions.deeds import Deeds
from coordo_desktop.ui.transmissions.details import Details
from coordo_desktop.ui.transmissions.draft_links import DraftLinks
from coordo_desktop.ui.transmissions.foci_list import FociList
from coordo_desktop.ui.transmissions.look import Look, looking, patient_of, with_read
from coordo_desktop.ui.transmissions.moments import Moments
from coordo_desktop.ui.transmissions.page_head import ACTIONS, ALL, FOCI, UNREAD, Head
from coordo_desktop.ui.transmissions.panel_notes import About
from coordo_desktop.ui.transmissions.record_guard import RecordGuard
from coordo_desktop.ui.transmissions.writer import Writer, about, found_words

_WRITER = 444
_NARROWEST = 320
_LEAST_LIST = 420  # mock-up pixels a list keeps beside a detail


class TransmissionsPage(Page):
    """The list one chose, the detail of the line chosen, and the writer at the right."""

    topics: ClassVar[Changes] = frozenset({Topic.TRANSMISSIONS, Topic.PATIENTS})
    patient_asked = Signal(object)  # PatientId
    counted = Signal(int, bool)  # how many unread, whether one is urgent
    saved = Signal()

    def __init__(
        self, services: Services, tools: Tools, actor: Actor, moments: Moments | None = None
    ) -> None:
        super().__init__(tools, name="transmissions", label=_page_title())
        self._services = services
        self._actor = actor
        self._moments = moments or Moments()
        self._read_here: set[TransmissionId] = set()
        self._loading = False
        self._anew = False  # another question: from the top, with one page
        self._landing = False  # the keyboard goes to the list as soon as it has lines
        self._arriving, self._wanted_entry = False, ""  # sent here to read an entry
        self._authors: dict[str, str] = {str(actor.user_id): actor.name}
        self.head = Head()
        self.drafts = DraftLinks(self._moments)
        self.head.add_left(self.drafts)
        self.board = Board(self._moments)
        self.foci = FociList()
        self.todo = ActionsList(self._moments)
        self.details = Details(services, tools, self.board, self._moments)
        self.writer = Writer(services, tools, actor, self._moments)
        self.guard = RecordGuard(services, tools, self.writer, self._moments)
        self.deeds = Deeds(services, tools, self)
        self._lists = QStackedWidget()
        for shown in (self.board, self.foci, self.todo):
            self._lists.addWidget(shown)
        self._master = sized(QWidget(), min_width=_NARROWEST)
        self._master.setLayout(column(self.head, self._lists, gap=0))
        line = row(self._master, *self.details.panels, self.writer.panel, gap=0)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.details.allow(write=self.writer.may_write)
        self._connect()
        self._keys()
        self.writer.find_again()

    @property
    def beside(self) -> QWidget:
        """The writing panel: the window may lay it beside any view."""
        return self.writer.panel

    def _connect(self) -> None:
        self.head.mode_changed.connect(self._mode_chosen)
        self.board.asked.connect(self._filters_changed)
        self.board.more_asked.connect(self._more)
        self.board.patient_sought.connect(self._seek)
        self.board.chosen.connect(self._chosen)
        self.board.opened.connect(self._opened)
        self.board.write_asked.connect(self.write)
        for other in (self.foci, self.todo):
            other.chosen.connect(self._chosen)
            other.opened.connect(self._opened)
        details = self.details
        details.marking.connect(self._keep_in_place)
        details.marked.connect(self._marked)
        details.reading.reply_asked.connect(self.writer.reply)
        details.reading.correct_asked.connect(self.writer.correct)
        details.reading.withdrawn.connect(self.deeds.withdraw)
        details.reading.ticked.connect(self.deeds.tick)
        details.focus.closed_with.connect(self.deeds.close_focus)
        details.focus.write_asked.connect(self._write_under)
        details.focus.entries_asked.connect(self._show_entries)
        details.action.settled.connect(self.deeds.settle)
        details.action.entry_asked.connect(self._show_entry_of)
        details.patient_asked.connect(self.patient_asked)
        self.deeds.done.connect(self._done)
        self.deeds.undone.connect(self._look_after)
        self.writer.signed.connect(self._signed)
        self.writer.drafts_found.connect(self.drafts.show_drafts)
        self.drafts.chosen.connect(self.writer.resume)
        self.guard.record_wanted.connect(self.patient_asked)
        self.writer.opening.connect(partial(self._share_room, writing=True))
        self.writer.panel.closed.connect(self._share_room)
        self.writer.panel.left.connect(self._take_back)

    def _keys(self) -> None:
        add, here = self.shortcuts.add, self.tr("Transmissions")
        add("/", self.tr("Chercher dans le texte"), self._focus_search, group=here)
        add("Ctrl+N", self.tr("Écrire une transmission"), self.write, group=here)
        add("R", self.tr("Répondre"), self.details.reading.reply, group=here)
        add("C", self.tr("Corriger"), self.details.reading.correct, group=here)
        add("L", self.tr("Marquer lue"), self.details.reading.mark_read, group=here)
        add("O", self.tr("Ouvrir le dossier"), self._open_patient, group=here)
        add("V", self.tr("Rendez-vous"), self.details.reading.ask_appointment, group=here)
        add("Del", self.tr("Retirer, avec un motif"), self.details.reading.ask_reason, group=here)
        add(
            "F",
            self.tr("Filtres\u202f; dans «\u00a0À faire\u00a0»\u202f: fait"),
            self._f,
            group=here,
        )
        add("N", self.tr("Dans «\u00a0À faire\u00a0»\u202f: non fait"), self._n, group=here)
        add("G", self.tr("Liste suivante"), self.head.next_mode, group=here)
        self.shortcuts.mention("Return", self.tr("Lire la transmission"), group=here)

    # --- what is shown --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again at what is on screen; of several wishes only the last counts."""
        mode = self.head.mode()
        wanted = None
        if mode not in (FOCI, ACTIONS):
            held = PAGE if self._anew else max(PAGE, self.board.held)
            wanted = replace(self.board.wanted(mode), limit=held)
        self.glance(looking(self._services, wanted), self._show_look)

    def _show_look(self, look: Look) -> None:
        self.head.set_counts(look.unread.total, len(look.foci), len(look.actions))
        self.counted.emit(look.unread.total, look.unread.urgent > 0)
        self.foci.show_lines(look.foci, look.ageing_days)
        self.todo.show_lines(look.actions)
        if look.lines is not None:
            self._show_lines(look.lines, whole=look.whole)
        self._share_room()
        if self._landing and self.head.modes.hasFocus():
            self._focus_list()

    def _show_lines(self, lines: list[BoardLine], *, whole: bool) -> None:
        for line in lines:
            self._authors.setdefault(str(line.entry.author_id), line.entry.author)
        self.board.set_authors(sorted(self._authors.items(), key=lambda one: one[1]))
        if self.head.mode() == UNREAD:
            lines = with_read(self.board.lines(), lines, self._read_here)
        empty = self.tr("Aucune transmission ne correspond à ces filtres.")
        if not self.board.filtered:
            empty = {
                UNREAD: self.tr("Tout est lu."),
                ALL: self.tr("Aucune transmission pour l’instant."),
            }.get(self.head.mode(), self.tr("Aucune transmission ces sept derniers jours."))
        self.board.show_lines(lines, whole=whole, empty=empty, anew=self._anew)
        self._anew = False
        if self._arriving:
            self._arriving = False
            self.board.focus_table()
            if self._wanted_entry:
                self.board.table.choose(self._wanted_entry)

    def _more(self) -> None:
        mode, after = self.head.mode(), self.board.after()
        if after is None or mode in (FOCI, ACTIONS) or self._loading:
            return
        wanted = replace(self.board.wanted(mode), after=after)
        board = self._services.transmissions.board
        self._loading = True
        self.ask(lambda: board(wanted), self._show_more, self._more_failed)

    def _show_more(self, lines: list[BoardLine]) -> None:
        self._loading = False
        self.board.add_lines(lines)

    def _more_failed(self, error: Exception) -> None:
        self._loading = False
        self.failed(error)

    def _mode_chosen(self, mode: str) -> None:
        self._lists.setCurrentWidget(self._list_of(mode))
        self.details.hide_all()
        self._filters_changed()

    def _list_of(self, mode: str) -> Board | FociList | ActionsList:
        return self.foci if mode == FOCI else self.todo if mode == ACTIONS else self.board

    def _filters_changed(self) -> None:
        self._read_here.clear()
        self._anew = True
        self.refresh()

    def _seek(self, text: str) -> None:
        patients, today = self._services.patients, self._moments.today()
        self.tools.glance.run(
            self.board,
            lambda: patients.find(text, 8),
            lambda found: self.board.offer_patients([found_words(one, today) for one in found]),
            self.failed,
        )

    # --- the detail -----------------------------------------------------------------------------

    def _chosen(self, line: BoardLine | FocusLine | FollowUpLine | None) -> None:
        if line is None:
            if self.sender() in (None, self._list_of(self.head.mode())):
                self.details.leave()
        elif self._room_for_detail():
            self.details.show_line(line)

    def _opened(self, line: BoardLine | FocusLine | FollowUpLine) -> None:
        if self._room_for_detail():
            self.details.enter(line)
        if isinstance(line, BoardLine):
            self.details.mark(line.entry)

    def _marked(self, entry: Transmission) -> None:
        self.board.show_read(entry.id)

    def _keep_in_place(self, entry: Transmission) -> None:
        """What is read here stays in the list of what was unread, until one turns away."""
        self._read_here.add(entry.id)

    def _room_for_detail(self, *, writing: bool = False) -> bool:
        room = self.width()
        panel = self.writer.panel
        if (writing or not panel.isHidden()) and self.isAncestorOf(panel):
            room -= px(_WRITER)
        return room >= px(364) + px(_LEAST_LIST)

    def _share_room(self, *, writing: bool = False) -> None:
        """A detail gives way where both it and the writer would leave the list no room."""
        if not self._room_for_detail(writing=writing):
            self.details.hide_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    # --- writing --------------------------------------------------------------------------------

    def open_for(self, patient_id: PatientId | None = None) -> None:
        """Open the writing panel, for a patient or for one to be chosen.

        One writes about what one reads: the line chosen here comes before any record open.
        """
        chosen = self._patient_chosen() if self.isVisible() else None
        self.writer.write(chosen or patient_id)

    def show_entry(self, entry_id: TransmissionId) -> None:
        """Read one entry, among those of its patient under the same cible."""
        transmissions, patients = self._services.transmissions, self._services.patients

        def read() -> tuple[Transmission, About]:
            entry = transmissions.entry(entry_id)
            return entry, about(patients.again(entry.patient_id).patient, self._moments)

        def show(found: tuple[Transmission, About]) -> None:
            entry, whose = found
            self._wanted_entry = str(entry.id)
            self._narrow(entry.patient_id, whose.name, entry.focus)

        self.ask(read, show)

    def write(self) -> None:
        """Write about the patient of the line chosen, if any."""
        self.writer.write(self._patient_chosen())

    def _patient_chosen(self) -> PatientId | None:
        return patient_of(self._list_of(self.head.mode()).table.chosen_row())

    def _write_under(self, line: FocusLine) -> None:
        self.writer.write(line.focus.patient_id, line.focus.label)

    def _signed(self, _made: TransmissionId) -> None:
        self.saved.emit()
        if self.isVisible():
            self._focus_list()
            self.refresh()

    # --- after something was done ---------------------------------------------------------------

    def _done(self, said: str, undo: Callable[[], None] | None) -> None:
        self.details.done()
        self.tools.messages.say(said, undo=undo)
        self._look_after()

    def _look_after(self) -> None:
        self.saved.emit()
        self.refresh()
        self.details.look_again()

    def _show_entries(self, line: FocusLine) -> None:
        self._wanted_entry = ""
        self._narrow(line.focus.patient_id, line.patient_name, line.focus.label)

    def _show_entry_of(self, line: FollowUpLine) -> None:
        action = line.follow_up
        self._wanted_entry = str(action.transmission_id)
        self._narrow(action.patient_id, line.patient_name, action.focus)

    def _narrow(self, patient_id: PatientId, name: str, focus: str) -> None:
        """Every entry of a patient under one of their cibles."""
        self.board.look_at((patient_id, name), focus)
        self.head.show_mode(ALL)
        self._arriving = True
        self._mode_chosen(ALL)

    # --- what the window asks -------------------------------------------------------------------

    def editing(self) -> bool:
        """A reason or a result is being typed beside the list."""
        return self.details.editing

    def flush_drafts(self) -> None:
        """Hand over what is being typed now (before locking)."""
        self.writer.flush()

    def view_state(self) -> dict[str, object]:
        """Which list, its filters: ids and codes only."""
        return {"mode": self.head.mode(), "board": self.board.view_state()}

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Put back what `view_state` told."""
        mode, board = str(state.get("mode") or UNREAD), state.get("board")
        self.head.show_mode(mode)
        self._lists.setCurrentWidget(self._list_of(mode))
        if isinstance(board, dict):
            self.board.restore_view_state(board)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.writer.panel.isVisible():
            self.writer.panel.focus_first()
        else:
            self._focus_list()

    def _take_back(self) -> None:
        """The panel was opened from what is hidden by now: its keyboard comes to the list."""
        focused = QApplication.focusWidget()
        if self.isVisible() and (focused is None or self.head.isAncestorOf(focused)):
            self._focus_list()

    def _focus_list(self) -> None:
        """The keyboard in the list, a line chosen; it is not read for having been arrived at."""
        table = self._list_of(self.head.mode()).table
        self._landing = not table.isVisible()  # its lines have not come yet, or there are none
        target = self.head.modes if self._landing else table
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._landing and table.chosen_row() is None and table.choose_first():
            self.details.wait()

    def toast_host(self) -> QWidget:
        """Messages stand over the list, never over a panel's foot."""
        return self._master

    def _focus_search(self) -> None:
        if self.head.mode() in (FOCI, ACTIONS):
            self.head.show_mode(UNREAD)
            self._mode_chosen(UNREAD)
        self.board.search.setFocus()

    def _open_patient(self) -> None:
        patient = self._patient_chosen()
        if patient is not None:
            self.patient_asked.emit(patient)

    def _f(self) -> None:
        if self.head.mode() == ACTIONS:
            self.details.action.do()
        elif self.head.mode() != FOCI:
            self.board.toggle_filters()

    def _n(self) -> None:
        if self.head.mode() == ACTIONS:
            self.details.action.give_up()


def _page_title() -> str:
    return QCoreApplication.translate("TransmissionsPage", "Transmissions")

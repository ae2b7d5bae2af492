"""« À traiter »: what waits in the agenda, each list with what one does about it (AG6, AG7).

Everything is done with one key and undone with another; what is proposed is never done alone.
"""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from coordo_desktop.domain.access import Actor, NotAllowed
from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.topics import Changes
from coordo_desktop.domain.waiting import TripProposal, WaitingEntry
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.agenda import lists_table
from coordo_desktop.ui.agenda.cancel_panel import CancelPanel
from coordo_desktop.ui.agenda.lists_choices import ListChoices
from coordo_desktop.ui.agenda.lists_deeds import ListDeeds, Undo
from coordo_desktop.ui.agenda.lists_detail import WIDTH, Choices, ListDetail
from coordo_desktop.ui.agenda.lists_lines import ListLine, Lists, Section, lines_of
from coordo_desktop.ui.agenda.lists_reading import LIST_TOPICS, read_lists
from coordo_desktop.ui.agenda.lists_waiting_form import WaitingForm
from coordo_desktop.ui.agenda.lists_work import ListWork
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.kit.when import zone_in_use

_KEYS = "FNRMLXE"
_NUMBERS = 5


class AgendaLists(Page):
    """The lists at the left, the line chosen and its choices at the right."""

    topics: ClassVar[Changes] = LIST_TOPICS
    appointment_asked = Signal(object)  # AppointmentId
    booking_asked = Signal(object)  # AppointmentDraft
    patient_asked = Signal(object)  # PatientId
    counted = Signal(int)  # what waits to be dealt with, proposals left out

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        clock: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(tools, name="agenda.lists", label=self.tr("À traiter"))
        self._services, self._actor, self._clock = services, actor, clock
        self._lists = Lists()
        self._lines: list[ListLine] = []
        self._sought = [""]
        self._read = False  # the lists were read once
        self._acted = ""  # the key of the line something was last done to
        self._back = ""  # the key of a line that an undo brings back
        self._looking = QObject(self)  # asks for proposals of trips
        self._build()
        self.deeds = ListDeeds(services, tools, self)
        self.choices = ListChoices(services, self)
        self.work = ListWork(self, self)
        self._connect()
        self._keys()

    @property
    def services(self) -> Services:
        """Everything that may be asked."""
        return self._services

    def _build(self) -> None:
        self.filter = SearchField(
            name="agenda.lists.filter", label=self.tr("Filtrer les lignes"),
            placeholder=self.tr("Filtrer\u202f: nom, motif, professionnel"),
        )  # fmt: skip
        self.add = Button(
            self.tr("Mettre en attente"), name="agenda.lists.add", icon="plus", key="A",
        )  # fmt: skip
        line = row(self.filter, self.add, gap=8, margins=(16, 0, 16, 8))
        line.setStretch(0, 1)
        self.model: RowsModel[ListLine] = RowsModel(
            lists_table.columns(self._sought), key=lambda one: one.key
        )
        self.table = lists_table.ListsTable(self.model)
        self.empty = EmptyState(self.tr("Chargement…"), name="agenda.lists.empty")
        inside = QWidget()
        inside.setLayout(column(EmptyOr(self.table, self.empty), margins=(16, 0, 16, 12)))
        master = QWidget()
        master.setLayout(column(line, inside, gap=0))
        self.detail = ListDetail()
        self.panel = AskPanel("agenda.lists.ask")
        self.cancelling = CancelPanel(self._services, self.tools)
        self.cancelling.hide()
        for one in (self.panel, self.cancelling):
            sized(one, width=WIDTH)
        beside = QWidget()
        beside.setLayout(row(self.detail, self.panel, self.cancelling, gap=0))
        self.setLayout(column(MasterDetail(master, beside, width=WIDTH), gap=0))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.form = WaitingForm(self._services, self, self.panel, self.today)

    def _connect(self) -> None:
        self.filter.asked.connect(self._filter)
        self.filter.down.connect(self._to_table)
        self.add.clicked.connect(self.new_waiting)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._open)
        self.detail.asked.connect(self._run)
        self.detail.picked.connect(self._pick)
        self.choices.found.connect(self._offered)
        for panel in (self.panel, self.cancelling):
            panel.opened.connect(self.detail.hide)
            panel.closed.connect(self.detail.show)
            panel.closed.connect(self._to_table)
        self.deeds.done.connect(self._done)
        self.deeds.refused.connect(self._refused)

    def _keys(self) -> None:
        add, here = self.shortcuts.add, self.tr("À traiter")
        said = {
            "F": self.tr("L’action habituelle de la ligne"),
            "N": self.tr("Pas de réponse, ou laisser tel quel"),
            "R": self.tr("Nouveau rendez-vous, ou prescription reçue"),
            "M": self.tr("Déplacer, ou message laissé"),
            "L": self.tr("Sur la liste à appeler, appelé"),
            "X": self.tr("Retirer, sans suite"),
            "E": self.tr("Modifier"),
        }
        for key in _KEYS:
            add(key, said[key], partial(self._key, key), group=here)
        for number in range(_NUMBERS):
            add(str(number + 1), self.tr("Choisir la proposition de ce numéro"),
                partial(self._pick, number), group=here)  # fmt: skip
        add("Shift+F", self.tr("Confier tout ce qui peut l’être"), partial(self._run, "all"),
            group=here)  # fmt: skip
        add("Del", self.tr("Annuler le rendez-vous"), partial(self._run, "cancel"), group=here)
        add("A", self.tr("Mettre en attente"), self.new_waiting, group=here)
        add("O", self.tr("Ouvrir le dossier"), self._open_patient, group=here)
        add("/", self.tr("Filtrer"), self.filter.setFocus, group=here)
        self.shortcuts.mention("Return", self.tr("Ouvrir le rendez-vous"), group=here)

    # --- asking ---------------------------------------------------------------------------------

    def now(self) -> datetime:
        """The instant it is."""
        return self._clock()

    def today(self) -> date:
        """The practice's day."""
        return self.now().astimezone(zone_in_use()).date()

    def refresh(self) -> None:
        """Read the lists on the desk, the trips beside it: they take longer."""
        services, today = self._services, self.today()

        self.ask(lambda: read_lists(services, today), self._show, self._not_read)

    def _show(self, lists: Lists) -> None:
        first, self._read = not self._read, True
        self._lists = lists.with_trips(self._lists.trips)
        self._lay()
        trips = self._services.trips
        self.tools.glance.run(self._looking, trips.proposals, self._show_trips, self.failed)
        if first:
            self.form.again(lists.waiting, self._reopen)

    def _reopen(self, entry: WaitingEntry | None) -> None:
        if entry is None:
            self.new_waiting()
        else:
            self.work.change(entry)

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self.form.flush()

    def _show_trips(self, trips: tuple[TripProposal, ...]) -> None:
        self._lists = self._lists.with_trips(trips)
        self._lay()

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, NotAllowed):  # a reader has no agenda
            self.empty.set_text(self.tr("Votre rôle ne donne pas accès à l’agenda."))
            return
        self.failed(error)

    # --- showing --------------------------------------------------------------------------------

    def _lay(self) -> None:
        """Put the lines in place: what was chosen stays chosen, else its neighbour."""
        keys, before = self._keys_shown(), self.table.chosen_row()
        place = keys.index(before.key) if before is not None and before.key in keys else 0
        self._lines = lines_of(self._lists, self.now())
        self.counted.emit(self._lists.waits)
        self._say_empty()
        held = QApplication.focusWidget() in {self, self.table}
        self.model.show_groups(lists_table.groups(self._lines, self._sought[0]))
        shown = self._keys_shown()
        self.setFocusProxy(self.table if shown else None)  # type: ignore[arg-type]
        if held:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._back in shown:
            self.table.choose(self._back)
            self._back = ""
        elif self.table.chosen_row() is None and shown:
            self.table.choose(shown[min(place, len(shown) - 1)])
        self._chosen(self.table.chosen_row())

    def _keys_shown(self) -> list[str]:
        rows = (self.model.row_at(at) for at in range(self.model.rowCount()))
        return [one.key for one in rows if isinstance(one, ListLine)]

    def _say_empty(self) -> None:
        if self._sought[0]:
            said = self.tr("Aucune ligne ne répond à ce filtre.")
        elif self._read:
            said = self.tr(
                "Rien à traiter dans l’agenda\u202f: personne n’attend, rien n’est en suspens."
            )
        else:
            said = self.tr("Chargement…")
        self.empty.set_text(said)

    def _chosen(self, line: ListLine | None) -> None:
        if line is None:
            self.detail.show_nothing("")
            return
        self.choices.ask(line)
        self._beside(line, self.choices.of(line))

    def _offered(self, key: str) -> None:
        line = self.table.chosen_row()
        if line is not None and line.key == key:
            self._beside(line, self.choices.of(line))

    def _beside(self, line: ListLine, choices: Choices | None) -> None:
        # Proposals are counted apart: what waits is one number, here, on the segment, on the rail.
        keys = [
            one.key
            for group in lists_table.groups(self._lines, self._sought[0])
            for one in group.rows
            if (one.section is Section.TRIPS) == (line.section is Section.TRIPS)
        ]
        at = keys.index(line.key) + 1 if line.key in keys else 1
        together = lists_table.hand_over_at_once(self._lines, line)
        self.detail.show_line(
            line, choices, self.now(), place=f"{at} / {len(keys)}", all_of=len(together)
        )

    # --- what the person does -------------------------------------------------------------------

    def _key(self, key: str) -> None:
        line = self.table.chosen_row()
        if line is not None:
            self._acted = line.key
            self.work.run_key(key, line)

    def _run(self, code: str) -> None:
        line = self.table.chosen_row()
        if line is not None:
            self._acted = line.key
            self.work.run(code, line)

    def _pick(self, number: int) -> None:
        line = self.table.chosen_row()
        if line is not None:
            self._acted = line.key
            self.work.pick(number, line)

    def together(self, line: ListLine) -> list[object]:
        """What could be handed over at once with this line."""
        return list(lists_table.hand_over_at_once(self._lines, line))

    def _open(self, line: ListLine) -> None:
        if line.appointment_id is not None:
            self.appointment_asked.emit(line.appointment_id)
        elif isinstance(line.about, WaitingEntry):
            self.work.run("edit", line)

    def _open_patient(self) -> None:
        line = self.table.chosen_row()
        if line is not None and line.patient_id is not None:
            self.patient_asked.emit(line.patient_id)

    def new_waiting(self, patient_id: PatientId | None = None) -> None:
        """Put somebody on the waiting list."""
        waiting = self._services.waiting

        def keep(entry: WaitingEntry) -> None:
            def told(kept: WaitingEntry) -> None:
                self.panel.done()
                said = self.tr("{who} est sur la liste d’attente.").format(who=kept.patient)
                self._done(said, lambda: waiting.withdraw(kept.id, seen_version=kept.version))

            self.deeds.ask(lambda: waiting.add(entry), told)

        self.form.open(None, self.now(), keep)

    def booked(self, appointment: Appointment) -> None:
        """What was asked for by `booking_asked` is booked: whoever waited for it waits no more."""
        self.work.booked(appointment)

    def _done(self, said: str, undo: Undo | None) -> None:
        key = self._acted

        def again() -> None:
            self._back = key  # what comes back is the line one is on
            if undo is not None:
                self.deeds.ask(undo, lambda _none: None)

        self.tools.messages.say(said, undo=None if undo is None else again)

    def _refused(self, error: Exception) -> None:
        if not (self.panel.isVisible() and self.panel.refuse(error)):
            self.tools.messages.fail(error)
        self.look_again()

    def _filter(self, typed: str) -> None:
        self._sought[0] = typed.strip()
        self.table.highlight(self._sought[0])
        self._lay()

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def view_state(self) -> dict[str, object]:
        """The line chosen and the filter."""
        line = self.table.chosen_row()
        return {"line": line.key if line is not None else None}

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Choose it again once it is read."""
        self.table.restore_view_state({"chosen": state.get("line")})

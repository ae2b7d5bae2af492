"""Aujourd'hui, the opening view: what must be done now, one line and one key each (TD1 to TD4)."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.alerts.registry import RULES
from coordo_desktop.domain.ids import AwaitedId
from coordo_desktop.domain.today import Alert, AlertDetail, Board, Section
from coordo_desktop.domain.topics import Changes
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.rule_words import rule_title
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.view import MasterDetail, ViewHead
from coordo_desktop.ui.kit.when import long_day_text, zone_in_use
from coordo_desktop.ui.today import words
from coordo_desktop.ui.today.board_table import ASLEEP, BoardTable, Lines, columns
from coordo_desktop.ui.today.deeds import Deeds, Undo
from coordo_desktop.ui.today.detail import DetailPanel
from coordo_desktop.ui.today.heard import Heard
from coordo_desktop.ui.today.paper import LetterView
from coordo_desktop.ui.today.work import TodayWork

MINE, TEAM = "mine", "team"
_PANEL = 362
_EVERY = 5 * 60_000  # milliseconds after which rules that count hours are asked again
_KEYS = "FNRALTS"
_SENT_ON = (
    "patient", "transmission", "call", "entry", "plan", "tab", "settings", "agenda", "stock",
)  # fmt: skip


class TodayPage(Page):
    """The list at the left, the line chosen at the right; refreshes by itself, moving nothing."""

    topics: ClassVar[Changes] = frozenset(topic for rule in RULES.values() for topic in rule.topics)
    patient_asked = Signal(object)  # PatientId
    transmission_asked = Signal(object)  # PatientId
    call_asked = Signal(object)  # PatientId
    entry_asked = Signal(object)  # TransmissionId
    plan_asked = Signal(object)  # PatientId
    tab_asked = Signal(object, str)  # PatientId, key of a tab of the record
    settings_asked = Signal(str)  # key of a section of the settings
    agenda_asked = Signal(object)  # AppointmentId; None: what waits in the agenda
    stock_asked = Signal(str, object)  # what a line of the stock is about, its id
    counted = Signal(int, bool)  # lines of mine, whether one is urgent
    saved = Signal()

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        clock: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(tools, name="today", label=words.title())
        self._services, self._actor, self._clock = services, actor, clock
        self._board: Board | None = None
        self._heard_so_far = Heard()
        self._chosen_mode = False  # somebody said whose lines they want
        self._noted = ""  # the key of a line just made, chosen as soon as it is there
        self._details = QObject(self)  # asks for the line beside the list
        self.lines = Lines()
        self._build()
        self.deeds = Deeds(services, tools, self)
        self.work = TodayWork(services, tools, self.panel, self.deeds, self._today)
        self._connect()
        self._keys()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._time_passed)
        self._timer.start()

    def _build(self) -> None:
        self.head = ViewHead(words.title(), name="today.head")
        self.modes = Segmented(self._options(0, 0), name="today.mode", label=self.tr("Pour qui"))
        self.filter = SearchField(
            name="today.filter", label=self.tr("Filtrer les lignes"),
            placeholder=self.tr("Filtrer"),
        )  # fmt: skip
        sized(self.filter, width=190)
        self.head.add(self.modes)
        self.head.add(self.filter)
        self.model: RowsModel[Alert] = RowsModel(columns(self.lines), key=lambda one: one.key)
        self.table = BoardTable(self.model, self.lines)
        self.model.toggle(ASLEEP)
        self.empty = EmptyState(self.tr("Chargement…"), name="today.empty")
        self._list = EmptyOr(self.table, self.empty)
        inside = QWidget()
        inside.setLayout(column(self._list, gap=0, margins=(16, 0, 12, 12)))
        master = QWidget()
        master.setLayout(column(self.head, inside, gap=0))
        self.detail = DetailPanel()
        self.panel = AskPanel("today.ask")
        sized(self.panel, width=_PANEL)
        beside = QWidget()
        beside.setLayout(row(self.detail, self.panel, gap=0))
        self._main = MasterDetail(master, beside, width=_PANEL)
        self.letter = LetterView(self.tools)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._main)
        self._stack.addWidget(self.letter)
        self.setLayout(column(self._stack, gap=0))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # while there is no line to hold the keys

    def _connect(self) -> None:
        self.modes.changed.connect(self._mode_chosen)
        self.filter.asked.connect(self._filter)
        self.filter.down.connect(self._to_list)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self.work.open)
        self.table.more_asked.connect(self._more)
        self.detail.asked.connect(self._run)
        self.detail.rule_asked.connect(self._set_rule)
        self.panel.opened.connect(self.detail.hide)
        self.panel.closed.connect(self.detail.show)
        self.panel.closed.connect(self._to_list)
        self.deeds.done.connect(self._done)
        self.deeds.refused.connect(self._refused)
        self.letter.closed.connect(self._back)
        work = self.work
        for name in _SENT_ON:
            getattr(work, f"{name}_asked").connect(getattr(self, f"{name}_asked"))
        work.letter_made.connect(self._show_letter)
        work.awaited_noted.connect(self._show_noted)

    def _keys(self) -> None:
        add, here = self.shortcuts.add, words.title()
        said = {
            "F": self.tr("Fait, reçu ou vu"),
            "N": self.tr("Non fait, avec un motif"),
            "R": self.tr("Reporter"),
            "A": self.tr("Appeler"),
            "L": self.tr("Relancer"),
            "T": self.tr("Écrire une transmission"),
            "S": self.tr("Mettre en sommeil"),
        }
        for key in _KEYS:
            add(key, said[key], partial(self._key, key), group=here)
        add("/", self.tr("Filtrer"), self.filter.setFocus, group=here)
        add("+", self.tr("Montrer toute la section"), self._more_here, group=here)
        add("G", self.tr("Pour moi, équipe"), self._other_mode, group=here)
        add("Ctrl+N", self.tr("Noter une réponse attendue"), self._new_awaited, group=here)
        self.shortcuts.mention("Return", self.tr("Ouvrir"), group=here)

    # --- asking ---------------------------------------------------------------------------------

    @Slot(object)
    def _heard(self, changes: Changes) -> None:
        concerned = changes & self.topics
        if concerned:
            self._heard_so_far.add(concerned)
            self.look_again()

    def refresh(self) -> None:
        """Ask the rules concerned again; every one the first time, and when a day begins."""
        today, board, heard = self._services.today, self._board, self._heard_so_far
        if board is None or board.on != self._today():
            self._whole()
            return
        number, changes = heard.last, heard.wanted()
        self.glance(lambda: today.refresh(changes, board), partial(self._answered, number))

    def _whole(self) -> None:
        """Every rule, on the desk: a day that begins may make the tasks of the days ahead."""
        number = self._heard_so_far.last
        self.ask(self._services.today.today, partial(self._answered, number))

    def _answered(self, number: int, fresh: Board) -> None:
        """What was heard since the question was put is asked again."""
        self._heard_so_far.told(number)
        self._show(fresh)
        if self._heard_so_far.wanted():
            self.refresh()

    def _time_passed(self) -> None:
        """Hours passed: what they feed may speak now."""
        if self._board is not None and self.isVisible():
            self._whole()

    def showEvent(self, event: QShowEvent) -> None:
        if self._board is not None and self._now().date() != self._board.on:
            self._board = None
            self._stale = True
        super().showEvent(event)

    # --- showing --------------------------------------------------------------------------------

    def _show(self, board: Board) -> None:
        before, self._board = self._board, board
        mine, team = board.total(mine=True), board.total()
        if before is None and not self._chosen_mode:
            self.modes.set_value(MINE if mine else TEAM)
        self.lines.mine = self.modes.value() == MINE
        self.lines.now = self._now()
        self.modes.set_options(self._options(mine, team))
        self.head.set_subtitle(long_day_text(self._now(), zone_in_use()))
        urgent = any(one.section is Section.URGENT for one in board.lines(mine=bool(mine)))
        self.counted.emit(mine or team, urgent)
        self._lay(first=before is None)
        if before is None and self._may(Right.WRITE_CLINICAL):
            self.work.ask_again(board.lines())

    def _lay(self, *, first: bool = False) -> None:
        """Put the lines in place: what was chosen stays chosen, else its neighbour."""
        if self._board is None:
            return
        place, key = self._place()
        groups = self.lines.groups(self._board)
        self._say_empty()
        held = QApplication.focusWidget() in {self, self.table}
        self.model.show_groups(groups)
        self.setFocusProxy(self.table if self.model.rowCount() else None)  # type: ignore[arg-type]
        if held:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._noted in {one.key for one in self._shown()}:
            self.table.choose(self._noted)
            self._noted = ""
        kept = self.table.chosen_row()
        if kept is None and key is not None and not first:
            self._choose_near(place)
        elif kept is None:
            self.table.choose_first()
        self._chosen(self.table.chosen_row())

    def _place(self) -> tuple[int, str | None]:
        chosen = self.table.chosen_row()
        if chosen is None:
            return 0, None
        keys = [one.key for one in self._shown()]
        return (keys.index(chosen.key) if chosen.key in keys else 0), chosen.key

    def _shown(self) -> list[Alert]:
        lines = (self.model.row_at(at) for at in range(self.model.rowCount()))
        return [one for one in lines if isinstance(one, Alert)]

    def _choose_near(self, place: int) -> None:
        if every := self._shown():
            self.table.choose(every[min(place, len(every) - 1)].key)

    def _say_empty(self) -> None:
        said = self.tr("Rien à faire pour l’instant.")
        if self.lines.sought:
            said = self.tr("Aucune ligne ne répond à ce filtre.")
        elif self.lines.mine:
            said = self.tr("Rien à faire pour vous pour l’instant.")
        self.empty.set_text(said)

    def _chosen(self, line: Alert | None) -> None:
        if line is None:
            self.detail.show_nothing("")
            return
        about = self._services.today.about
        self.tools.glance.run(
            self._details, lambda: about(line), lambda told: self._beside(line, told), self.failed
        )

    def _beside(self, line: Alert, told: AlertDetail) -> None:
        chosen, board = self.table.chosen_row(), self._board
        if chosen is None or chosen.key != line.key or board is None:
            return
        self.work.know(line, told)
        keys = [one.key for one in self._shown()]
        place = keys.index(line.key) + 1 if line.key in keys else 1
        many = len(keys) if self.lines.sought else board.total(mine=self.lines.mine)
        self.detail.show_line(
            line,
            told,
            place=f"{place} / {many}",
            rule=rule_title(line.rule),
            may_set=self._may(Right.MANAGE_SETTINGS),
            may_write=self._may(Right.WRITE_CLINICAL),
            snooze=board.snoozes.get(line.key),
        )

    # --- what the person does -------------------------------------------------------------------

    def _key(self, key: str) -> None:
        line = self.table.chosen_row()
        if line is not None and self._allowed(key):
            self.work.run_key(key, line, asleep=line.key in self.lines.asleep)

    def _allowed(self, key: str) -> bool:
        return key == "A" or self._may(Right.WRITE_CLINICAL)

    def _run(self, code: str) -> None:
        if (line := self.table.chosen_row()) is not None:
            self.work.run(code, line)

    def _set_rule(self, rule: str) -> None:
        if self._board is not None:
            self.work.set_rule(self._board.settings[rule])

    def _new_awaited(self) -> None:
        self.work.add_awaited(self.table.chosen_row())

    def _done(self, said: str, undo: Undo | None) -> None:
        again = None if undo is None else lambda: self.deeds.ask(undo, lambda _none: None)
        self.tools.messages.say(said, undo=again)
        self.saved.emit()

    def _refused(self, error: Exception) -> None:
        if not (self.panel.isVisible() and self.panel.refuse(error)):
            self.tools.messages.fail(error)
        self.look_again()

    def _show_noted(self, awaited_id: AwaitedId) -> None:
        """What was just noted is seen, wherever its section would have folded it."""
        self._noted = f"awaited_open:{awaited_id}"
        self.lines.opened |= {Section.AWAITED}
        self.filter.clear()
        self._filter("")

    def _mode_chosen(self, mode: str) -> None:
        self._chosen_mode = True
        self.lines.mine = mode == MINE
        self._lay()

    def _other_mode(self) -> None:
        self.modes.choose(0 if self.modes.value() == TEAM else 1)

    def _filter(self, typed: str) -> None:
        self.lines.sought = typed.strip()
        self.table.highlight(self.lines.sought)
        self._lay()

    def _more(self, section: Section) -> None:
        self.lines.opened ^= {section}
        self._lay()

    def _more_here(self) -> None:
        if (line := self.table.chosen_row()) is not None:
            self._more(line.section)

    def _to_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.table.chosen_row() is None:
            self.table.choose_first()

    def _show_letter(self, pdf: bytes) -> None:
        self.letter.show_pdf(pdf)
        self._stack.setCurrentWidget(self.letter)

    def _back(self) -> None:
        self._stack.setCurrentWidget(self._main)
        self._to_list()

    # --- small things ---------------------------------------------------------------------------

    def _options(self, mine: int, team: int) -> list[Option]:
        return [
            Option(MINE, self.tr("Pour moi"), mine),
            Option(TEAM, self.tr("Équipe"), team),
        ]

    def _may(self, right: Right) -> bool:
        return scope(self._actor, right) is not Scope.NONE

    def _now(self) -> datetime:
        return self._clock().astimezone(zone_in_use())

    def _today(self) -> date:
        return self._now().date()

    def toast_host(self) -> QWidget:
        return self._list

    def flush_drafts(self) -> None:
        self.work.flush_drafts()

    def view_state(self) -> dict[str, object]:
        return {
            "mode": self.modes.value(),
            "opened": [section.value for section in self.lines.opened],
            "table": self.table.view_state(),
        }

    def restore_view_state(self, state: dict[str, object]) -> None:
        mode, opened, table = state.get("mode"), state.get("opened"), state.get("table")
        if mode in {MINE, TEAM}:
            self._chosen_mode = True
            self.modes.set_value(str(mode))
        if isinstance(opened, list):
            self.lines.opened = {Section(str(one)) for one in opened}
        if isinstance(table, dict):
            self.table.restore_view_state(table)

"""The view of handover sheets: make one, look at the register, take the paper back."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import ClassVar, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.handover import ScanResult, TaskOnPaper
from coordo_desktop.domain.ids import PatientId, RoundId
from coordo_desktop.domain.lists import SavedList
from coordo_desktop.domain.patients import Professional
from coordo_desktop.domain.rounds import Round
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.domain.transmissions import SheetLine
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.scan_field import ScanField
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.view import ViewHead
from coordo_desktop.ui.kit.when import zone_in_use, zone_of
from coordo_desktop.ui.sheets import words
from coordo_desktop.ui.sheets.ear import ScanEar
from coordo_desktop.ui.sheets.maker import SheetMaker
from coordo_desktop.ui.sheets.register_view import RegisterView

NEW, REGISTER = "new", "register"
_DRAFT = "sheet"
_DRAFT_REST_MS = 900


class _Around(NamedTuple):
    """What the form chooses from, and what is out."""

    people: list[Professional]
    lists: list[SavedList]
    out: list[SheetLine]
    draft: Draft | None
    rounds: list[Round]


class SheetsPage(Page):
    """One asks, shows, and says what was clicked; every answer comes from a service."""

    topics: ClassVar[Changes] = frozenset({
        Topic.PATIENTS, Topic.TRANSMISSIONS, Topic.MEASUREMENTS, Topic.SHEETS, Topic.LISTS,
        Topic.DIRECTORY, Topic.SETTINGS, Topic.ROUNDS,
    })  # fmt: skip
    patient_asked = Signal(object)
    transmission_asked = Signal(object)
    counted = Signal(int)  # sheets out of date whose paper is still out
    saved = Signal()

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        zone: str,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(
            tools, name="sheets", label=QCoreApplication.translate("SheetsPage", "Feuilles")
        )
        self._services, self._actor, self._now = services, actor, now
        self._zone = zone_of(zone)
        self._scanned_patient: PatientId | None = None
        self._draft_kept: str | None = None
        self._behind = False
        self._build()
        self._listen()
        self._keys()
        self._show_mode(NEW)

    def _build(self) -> None:
        self.mode = Segmented(
            [
                Option(NEW, self.tr("Nouvelle feuille")),
                Option(REGISTER, self.tr("Registre")),
            ],
            name="sheets.mode",
            label=self.tr("Feuilles"),
        )
        self.scan = sized(
            ScanField(
                name="sheets.scan",
                label=self.tr("Lire le code d’une feuille ou d’une ligne"),
                placeholder=self.tr("Lire un code, d’où que vous soyez ici"),
            ),
            width=300,
        )
        head = ViewHead(self.tr("Feuilles"), name="sheets.head")
        head.add(self.scan)
        head.add(self.mode)
        self.notice = Note("", kind="ok", icon="scan", name="sheets.notice")
        self._notice_place = QWidget()
        self._notice_place.setLayout(row(self.notice, margins=(16, 0, 16, 10)))
        self._notice_place.hide()
        self.maker = SheetMaker(
            self._services, self.tools, self._actor, self._zone, self._now, self.failed
        )
        self.register = RegisterView(
            self._services.handover, self.tools, self._zone, self._now, self.failed
        )
        self._views = QStackedWidget()
        self._views.addWidget(self.maker)
        self._views.addWidget(self.register)
        self.setLayout(column(head, self._notice_place, self._views, gap=0))
        self.ear = ScanEar(self)
        self._draft_rest = QTimer(self)
        self._draft_rest.setSingleShot(True)
        self._draft_rest.setInterval(_DRAFT_REST_MS)
        self._draft_rest.timeout.connect(self.flush_drafts)

    def _listen(self) -> None:
        self.mode.changed.connect(self._mode_chosen)
        self.scan.scanned.connect(self.take_code)
        self.scan.typed.connect(self.take_code)
        self.ear.scanned.connect(self.take_code)
        self.notice.acted.connect(self._write_for_scanned)
        self.maker.patient_asked.connect(self.patient_asked)
        self.maker.printed.connect(self._printed)
        self.maker.form.typed.connect(self._draft_rest.start)
        self.register.list.new_asked.connect(self.new_sheet)
        self.register.look_asked.connect(self._show_kept)
        self.register.tick_asked.connect(self._tick)
        self.register.patient_asked.connect(self.patient_asked)
        self.register.transmission_asked.connect(self.transmission_asked)
        self.register.saved.connect(self.saved)

    def _keys(self) -> None:
        self.shortcuts.add("Ctrl+N", self.tr("Nouvelle feuille"), self.new_sheet)
        self.shortcuts.add("Ctrl+Return", self.tr("Imprimer, ou valider"), self._validate)
        self.shortcuts.add("Ctrl+S", self.tr("Enregistrer en PDF…"), self._save)
        self.shortcuts.mention("Ctrl+P", self.tr("Imprimer la feuille à l’écran"))
        self.shortcuts.mention("Espace", self.tr("Cocher la ligne, au retour d’une feuille"))

    # --- what the window asks -----------------------------------------------------------------

    def open_for(self, patient_id: PatientId | None) -> None:
        """A sheet for this patient, or for everybody with news."""
        self._hide_notice()
        self._show_mode(NEW)
        self.maker.begin_for(patient_id)

    def open_for_round(self, round_id: RoundId) -> None:
        """The sheet of a round, with its own in front."""
        self._hide_notice()
        self._draft_kept = self._draft_kept or ""
        self._show_mode(NEW)
        self.maker.begin_for_round(round_id)

    def print_view(self) -> bool:
        """Ctrl+P while this view is on screen."""
        if self.mode.value() == NEW:
            self.maker.print_now()
        else:
            self.register.print_again()
        return True

    def new_sheet(self) -> None:
        """Back to the form."""
        self._hide_notice()
        self._show_mode(NEW)
        self.maker.begin()

    def refresh(self) -> None:
        """Look again at what can be chosen, at the register, and at the sheet in preparation."""
        services = self._services
        wanted = self._draft_kept is None
        today = self._now().astimezone(zone_in_use()).date()
        days = (today, today + timedelta(days=1))

        def read() -> _Around:
            return _Around(
                services.directory.listed(),
                services.lists.saved(),
                services.handover.register(in_circulation_only=True),
                services.drafts.find(_DRAFT, "") if wanted else None,
                [one for day in days for one in services.rounds.day(day)],
            )

        self.ask(read, self._show_around)
        self.register.refresh()

    def stop(self) -> None:
        """The window closes: nothing long is worth finishing."""
        self.maker.stop()

    def toast_host(self) -> QWidget:
        """Over the preview or the table, never over a foot."""
        return self.maker.toast_host() if self.mode.value() == NEW else self.register.list

    def view_state(self) -> dict[str, object]:
        """Options, filter and number: nothing that names anybody."""
        return {
            "mode": self.mode.value(),
            "filter": self.register.list.filter.value(),
            "number": self.register.number,
            "form": self.maker.form.view_state(),
        }

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Come back to the sheet or to the register as one left it."""
        form = state.get("form")
        self.maker.form.restore_view_state(form if isinstance(form, dict) else {})
        self.register.list.filter.set_value(str(state.get("filter", "")))
        number = state.get("number")
        if state.get("mode") == REGISTER:
            self._show_mode(REGISTER)
            if isinstance(number, int):
                self.register.open_sheet(number, returning=False)

    # --- the form -----------------------------------------------------------------------------

    def _show_around(self, around: _Around) -> None:
        recent = list(dict.fromkeys(one.recipient for one in around.out if one.recipient))
        self.maker.form.offer(around.people, around.lists, recent)
        self.maker.form.offer_rounds(around.rounds)
        if self._draft_kept is None:
            self._draft_kept = self._recipient_of(around.draft)
            if self._draft_kept and not self.maker.form.recipient.text():
                self.maker.form.recipient.set_value(self._draft_kept)
        now = self._now()
        expired = [one for one in around.out if words.state_of(one, now) is words.State.EXPIRED]
        self.mode.set_count(REGISTER, len(around.out) or None)
        self.counted.emit(len(expired))
        self._behind = True
        self._catch_up()

    def _catch_up(self) -> None:
        """Prepare again only what is on screen."""
        if self._behind and self.mode.value() == NEW:
            self._behind = False
            self.maker.look()

    @staticmethod
    def _recipient_of(draft: Draft | None) -> str:
        return str(draft.typed().get("recipient", "")) if draft else ""

    def flush_drafts(self) -> None:
        """Keep whom the sheet is for, as typed."""
        self._draft_rest.stop()
        typed = self.maker.form.recipient.text()
        if self._draft_kept is None or typed == self._draft_kept:
            return
        self._draft_kept = typed
        drafts, payload = self._services.drafts, json.dumps({"recipient": typed})
        self.ask(lambda: drafts.keep(_DRAFT, "", payload), lambda _none: None)

    def _printed(self) -> None:
        self._draft_rest.stop()
        self._draft_kept = ""
        drafts = self._services.drafts
        self.ask(lambda: drafts.drop(_DRAFT, ""), lambda _none: None)
        self.saved.emit()

    def _validate(self) -> None:
        if self.mode.value() == NEW:
            self.maker.validate()
        elif self.register.panel.returned.isEnabled():
            self.register.mark_returned()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        closes = event.key() == Qt.Key.Key_Escape and self.mode.value() == NEW
        if not (closes and self.maker.escape()):
            super().keyPressEvent(event)

    def _save(self) -> None:
        if self.mode.value() == NEW:
            self.maker.save()

    def _show_mode(self, mode: str) -> None:
        self.mode.set_value(mode)
        new = mode == NEW
        self._views.setCurrentWidget(self.maker if new else self.register)
        self._catch_up()
        self.setFocusProxy(self.maker.form.recipient if new else self.register.list.table)
        if self.isVisible():
            self.tools.messages.set_host(self.toast_host())

    def _mode_chosen(self, mode: str) -> None:
        self._show_mode(mode)
        if mode == REGISTER:
            self.register.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_kept(self, line: SheetLine, pdf: bytes, then_print: bool) -> None:
        self._show_mode(NEW)
        self.maker.show_kept(line, pdf)
        self.maker.preview.setFocus(Qt.FocusReason.OtherFocusReason)
        if then_print:
            self.maker.print_now()

    # --- paper comes back ---------------------------------------------------------------------

    def take_code(self, code: str) -> None:
        """A code was read, or typed by hand."""
        handover = self._services.handover
        self.ask(lambda: handover.scanned(code), self._scanned)

    def _scanned(self, found: ScanResult) -> None:
        if found.task is None:
            self._hide_notice()
            self._show_mode(REGISTER)
            self.register.open_sheet(found.number, returning=True)
        elif found.task.open and scope(self._actor, Right.WRITE_CLINICAL) is not Scope.NONE:
            self._tick(found.task)
        else:
            self._show_notice(found.task, ticked=False)

    def _tick(self, task: TaskOnPaper) -> None:
        handover = self._services.handover
        self.ask(lambda: handover.tick_line(task.number, task.line), self._ticked)

    def _ticked(self, task: TaskOnPaper) -> None:
        handover = self._services.handover

        def undo() -> None:
            self.ask(lambda: handover.untick_line(task), lambda _now: self._look_at_lines())

        self._show_notice(task, ticked=True)
        self.tools.messages.say(self.tr("Coché\u202f: {task}").format(task=task.text), undo=undo)
        self._look_at_lines()

    def _look_at_lines(self) -> None:
        self.saved.emit()
        self.register.look_again()

    def _show_notice(self, task: TaskOnPaper, *, ticked: bool) -> None:
        self._scanned_patient = task.patient_id
        said = self.tr("Coché\u202f: ") if ticked else self.tr("Déjà clos\u202f: ")
        self.notice.set_kind("ok" if ticked else "info", "scan")
        self.notice.set_text([Run(said, 600), Run(words.task_text(task))])
        self.notice.set_action(self.tr("Écrire une transmission"))
        self._notice_place.show()

    def _hide_notice(self) -> None:
        self._scanned_patient = None
        self._notice_place.hide()

    def _write_for_scanned(self) -> None:
        if self._scanned_patient is not None:
            self.transmission_asked.emit(self._scanned_patient)

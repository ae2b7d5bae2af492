"""A new sheet: the form at the left, the very pages at the right, then paper or a file.

What is printed is what was looked at: the preview and the paper are made of one prepared sheet.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.handover import (
    ExportReason,
    NobodyOnSheet,
    PreparedSheet,
)
from coordo_desktop.domain.ids import PatientId, RoundId
from coordo_desktop.domain.transmissions import SheetLine
from coordo_desktop.services import papers
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.empty import EmptyState
from coordo_desktop.ui.kit.labels import Hairline, Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.printing import PdfPreview
from coordo_desktop.ui.kit.progress import BusyBar, ProgressPanel
from coordo_desktop.ui.kit.runner import Failed
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.sheets import words
from coordo_desktop.ui.sheets.findings import Findings
from coordo_desktop.ui.sheets.kept_card import KeptCard
from coordo_desktop.ui.sheets.output import OnScreen, SheetOutput
from coordo_desktop.ui.sheets.period import PeriodFields
from coordo_desktop.ui.sheets.request_form import RequestForm
from coordo_desktop.ui.sheets.save_panel import SavePanel

T = TypeVar("T")
_LEFT = 340
"""Leaves room for an A4 page at its true size in a window of 1366."""


class _Drawn(NamedTuple):
    """A document, its pages, and how wide they are in points."""

    pdf: bytes
    pages: int
    width: float


def _drawn(pdf: bytes) -> _Drawn:
    return _Drawn(pdf, papers.page_count(pdf), papers.page_size(pdf)[0])


class SheetMaker(QWidget):
    """Prepares on the desk thread, draws on the press; only the newest wish is answered."""

    patient_asked = Signal(object)
    printed = Signal()
    shown = Signal()  # a preview came

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        zone: ZoneInfo,
        now: Callable[[], datetime],
        failed: Failed,
    ) -> None:
        super().__init__()
        self.setObjectName("sheets.maker")
        self.setAccessibleName(self.tr("Nouvelle feuille"))
        self._services, self._tools, self._zone, self._now = services, tools, zone, now
        self._failed = failed
        self._turn, self._drawing = 0, False
        self._print_wanted, self._pdf = False, b""
        self.prepared: PreparedSheet | None = None
        self.kept: SheetLine | None = None
        self._exports = scope(actor, Right.EXPORT) is not Scope.NONE
        self._build()
        self.output = SheetOutput(services.handover, tools, self, self.progress, failed)
        self._listen()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.form = RequestForm(PeriodFields(self._zone, self._now))
        self.findings = Findings()
        self.summary = Label("", weight=600, name="sheets.summary")
        self._until = Label("", role="small", ink="text-2", name="sheets.until")
        inside = QWidget()
        stacked = column(self.form, Hairline(), self.findings, gap=0)
        stacked.setStretch(2, 1)
        inside.setLayout(stacked)
        foot = Surface("surface-2", edges="t")
        foot.setLayout(column(self.summary, self._until, gap=0, margins=(16, 8, 16, 8)))
        asking = QWidget()
        asking.setLayout(column(ScrollArea(inside, name="sheets.form.scroll"), foot, gap=0))
        self.card = KeptCard(self._zone)
        self.saving = SavePanel()
        self._left = QStackedWidget()
        self._asking = asking
        for page in (asking, self.card, self.saving):
            self._left.addWidget(page)
        side = sized(Surface("surface", edges="r"), width=_LEFT)
        side.setLayout(column(self._left, gap=0, margins=(0, 0, 1, 0)))
        self.preview = PdfPreview(name="sheets.preview", label=self.tr("Aperçu de la feuille"))
        self._save_button = self.preview.findChild(QWidget, "sheets.preview.save")
        if self._save_button is not None:
            self._save_button.setVisible(self._exports)
        self._nothing = EmptyState("", name="sheets.nothing")
        self._right = QStackedWidget()
        self._right.addWidget(self.preview)
        around = QWidget()
        around.setLayout(row(self._nothing, margins=(16, 0, 16, 16)))
        self._right.addWidget(around)
        self._busy = BusyBar(label=self.tr("Préparation de la feuille"))
        self._busy.hide()
        self.progress = ProgressPanel(name="sheets.printing")
        place = sized(QWidget(), height=4)
        place.setLayout(row(self._busy, gap=0))
        right = column(place, self.progress, self._right, gap=0)
        line = row(side, right, gap=0)
        line.setStretch(1, 1)
        self.setLayout(line)

    def _listen(self) -> None:
        self.form.changed.connect(self._asked_anew)
        self.form.patients_sought.connect(self._find)
        self.findings.patient_asked.connect(self.patient_asked)
        self.preview.print_asked.connect(self.print_now)
        self.preview.save_asked.connect(self.save)
        self.card.another_asked.connect(self.begin)
        self.saving.accepted.connect(self._choose_place)
        self.output.numbered.connect(self._numbered)
        self.output.asked.connect(self.saving.take_focus)
        self.output.saved.connect(self._saved)
        self._left.currentChanged.connect(self._left_changed)
        self.saving.closed.connect(self._saving_closed)

    # --- what the page asks -------------------------------------------------------------------

    def begin(self) -> None:
        """A new sheet, with the options as they were."""
        self.kept = None
        self._left.setCurrentWidget(self._asking)
        self.form.recipient.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.form.recipient.selectAll()
        self.look()

    def begin_for(self, patient_id: PatientId | None) -> None:
        """A new sheet for one patient, or for everybody with news."""
        if patient_id is None:
            self.form.choose_news()
            self.begin()
            return
        # Chosen at once: Ctrl+P then Ctrl+Enter never prints the sheet that was there before.
        self.form.choose_patient(patient_id, "…")
        self.begin()
        patients = self._services.patients
        self._ask(
            lambda: words.patient_name(patients.again(patient_id).patient),
            lambda name: self.form.name_patient(patient_id, name),
        )

    def begin_for_round(self, round_id: RoundId) -> None:
        """The sheet of a round, for the professional whose it is."""
        self.form.choose_round(round_id)
        self.begin()
        one, people = self._services.rounds.round, self._services.directory.listed
        self._ask(
            lambda: (one(round_id), people()), lambda both: self.form.choose_round(round_id, *both)
        )

    def look(self) -> None:
        """Prepare what the form asks for, and show it; a kept sheet stays as it is."""
        if self.kept is not None:
            return
        self._turn += 1
        turn = self._turn
        try:
            request = self.form.request()
        except CoordoError as error:
            self._nothing_to_show(error)
            return
        self.form.show_wrong(CoordoError())
        handover = self._services.handover
        self._drawing = True
        self._busy.set_running(True)
        self._ask(
            lambda: handover.prepare(request) if turn == self._turn else None,
            partial(self._prepared, turn),
            partial(self._refused, turn),
        )

    @Slot()
    def print_now(self) -> None:
        """Print what is on screen, or what will be as soon as it is ready."""
        if self._choosing:
            return
        if self.kept is None and (self.form.waiting or self._drawing):
            self._print_wanted = True
            if self.form.waiting:
                self.form.flush()
        else:
            self.output.print_out(self.on_screen())

    def on_screen(self) -> OnScreen:
        """The sheet looked at: one of the register, or the one prepared last."""
        if self.kept is not None:
            return OnScreen(kept=self.kept, pdf=self._pdf)
        return OnScreen(prepared=self.prepared)

    @Slot()
    def save(self) -> None:
        """Ask for a password, then for a place."""
        if self._left.currentWidget() is self.saving:
            if self._choosing:
                self.saving.accept()
            return
        if self._exports and self.on_screen().something:
            self._left.setCurrentWidget(self.saving)
            self.saving.begin()

    def validate(self) -> None:
        """Ctrl+Enter: print, or go on with saving."""
        if self._left.currentWidget() is self.saving:
            self.saving.accept()
        else:
            self.print_now()

    def escape(self) -> bool:
        """Esc anywhere in the view closes the panel that saves; tells whether it was open."""
        if self._left.currentWidget() is not self.saving:
            return False
        self.saving.close_panel()
        return True

    @property
    def _choosing(self) -> bool:
        """How to save is being chosen."""
        return self._left.currentWidget() is self.saving and not self.saving.done

    def stop(self) -> None:
        """Nobody waits for what is being prepared any more."""
        self._turn += 1

    def toast_host(self) -> QWidget:
        """Over the foot of the page, never over the form's."""
        return self._right

    def show_kept(self, line: SheetLine, pdf: bytes) -> None:
        """Show a sheet of the register as it was printed."""
        self._turn += 1
        self._drawing, self._print_wanted = False, False
        self._busy.set_running(False)
        self.kept, self._pdf = line, pdf
        self.card.show_line(line, self._now())
        self._left.setCurrentWidget(self.card)
        self._tools.press.run(
            self, lambda: _drawn(pdf), partial(self._kept_drawn, line), self._failed
        )

    # --- the preview --------------------------------------------------------------------------

    def _ask(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        self._tools.desk.run(self, work, done, failed or self._failed)

    def _asked_anew(self) -> None:
        self.kept = None
        self._left.setCurrentWidget(self._asking)
        self.look()

    def _prepared(self, turn: int, prepared: PreparedSheet | None) -> None:
        if turn != self._turn or prepared is None:
            return
        self.prepared = prepared
        self.findings.show_prepared(prepared)
        sheet = prepared.sheet
        start = words.moment(sheet.period_start, self._zone)
        since = self.tr("depuis le {start}").format(start=start)
        note = words.period_note(sheet.period_note)
        told = f"{since}, {note}" if note else ""
        self.form.period.say(told)
        handover = self._services.handover

        def draw() -> _Drawn | None:
            return _drawn(handover.preview(prepared)) if turn == self._turn else None

        self._tools.press.run(self, draw, partial(self._came, turn), partial(self._refused, turn))

    def _came(self, turn: int, drawn: _Drawn | None) -> None:
        if turn != self._turn or drawn is None or self.prepared is None:
            return
        self._drawing = False
        self._busy.set_running(False)
        self._show_pages(drawn)
        sheet = self.prepared.sheet
        until = words.moment(sheet.expires_at, self._zone)
        patients, leaves = words.patients_text(len(sheet.patients)), words.pages_text(drawn.pages)
        self.summary.set_text(f"{patients} · {leaves}")
        self._until.set_text(self.tr("à détruire le {until}").format(until=until))
        if self._print_wanted:
            self._print_wanted = False
            self.print_now()

    def _kept_drawn(self, line: SheetLine, drawn: _Drawn) -> None:
        if self.kept is line:
            self._show_pages(drawn)

    def _show_pages(self, drawn: _Drawn) -> None:
        pdf = drawn.pdf
        self._right.setCurrentWidget(self.preview)
        self.preview.fit(drawn.width)
        self.preview.show_pages(
            drawn.pages, lambda number, dpi: papers.page(pdf, number, dpi), self._tools.press
        )
        self.shown.emit()

    def _refused(self, turn: int, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        if turn == self._turn:
            self._nothing_to_show(error)

    def _nothing_to_show(self, error: CoordoError) -> None:
        self._busy.set_running(False)
        self._drawing, self._print_wanted, self.prepared = False, False, None
        self.findings.forget()
        self.summary.set_text("")
        self._until.set_text("")
        self.form.show_wrong(error)
        self.form.period.say("")
        self._nothing.set_text(self._why(error))
        self._right.setCurrentIndex(1)

    def _why(self, error: CoordoError) -> str:
        if isinstance(error, NobodyOnSheet) and not self.form.somebody:
            if self.form.lacks_lists:
                return self.tr("Aucune liste ni tournée n’est gardée. Composez-en une d’abord.")
            return self.tr("Choisissez pour quels patients cette feuille est faite.")
        if isinstance(error, InvalidField) and error.field == "copies":
            return self.tr("Le nombre d’exemplaires va de 1 à 99.")
        if isinstance(error, InvalidField) and error.field == "period":
            return self.tr(
                "La période se lit «\u202f23/11/2026\u202f» et «\u202f08:00\u202f». Corrigez les "
                "dates."
            )
        return sentence(error)

    def _find(self, text: str) -> None:
        patients = self._services.patients
        if not text.strip():
            self.form.offer_patients([])
            return
        self._tools.glance.run(
            self, lambda: patients.find(text, limit=8), self.form.offer_patients, self._failed
        )

    # --- a file -------------------------------------------------------------------------------

    def _choose_place(self, password: str | None, reason: ExportReason) -> None:
        self.output.choose_place(self.on_screen(), self._file_name(), password, reason)

    def _file_name(self) -> str:
        """Never a name: the number of the sheet, or the day."""
        if self.kept is not None:
            return self.tr("feuille-{number}.pdf").format(
                number=words.number_text(self.kept.number)
            )
        day = self._now().astimezone(self._zone).date().isoformat()
        return self.tr("feuille-du-{day}.pdf").format(day=day)

    def _numbered(self, line: SheetLine, pdf: bytes) -> None:
        self.show_kept(line, pdf)
        self.printed.emit()

    def _saved(self, password: str | None) -> None:
        """The password is read, or copied, once the file is there."""
        if password is None:
            self.saving.forget()
            return
        self._left.setCurrentWidget(self.saving)
        self.saving.show_saved(password)

    def _left_changed(self) -> None:
        if self._left.currentWidget() is not self.saving:
            self.saving.forget()

    def _saving_closed(self) -> None:
        self._left.setCurrentWidget(self.card if self.kept is not None else self._asking)

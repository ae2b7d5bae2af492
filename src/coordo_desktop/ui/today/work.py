"""From a key to a deed: asks what it needs in the panel, does it, or sends to another view."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.alerts.registry import STOCK_RULES
from coordo_desktop.domain.tasks import NotDoneReason
from coordo_desktop.domain.today import Alert, AlertDetail, RuleSetting
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.today import words
from coordo_desktop.ui.today.agenda_deeds import AgendaDeeds
from coordo_desktop.ui.today.asking import Asking
from coordo_desktop.ui.today.awaited_form import AWAITED, AwaitedForm
from coordo_desktop.ui.today.deeds import Deeds

_SECTIONS = {
    "backup": "backups",
    "privacy": "privacy",
    "continuity": "continuity",
    "glass": "glass",
    "account": "people",
}  # of the settings
_TABS = {"task": "plan", "measurement": "measurements", "treatment": "treatments",
         "assessment": "assessments", "consent": "consents"}  # fmt: skip
_SEEN_DAYS = 60  # a value, an answer or a warning that was seen: its key changes with the next one


class TodayWork(QObject):
    """Runs the actions of a line by their code (`words.acts_of`)."""

    patient_asked = Signal(object)  # PatientId
    transmission_asked = Signal(object)  # PatientId
    call_asked = Signal(object)  # PatientId
    entry_asked = Signal(object)  # TransmissionId
    plan_asked = Signal(object)  # PatientId
    tab_asked = Signal(object, str)  # PatientId, key of a tab of the record
    settings_asked = Signal(str)  # key of a section
    agenda_asked = Signal(object)  # AppointmentId; None: what waits there
    stock_asked = Signal(str, object)  # what a line of the stock is about ("lot"…), its id
    letter_made = Signal(bytes)
    awaited_noted = Signal(object)  # AwaitedId

    def __init__(
        self, services: Services, tools: Tools, panel: AskPanel, deeds: Deeds,
        today: Callable[[], date],
    ) -> None:  # fmt: skip
        super().__init__(panel)
        self._services, self._panel, self._deeds = services, panel, deeds
        self._asking = Asking(panel, today)
        self._drafts = AskedDrafts(panel, services.drafts, tools, "today")
        self._awaited = AwaitedForm(
            services, tools, panel, deeds, self._asking.day_field, self._drafts, today
        )
        self._awaited.noted.connect(self.awaited_noted)
        self._today = today
        agenda = AgendaDeeds(services, deeds)
        self._doing: dict[str, Callable[[Alert], None]] = {
            "done": deeds.complete,
            "received": deeds.complete,
            "seen": self._seen,
            "read": deeds.mark_read,
            "not_done": self._not_done,
            "give_up": self._drop,
            "postpone": self._postpone,
            "call": self._call,
            "chase": self._chase,
            "write": self._write,
            "snooze": self._snooze,
            "wake": deeds.wake,
            "open": self.open,
            "honoured": agenda.honoured,
            "absent": agenda.absent,
            "told": agenda.told,
            "asked": agenda.asked,
            "followed": agenda.followed,
        }

    def run(self, code: str, line: Alert) -> None:
        """Do it."""
        self._doing[code](line)

    def know(self, line: Alert, detail: AlertDetail) -> None:
        """What was told of a line: who it is about is said again where something is asked."""
        parts = (detail.born, detail.traits)
        self._asking.know(line, " · ".join(part for part in parts if part))

    def run_key(self, key: str, line: Alert, *, asleep: bool) -> None:
        """Do what this key does with this line, if it does anything."""
        for code in words.acts_of(line, asleep=asleep):
            if words.act(code).key == key:
                self.run(code, line)
                return

    # --- nothing typed is lost ------------------------------------------------------------------

    def flush_drafts(self) -> None:
        """Keep now what is being typed in the panel (before locking)."""
        self._drafts.flush()

    def ask_again(self, lines: Sequence[Alert]) -> None:
        """Ask again what a lock interrupted, where its line still stands."""
        known = {line.key: line for line in lines}

        def found(entity: str) -> None:
            code, _slash, key = entity.partition("/")
            if not self._panel.isHidden():
                return
            if code == AWAITED:
                self._awaited.again(key)
            elif key in known and code in self._doing:
                self._doing[code](known[key])

        self._drafts.interrupted(found)

    # --- the actions ----------------------------------------------------------------------------

    def _seen(self, line: Alert) -> None:
        until = self._today() + timedelta(days=_SEEN_DAYS)
        self._deeds.snooze(line, until, self.tr("Vu"), _nothing)

    def _not_done(self, line: Alert) -> None:
        if line.subject != "task":
            self._drop(line)
            return

        def done(reason: NotDoneReason, comment: str) -> None:
            self._deeds.not_done(line, reason, comment, self._panel.done)

        self._asking.not_done(line, done)
        self._drafts.about(f"not_done/{line.key}")

    def _drop(self, line: Alert) -> None:
        self._asking.drop(line, lambda reason: self._deeds.drop(line, reason, self._panel.done))
        self._drafts.about(f"not_done/{line.key}")

    def _postpone(self, line: Alert) -> None:
        self._asking.postpone(line, lambda to: self._deeds.postpone(line, to, self._panel.done))
        self._drafts.about(f"postpone/{line.key}")

    def _snooze(self, line: Alert) -> None:
        def done(until: date, reason: str) -> None:
            self._deeds.snooze(line, until, reason, self._panel.done)

        self._asking.snooze(line, done)
        self._drafts.about(f"snooze/{line.key}")

    def _call(self, line: Alert) -> None:
        if line.patient_id is not None:
            self.call_asked.emit(line.patient_id)

    def _write(self, line: Alert) -> None:
        if line.patient_id is not None:
            self.transmission_asked.emit(line.patient_id)

    def _chase(self, line: Alert) -> None:
        if line.subject != "awaited":
            self.open(line)
            return

        def chased(pdf: bytes) -> None:
            self._panel.done()
            if pdf:
                self.letter_made.emit(pdf)

        self._asking.chase(line, lambda letter: self._deeds.chase(line, letter=letter, then=chased))

    def open(self, line: Alert) -> None:
        """Send to the thing itself."""
        if line.subject == "transmission":
            self.entry_asked.emit(line.subject_id)
        elif line.subject in _SECTIONS:
            self.settings_asked.emit(_SECTIONS[line.subject])
        elif line.rule in STOCK_RULES:
            self.stock_asked.emit(line.subject, line.subject_id)
        elif line.subject in {"absence", "waiting"}:
            self.agenda_asked.emit(None)
        elif line.subject == "appointment":
            self.agenda_asked.emit(line.subject_id)
        elif line.patient_id is None:
            return
        elif line.subject == "plan":
            self.plan_asked.emit(line.patient_id)
        elif line.subject in _TABS:
            self.tab_asked.emit(line.patient_id, _TABS[line.subject])
        else:
            self.patient_asked.emit(line.patient_id)

    # --- rules, and what is awaited -------------------------------------------------------------

    def set_rule(self, setting: RuleSetting) -> None:
        """Change when a rule speaks."""
        service = self._services.today

        def done(enabled: bool, threshold: float | None) -> None:
            def kept(_none: None) -> None:
                self._panel.done()
                self._deeds.done.emit(self.tr("Règle enregistrée."), None)

            self._deeds.ask(
                lambda: service.set_rule(setting.rule, enabled=enabled, threshold=threshold),
                kept,
            )

        self._asking.threshold(setting, done)

    def add_awaited(self, line: Alert | None) -> None:
        """Note that something is awaited, for the patient of the line unless another is chosen."""
        if line is None or line.patient_id is None:
            self._awaited.open(None, "")
        else:
            self._awaited.open(line.patient_id, line.patient)


def _nothing() -> None:
    pass

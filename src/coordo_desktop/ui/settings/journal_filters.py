"""What is asked of the journal: whose events, of which kind, since when, about whom."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.audit import AuditFilter, AuditGroup
from coordo_desktop.domain.audit_words import EVENTS
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.ui.kit.chips import Chip, ChipSpec
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.flow import FlowLayout
from coordo_desktop.ui.kit.journal_words import event_words, family_words

_TODAY, _WEEK, _MONTH, _QUARTER, _ALL = "today", "week", "month", "quarter", "all"
_DAYS = {_TODAY: 0, _WEEK: 6, _MONTH: 29, _QUARTER: 89}


def _periods() -> list[tuple[str, str]]:
    return [
        (_TODAY, QCoreApplication.translate("JournalFilters", "Aujourd’hui")),
        (_WEEK, QCoreApplication.translate("JournalFilters", "7 derniers jours")),
        (_MONTH, QCoreApplication.translate("JournalFilters", "30 derniers jours")),
        (_QUARTER, QCoreApplication.translate("JournalFilters", "90 derniers jours")),
        (_ALL, QCoreApplication.translate("JournalFilters", "Toute la durée gardée")),
    ]


class JournalFilters(QWidget):
    """Three choices, and a chip for the record or the person chosen from a line."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("settings.journal.filters")
        self.setAccessibleName(self.tr("Filtres du journal"))
        self._patient: PatientId | None = None
        self._people: dict[str, UserId] = {}
        self.person = Choice(
            [(None, self.tr("Tout le monde"))],
            name="settings.journal.person",
            label=self.tr("Personne"),
        )
        families: list[tuple[AuditGroup | str | None, str]] = [(None, self.tr("Tous les actes"))]
        families += [(group, family_words(group)) for group in EVENTS]
        self.family = Choice(families, name="settings.journal.family", label=self.tr("Actes"))
        self.act = Choice(
            [("", self.tr("Tous"))], name="settings.journal.act", label=self.tr("Acte précis")
        )
        self.period = Choice(_periods(), name="settings.journal.period", label=self.tr("Période"))
        self.period.set_value(_WEEK)
        self.record = Chip(
            "", kind="accent", icon="patient", closable=True, name="settings.journal.record"
        )
        self.record.hide()
        self.record.closed.connect(self._no_record)
        for choice in (self.person, self.act, self.period):
            choice.changed.connect(lambda _key: self.changed.emit())
        self.family.changed.connect(self._family)
        self.act.hide()
        layout = FlowLayout(self, margins=(0, 0, 0, 0), gap=8)
        for each in (self.period, self.person, self.family, self.act, self.record):
            layout.addWidget(each)

    def offer_people(self, people: list[tuple[UserId, str]]) -> None:
        """Whose events may be asked for."""
        self._people = {str(user_id): user_id for user_id, _name in people}
        self.person.set_options([(None, self.tr("Tout le monde")), *people])

    def only_person(self, user_id: str) -> None:
        """Only the events of this person."""
        if user_id in self._people:
            self.person.set_value(self._people[user_id])
            self.changed.emit()

    def only_record(self, patient_id: PatientId, words: str) -> None:
        """Only what happened to this record."""
        self._patient = patient_id
        self.record.set_spec(ChipSpec(words, "accent", "patient"))
        self.record.show()
        self.changed.emit()

    def asked(self, now: datetime, zone: ZoneInfo, own: UserId | None = None) -> AuditFilter:
        """The question, `own` for one's own events only."""
        days = _DAYS.get(self.period.value())
        first = None
        if days is not None:
            midnight = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
            first = midnight - timedelta(days=days)
        return AuditFilter(
            user_id=own or self.person.value(),
            patient_id=None if own else self._patient,
            group=self.family.value(),
            event=self.act.value() or "",
            first=first,
        )

    def _family(self, group: AuditGroup | None) -> None:
        known = () if group is None else EVENTS[group]
        events = sorted(((one, event_words(one)) for one in known), key=lambda each: each[1])
        self.act.set_options([("", self.tr("Tous")), *events])
        self.act.set_value("")
        self.act.setVisible(bool(events))
        self.changed.emit()

    def _no_record(self) -> None:
        self._patient = None
        self.record.hide()
        self.changed.emit()

"""Fields of the loans: a day to come, an amount, whom something is lent to."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.ids import PatientId, ProfessionalId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.due_reading import read_due
from coordo_desktop.ui.kit.fields import DateField, TextField
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.stock.issue_recipient import (
    PATIENT,
    Recipient,
    patient_recipient,
    professional_recipient,
)

_FOUND = 6
_CENTS = 100


def _read_day(typed: str) -> PartialDate:
    try:
        told = read_due(typed, wall_clock().astimezone(zone_in_use()))
    except ValueError:
        raise InvalidField(field="") from None
    return PartialDate.from_date(told.date())


class DayField(DateField):
    """A day, to come mostly: « 15/12 », « dans 30 j », « lundi »; the value is a date or None."""

    def __init__(self, *, name: str, label: str) -> None:
        hint = QCoreApplication.translate("Loans", "jj/mm, dans 30 j")
        super().__init__(name=name, label=label, placeholder=hint, read=_read_day)

    def value(self) -> date | None:
        """The day, or None."""
        told = super().value()
        return told.earliest() if isinstance(told, PartialDate) else None

    def set_value(self, value: object) -> None:
        """Show a day."""
        super().set_value(PartialDate.from_date(value) if isinstance(value, date) else value)


class MoneyField(TextField):
    """Euros as typed, « 50 » or « 49,90 »; the value is in cents."""

    def value(self) -> int:
        """Cents; 0 where nothing is typed."""
        typed = "".join(self.text().replace("€", "").split()).replace(",", ".")
        if not typed:
            return 0
        whole, _, part = typed.partition(".")
        right = whole.isascii() and whole.isdigit() and len(whole) <= len("10000")
        cents = part or "00"
        if not right or len(cents) > len("00") or not (cents.isascii() and cents.isdigit()):
            raise InvalidField(field="")
        return int(whole) * _CENTS + int(cents.ljust(2, "0"))

    def set_value(self, value: object) -> None:
        """Show cents as euros."""
        cents = value if isinstance(value, int) else 0
        text = f"{cents // _CENTS}" + (f",{cents % _CENTS:02d}" if cents % _CENTS else "")
        super().set_value(text if cents else "")


class DaysField(TextField):
    """A number of days; 0 where nothing is typed."""

    def value(self) -> int:
        """Days."""
        typed = self.text().strip()
        if not typed:
            return 0
        if not (typed.isascii() and typed.isdigit()) or len(typed) > len("9999"):
            raise InvalidField(field="")
        return int(typed)

    def set_value(self, value: object) -> None:
        """Show a number; nothing for 0."""
        super().set_value(str(value) if value else "")


class WhoField(TextField):
    """A patient or a professional, by name; the value is a `Recipient` chosen among those found."""

    def __init__(self, services: Services, tools: Tools, *, name: str, label: str) -> None:
        hint = QCoreApplication.translate("Loans", "Nom du patient, ou d’un professionnel")
        super().__init__(name=name, label=label, placeholder=hint, icon="patient")
        self._services, self._tools = services, tools
        self._chosen: Recipient | None = None
        self._found = Completion(self, name=name, wide=330)
        self._found.asked.connect(self._seek)
        self._found.accepted.connect(self._accepted)

    def value(self) -> Recipient:
        """Whom; MissingField while nobody was chosen."""
        one = self._chosen
        if one is None or self.text().strip() != one.name:
            raise MissingField(field="who")
        return one

    def set_value(self, value: object) -> None:
        """Choose somebody."""
        self._chosen = value if isinstance(value, Recipient) else None
        super().set_value(self._chosen.name if self._chosen else "")

    def raw(self) -> object:
        """What was typed, and who was chosen by it."""
        one = self._chosen
        kept = [one.kind, str(one.id), one.name, one.detail] if one else []
        return {"text": self.text(), "chosen": kept}

    def set_raw(self, raw: object) -> None:
        """Put a draft back."""
        kept = raw if isinstance(raw, dict) else {}
        one = kept.get("chosen") or []
        whole = len(one) == len(("kind", "id", "name", "detail"))
        self._chosen = Recipient(one[0], UUID(one[1]), one[2], one[3]) if whole else None
        super().set_raw(kept.get("text", ""))

    def _seek(self, typed: str) -> None:
        services = self._services

        def work() -> Sequence[Recipient]:
            day = services.patients.today()
            people = services.patients.find(typed, _FOUND, include_closed=False)
            staff = services.directory.find(typed, _FOUND)
            return [
                *(patient_recipient(one, day) for one in people),
                *(professional_recipient(one) for one in staff),
            ]

        def told(found: Sequence[Recipient]) -> None:
            self._found.offer([
                Suggestion(one.name, one, "patient" if one.kind == PATIENT else "doctor",
                           one.detail)
                for one in found
            ])  # fmt: skip

        self._tools.glance.run(self, work, told, self._tools.failed)

    def _accepted(self, line: Suggestion) -> None:
        if isinstance(line.value, Recipient):
            self._chosen = line.value


def ids_of(one: Recipient) -> tuple[PatientId | None, ProfessionalId | None]:
    """(patient, professional): one of the two."""
    if one.kind == PATIENT:
        return PatientId(one.id), None
    return None, ProfessionalId(one.id)

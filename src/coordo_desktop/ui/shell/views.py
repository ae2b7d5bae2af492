"""What a view of the window is, and how one view asks for another.

A view never opens another one itself: `registry.py` wires its signals to the navigator, which
the window hears.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.ui.kit.page import Page, Tools

if TYPE_CHECKING:
    from coordo_desktop.services.bundle import Services
    from coordo_desktop.services.unlocking import OpenDesk

PATIENT, TRANSMISSION, SHEET = "patient", "transmission", "sheet"
PATIENT_TAB = "patient_tab"
IMPORT, DOUBLES, SHOW = "import", "doubles", "show"
ROUND_SHEET = "round_sheet"  # a RoundId
FIND = "find"
RECEIVE = "receive"  # a ProductId, or None
ISSUE = "issue"  # what is known of it: a product, a lot, a patient, a round, or None
BOOK = "book"  # an AppointmentDraft, or the PatientId it is for
"""Errands a view may be sent on: open a patient (at a tab), write or print for one; import…"""


@dataclass(frozen=True, slots=True)
class Call:
    """What the errand of writing may carry instead of a patient alone: a call about them (TR1)."""

    patient_id: PatientId


Errand = Callable[[Page, Any], None]


class Navigator(QObject):
    """What views ask of the window."""

    view_asked = Signal(str)
    errand_asked = Signal(str, str, object)  # view key, errand, its argument
    patient_asked = Signal(object)  # PatientId
    record_asked = Signal(object, str, object)  # PatientId, key of a tab, id of a line or None
    transmission_asked = Signal(object)  # PatientId, Call, or None for the one on screen
    sheet_asked = Signal(object)  # PatientId, or None for the one on screen
    import_asked = Signal()
    doubles_asked = Signal()
    patient_shown = Signal(object, object)  # PatientId and its banner widget, or None twice
    counted = Signal(str, int, bool)  # view key, how many wait, whether one is urgent
    urgent_counted = Signal(int)
    lock_asked = Signal()
    settings_changed = Signal()
    appearance_changed = Signal()
    language_changed = Signal()
    restore_asked = Signal(object)  # the folder of a backup
    saved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.patient: PatientId | None = None  # whose record is open, for a view built later
        self.patient_shown.connect(self._remember)
        self.record_asked.connect(self._send_to_record)

    @Slot(object, object)
    def _remember(self, patient_id: PatientId | None, _banner: object) -> None:
        self.patient = patient_id

    @Slot(object, str, object)
    def _send_to_record(self, patient_id: PatientId, tab: str, item: UUID | None) -> None:
        self.errand_asked.emit("patients", PATIENT_TAB, (patient_id, tab, item))


@dataclass(frozen=True, slots=True)
class Desk:
    """All that a view may be built from; thrown away at lock."""

    opened: "OpenDesk"
    services: "Services"
    tools: Tools
    go: Navigator
    settings: PracticeSettings
    capped: bool = False

    @property
    def actor(self) -> Actor:
        """The person at the desk."""
        return self.opened.actor


@dataclass(frozen=True, slots=True)
class Offer:
    """An errand the search field offers, by its title or its other words, view built or not."""

    title: str
    icon: str
    errand: str
    words: str = ""
    argument: object = None


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One view: its entry in the rail, how it is built, and what it can be sent to do.

    `right`: without it the entry is not shown (the services refuse anyway). `about_patient`: the
    banner of the record last opened stands above it; never where lines are about other people.
    """

    key: str
    title: str
    icon: str
    factory: Callable[[Desk], Page]
    right: Right | None = None
    foot: bool = False
    hint: str = ""
    about_patient: bool = False
    errands: Mapping[str, Errand] = field(default_factory=dict)
    offers: tuple[Offer, ...] = ()


def view_keys(specs: Iterable[PageSpec]) -> dict[str, str]:
    """The key that opens each view: Alt and a figure down the rail, Ctrl and a comma at its foot.

    Views beyond the tenth have none.
    """
    rail = [spec for spec in specs if not spec.foot]
    keys = {spec.key: f"Alt+{digit}" for digit, spec in zip("1234567890", rail, strict=False)}
    return keys | {spec.key: "Ctrl+," for spec in specs if spec.foot}

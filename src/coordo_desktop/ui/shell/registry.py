"""The views of this version, in the order of the rail, and how each is wired to the others.

The one place that knows every view. A view to come is one more `PageSpec` here: its factory
connects what the view asks (`transmission_asked`, `shown`…) to the navigator, and its errands say
what the window may send it to do. Views may also have `flush_drafts()`, `stop()`, `commands()`
and `print_view()`, which the window calls when they are there.
"""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.appointment_doors import for_transmission
from coordo_desktop.domain.appointments import AppointmentDraft
from coordo_desktop.domain.ids import (
    AppointmentId,
    PatientId,
    ProfessionalId,
    RoundId,
    TransmissionId,
)
from coordo_desktop.domain.transmissions import Kind
from coordo_desktop.ui.agenda.calendar_host import CalendarHost
from coordo_desktop.ui.agenda.page import AgendaPage
from coordo_desktop.ui.agenda.page_head import TO_DO
from coordo_desktop.ui.agenda.paper_host import PaperHost
from coordo_desktop.ui.care_plan.plans_page import PlansPage
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.when import zone_of
from coordo_desktop.ui.patients.directory_page import DirectoryPage
from coordo_desktop.ui.patients.lists_page import ListsPage
from coordo_desktop.ui.patients.page import PatientsPage
from coordo_desktop.ui.rounds.load_host import LoadHost
from coordo_desktop.ui.rounds.page import RoundsPage
from coordo_desktop.ui.settings.page import SettingsPage
from coordo_desktop.ui.settings.sections import sections
from coordo_desktop.ui.sheets.page import SheetsPage
from coordo_desktop.ui.shell.record_tabs import PLAN, may_book, record_tabs
from coordo_desktop.ui.shell.stock_view import PART_OF, STOCK, stock_view
from coordo_desktop.ui.shell.views import (
    BOOK,
    DOUBLES,
    FIND,
    IMPORT,
    PATIENT,
    PATIENT_TAB,
    ROUND_SHEET,
    SHEET,
    SHOW,
    TRANSMISSION,
    Call,
    Desk,
    Offer,
    PageSpec,
)
from coordo_desktop.ui.today.page import TodayPage
from coordo_desktop.ui.transmissions.moments import Moments
from coordo_desktop.ui.transmissions.page import TransmissionsPage


def page_specs(desk: Desk) -> list[PageSpec]:
    """What the rail may offer; the window leaves out what the person's roles do not carry."""
    return [
        PageSpec(
            key="today",
            title=QCoreApplication.translate("Rail", "Aujourd’hui"),
            icon="today",
            factory=_today,
            right=Right.READ_CLINICAL,
        ),
        PageSpec(
            key="patients",
            title=QCoreApplication.translate("Rail", "Patients"),
            icon="patients",
            factory=_patients,
            right=Right.SEE_IDENTITY,
            about_patient=True,
            errands={
                PATIENT: _open_patient,
                PATIENT_TAB: _open_at,
                IMPORT: _import,
                DOUBLES: _doubles,
            },
        ),
        PageSpec(
            key="care_plans",
            title=QCoreApplication.translate("Rail", "Plans de soins"),
            icon="plan",
            factory=_care_plans,
            right=Right.READ_CLINICAL,
        ),
        PageSpec(
            key="agenda",
            title=QCoreApplication.translate("Rail", "Agenda"),
            icon="calendar",
            factory=_agenda,
            right=Right.MANAGE_AGENDA,
            errands={BOOK: _book, FIND: _find, SHOW: _show_appointment},
            offers=(
                Offer(
                    QCoreApplication.translate("Rail", "Prendre un rendez-vous"),
                    "calendar",
                    BOOK,
                    QCoreApplication.translate("Rail", "rdv réserver planifier nouveau"),
                ),
                Offer(
                    QCoreApplication.translate("Rail", "Trouver un créneau"),
                    "search",
                    FIND,
                    QCoreApplication.translate("Rail", "libre disponibilité rdv chercher"),
                ),
                Offer(
                    QCoreApplication.translate("Rail", "À traiter"),
                    "list",
                    SHOW,
                    QCoreApplication.translate("Rail", "liste d’attente rappels absents agenda"),
                ),
            ),
        ),
        PageSpec(
            key="transmissions",
            title=QCoreApplication.translate("Rail", "Transmissions"),
            icon="transmission",
            factory=_transmissions,
            right=Right.READ_CLINICAL,
            about_patient=True,
            errands={TRANSMISSION: _write, SHOW: _show_entry},
        ),
        PageSpec(
            key="rounds",
            title=QCoreApplication.translate("Rail", "Tournées"),
            icon="car",
            factory=_rounds,
            right=Right.MANAGE_AGENDA,
            errands={SHOW: _show_round},
            offers=(
                Offer(
                    QCoreApplication.translate("Rail", "Préparer les tournées"),
                    "car",
                    SHOW,
                    QCoreApplication.translate("Rail", "tournée domicile visites trajet ordre"),
                ),
            ),
        ),
        stock_view(),
        PageSpec(
            key="sheets",
            title=QCoreApplication.translate("Rail", "Feuilles"),
            icon="print",
            factory=_sheets,
            right=Right.PRINT_HANDOVER,
            about_patient=True,
            errands={SHEET: _open_sheet, ROUND_SHEET: _open_round_sheet},
        ),
        PageSpec(
            key="lists",
            title=QCoreApplication.translate("Rail", "Listes"),
            icon="list",
            factory=_lists,
            right=Right.SEE_IDENTITY,
        ),
        PageSpec(
            key="directory",
            title=QCoreApplication.translate("Rail", "Annuaire"),
            icon="directory",
            factory=_directory,
        ),
        PageSpec(
            key="settings",
            title=QCoreApplication.translate("Rail", "Réglages"),
            icon="settings",
            factory=_settings,
            foot=True,
            errands={SHOW: _show_settings},
            offers=_sections(desk),
        ),
    ]


def _sections(desk: Desk) -> tuple[Offer, ...]:
    title = QCoreApplication.translate("Rail", "Réglages")
    return tuple(
        Offer(with_colon(title, one.text), "settings", SHOW, argument=one.key)
        for one in sections(desk.actor)
    )


def _today(desk: Desk) -> Page:
    page = TodayPage(desk.services, desk.tools, desk.actor, desk.opened.store.clock)
    go = desk.go
    page.patient_asked.connect(go.patient_asked)
    page.transmission_asked.connect(go.transmission_asked)
    page.call_asked.connect(lambda one: go.transmission_asked.emit(Call(one)))
    page.entry_asked.connect(lambda one: go.errand_asked.emit("transmissions", SHOW, one))
    page.plan_asked.connect(lambda one: go.record_asked.emit(one, PLAN, None))
    page.tab_asked.connect(lambda one, tab: go.record_asked.emit(one, tab, None))
    page.settings_asked.connect(lambda section: go.errand_asked.emit("settings", SHOW, section))
    page.agenda_asked.connect(lambda one: go.errand_asked.emit("agenda", SHOW, one))
    page.stock_asked.connect(
        lambda what, one: go.errand_asked.emit(STOCK, SHOW, (PART_OF[what], one))
    )
    page.counted.connect(lambda count, urgent: go.counted.emit("today", count, urgent))
    page.saved.connect(go.saved)
    return page


def _patients(desk: Desk) -> Page:
    page = PatientsPage(desk.services, desk.tools, desk.actor, record_tabs(desk))
    page.shown.connect(desk.go.patient_shown)
    page.transmission_asked.connect(desk.go.transmission_asked)
    page.sheet_asked.connect(desk.go.sheet_asked)
    page.entry_asked.connect(lambda one: desk.go.errand_asked.emit("transmissions", SHOW, one))
    page.saved.connect(desk.go.saved)
    return page


def _open_patient(page: Page, patient_id: PatientId) -> None:
    if isinstance(page, PatientsPage):
        page.open_patient(patient_id)


def _open_at(page: Page, place: tuple[PatientId, str, UUID | None]) -> None:
    if isinstance(page, PatientsPage):
        page.open_at(*place)


def _import(page: Page, _nothing: object) -> None:
    if isinstance(page, PatientsPage):
        page.open_import()


def _doubles(page: Page, _nothing: object) -> None:
    if isinstance(page, PatientsPage):
        page.open_doubles()


def _care_plans(desk: Desk) -> Page:
    page = PlansPage(desk.services, desk.tools, desk.actor)
    page.plan_asked.connect(lambda one: desk.go.record_asked.emit(one, PLAN, None))
    page.counted.connect(lambda count: desk.go.counted.emit("care_plans", count, False))
    return page


def _agenda(desk: Desk) -> Page:
    page = AgendaPage(desk.services, desk.tools, desk.actor, desk.opened.store.clock)
    CalendarHost(page, desk.services, desk.tools)
    PaperHost(page, desk.services, desk.tools)
    go = desk.go
    page.patient_asked.connect(go.patient_asked)
    page.round_asked.connect(lambda one: go.errand_asked.emit("rounds", SHOW, one))
    page.counted.connect(lambda count: go.counted.emit("agenda", count, False))
    go.counted.connect(page.heard_count)
    page.saved.connect(go.saved)
    return page


def _book(page: Page, wanted: AppointmentDraft | PatientId | None) -> None:
    if not isinstance(page, AgendaPage):
        return
    if isinstance(wanted, AppointmentDraft):
        page.booking.book(wanted)
    elif wanted is None:
        page.booking.new()
    else:
        page.booking.book_for(wanted)


def _find(page: Page, _nothing: object) -> None:
    if isinstance(page, AgendaPage):
        page.booking.find()


def _show_appointment(page: Page, wanted: AppointmentId | date | None) -> None:
    if not isinstance(page, AgendaPage):
        return
    if wanted is None:
        page.show_mode(TO_DO)
    elif isinstance(wanted, date):
        page.show_day(wanted)
    else:
        page.booking.show(wanted)


def _transmissions(desk: Desk) -> Page:
    moments = Moments(desk.opened.store.clock, zone_of(desk.settings.time_zone))
    page = TransmissionsPage(desk.services, desk.tools, desk.actor, moments)
    page.patient_asked.connect(desk.go.patient_asked)
    desk.go.patient_shown.connect(page.guard.hear_shown)
    page.guard.record_shown(desk.go.patient)
    books = may_book(desk)
    page.details.reading.allow_appointment(allowed=books)
    page.shortcuts.shortcut("V").setEnabled(books)
    page.details.reading.appointment_asked.connect(
        lambda one: desk.go.errand_asked.emit(
            "agenda", BOOK, for_transmission(one, desk.opened.store.clock())
        )
    )
    page.counted.connect(lambda count, urgent: desk.go.counted.emit("transmissions", count, urgent))
    page.saved.connect(desk.go.saved)
    return page


def _write(page: Page, wanted: PatientId | Call | None) -> None:
    if not isinstance(page, TransmissionsPage):
        return
    if isinstance(wanted, Call):
        page.writer.write(wanted.patient_id, kind=Kind.SAED)
    else:
        page.open_for(wanted)


def _show_entry(page: Page, entry_id: TransmissionId) -> None:
    if isinstance(page, TransmissionsPage):
        page.show_entry(entry_id)


def _rounds(desk: Desk) -> Page:
    page = RoundsPage(desk.services, desk.tools, desk.actor, desk.opened.store.clock)
    LoadHost(page, desk.services, desk.tools, desk.actor)
    go = desk.go
    page.patient_asked.connect(go.patient_asked)
    page.booking_asked.connect(lambda one: go.errand_asked.emit("agenda", BOOK, one))
    page.sheet_asked.connect(lambda one: go.errand_asked.emit("sheets", ROUND_SHEET, one))
    page.counted.connect(lambda count: go.counted.emit("rounds", count, False))
    page.saved.connect(go.saved)
    return page


def _show_round(page: Page, wanted: RoundId | date | None) -> None:
    if not isinstance(page, RoundsPage) or wanted is None:
        return
    if isinstance(wanted, date):
        page.show_day(wanted)
    else:
        page.show_round(wanted)


def _sheets(desk: Desk) -> Page:
    now = desk.opened.store.clock
    page = SheetsPage(desk.services, desk.tools, desk.actor, desk.settings.time_zone, now)
    page.patient_asked.connect(desk.go.patient_asked)
    page.transmission_asked.connect(desk.go.transmission_asked)
    page.counted.connect(lambda count: desk.go.counted.emit("sheets", count, False))
    page.saved.connect(desk.go.saved)
    return page


def _open_sheet(page: Page, patient_id: PatientId | None) -> None:
    if isinstance(page, SheetsPage):
        page.open_for(patient_id)


def _open_round_sheet(page: Page, round_id: RoundId) -> None:
    if isinstance(page, SheetsPage):
        page.open_for_round(round_id)


def _lists(desk: Desk) -> Page:
    page = ListsPage(desk.services, desk.tools, desk.actor)
    page.patient_asked.connect(desk.go.patient_asked)
    page.saved.connect(desk.go.saved)
    return page


def _directory(desk: Desk) -> Page:
    page = DirectoryPage(desk.services, desk.tools, desk.actor)
    page.absences_asked.connect(lambda one: desk.go.errand_asked.emit("settings", SHOW, one))
    page.saved.connect(desk.go.saved)
    return page


def _settings(desk: Desk) -> Page:
    page = SettingsPage(desk.opened, desk.services, desk.tools, capped=desk.capped)
    page.appearance_changed.connect(desk.go.appearance_changed)
    page.language_changed.connect(desk.go.language_changed)
    page.restore_asked.connect(desk.go.restore_asked)
    page.to_do_asked.connect(lambda: desk.go.errand_asked.emit("agenda", SHOW, None))
    return page


def _show_settings(page: Page, section: object) -> None:
    if not isinstance(page, SettingsPage):
        return
    if isinstance(section, UUID):
        page.show_person(ProfessionalId(section))
    else:
        page.show_section(str(section))

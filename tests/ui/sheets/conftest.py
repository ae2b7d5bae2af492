"""The view of sheets over a real encrypted file, shown in an active window."""

from dataclasses import dataclass, replace
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.patients import Allergy, AllergyKnowledge
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.transmissions import FollowUpDraft
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.sheets.page import SheetsPage
from coordo_desktop.ui.sheets.print_job import PrintJob
from people import a_professional
from transmission_builders import a_draft, a_patient


def services_over(store) -> Services:
    return assemble(SimpleNamespace(store=store, folder=store.path.parent, key=None))


@dataclass
class Room:
    """The page, what it works with, and who is on file."""

    window: QWidget
    page: SheetsPage
    services: Services
    tools: Tools
    patient: PatientId
    other: PatientId
    asked: dict[str, list]


@pytest.fixture
def services(store) -> Services:
    made = services_over(store)
    made.settings.save(PracticeSettings(name="Maison de santé des Trois Ponts"))
    made.directory.add(a_professional("OYHENART", given_name="Nadège"))
    made.directory.add(
        a_professional("HARISMENDY", given_name="Jean", profession="Médecin généraliste")
    )
    return made


@pytest.fixture
def people(services) -> tuple[PatientId, PatientId]:
    """Two patients with news and something to do; nobody asked the second about allergies."""
    known = services.patients.create(a_patient(allergy_knowledge=AllergyKnowledge.LISTED))
    services.patients.add(known, Allergy(id="a" * 32, substance="Pénicilline"))
    other = services.patients.create(
        a_patient(family_name="IRIBARNE", used_name="", given_names="Jeanne")
    )
    for who, what in ((known, "Pesée"), (other, "Talons et sacrum")):
        services.transmissions.sign(replace(a_draft(who), follow_ups=(FollowUpDraft(text=what),)))
    return known, other


@pytest.fixture
def paper(monkeypatch, tmp_path):
    """A printer that puts its paper into a file, for whoever chose it in the dialog."""
    out = tmp_path / "papier.pdf"
    chosen = PrintJob.accept

    def accept(job) -> None:
        job.printer.setOutputFileName(str(out))
        chosen(job)

    monkeypatch.setattr(PrintJob, "accept", accept)
    return out


@pytest.fixture
def room_for(qtbot, qapp: QApplication, tmp_path, clock, people):
    """Open the view for whoever holds this store."""
    apply_theme(qapp, "light", 100)

    def _open(store) -> Room:
        window = QWidget()
        window.resize(1190, 694)
        inline = InlineRunner()
        tools = Tools(
            inline,
            inline,
            inline,
            ChangeHub(),
            Messages(window),
            Preferences(tmp_path / "preferences.ini"),
        )
        services = services_over(store)
        page = SheetsPage(services, tools, store.actor, "Europe/Paris", clock)
        store.announce = tools.hub.announce
        layout = QVBoxLayout(window)
        layout.addWidget(page)
        asked = {"patient": [], "transmission": [], "counted": []}
        page.patient_asked.connect(asked["patient"].append)
        page.transmission_asked.connect(asked["transmission"].append)
        page.counted.connect(asked["counted"].append)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        page.setFocus()
        return Room(window, page, services, tools, *people, asked)

    return _open


@pytest.fixture
def room(room_for, store) -> Room:
    return room_for(store)

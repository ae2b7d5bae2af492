"""The tab of treatments over a real encrypted file, in a window that has the keyboard."""

from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.medicines import MedicineService
from coordo_desktop.services.treatments import TreatmentService
from coordo_desktop.store import directory, parts, patients
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme, theme
from coordo_desktop.ui.treatments.tab import TreatmentsTab
from medicine_builders import an_allergy, put_base
from people import a_patient, a_professional

WHO = "ETCHEVERRY Maite · F · née le 12/03/1945 (81 ans)"


@pytest.fixture(autouse=True)
def themed(qapp: QApplication):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    now = theme()
    if (now.mode, now.percent, bool(now.family)) != ("light", 100, True):
        apply_theme(qapp, "light", 100)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def window(qapp: QApplication):
    shown = QWidget()
    shown.resize(1190, 694)
    shown.setLayout(QVBoxLayout())
    yield shown
    shown.hide()
    shiboken6.delete(shown)


@pytest.fixture
def patient(store):
    person = a_patient(coordinated=True)
    doctor = a_professional("LARRALDE", given_name="Jean", title="Dr", profession="Médecin")
    with store.action("patient.create") as session:
        patients.add(session, person)
        parts.add(session, person.id, an_allergy("Pénicilline", severity="severe"))
        directory.add(session, doctor)
    return person


@pytest.fixture
def hub():
    return ChangeHub()


@pytest.fixture
def services(store, hub):
    store.announce = hub.announce
    return SimpleNamespace(
        medicines=MedicineService(store),
        treatments=TreatmentService(store),
        directory=DirectoryService(store),
        drafts=DraftService(store),
    )


@pytest.fixture
def base(services, store):
    put_base(store)
    return services.medicines


@pytest.fixture
def show(window, services, hub, tmp_path, patient):
    """The tab on the patient's record, for this person at the desk."""

    def _show(actor, given=None):
        inline = InlineRunner()
        kept = Preferences(tmp_path / "preferences.ini")
        tools = Tools(inline, inline, inline, hub, Messages(window), kept)
        tab = TreatmentsTab(given or services, tools, actor)
        window.layout().addWidget(tab)
        tools.messages.set_host(tab.toast_host())
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        tab.show_patient(patient.id, WHO)
        tab.setFocus()
        return tab

    return _show


@pytest.fixture
def tab(show, base, store):
    return show(store.actor)

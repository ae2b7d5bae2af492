"""The plan tab in a window that has the keyboard, the real services behind it."""

from types import SimpleNamespace
from uuid import uuid4

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordo_desktop.domain.care_plan import (
    Dimension,
    Intervention,
    Objective,
    PlanContent,
    PlanProblem,
)
from coordo_desktop.domain.frequency_words import read_frequency
from coordo_desktop.services.bundle import assemble
from coordo_desktop.ui.care_plan.tab import CarePlanTab
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme, theme
from people import a_patient

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def themed(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    now = theme()
    if (now.mode, now.percent, bool(now.family)) != ("light", 100, True):
        apply_theme(qapp, "light", 100)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def window(qapp):
    shown = QWidget()
    shown.resize(1190, 630)
    shown.setLayout(QVBoxLayout())
    shown.layout().setContentsMargins(0, 0, 0, 0)
    yield shown
    shown.hide()
    shiboken6.delete(shown)


@pytest.fixture
def hub():
    return ChangeHub()


@pytest.fixture
def tools(window, hub, tmp_path):
    inline = InlineRunner()
    kept = Preferences(tmp_path / "preferences.ini")
    return Tools(inline, inline, inline, hub, Messages(window), kept)


@pytest.fixture
def services(store, hub, tmp_path):
    store.announce = hub.announce
    return assemble(SimpleNamespace(store=store, folder=tmp_path, key=None))


@pytest.fixture
def patient(services):
    return services.patients.create(a_patient("ETCHEVERRY", "Maite"))


@pytest.fixture
def tab(window, tools, services, store, patient):
    made = CarePlanTab(services, tools, store.actor)
    window.layout().addWidget(made)
    tools.messages.set_host(made.toast_host())
    made.show_patient(patient, "ETCHEVERRY Maite")
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return made


def an_intervention(label="Pesée le matin", words="tous les jours", **more):
    return Intervention(id=uuid4(), label=label, frequency=read_frequency(words), **more)


def an_objective(label="Pas de réhospitalisation", *interventions, **more):
    return Objective(id=uuid4(), label=label, interventions=interventions, **more)


def a_problem(label="Insuffisance cardiaque", *objectives, **more):
    return PlanProblem(
        id=str(uuid4()), dimension=Dimension.HEALTH, label=label, objectives=objectives, **more
    )


def a_content(**more):
    heart = a_problem(
        "Insuffisance cardiaque",
        an_objective("Pas de réhospitalisation", an_intervention(),
                     an_intervention("Ionogramme", "tous les 3 mois")),
    )  # fmt: skip
    walk = an_intervention("Équilibre", "mardi et vendredi")
    fall = a_problem("Risque de chute", an_objective("Zéro chute", walk))
    return PlanContent(problems=(heart, fall), **more)


def running(services, patient, today, content=None):
    """A plan in force."""
    from dataclasses import replace
    from datetime import timedelta

    content = replace(content or a_content(), next_review=today + timedelta(days=60))
    plan = services.care_plans.start(patient, content)
    services.care_plans.validate(plan.id, plan.version)
    return services.care_plans.of(patient)


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    """One key where the focus is."""
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()


def type_words(text):
    """Type where the focus is, with real keys."""
    target = QApplication.focusWidget()
    for letter in text:
        if letter.isascii():
            QTest.keyClick(target, letter)
        else:
            sent = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(target, sent)
    QApplication.processEvents()


def field(page, name):
    """A control on screen, by its name."""
    found = [one for one in page.findChildren(QWidget, name) if one.isVisible()]
    assert found, f"{name} is not on screen"
    return found[-1]

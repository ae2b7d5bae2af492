"""Who it is stays readable, however narrow the banner and however large its text."""

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    Allergy,
    IdentityStatus,
    Patient,
    PatientRecord,
    Sex,
    Vigilance,
    VigilanceFlag,
)
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.patients.banner import PatientBanner


@pytest.fixture
def banner(qtbot):
    made = PatientBanner()
    qtbot.addWidget(made)
    yield made
    apply_theme(QApplication.instance(), "light", 100)


def record() -> PatientRecord:
    patient = Patient(
        id=PatientId(uuid4()),
        family_name="LARRALDE",
        used_name="ETCHEVERRY",
        given_names="Maite",
        sex=Sex.FEMALE,
        birth_date=PartialDate(1945, 3, 12),
        status=IdentityStatus.PROVISIONAL,
        phones=("+33536497731",),
        referring_doctor="Dr HARISMENDY",
    )
    kinds = (Vigilance.FALL, Vigilance.OXYGEN, Vigilance.ANTICOAGULANT)
    return PatientRecord(
        patient=patient,
        allergies=(Allergy(id="1", substance="Pénicilline"),),
        flags=tuple(VigilanceFlag(id=kind.value, kind=kind) for kind in kinds),
        namesakes=2,
    )


@pytest.mark.parametrize(
    ("percent", "width"), [(100, 1190), (100, 840), (100, 710), (100, 480), (125, 696), (150, 562)]
)
def test_name_birth_name_sex_age_and_date_are_never_cut(qtbot, banner, percent, width):
    apply_theme(QApplication.instance(), "light", percent)
    banner.show_record(record(), date(2026, 11, 23))
    banner.resize(width, 60)
    banner.show()
    QApplication.processEvents()
    banner.resize(width, banner.minimumSizeHint().height())
    QApplication.processEvents()
    said = [one for one in (banner._name, banner._born, banner._traits) if one.isVisible()]
    words = " ".join(one.text() for one in said)
    assert all(word in words for word in ("ETCHEVERRY Maite", "née LARRALDE", "F", "12/03/1945"))
    for one in said:
        assert one.width() >= one.sizeHint().width()
        assert one.mapTo(banner, one.rect().topRight()).x() <= width
    assert banner._write.mapTo(banner, banner._write.rect().topRight()).x() <= width
    assert banner._alerts.shown()[0].text == "Allergie\u202f: pénicilline"
    assert banner._alerts.width() >= banner._alerts.minimumSizeHint().width()


def test_telephone_doctor_and_flags_give_way_and_come_back(qtbot, banner):
    banner.show_record(record(), date(2026, 11, 23))
    banner.resize(430, 90)
    banner.show()
    assert banner._phone.isHidden()
    assert banner._doctor.isHidden()
    assert banner._alerts.shown()[-1].text.startswith("+")
    banner.resize(1300, 90)
    assert not banner._phone.isHidden()
    assert not banner._doctor.isHidden()
    assert len(banner._alerts.shown()) == 4

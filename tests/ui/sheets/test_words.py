"""The words of sheets, the hours people type, and names every control bears."""

from datetime import time

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from coordo_desktop.domain.handover import Profile
from coordo_desktop.services.saving import proposed_password
from coordo_desktop.ui.sheets import words
from coordo_desktop.ui.sheets.period import read_hour


@pytest.mark.parametrize(
    ("typed", "read"),
    [("8", time(8)), ("8h", time(8)), ("8h30", time(8, 30)), ("08:05", time(8, 5)), ("24", None),
     ("8:75", None), ("midi", None)],
)  # fmt: skip
def test_hours_are_read_as_people_type_them(typed, read):
    assert read_hour(typed) == read


@pytest.mark.parametrize(
    ("said", "profile"),
    [("IDEL", Profile.NURSE), ("Infirmière", Profile.NURSE), ("Médecin traitant", Profile.DOCTOR),
     ("Pharmacienne", Profile.PHARMACIST), ("Aide à domicile", Profile.HOME_HELP),
     ("Clinique", Profile.HOSPITAL), ("fille", Profile.FAMILY), ("Kinésithérapeute", None)],
)  # fmt: skip
def test_a_profession_calls_for_a_profile_or_for_none(said, profile):
    assert words.profile_of(said) is profile


def test_counts_agree_in_french():
    assert words.pages_text(0) == "0 page"
    assert words.pages_text(1) == "1 page"
    assert words.patients_text(2) == "2 patients"


def test_passwords_are_drawn_anew_and_can_be_dictated():
    drawn = {proposed_password() for _ in range(50)}
    assert len(drawn) == 50
    assert all(len(one) == 19 and not set(one) & set("IO01L") for one in drawn)


def test_whatever_a_person_acts_on_has_a_name(room):
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    nameless = [
        child
        for child in room.page.findChildren(QWidget)
        if isinstance(child, kinds)
        and not child.isHidden()
        and not child.objectName().startswith("qt_")
        and not (child.objectName() and child.accessibleName())
    ]
    assert nameless == []

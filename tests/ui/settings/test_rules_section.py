"""The rules of Aujourd'hui in the settings: switched, set, refused out of their limits."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from coordo_desktop.services.bundle import assemble


@pytest.fixture
def section(page):
    page.show_section("rules")
    return page.section


def line(section, key):
    return next(one for one in section.lines if one.rule.key == key)


def test_a_rule_is_switched_off_and_another_set(section, page, desk):
    off, later = line(section, "backup_old"), line(section, "no_contact")
    off.on.click()
    later.threshold.setText("60")
    section.save()
    rules = assemble(desk).today.rules()
    assert not rules["backup_old"].enabled
    assert rules["no_contact"].threshold == 60
    assert page.tools.messages.text == "Règles enregistrées."
    assert not section.editing()


def test_a_threshold_out_of_its_limits_is_refused_and_nothing_is_kept(section, desk):
    line(section, "backup_old").on.click()
    line(section, "no_contact").threshold.setText("2")
    section.save()
    assert assemble(desk).today.rules()["backup_old"].enabled
    line(section, "no_contact").threshold.setText("trente")
    section.save()
    assert assemble(desk).today.rules()["no_contact"].threshold == 90


def test_a_weight_may_have_a_comma(section, desk):
    line(section, "weight_change").threshold.setText("2,5")
    section.save()
    assert assemble(desk).today.rules()["weight_change"].threshold == 2.5


def test_intervals_of_examinations_are_lines_of_text(section, desk):
    assert "hba1c" in section.exams.value()
    section.exams.set_value("HbA1c : 120\nScanner : 60")
    section.save()
    assert assemble(desk).today.exam_intervals() == {"hba1c": 120, "scanner": 60}
    section.exams.set_value("HbA1c cent vingt")
    section.save()
    assert assemble(desk).today.exam_intervals() == {"hba1c": 120, "scanner": 60}


def test_every_control_has_a_name_said_aloud(section):
    kinds = (QAbstractButton, QLineEdit)
    ours = [one for kind in kinds for one in section.findChildren(kind)]
    named = [one for one in ours if not one.objectName().startswith("qt_")]
    assert named
    assert [one for one in named if not (one.objectName() and one.accessibleName())] == []

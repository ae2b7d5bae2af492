"""Calendars in and out of the window: seen before anything is kept."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import func, select

from calendar_reading import read_here
from coordo_desktop.domain.agenda_papers import Names
from coordo_desktop.services import calendar_files
from coordo_desktop.store.appointments import APPOINTMENT
from coordo_desktop.ui.agenda.calendar_file_panel import CalendarFilePanel
from coordo_desktop.ui.agenda.calendar_host import CalendarHost

FOLDER = Path(__file__).parents[2] / "data" / "calendars"


@pytest.fixture
def panel(services, store, tools, window, monkeypatch):
    monkeypatch.setattr(calendar_files, "read_calendar", read_here)
    monkeypatch.setattr(services.calendar_files, "_backup", None)
    made = CalendarFilePanel(services, tools, store.actor, now=store.clock)
    window.layout().addStretch(1)
    window.layout().addWidget(made)
    window.show()
    return made


def many(store) -> int:
    with store.reading() as session:
        return session.scalar(select(func.count()).select_from(APPOINTMENT))


def test_a_calendar_is_seen_then_taken(panel, store, team):
    heard = []
    panel.changed.connect(heard.append)
    panel.open_import()
    assert panel.isVisible()
    assert not panel.bring.isEnabled()
    panel.path.set_value(str(FOLDER / "20-broken-dates.ics"))
    QTest.keyClick(panel.path, Qt.Key.Key_Return)
    assert many(store) == 0
    assert "Importer 1" in panel.bring.text()
    panel.bring.click()
    assert many(store) == 1
    assert [verdict.created for verdict in heard] == [1]
    assert panel.isVisible()  # what was refused is still to be read
    panel.look()
    assert not panel.bring.isEnabled()
    assert not panel.seen.isHidden()
    panel.open_import()
    assert panel.seen.isHidden()  # beside an empty field it would speak of another file


def test_what_is_no_calendar_is_said(panel, store, tmp_path):
    panel.open_import()
    panel.path.set_value(str(tmp_path / "absent.ics"))
    panel.look()
    assert panel.trouble.isVisible()
    assert many(store) == 0


def test_nobody_is_named_by_default(panel, book, team, patient, tmp_path):
    book(team[0], patient, "10:00")
    panel.open_export(date(2026, 11, 23), date(2026, 11, 29))
    assert panel.names.value() == Names.NONE
    assert not panel.warning.isVisible()
    path = tmp_path / "agenda.ics"
    panel.export_to(path)
    assert "ALDAY" not in path.read_text()
    panel.open_export(date(2026, 11, 23), date(2026, 11, 29))
    panel.names.set_value(Names.FULL)
    panel.names.changed.emit(Names.FULL)
    assert panel.warning.isVisible()
    panel.export_to(path)
    assert "ALDAY" in path.read_text()


def test_nothing_to_write_is_said_and_no_file_is_left(panel, tools, tmp_path):
    panel.open_export(date(2026, 11, 23), date(2026, 11, 23))
    panel.export_to(tmp_path / "agenda.ics")
    assert "aucun rendez-vous" in tools.messages.text
    assert not (tmp_path / "agenda.ics").exists()


def test_the_agenda_opens_it_by_a_key_and_one_panel_stands_at_a_time(open_page, services, tools):
    page = open_page("week")
    host = CalendarHost(page, services, tools)
    page.keys.export_asked.emit()
    assert host.panel.isVisible()
    assert "Du 23" in host.panel.period.currentText()
    page.booking.new()
    assert not host.panel.isVisible()
    page.keys.import_asked.emit()
    assert host.panel.isVisible()
    assert page.side.open is None
    QTest.keyClick(host.panel, Qt.Key.Key_Escape)
    assert not host.panel.isVisible()

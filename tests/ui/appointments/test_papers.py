"""The agenda on paper from its view: chosen, looked at, printed, saved; the slip of a person."""

import json
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from coordo_desktop.domain.agenda_papers import AgendaAsked, AgendaForm, AgendaPicture, Names
from coordo_desktop.ui.agenda.page import AgendaPage
from coordo_desktop.ui.agenda.paper_host import PaperHost
from ui.appointments.conftest import ME, TUESDAY_NINE, a_draft, press


@pytest.fixture
def page(people, services, tools, store, shown_in, window):
    made = AgendaPage(services, tools, store.actor, store.clock)
    window.layout().itemAt(0).widget().hide()
    window.resize(1366, 768)
    shown_in(made)
    made.refresh()
    QApplication.processEvents()
    return made


@pytest.fixture
def host(page, services, tools):
    return PaperHost(page, services, tools)


@pytest.fixture
def printed(monkeypatch):
    """What was sent to the printer, as page counts."""
    sent = []
    for module in ("kit.paper_view", "agenda.slip_view"):
        monkeypatch.setattr(
            f"coordo_desktop.ui.{module}.print_pages",
            lambda _parent, title, count, _page: sent.append((title, count)) or True,
        )
    return sent


def events(store):
    with store.reading() as session:
        rows = session.execute(text("SELECT event, detail_json FROM audit ORDER BY seq")).all()
    return [(event, json.loads(detail)) for event, detail in rows if event.startswith("a")]


def test_ctrl_p_shows_the_view_as_seen_then_prints_it(page, host, services, store, printed):
    services.appointments.book(a_draft(at=TUESDAY_NINE, title="RCP"))
    page.refresh()
    assert page.print_view()
    paper = host.paper
    assert paper.isVisible()
    assert not page._master.isVisible()
    assert isinstance(paper.options.wanted(), AgendaPicture)
    assert not printed
    assert page.print_view()
    assert printed == [("Agenda", 1)]
    event, detail = events(store)[-1]
    assert (event, detail["form"], detail["appointments"]) == ("agenda.print", "seen", 1)


def test_escape_gives_the_agenda_back(page, host):
    page.print_view()
    press(host.paper.options.form, Qt.Key.Key_Escape)
    assert not host.paper.isVisible()
    assert page._master.isVisible()


def test_a_panel_opened_behind_puts_the_paper_away(page, host, services, patient_id):
    booked = services.appointments.book(a_draft(patient_id))
    page.refresh()
    page.print_view()
    page.side.show(booked.id)
    QApplication.processEvents()
    assert not host.paper.isVisible()
    assert page._master.isVisible()


def test_every_choice_asks_for_its_paper(page, host, services, patient_id):
    services.appointments.book(a_draft(patient_id))
    page.refresh()
    page.print_view()
    options = host.paper.options
    for form in AgendaForm:
        options.form.set_value(form)
        options.form.changed.emit(form)
        wanted = options.wanted()
        if form is AgendaForm.SEEN:
            continue
        assert isinstance(wanted, AgendaAsked)
        assert wanted.form is form
        has_person = form not in {AgendaForm.PLACE, AgendaForm.ROOMS}
        assert wanted.professional_id == (ME if has_person else None)
    options.names.set_value(Names.INITIALS)
    assert options.wanted().names is Names.INITIALS


def test_the_days_are_turned_before_printing(page, host):
    page.print_view()
    options = host.paper.options
    options.form.set_value(AgendaForm.WEEK)
    options.form.changed.emit(AgendaForm.WEEK)
    before = options.wanted().on
    options.after.click()
    assert options.wanted().on == before + timedelta(days=7)
    options.before.click()
    options.before.click()
    assert options.wanted().on == before - timedelta(days=7)
    assert "novembre" in options.period.text() or "nov." in options.period.text()


def test_a_paper_is_drawn_again_when_somebody_books(page, host, services, patient_id):
    page.print_view()
    before = host.paper._pdf
    services.appointments.book(a_draft(patient_id))
    assert host.paper._pdf != before


def test_a_paper_is_saved_where_one_says(page, host, store, tmp_path):
    page.print_view()
    host.paper.save_to(str(tmp_path / "agenda.pdf"))
    assert (tmp_path / "agenda.pdf").read_bytes().startswith(b"%PDF")
    assert events(store)[-1][0] == "agenda.export"


def test_the_slip_of_a_series_or_of_this_one(page, host, services, store, patient_id, printed):
    booked = services.appointments.book(a_draft(patient_id, rule="FREQ=WEEKLY;COUNT=4"))
    page.slip_asked.emit(booked)
    slip = host.slip
    assert slip.isVisible()
    assert slip.extent.isVisible()
    page.print_view()
    assert events(store)[-1][1]["appointments"] == 1
    slip.extent.set_value("series")
    slip.extent.changed.emit("series")
    page.print_view()
    assert events(store)[-1][1]["appointments"] == 4
    assert len(printed) == 2

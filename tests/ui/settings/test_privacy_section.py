"""« Données personnelles »: requests noted and closed, breaches, papers; « Continuité »."""

from datetime import date

import pytest

from coordo_desktop.domain.privacy_requests import (
    IdentityCheck,
    RequestDraft,
    RequestKind,
    RequestState,
)
from coordo_desktop.ui.kit.buttons import Button
from people import a_patient

TODAY = date(2026, 11, 23)


@pytest.fixture
def privacy(page):
    page.show_section("privacy")
    return page.section


@pytest.fixture
def maite(page):
    return page._services.patients.create(a_patient("ETCHEVERRY", "Maite"))


def said(page):
    return page.tools.messages.text


def test_a_request_is_noted_from_the_panel_and_stands_in_the_list(page, privacy, maite):
    view = privacy.requests
    view.new.click()
    form = view.panel.form
    form.editor("patient").setText("etche")
    form.editor("patient").set_value((maite, "ETCHEVERRY Maite"))
    form.editor("kind").set_value(RequestKind.ACCESS.value)
    view.panel.validate()
    (one,) = page._services.requests.requests()
    assert (one.patient_id, one.received_on) == (maite, TODAY)
    assert view.table.chosen_row().id == one.id
    assert view.panel.isHidden()


def test_a_name_nobody_was_chosen_for_and_a_month_alone_note_nothing(page, privacy, maite):
    privacy.requests.ask_new()
    privacy.requests.panel.form.editor("patient").setText("quelqu’un")
    privacy.requests.panel.validate()
    assert page._services.requests.requests() == ()
    form = privacy.requests.panel.form
    form.editor("patient").set_value((maite, "ETCHEVERRY Maite"))
    form.editor("received_on").setText("11/2026")
    privacy.requests.panel.validate()
    assert page._services.requests.requests() == ()
    assert privacy.requests.panel.isVisible()


def test_it_is_not_closed_before_one_is_sure_of_who_asks_then_it_is(page, privacy, maite):
    service = page._services.requests
    service.add(RequestDraft(patient_id=maite, kind=RequestKind.ACCESS, received_on=TODAY))
    view = privacy.requests
    view.refresh()
    view.answer.click()
    view.panel.validate()
    assert service.requests()[0].open
    view.panel.close_panel()
    view.identity.click()
    view.panel.form.editor("identity").set_value(IdentityCheck.DOCUMENT.value)
    view.panel.validate()
    view.answer.click()
    view.panel.validate()
    assert service.requests()[0].state is RequestState.ANSWERED
    page.tools.messages.undo()
    assert service.requests()[0].open


def test_the_data_are_written_closed_by_the_password_that_is_shown(page, privacy, maite, tmp_path):
    service = page._services.requests
    service.add(
        RequestDraft(
            patient_id=maite, kind=RequestKind.ACCESS, received_on=TODAY,
            identity=IdentityCheck.KNOWN,
        )
    )  # fmt: skip
    view = privacy.requests
    view.refresh()
    view.archive.click()
    assert view.panel.form.editor("closed").value()
    place = tmp_path / "vos-donnees.pdf"
    view.save_archive(view.table.chosen_row(), "ABCD-EFGH-JKLM-NPQR", str(place))
    assert place.read_bytes().startswith(b"%PDF")
    assert not place.with_suffix(".json").exists()
    assert b"ETCHEVERRY" not in place.read_bytes()


def test_a_statement_is_joined_to_the_record(page, privacy, maite):
    services = page._services
    services.requests.add(
        RequestDraft(patient_id=maite, kind=RequestKind.RECTIFICATION, received_on=TODAY)
    )
    view = privacy.requests
    view.refresh()
    view.statement.click()
    form = view.panel.form
    form.editor("about").set_value("Chute du 12")
    form.editor("text").set_value("Je n’ai pas chuté.")
    view.panel.validate()
    assert [one.text for one in services.requests.statements(maite)] == ["Je n’ai pas chuté."]


def test_a_breach_is_noted_with_its_hours_and_says_what_is_missing_to_close(page, privacy):
    privacy.which.set_value("breaches")
    privacy.show_view("breaches")
    view = privacy.breaches
    view.new.click()
    view.panel.form.editor("facts").set_value("Feuille perdue")
    view.panel.validate()
    (one,) = page._services.breaches.breaches()
    assert one.said.facts == "Feuille perdue"
    view.close_it.click()
    assert page._services.breaches.breaches()[0].closed_at is None
    view.edit(one)
    assert "10:42" in view.panel.form.editor("discovered_at").text()
    field = view.panel.form.editor("notified_at")
    field.setText("23/11/2026 10h15")
    assert field.value().hour == 10
    field.setText("23/11/2026")
    assert field.value().hour == 0
    field.setText("bientôt")
    view.panel.validate()
    assert view.panel.isVisible()


def test_each_paper_is_looked_at_and_the_contact_on_it_is_kept(page, privacy):
    privacy.which.set_value("papers")
    privacy.show_view("papers")
    proposed = set()
    for key in ("notice", "register", "dpia", "blank"):
        privacy.papers.look(key)
        assert privacy._stack.currentWidget() is privacy.paper
        proposed.add(privacy.paper._words.file)
        privacy.paper.closed.emit()
        assert privacy._stack.currentIndex() == 0
    assert len(proposed) == 4
    view = privacy.papers
    view.form.set_values({"contact": "dpo@exemple.fr", "outside": True})
    view.save()
    kept = page._services.requests.contacts()
    assert (kept.contact, kept.outside) == ("dpo@exemple.fr", True)
    assert not view.hosting.isHidden()


# --- the evening pack -----------------------------------------------------------------------


@pytest.fixture
def pack(page):
    page.show_section("continuity")
    return page.section


def test_the_pack_is_set_made_and_said(page, pack, tmp_path):
    folder = tmp_path / "cle"
    folder.mkdir()
    assert not pack.now.isEnabled()
    pack.form.set_values({"enabled": True, "hour": "18:00"})
    pack.propose()
    pack.save()
    assert not page._services.continuity.settings().enabled  # no folder yet
    pack.form.set_values({"enabled": True, "hour": "18h30"})
    pack.choose_folder(str(folder))
    pack.propose()
    pack.save()
    assert page._services.continuity.settings().hour == "18:30"
    pack.now.click()
    (made,) = folder.iterdir()
    assert made.name.startswith("Continuite-")
    assert page._services.continuity.status().last.name == made.name
    pack.look.click()
    assert pack._stack.currentWidget() is pack.paper
    assert pack.paper.preview.print_button.isHidden()
    pack.paper.closed.emit()
    assert pack._stack.currentIndex() == 0


def test_a_folder_chosen_before_is_said_to_be_no_more_and_that_is_undone(page, pack, tmp_path):
    service = page._services.continuity
    assert pack.former.isHidden()
    for name in ("cle", "serveur"):
        (tmp_path / name).mkdir()
        pack.choose_folder(str(tmp_path / name))
        pack.save()
    assert pack.former.isVisible()
    (tmp_path / "cle" / "Continuite-2026-11-22-1800.pdf").write_bytes(b"%PDF")
    gone = pack.former.findChild(Button, "settings.continuity.former.gone.0")
    assert pack.keep.nextInFocusChain() is gone  # Tab goes there from « Enregistrer »
    gone.click()
    assert "1 paquet" in said(page)
    assert service.former_folders() == (str(tmp_path / "cle"),)
    (tmp_path / "cle" / "Continuite-2026-11-22-1800.pdf").unlink()
    gone.click()
    assert service.former_folders() == ()
    assert pack.former.isHidden()
    page.tools.messages.undo()
    assert service.former_folders() == (str(tmp_path / "cle"),)
    assert pack.former.isVisible()


def test_nothing_made_yet_wears_no_tick_and_says_what_is_missing(pack):
    assert pack.status._icon._icon == "info"
    assert "dossier" in pack._why_not.text()
    assert pack.form.frame("hour").label.text() == "Heure"

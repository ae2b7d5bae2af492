"""« Conservation »: put away, set apart, proposed and erased with two people, durations."""

from datetime import timedelta

import pytest

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.approvals import Approval
from coordo_desktop.domain.erasures import PURPOSE, Against, ErasureRefused, Ground
from coordo_desktop.domain.retention import (
    AlreadyHeld,
    Duty,
    HoldKind,
    RecordArchived,
    RecordHeld,
    RetentionRules,
)
from coordo_desktop.ui.kit.sentences import sentence
from people import a_patient


@pytest.fixture
def section(page):
    page.show_section("retention")
    return page.section


@pytest.fixture
def maite(page):
    return page._services.patients.create(a_patient("ETCHEVERRY", "Maite"))


def show(section, key):
    section.refresh()
    section.which.set_value(key)
    section.show_view(key)


def said(page):
    return page.tools.messages.text


def test_a_record_is_set_apart_with_a_reason_and_lifted(page, section, maite):
    show(section, "held")
    section.ask_hold(maite, "ETCHEVERRY Maite")
    section.panel.validate()
    assert page._services.retention.holds() == []  # no reason was written
    section.panel.form.editor("basis").set_value("Exactitude contestée")
    section.panel.validate()
    (hold,) = page._services.retention.holds()
    assert (hold.kind, hold.basis) == (HoldKind.LIMITATION, "Exactitude contestée")
    assert section.panel.isHidden()
    assert section.held.table.chosen_row().id == hold.id
    section.held.end.click()
    section.panel.form.editor("why").set_value("Rectifié")
    section.panel.validate()
    assert page._services.retention.holds() == []


def test_a_record_to_set_apart_is_found_by_name(page, section, maite):
    section.held.new.click()
    section.panel.form.editor("patient").set_value((maite, "ETCHEVERRY Maite"))
    section.panel.validate()
    assert "kind" in section.panel.form.draft()


def test_a_record_is_proposed_then_erased_with_a_second_person(page, section, maite):
    section.look_at(maite)
    assert section.panel.form.editor("ground").value() == Ground.NO_CARE.value
    section.panel.validate()
    service = page._services.erasure
    (proposal,) = service.proposals()
    assert section.which.value() == "erased"
    view = section.erasures
    view.erase.click()
    assert view._second is not None
    desk = page._desk
    given = Approval(
        purpose=PURPOSE,
        asked_by=desk.actor.user_id,
        user_id=None,
        how="code",
        until=desk.store.clock() + timedelta(minutes=5),
    )
    view._second.approve = lambda done: done(given)
    section.panel.validate()
    assert service.proposals() == []
    (gone,) = service.erasures()
    assert view.gone.rows()[0].id == gone.id
    assert section.panel.isHidden()
    assert page._services.patients.find("etcheverry") == []
    assert proposal.patient not in repr(gone)


def test_without_the_second_person_nothing_goes(page, section, maite):
    page._services.erasure.propose(maite, Ground.NO_CARE)
    show(section, "erased")
    section.erasures.ask_erasure()
    section.panel.validate()
    assert page._services.erasure.erasures() == []
    assert section.panel.isVisibleTo(section)
    section.panel.close_panel()
    section.erasures.refuse.click()
    assert page._services.erasure.proposals() == []


def test_durations_are_kept_and_the_law_s_are_not_made_shorter(page, section):
    show(section, "rules")
    form = section.rules.form
    form.editor("record_years").set_value(10)
    section.rules.save()
    assert page._services.retention.rules() == RetentionRules()
    form.editor("record_years").set_value(30)
    section.rules.save()
    assert page._services.retention.rules() == RetentionRules(record_years=30)
    assert "enregistrées" in said(page)


def test_each_list_says_what_it_is_when_it_is_empty(section):
    for stage in ("to_archive", "archived", "due"):
        show(section, stage)
        assert section.records._said.text()
        assert section.records._empty.isVisibleTo(section.records)


@pytest.mark.parametrize(
    "error",
    [
        *(ErasureRefused(against=each) for each in Against),
        ErasureRefused(against=Against.DUTY, until=None, duty=Duty.CARE),
        RecordHeld(right=Right.WRITE_CLINICAL),
        RecordArchived(right=Right.WRITE_CLINICAL),
        AlreadyHeld(),
    ],
)
def test_every_refusal_says_that_nothing_was_lost(error):
    words = sentence(error)
    assert "Rien n’a été" in words or "part avec" in words
    assert "\u202f" in words or ":" not in words

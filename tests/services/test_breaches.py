"""The register of breaches: noted, told, closed, printed; the blank form needs no vault."""

from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import ChangedMeanwhile, MissingField
from coordo_desktop.domain.privacy_breaches import (
    BreachDraft,
    BreachNature,
    BreachRisk,
    BreachUnsettled,
)
from coordo_desktop.services.breaches import BreachService, blank_form
from coordo_desktop.services.today import TodayService
from coordo_desktop.system.resources import resource


@pytest.fixture
def service(store):
    return BreachService(store)


def said(clock, **more):
    values = {
        "discovered_at": clock() - timedelta(hours=2),
        "facts": "Feuille oubliée dans un taxi",
        "natures": frozenset({BreachNature.CONFIDENTIALITY}),
        **more,
    }
    return BreachDraft(**values)


def words(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_a_breach_is_numbered_and_its_hours_are_in_aujourdhui(service, store, clock):
    one = service.add(said(clock))
    assert one.number == 1
    (line,) = TodayService(store).today(["breach_notice"]).results["breach_notice"].lines
    assert line.facts["hours"] == 70
    clock.advance(hours=71)
    (line,) = TodayService(store).today(["breach_notice"]).results["breach_notice"].lines
    assert line.facts["hours"] < 0


def test_it_is_closed_once_the_cnil_is_told(service, clock):
    one = service.add(said(clock, risk=BreachRisk.RISK, measures="Taxi rappelé"))
    with pytest.raises(BreachUnsettled):
        service.close(one.id, one.version)
    told = service.save(
        one.id,
        said(clock, risk=BreachRisk.RISK, measures="Taxi rappelé", notified_at=clock()),
        one.version,
    )
    closed = service.close(told.id, told.version)
    assert closed.closed_at == clock()
    assert service.reopen(closed.id, closed.version).closed_at is None


def test_facts_are_asked_for_and_a_stale_save_is_refused(service, clock):
    with pytest.raises(MissingField):
        service.add(said(clock, facts=" "))
    one = service.add(said(clock))
    service.save(one.id, said(clock, people=9), one.version)
    with pytest.raises(ChangedMeanwhile):
        service.save(one.id, said(clock, people=8), one.version)


def test_the_caregiver_has_no_register(store_for, clock):
    with pytest.raises(NotAllowed):
        BreachService(store_for(Role.CAREGIVER)).add(said(clock))


def test_one_breach_and_the_register_are_printed(service, clock):
    late = clock() - timedelta(hours=100)
    one = service.add(
        said(clock, discovered_at=late, notified_at=clock(), late_why="Fermeture", people=9)
    )
    paper = words(service.printed(one.id))
    assert "hors délai" in paper
    assert "Fermeture" in paper
    assert "Feuille oubliée" in words(service.preview())


def test_the_blank_form_is_drawn_with_no_vault_and_names_nobody():
    paper = words(blank_form())
    assert "72 heures" in paper.replace("\u00a0", " ")
    assert "Imprimé" not in paper
    assert blank_form() == blank_form()


def test_the_form_that_is_installed_is_the_one_drawn_today():
    assert words(resource("violation-vierge.pdf")) == words(blank_form())

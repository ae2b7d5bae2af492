"""The agenda on paper, recorded: what each person may print, and what is written of it."""

import hashlib
import json
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from types import SimpleNamespace
from uuid import uuid4

import pdfplumber
import pytest
from sqlalchemy import text

from conftest import user_id_of
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.agenda import Agenda, Columns, Span
from coordo_desktop.domain.agenda_papers import (
    AgendaAsked,
    AgendaForm,
    AgendaPicture,
    Names,
    NothingToSlip,
)
from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentPlace,
    CancelReason,
    Participant,
    Transport,
    TransportMeans,
)
from coordo_desktop.domain.errors import InsideVault
from coordo_desktop.domain.retention import HoldKind
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.services.agenda_papers import AgendaPaperService
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.settings import SettingsService
from coordo_desktop.store import appointment_slips, holds
from coordo_desktop.store.keyring import KEYRING
from people import a_patient, a_professional

MONDAY = date(2026, 11, 23)


def at(hour, minute=0, day=MONDAY):
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def words(pdf):
    with pdfplumber.open(BytesIO(pdf)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def last_line(store):
    with store.reading() as session:
        query = text("SELECT event, patient_ref, detail_json FROM audit ORDER BY seq DESC LIMIT 1")
        event, patient, detail = session.execute(query).one()
    return event, patient, json.loads(detail)


@pytest.fixture
def practice(store):
    settings = SettingsService(store)
    settings.save(
        PracticeSettings(
            name="MSP des Trois Ponts", phone="05 59 37 00 01",
            address="4 place du Fronton, 1er étage", postal_code="64120", town="SAINT-PALAIS",
        )
    )  # fmt: skip


@pytest.fixture
def nurse(store):
    return DirectoryService(store).add(a_professional(user_id=user_id_of("oyhenart")))


@pytest.fixture
def patient(store):
    return PatientService(store).create(a_patient())


@pytest.fixture
def book(store, nurse, patient):
    bookings = AppointmentService(store)

    def booked(hour, minute=0, day=MONDAY, *, rule="", **content):
        values = {
            "professionals": (nurse,),
            "participants": (Participant(patient_id=patient),),
            **content,
        }
        start = at(hour, minute, day)
        draft = AppointmentDraft(
            starts_at=start,
            ends_at=start + timedelta(minutes=30),
            content=AppointmentContent(**values),
            rule=rule,
        )
        return bookings.book(draft)

    return booked


@pytest.fixture
def papers(store):
    return AgendaPaperService(store)


def asked(form=AgendaForm.DAY, **fields):
    return AgendaAsked(form=form, on=MONDAY, **fields)


def test_a_day_names_patients_as_wanted(papers, book, nurse):
    book(10, title="pansement")
    full = words(papers.preview(asked(professional_id=nurse)).pdf)
    assert "ETCHEVERRY Maite" in full
    assert "pansement" in full
    initials = words(papers.preview(asked(professional_id=nurse, names=Names.INITIALS)).pdf)
    assert "ETCHEVERRY" not in initials
    assert "E. M." in initials
    nobody = words(papers.preview(asked(professional_id=nurse, names=Names.NONE)).pdf)
    assert "ETCHEVERRY" not in nobody
    assert "pansement" not in nobody
    assert "Consultation" in nobody


@pytest.mark.parametrize("form", [AgendaForm.DAY, AgendaForm.MONTH])
def test_somebody_whose_processing_is_limited_keeps_the_hour_and_is_on_no_paper(
    store, papers, book, nurse, patient, form
):
    other = PatientService(store).create(a_patient(family_name="IRIBARNE", given_names="Xan"))
    book(10, title="pansement")
    both = (Participant(patient_id=patient), Participant(patient_id=other))
    book(14, title="atelier", participants=both)
    with store.action("patient.hold") as session:
        holds.add(session, uuid4(), patient, HoldKind.LIMITATION, "Contesté par la personne")
    for names in Names:
        printed = papers.preview(asked(form, professional_id=nurse, names=names))
        said = words(printed.pdf)
        assert printed.many == 2
        assert not [hidden for hidden in ("ETCHEVERRY", "E. M.", "pansement") if hidden in said]
        assert "Occupé" in said
        assert "atelier" in said
    assert AppointmentService(store).agenda(MONDAY, MONDAY).entries[0].title == "ETCHEVERRY M."


@pytest.mark.parametrize("form", [form for form in AgendaForm if form is not AgendaForm.SEEN])
def test_every_form_holds_what_is_booked(papers, book, nurse, form):
    book(10)
    whole = papers.preview(asked(form))
    assert whole.many == 1
    assert "ETCHEVERRY" in words(whole.pdf)
    if form not in {AgendaForm.PLACE, AgendaForm.ROOMS}:
        assert papers.preview(asked(form, professional_id=nurse)).many == 1


def test_what_is_printed_is_recorded_with_its_hash(papers, store, book):
    book(10)
    printed = papers.printed(asked(AgendaForm.PLACE))
    event, patient, detail = last_line(store)
    assert (event, patient) == ("agenda.print", None)
    assert detail["sha256"] == printed.sha256 == hashlib.sha256(printed.pdf).hexdigest()
    assert (detail["form"], detail["appointments"], detail["names"]) == ("place", 1, "full")


def test_the_same_agenda_at_the_same_instant_gives_the_same_bytes(papers, book):
    book(10)
    assert papers.preview(asked()).pdf == papers.preview(asked()).pdf


def test_looking_is_not_recorded(papers, store, book):
    book(10)
    before = last_line(store)
    papers.preview(asked())
    assert last_line(store) == before


def test_a_paper_is_saved_where_one_says_but_not_in_the_vault(
    papers, store, book, tmp_path, vault_path
):
    book(10)
    place = tmp_path / "agenda.pdf"
    printed = papers.export(asked(), place)
    assert place.read_bytes() == printed.pdf
    assert last_line(store)[0] == "agenda.export"
    (vault_path.parent / KEYRING).touch()
    with pytest.raises(InsideVault):
        papers.export(asked(), vault_path.parent / KEYRING)


def test_what_a_view_shows_is_printed_as_it_stands(papers, store, book, nurse):
    shown = book(10)
    book(14, title="caché")
    picture = AgendaPicture(
        agenda=Agenda(first=MONDAY, last=MONDAY, zone="Europe/Paris"),
        span=Span.DAY,
        columns=Columns.PROFESSIONALS,
        keys=(nurse,),
        shown=frozenset([shown.id]),
        filters=("soins seulement",),
    )
    printed = papers.as_seen(picture)
    said = words(printed.pdf)
    assert printed.many == 1
    assert "caché" not in said
    assert "soins seulement" in said
    assert last_line(store)[2]["form"] == "seen"


def test_those_cancelled_are_counted_or_printed(papers, store, book):
    one = book(10)
    AppointmentService(store).cancel(one.id, one.version, CancelReason.ILL)
    without = papers.preview(asked(AgendaForm.LIST))
    assert (without.many, "1 annulé non imprimé" in words(without.pdf)) == (0, True)
    assert papers.preview(asked(AgendaForm.LIST, cancelled=True)).many == 1


@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR])
def test_who_has_no_agenda_prints_none(store_for, patient, role):
    papers = AgendaPaperService(store_for(role))
    for ask in (papers.preview, papers.printed):
        with pytest.raises(NotAllowed):
            ask(asked())
    with pytest.raises(NotAllowed):
        papers.slip(patient, [])


def test_a_caregiver_prints_busy_for_who_is_not_theirs(store, store_for, book):
    doctor = DirectoryService(store).add(a_professional("HARISMENDY"))
    other = PatientService(store).create(a_patient("PUYO", "Lucienne"))
    book(10, professionals=(doctor,), participants=(Participant(patient_id=other),))
    said = words(AgendaPaperService(store_for(Role.CAREGIVER)).preview(asked()).pdf)
    assert "PUYO" not in said
    assert "Occupé" in said


# --- slips --------------------------------------------------------------------------------------


def test_a_slip_says_when_with_whom_where_and_what_to_bring(papers, store, practice, book, patient):
    one = book(
        9, 30, date(2026, 11, 24), preparation="Carte Vitale\nDernière ordonnance",
        transport=Transport(means=TransportMeans.SEATED, who="Ambulances du Pays Basque"),
    )  # fmt: skip
    printed = papers.slip(patient, [one.id])
    said = words(printed.pdf)
    for expected in (
        "ETCHEVERRY Maite", "Mardi 24 novembre 2026", "à 10 h 30",
        "Nathalie OYHENART, soins infirmiers",
        "4 place du Fronton, 1er étage", "64120 SAINT-PALAIS", "Carte Vitale",
        "Dernière ordonnance", "Ambulances du Pays Basque", "05 59 37 00 01",
    ):  # fmt: skip
        assert expected in " ".join(said.split())
    event, _, detail = last_line(store)
    assert (event, detail["appointments"]) == ("appointment.slip", 1)
    assert detail["sha256"] == printed.sha256


def test_a_series_is_one_slip_with_all_its_days(papers, practice, book, patient):
    first = book(9, day=date(2026, 11, 24), rule="FREQ=WEEKLY;COUNT=5")
    printed = papers.slip_preview(patient, [first.id], series=True)
    said = words(printed.pdf)
    assert printed.many == 5
    assert said.count("à 10") == 1
    for day in ("24 novembre", "1er décembre", "8 décembre", "15 décembre", "22 décembre"):
        assert day in said


def test_at_home_the_slip_says_so_with_the_address(papers, store, practice, book):
    at_home = PatientService(store).create(
        a_patient("PUYO", "Lucienne", address="Maison Etxea", postal_code="64120", town="OSTABAT")
    )
    one = book(
        15, place=AppointmentPlace.HOME, participants=(Participant(patient_id=at_home),)
    )  # fmt: skip
    said = words(papers.slip_preview(at_home, [one.id]).pdf)
    assert "Chez vous" in said
    assert "Maison Etxea" in said
    assert "place du Fronton" not in said.split("appelez")[0]


def test_there_is_no_slip_for_what_is_past_cancelled_or_of_somebody_else(
    papers, store, book, patient, clock
):
    other = PatientService(store).create(a_patient("PUYO", "Lucienne"))
    one = book(10)
    with pytest.raises(NothingToSlip):
        papers.slip(other, [one.id])
    clock.advance(days=1)
    with pytest.raises(NothingToSlip):
        papers.slip(patient, [one.id])


@pytest.mark.parametrize(
    ("at", "said"), [("09:08", "09:15"), ("09:07", "09:00"), ("23:55", "00:00")]
)
def test_on_a_slip_a_visit_of_a_round_comes_at_a_quarter(at, said):
    when = datetime.fromisoformat(f"2026-11-24T{at}+00:00")
    assert (
        f"{appointment_slips._said_hour(SimpleNamespace(starts_at=when, round_id=1)):%H:%M}" == said
    )
    assert appointment_slips._said_hour(SimpleNamespace(starts_at=when, round_id=None)) == when

"""Requests about one's data: noted, checked, answered; statements; the archive of a person."""

import json
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from coordo_desktop.documents import record_summary
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import ChangedMeanwhile, MissingField
from coordo_desktop.domain.privacy import AlreadyWithdrawn, PrivacyContacts, StatementDraft
from coordo_desktop.domain.privacy_requests import (
    AnsweredBefore,
    Handed,
    IdentityCheck,
    IdentityUnchecked,
    RequestClosed,
    RequestDraft,
    RequestKind,
    RequestState,
)
from coordo_desktop.domain.record_sheet import RecordSheet
from coordo_desktop.domain.today import Severity
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.requests import RequestService
from coordo_desktop.services.requests_papers import RequestPapers
from coordo_desktop.services.today import TodayService
from coordo_desktop.services.transmissions import TransmissionService
from people import a_patient
from transmission_builders import a_draft

TODAY = date(2026, 11, 23)
PASSWORD = "ABCD-EFGH-JKLM-NPQR"


@pytest.fixture
def maite(store):
    return PatientService(store).create(a_patient("ETCHEVERRY", "Maite", remarks="Aime le chant"))


@pytest.fixture
def service(store):
    return RequestService(store)


def asked(patient_id, **more):
    values = {"kind": RequestKind.ACCESS, "received_on": TODAY, **more}
    return RequestDraft(patient_id=patient_id, **values)


def test_a_request_is_noted_with_its_last_day(service, maite, heard):
    one = service.add(asked(maite))
    assert (one.patient, one.due_on) == ("ETCHEVERRY Maite", date(2026, 12, 23))
    assert frozenset({Topic.PRIVACY}) in heard


def test_somebody_without_a_record_gives_a_name(service):
    with pytest.raises(MissingField):
        service.add(asked(None))
    assert service.add(asked(None, requester_name="Paul DURAND")).requester_name == "Paul DURAND"


def test_a_request_of_tomorrow_is_refused(service, maite):
    with pytest.raises(AnsweredBefore):
        service.add(asked(maite, received_on=TODAY + timedelta(days=1)))


def test_nothing_is_answered_before_one_is_sure_of_who_asks(service, maite):
    one = service.add(asked(maite))
    with pytest.raises(IdentityUnchecked):
        service.answer(one.id, one.version, on=TODAY, handed=Handed.HAND)
    one = service.check_identity(one.id, one.version, IdentityCheck.DOCUMENT)
    closed = service.answer(one.id, one.version, on=TODAY, handed=Handed.HAND)
    assert (closed.state, closed.closed_on) == (RequestState.ANSWERED, TODAY)
    with pytest.raises(RequestClosed):
        service.extend(closed.id, closed.version, "tard")
    assert service.reopen(closed.id, closed.version).open


def test_a_refusal_says_why_and_a_stale_one_is_refused(service, maite):
    one = service.add(asked(maite, kind=RequestKind.ERASURE))
    with pytest.raises(MissingField):
        service.refuse(one.id, one.version, on=TODAY, why=" ")
    extended = service.extend(one.id, one.version, "Dossier ancien")
    assert extended.due_on == date(2027, 2, 23)
    with pytest.raises(ChangedMeanwhile):
        service.refuse(one.id, one.version, on=TODAY, why="Durée de conservation")


def test_those_that_wait_come_first_the_most_pressing_before(service, maite):
    old = service.add(asked(maite, received_on=TODAY - timedelta(days=20)))
    new = service.add(asked(maite))
    done = service.add(asked(maite, identity=IdentityCheck.KNOWN))
    service.answer(done.id, done.version, on=TODAY, handed=Handed.SPOKEN)
    assert [one.id for one in service.requests()] == [old.id, new.id, done.id]


def test_the_administrator_sees_no_name_and_the_caregiver_nothing(service, maite, store_for):
    service.add(asked(maite, words="Elle est inquiète"))
    (seen,) = RequestService(store_for(Role.ADMINISTRATOR)).requests()
    assert "ETCHEVERRY" not in seen.patient
    assert not seen.words
    with pytest.raises(NotAllowed):
        RequestService(store_for(Role.CAREGIVER)).requests()


def test_a_late_request_is_urgent_in_aujourdhui_for_who_answers_it(
    service, maite, store, store_for
):
    service.add(asked(maite, received_on=TODAY - timedelta(days=40)))
    result = TodayService(store).today(["request_due"]).results["request_due"]
    assert [line.severity for line in result.lines] == [Severity.URGENT]
    assert "ETCHEVERRY" not in result.lines[0].title
    board = TodayService(store_for(Role.CAREGIVER)).today(["request_due"])
    assert not board.results["request_due"].lines


def test_a_fresh_request_for_a_record_is_announced_and_another_is_not(service, maite, store):
    service.add(asked(maite, kind=RequestKind.OBJECTION))
    today = TodayService(store)
    assert not today.today(["request_due"]).results["request_due"].lines
    service.add(asked(maite, received_on=TODAY - timedelta(days=9)))
    (line,) = today.today(["request_due"]).results["request_due"].lines
    assert line.severity is Severity.WARNING


# --- what people want said ------------------------------------------------------------------


def test_a_statement_is_kept_as_said_and_withdrawn_at_the_persons_wish(service, maite):
    draft = StatementDraft(patient_id=maite, about="Chute", text="Je n’ai pas chuté", said_on=TODAY)
    one = service.add_statement(draft)
    assert service.statements(maite) == (one,)
    service.withdraw_statement(one.id)
    assert service.statements(maite) == ()
    assert service.statements(maite, withdrawn=True)[0].withdrawn_by == "C. MARTIN"
    with pytest.raises(AlreadyWithdrawn):
        service.withdraw_statement(one.id)


def test_contacts_are_kept_and_printed_on_the_notice(service, store):
    service.keep_contacts(PrivacyContacts(dpo="Jeanne DPO", contact="dpo@exemple.fr"))
    words = text_of(RequestPapers(store).notice())
    assert "Jeanne DPO" in words
    assert "dpo@exemple.fr" in words


# --- the archive ----------------------------------------------------------------------------


def text_of(pdf, password=None):
    reader = PdfReader(BytesIO(pdf), password=password)
    return "\n".join(page.extract_text() for page in reader.pages)


def test_the_archive_holds_what_was_written_and_who_looked(store, maite, tmp_path):
    TransmissionService(store).sign(a_draft(maite, "Douleur", "EVA 6 au talon"))
    other = PatientService(store).create(a_patient("AUTRE", "Personne"))
    TransmissionService(store).sign(a_draft(other, "Toux", "tousse la nuit"))
    files = RequestPapers(store).archive(maite, tmp_path / "vos-donnees.pdf", "")
    assert [path.name for path in files] == ["vos-donnees.pdf", "vos-donnees.json"]
    pdf, data = (path.read_bytes() for path in files)
    words = text_of(pdf)
    for said in ("Aime le chant", "EVA 6 au talon", "Qui a consulté", "coordination"):
        assert said in words, said
    bundle = json.loads(data)
    kinds = {entry["resource"]["resourceType"] for entry in bundle["entry"]}
    assert {"Patient", "Communication", "Observation", "AuditEvent"} <= kinds
    assert "tousse la nuit" not in words
    assert "tousse la nuit" not in data.decode()
    assert store.actor.name not in json.dumps(
        [one for one in bundle["entry"] if one["resource"]["resourceType"] == "AuditEvent"]
    )


def test_closed_by_a_password_it_is_one_file_in_aes_256_with_the_data_inside(
    store, maite, tmp_path
):
    (path,) = RequestPapers(store).archive(maite, tmp_path / "vos-donnees.pdf", PASSWORD)
    assert [one.name for one in tmp_path.glob("*.pdf")] == [path.name]
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password=PASSWORD) as document:
        assert document.encryption.R == 6
        held = document.attachments["donnees.json"].get_file().read_bytes()
    assert json.loads(held)["resourceType"] == "Bundle"
    assert b"ETCHEVERRY" not in path.read_bytes()


def test_a_request_whose_identity_nobody_checked_lets_nothing_out(store, service, maite, tmp_path):
    one = service.add(asked(maite))
    with pytest.raises(IdentityUnchecked):
        RequestPapers(store).archive(maite, tmp_path / "a.pdf", "", one.id)
    assert not list(tmp_path.glob("a.*"))


def test_who_may_not_export_makes_no_archive(store_for, maite, tmp_path):
    for role in (Role.CAREGIVER, Role.ADMINISTRATOR, Role.RECEPTION):
        with pytest.raises(NotAllowed):
            RequestPapers(store_for(role)).archive(maite, tmp_path / "a.pdf", PASSWORD)


def test_the_change_of_a_value_is_in_the_archive_with_its_old_one(store, maite):
    patients = PatientService(store)
    record = patients.open(maite).patient
    patients.save(replace(record, access_notes="Sonner fort"))
    record = patients.again(maite).patient
    patients.save(replace(record, access_notes="Entrer sans sonner"))
    words = text_of(RequestPapers(store).archive_preview(maite))
    assert "Sonner fort" in words
    assert "Entrer sans sonner" in words


@pytest.mark.parametrize("which", ["notice", "register", "dpia"])
def test_the_papers_of_the_law_are_drawn_and_recorded(store, which):
    papers = RequestPapers(store)
    assert papers.recorded(which).startswith(b"%PDF")
    with store.reading() as session:
        from sqlalchemy import text

        event = session.execute(text("SELECT event FROM audit ORDER BY seq DESC LIMIT 1"))
        assert event.scalar() == "privacy.print"


def test_what_the_person_wants_said_is_printed_with_the_record(store, service, maite):
    one = service.add_statement(
        StatementDraft(patient_id=maite, about="Chute", text="Je n’ai pas chuté", said_on=TODAY)
    )
    sheet = RecordSheet(
        record=PatientService(store).open(maite), practice="MSP", author="C. MARTIN",
        printed_at=store.clock(), statements=(one,),
    )  # fmt: skip
    assert "Je n’ai pas chuté" in text_of(record_summary.render(sheet))
    assert "Je n’ai pas chuté" in text_of(RequestPapers(store).archive_preview(maite))

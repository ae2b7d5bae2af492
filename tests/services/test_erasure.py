"""Erasing a record: who may, what stands against it, and that no word of it is left."""

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from conftest import user_id_of
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.approvals import Approval, ApprovalNeeded
from coordo_desktop.domain.continuity import ContinuitySettings, Packed, PackFolderThere
from coordo_desktop.domain.erasures import PURPOSE, Against, ErasureRefused, Ground, PacksGone
from coordo_desktop.domain.errors import DiskFull, MissingField, NotFound
from coordo_desktop.domain.patients import ContactPerson
from coordo_desktop.domain.retention import HoldKind
from coordo_desktop.services.continuity import ContinuityService
from coordo_desktop.services.erasure import ErasureService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.retention import RetentionService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.store import continuity
from coordo_desktop.store import erasure as erasing
from coordo_desktop.store import purging as store_purging
from coordo_desktop.ui.settings.retention_words import named_text
from people import a_patient
from transmission_builders import a_draft

ORDER = "TJ Bayonne, ordonnance 26/00123"


@pytest.fixture
def made():
    return []


@pytest.fixture
def service_for(store_for, made):
    def _service(who):
        return ErasureService(store_for(who), made.append, made.append)

    return _service


@pytest.fixture
def person(store):
    return PatientService(store).create(a_patient("ETCHEVERRY", "Maite"))


@pytest.fixture
def cared(store, person):
    TransmissionService(store).sign(a_draft(person, data="EVA 6"))
    return person


def yes(store, clock, who="admin"):
    return Approval(
        purpose=PURPOSE,
        asked_by=store.actor.user_id,
        user_id=user_id_of(who),
        how="passphrase",
        until=clock() + timedelta(minutes=10),
    )


def gone(store, person):
    with pytest.raises(NotFound):
        PatientService(store).open(person)
    return True


def test_a_record_is_proposed_by_one_and_erased_by_an_administrator(service_for, store, person):
    proposal = service_for(Role.COORDINATOR).propose(person, Ground.NO_CARE)
    admin = service_for(Role.ADMINISTRATOR)
    assert not admin.needs_second(proposal)
    told = admin.erase(proposal)
    assert gone(store, person)
    assert (told.proposed_by, told.confirmed_by) == ("K. COORDO", "X. ADMIN")
    assert admin.erasures() == [told]
    assert admin.proposals() == []


def test_whoever_proposed_needs_somebody_else(service_for, store, clock, person):
    service = service_for("martin")  # a coordinator who is the administrator as well
    proposal = service.propose(person, Ground.NO_CARE)
    assert service.needs_second(proposal)
    for approval in (None, yes(store, clock)):
        if approval is not None:
            approval.used = True
        with pytest.raises(ApprovalNeeded):
            service.erase(proposal, approval)
    assert PatientService(store).open(person)
    assert service.erase(proposal, yes(store, clock)).confirmed_by == "X. ADMIN"
    assert gone(store, person)


def test_one_yes_erases_one_record(service_for, store, clock, person):
    service = service_for("martin")
    other = PatientService(store).create(a_patient("IRIGOYEN", "Jean"))
    first, second = (service.propose(one, Ground.NO_CARE) for one in (person, other))
    approval = yes(store, clock)
    service.erase(first, approval)
    with pytest.raises(ApprovalNeeded):
        service.erase(second, approval)


@pytest.mark.parametrize("who", [Role.CAREGIVER, Role.RECEPTION, Role.READER])
def test_nobody_else_may_look_propose_or_erase(service_for, who, person):
    service = service_for(who)
    for deed in (
        lambda: service.standing(person),
        lambda: service.propose(person, Ground.NO_CARE),
        service.proposals,
        service.erasures,
        service.purge_backups,
    ):
        with pytest.raises(NotAllowed):
            deed()


def test_an_administrator_alone_proposes_nothing(service_for, person):
    with pytest.raises(NotAllowed):
        service_for(Role.ADMINISTRATOR).propose(person, Ground.NO_CARE)


def test_care_is_kept_and_the_refusal_says_until_when(service_for, clock, cared):
    service = service_for(Role.COORDINATOR)
    with pytest.raises(ErasureRefused) as refused:
        service.propose(cared, Ground.DURATION)
    assert refused.value.against is Against.DUTY
    assert refused.value.until.year == 2046
    with pytest.raises(ErasureRefused) as refused:
        service.propose(cared, Ground.NO_CARE)
    assert refused.value.against in {Against.DUTY, Against.CARE}
    with pytest.raises(MissingField):
        service.propose(cared, Ground.ORDER)
    clock.advance(days=366 * 20)
    assert service.propose(cared, Ground.DURATION)


def test_an_order_quoted_goes_over_a_duration(service_for, store, cared):
    proposal = service_for(Role.COORDINATOR).propose(cared, Ground.ORDER, ORDER)
    told = service_for(Role.ADMINISTRATOR).erase(proposal)
    assert told.basis == ORDER
    assert told.removed["transmissions"] >= 1
    assert gone(store, cared)


def test_what_was_written_since_the_proposal_stands_against_it(service_for, store, made, person):
    proposal = service_for(Role.COORDINATOR).propose(person, Ground.NO_CARE)
    TransmissionService(store).sign(a_draft(person, data="EVA 6"))
    with pytest.raises(ErasureRefused):
        service_for(Role.ADMINISTRATOR).erase(proposal)
    assert made == []  # not even a backup
    assert PatientService(store).open(person)


def test_a_lawsuit_keeps_a_record(service_for, store, person):
    hold = RetentionService(store).hold(person, HoldKind.LEGAL, "Référé du 3 mars")
    service = service_for(Role.COORDINATOR)
    with pytest.raises(ErasureRefused) as refused:
        service.propose(person, Ground.ORDER, ORDER)
    assert refused.value.against is Against.LEGAL_HOLD
    RetentionService(store).lift(hold, "Affaire classée")
    assert service.propose(person, Ground.NO_CARE)


def test_the_backup_comes_first_and_without_it_nothing_goes(store_for, store, person):
    def fails(_why):
        raise RuntimeError

    proposal = ErasureService(store_for(Role.COORDINATOR), fails, fails).propose(
        person, Ground.NO_CARE
    )
    with pytest.raises(RuntimeError):
        ErasureService(store_for(Role.ADMINISTRATOR), fails, fails).erase(proposal)
    assert PatientService(store).open(person)


def test_a_full_disk_after_it_does_not_say_that_nothing_was_erased(
    service_for, store, person, monkeypatch
):
    def full(_live):
        raise DiskFull

    proposal = service_for(Role.COORDINATOR).propose(person, Ground.NO_CARE)
    monkeypatch.setattr(erasing, "polish", full)
    assert service_for(Role.ADMINISTRATOR).erase(proposal).confirmed_by == "X. ADMIN"
    assert gone(store, person)


def test_what_remains_says_nothing_of_whom(service_for, store, cared):
    proposal = service_for(Role.COORDINATOR).propose(cared, Ground.ORDER, "Mme Etcheverry, TJ 26/1")
    told = service_for(Role.ADMINISTRATOR).erase(proposal)
    assert told.basis == "Mme …, TJ 26/1"
    with store.reading() as session:
        rows = session.execute(text("SELECT * FROM erasure")).all()
        lines = session.execute(
            text("SELECT detail_json FROM audit WHERE event LIKE '%eras%'")
        ).scalars()
        assert "tcheverry" not in (repr(rows) + "".join(lines)).lower()


def test_the_trail_knows_both_people_and_the_internal_id(service_for, store, person):
    proposal = service_for(Role.COORDINATOR).propose(person, Ground.NO_CARE)
    service_for(Role.ADMINISTRATOR).erase(proposal)
    with store.reading() as session:
        row = session.execute(
            text("SELECT user_id, patient_ref, detail_json FROM audit WHERE event='patient.erase'")
        ).one()
    assert str(user_id_of("admin")) in row.detail_json
    assert row.patient_ref.replace("-", "") == person.hex


def test_backups_that_held_the_record_are_given_up_once(service_for, store, made, person):
    proposal = service_for(Role.COORDINATOR).propose(person, Ground.NO_CARE)
    admin = service_for(Role.ADMINISTRATOR)
    told = admin.erase(proposal)
    assert made == ["erasure", "erased"]
    assert admin.purge_backups() == 1
    assert made[-1] == told.at
    assert admin.erasures()[0].purged_at is not None
    assert admin.purge_backups() == 0


def test_the_certificate_is_one_page_and_says_what_went(service_for, cared):
    from io import BytesIO

    from pypdf import PdfReader

    proposal = service_for(Role.COORDINATOR).propose(cared, Ground.ORDER, ORDER)
    admin = service_for(Role.ADMINISTRATOR)
    told = admin.erase(proposal)
    pages = PdfReader(BytesIO(admin.certificate(told.id))).pages
    words = " ".join(pages[0].extract_text().split())
    assert len(pages) == 1
    for said in ("Certificat d’effacement", str(told.id).upper(), ORDER, "K. COORDO", "X. ADMIN"):
        assert said in words
    assert "ETCHEVERRY" not in words


def test_an_administrator_who_may_not_see_people_reads_initials(service_for, person):
    service_for(Role.COORDINATOR).propose(person, Ground.NO_CARE)
    admin = service_for(Role.ADMINISTRATOR)
    assert admin.proposals()[0].patient == "E. M."
    assert admin.standing(person).name == "E. M."


def test_the_file_is_whole_after_an_erasure(service_for, store, cared):
    proposal = service_for(Role.COORDINATOR).propose(cared, Ground.ORDER, ORDER)
    service_for(Role.ADMINISTRATOR).erase(proposal)
    live = store.engines.maintenance()
    try:
        assert live.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert live.execute("PRAGMA foreign_key_check").fetchall() == []
        live.execute("INSERT INTO transmission_fts(transmission_fts) VALUES('integrity-check')")
    finally:
        live.close()


@pytest.fixture
def packs(store, tmp_path):
    """An evening pack in the folder chosen, made while the record was there."""
    pack = tmp_path / "Continuite-2026-11-23-1000.pdf"
    pack.write_bytes(b"%PDF")
    (tmp_path / "autre.pdf").write_bytes(b"%PDF")
    settings = ContinuitySettings(
        enabled=True, folder=str(tmp_path), password="Paquet-du-soir-2026-Zz"
    )
    made = Packed(at=store.clock(), name=pack.name, pages=1, patients=1, code="")
    with store.quietly() as session:
        continuity.keep(session, settings)
    with store.action("continuity.pack", detail={"why": "evening"}) as session:
        continuity.made(session, made)
    return tmp_path


def purging(store_for, proposal):
    store = store_for(Role.ADMINISTRATOR)
    service = ErasureService(store, len, lambda _: None, ContinuityService(store).purge)
    told = service.erase(proposal)
    return service, told


def certified(service, told):
    from io import BytesIO

    from pypdf import PdfReader

    (page,) = PdfReader(BytesIO(service.certificate(told.id))).pages
    return " ".join(page.extract_text().split())


def test_the_purge_takes_the_evening_packs_too_and_the_next_is_due(
    service_for, store_for, store, packs, person
):
    service, told = purging(
        store_for, service_for(Role.COORDINATOR).propose(person, Ground.NO_CARE)
    )
    assert "jusqu’à la purge" in certified(service, told)
    assert ContinuityService(store).status().last
    service.purge_backups()
    assert [one.name for one in packs.glob("*.pdf")] == ["autre.pdf"]
    assert ContinuityService(store).status().last is None
    assert service.erasures()[0].packs == PacksGone(1)
    assert "1 retiré du dossier choisi" in certified(service, told)


def test_a_pack_the_journal_proves_younger_than_the_erasure_stays(
    service_for, store_for, store, packs, person
):
    service, _ = purging(store_for, service_for(Role.COORDINATOR).propose(person, Ground.NO_CARE))
    younger = packs / "Continuite-2026-11-20-1000.pdf"  # whatever the clock said
    younger.write_bytes(b"%PDF")
    made = Packed(at=store.clock(), name=younger.name, pages=1, patients=1, code="")
    with store.action("continuity.pack", detail={"why": "evening"}) as session:
        continuity.made(session, made)
    service.purge_backups()
    assert sorted(one.name for one in packs.glob("*.pdf")) == [younger.name, "autre.pdf"]
    assert ContinuityService(store).status().last == made


def test_packs_that_cannot_be_reached_are_told(service_for, store_for, packs, person):
    service, told = purging(
        store_for, service_for(Role.COORDINATOR).propose(person, Ground.NO_CARE)
    )
    shutil.rmtree(packs)
    service.purge_backups()
    assert service.erasures()[0].packs == PacksGone(0, left=True)
    assert "les détruire à la main" in certified(service, told)
    assert service.erasures()[0].purged_at is None  # not while packs may be there
    packs.mkdir()
    service.purge_backups()
    assert service.erasures()[0].packs == PacksGone(0)
    assert service.erasures()[0].purged_at


def test_the_packs_of_a_folder_chosen_before_go_too_or_are_told_as_left(
    service_for, store_for, store, packs, person
):
    chosen = ContinuityService(store)
    other, lost = packs / "autre", packs / "clé"
    other.mkdir()
    lost.mkdir()
    for folder in (lost, other):
        chosen.save(replace(chosen.settings(), folder=str(folder)))
    lost.rmdir()  # a stick was taken out
    (other / "Continuite-2026-11-23-1100.pdf").write_bytes(b"%PDF")
    chosen.save(replace(chosen.settings(), folder="", enabled=False))
    service, _ = purging(store_for, service_for(Role.COORDINATOR).propose(person, Ground.NO_CARE))
    service.purge_backups()
    assert not list(packs.rglob("Continuite-*.pdf"))
    assert service.erasures()[0].packs == PacksGone(2, left=True)
    with store.action("backup.purge", detail={"seq": 10**6}) as session:
        assert store_purging.said(session) == 0  # the last copy elsewhere is not the last word
    assert service.erasures()[0].purged_at is None
    lost.mkdir()
    assert service.purge_backups() == 1


def test_a_folder_of_packs_said_to_be_no_more_holds_no_purge_back(
    service_for, store_for, store, packs, person
):
    chosen = ContinuityService(store_for(Role.ADMINISTRATOR))
    lost = packs / "clé"
    lost.mkdir()
    (lost / "Continuite-2026-11-23-1100.pdf").write_bytes(b"%PDF")
    for folder in (lost, packs):
        chosen.save(replace(chosen.settings(), folder=str(folder)))
    with pytest.raises(PackFolderThere) as refused:
        chosen.forget_folder(str(lost))
    assert refused.value.packs == 1
    shutil.rmtree(lost)
    lost.touch()  # something is there that is not read
    with pytest.raises(PackFolderThere) as refused:
        chosen.forget_folder(str(lost))
    assert refused.value.packs == 0
    lost.unlink()
    service, _ = purging(store_for, service_for(Role.COORDINATOR).propose(person, Ground.NO_CARE))
    assert service.purge_backups() == 0
    assert str(lost) in chosen.former_folders()
    chosen.forget_folder(str(lost))
    chosen.recall_folder(str(lost))
    assert service.purge_backups() == 0
    chosen.forget_folder(str(lost))
    assert service.purge_backups() == 1
    with pytest.raises(NotFound):
        chosen.forget_folder(str(lost))
    with pytest.raises(NotAllowed):
        ContinuityService(store_for(Role.CAREGIVER)).forget_folder(str(lost))


def test_the_certificate_gives_the_records_whose_contacts_are_the_person(service_for, store, cared):
    people = PatientService(store)
    other = people.create(a_patient("IRIGOYEN", "Jean"))
    people.add(other, ContactPerson(id="", name="Maite Etcheverry", phone=""))
    proposal = service_for(Role.COORDINATOR).propose(cared, Ground.ORDER, ORDER)
    admin = service_for(Role.ADMINISTRATOR)
    number = people.open(other).patient.local_number
    before = admin.standing(cared)
    assert before.named_in == (number,)  # said before, while it can be corrected
    assert f"n°\u00a0{number}" in named_text(before)
    told = admin.erase(proposal)
    assert told.named_in == (number,)
    assert admin.erasures() == [told]
    assert f"n° {number}" in certified(admin, told)

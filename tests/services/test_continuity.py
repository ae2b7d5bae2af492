"""The evening pack: made, closed, kept three times, told when it is not."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pikepdf
import pytest
from pypdf import PdfReader
from sqlalchemy import text

from appointment_series_builders import NURSE, a_nurse
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.appointments import AppointmentContent, AppointmentDraft, Participant
from coordo_desktop.domain.backups import DestinationMissing
from coordo_desktop.domain.continuity import ContinuitySettings, PackOff
from coordo_desktop.domain.errors import Cancelled, DiskFull
from coordo_desktop.domain.patients import Allergy, Contingency, Stability
from coordo_desktop.domain.retention import HoldKind
from coordo_desktop.services import continuity as module
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.continuity import ContinuityService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.today import TodayService
from coordo_desktop.store import holds
from people import a_patient

PASSWORD = "ABCD-EFGH-JKLM-NPQR"


@pytest.fixture
def service(store):
    return ContinuityService(store)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "cle-usb"
    made.mkdir()
    return made


def seen_tomorrow(store, clock, name="ETCHEVERRY"):
    patients = PatientService(store)
    patient_id = patients.create(a_patient(name, "Maite", phones=("+33559123456",)))
    patients.add(patient_id, Allergy(id="", substance="pénicilline", severity="severe"))
    patients.add(patient_id, Contingency(id="", condition="fièvre", action="appeler le 15"))
    starts = clock() + timedelta(days=1, hours=len(name) % 3)
    with store.quietly() as session:
        if not session.execute(text("SELECT 1 FROM professional")).first():
            a_nurse(session)
    AppointmentService(store).book(
        AppointmentDraft(
            starts_at=starts,
            ends_at=starts + timedelta(minutes=30),
            content=AppointmentContent(
                professionals=(NURSE,),
                participants=(Participant(patient_id=patient_id),),
                title="Bilan",
            ),
        )
    )
    return patient_id


def words(pdf):
    reader = PdfReader(BytesIO(pdf))
    return "\n".join(page.extract_text() for page in reader.pages).replace("\u00a0", " ")


def on(folder, **more):
    return ContinuitySettings(
        enabled=True, hour="18:00", folder=str(folder), password=PASSWORD, **more
    )


def test_the_pack_says_who_is_seen_and_what_one_must_know(service, store, clock):
    seen_tomorrow(store, clock)
    said = words(service.preview())
    for part in (
        "Paquet de continuité", "ETCHEVERRY Maite", "PÉNICILLINE", "Si fièvre : appeler le 15",
        "05 59 12 34 56", "Bilan",
    ):  # fmt: skip
        assert part in said, part


def test_the_contents_give_the_page_of_each_person(service, store, clock):
    seen_tomorrow(store, clock)
    pages = [page.extract_text() for page in PdfReader(BytesIO(service.preview())).pages]
    (at,) = [n for n, text in enumerate(pages, 1) if "PÉNICILLINE" in text]
    contents = next(line for line in pages[0].split("\n") if line.startswith("ETCHEVERRY"))
    assert contents.rstrip().endswith(str(at)) or str(at) in pages[0].split("ETCHEVERRY")[1]


def test_somebody_unstable_is_in_it_though_not_seen(service, store):
    patient_id = PatientService(store).create(a_patient("BERHO", "Xan", coordinated=True))
    with store.quietly() as session:
        session.execute(text("UPDATE patient SET coordinated = 1"))
    PatientService(store).set_stability(patient_id, Stability.UNSTABLE)
    assert "BERHO Xan" in words(service.preview())


def test_it_is_closed_with_its_password_and_the_last_three_are_kept(service, store, clock, folder):
    seen_tomorrow(store, clock)
    service.save(on(folder))
    for _ in range(5):
        clock.advance(days=1)
        made = service.run()
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 3
    assert names[-1] == made.name
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(folder / made.name)
    with pikepdf.open(folder / made.name, password=PASSWORD) as document:
        assert document.encryption.R == 6
    assert b"ETCHEVERRY" not in (folder / made.name).read_bytes()
    assert service.status().last == made


def test_it_is_due_in_the_evening_once_and_at_the_next_unlocking(service, clock, folder):
    service.save(on(folder))  # 10:00 in Paris
    assert not service.due()
    clock.advance(hours=8, minutes=1)
    assert service.due()
    service.run()
    assert not service.due()
    clock.advance(hours=40)
    assert service.due()


def test_a_missing_folder_is_told_in_aujourdhui_and_tried_again(service, store, clock, folder):
    service.save(on(folder))
    clock.advance(hours=9)
    folder.rmdir()
    with pytest.raises(DestinationMissing):
        service.run()
    assert service.status().error == "DestinationMissing"
    assert not service.due()
    (line,) = TodayService(store).today(["pack_late"]).results["pack_late"].lines
    assert "échoué" in line.reason
    clock.advance(minutes=16)
    assert service.due()
    folder.mkdir()
    service.run()
    assert not TodayService(store).today(["pack_late"]).results["pack_late"].lines


def test_a_full_disk_leaves_the_packs_that_were_there(service, clock, folder, monkeypatch):
    service.save(on(folder))
    service.run()
    before = sorted(folder.iterdir())
    clock.advance(days=1)

    def full(*_told):
        raise DiskFull

    monkeypatch.setattr(module, "save_with", full)
    with pytest.raises(DiskFull):
        service.run()
    assert sorted(folder.iterdir()) == before
    assert service.status().error == "DiskFull"


def test_a_lock_makes_it_give_up_and_nothing_is_left(service, store, clock, folder):
    seen_tomorrow(store, clock)
    seen_tomorrow(store, clock, "BERHO")
    service.save(on(folder))

    def lock(_done, _total):
        service.stop()

    with pytest.raises(Cancelled):
        service.run(lock)
    assert not list(folder.iterdir())
    assert not service.status().error


def test_the_nurse_at_the_desk_makes_it_but_does_not_look_at_it(service, store_for, folder):
    service.save(on(folder))
    nurse = ContinuityService(store_for(Role.CAREGIVER))
    assert nurse.run().name in {path.name for path in folder.iterdir()}
    assert nurse.settings().password == ""
    with pytest.raises(NotAllowed):
        nurse.preview()
    with pytest.raises(NotAllowed):
        nurse.save(on(folder))


def test_without_a_password_nothing_is_made(service, folder):
    with pytest.raises(PackOff):
        service.run()
    with pytest.raises(PackOff):
        service.make(folder, "")
    assert not list(folder.iterdir())


def test_a_folder_one_cannot_write_in_is_refused_at_once(service, vault_path):
    from coordo_desktop.domain.errors import InsideVault

    with pytest.raises(InsideVault):
        service.save(on(vault_path.parent / "sauvegardes"))


def test_nothing_of_somebody_whose_processing_is_limited_is_in_the_pack(service, store, clock):
    patient_id = seen_tomorrow(store, clock)
    with store.action("hold.set", patient_id=patient_id) as session:
        holds.add(session, uuid4(), patient_id, HoldKind.LIMITATION, "Contesté par la personne")
    said = words(service.preview())
    assert "ETCHEVERRY" not in said
    assert "Dossier limité" in said

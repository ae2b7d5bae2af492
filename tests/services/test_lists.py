import csv
import io
import stat
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from pypdf import PdfReader
from sqlalchemy import event, text

from conftest import user_id_of
from coordo_desktop.domain.access import NotAllowed, Right, Role
from coordo_desktop.domain.approvals import Approval, ApprovalNeeded
from coordo_desktop.domain.errors import ChangedMeanwhile, MissingField, NotFound
from coordo_desktop.domain.ids import ListId
from coordo_desktop.domain.lists import (
    ConsentState,
    Criteria,
    ExportReason,
    ListField,
    ListKind,
    ListView,
    NotAChosenList,
    NotYourList,
    ReasonNeeded,
)
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    Allergy,
    Consent,
    ConsentKind,
    LifeCycle,
    Problem,
    Sex,
    Situation,
    Stability,
    Vigilance,
    VigilanceFlag,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.lists import ListService
from coordo_desktop.store import directory, parts, patients
from people import a_member, a_patient, a_professional

F = ListField


@pytest.fixture
def service(store) -> ListService:
    return ListService(store)


@pytest.fixture
def doctor():
    return a_professional("LARRALDE", given_name="Jean", title="Dr", profession="Médecin")


@pytest.fixture
def people(store, doctor):
    """Anne, 78, with much on file; Bruno, 40; Chloé, deceased; in this order."""
    anne = a_patient(
        "ROUX", "Anne", birth_date=PartialDate(1948, 7, 15), town="Orin", postal_code="64400",
        situation=Situation(gir=3), stability=Stability.UNSTABLE, coordinated=True,
        referring_doctor_id=doctor.id, nir="248076444502560",
    )  # fmt: skip
    bruno = a_patient(
        "Étcheverry", "Bruno", birth_date=PartialDate(1986, 11, 24), sex=Sex.MALE, town="ORIN",
        postal_code="64400",
    )  # fmt: skip
    chloe = a_patient(
        "PETIT", "Chloé", birth_date=PartialDate(1930), town="Juxue", postal_code="64120",
        life_cycle=LifeCycle.DECEASED,
    )  # fmt: skip
    with store.action("patient.create") as session:
        directory.add(session, doctor)
        for one in (anne, bruno, chloe):
            patients.add(session, one)
        for part in (
            VigilanceFlag(id=str(uuid4()), kind=Vigilance.FALL),
            VigilanceFlag(id=str(uuid4()), kind=Vigilance.DEVICE, label="Sonde à demeure"),
            Problem(id=str(uuid4()), label="Diabète de type 2"),
            Allergy(id=str(uuid4()), substance="Pénicilline"),
            Consent(id=str(uuid4()), kind=ConsentKind.SHARING, given=True, on=date(2026, 1, 1)),
            a_member(doctor),
        ):
            parts.add(session, anne.id, part)
    return anne, bruno, chloe


def names(service, view=None, **criteria) -> list[str]:
    view = view or ListView(criteria=Criteria(**criteria), columns=(F.GIVEN_NAMES,))
    return [row.cells[0] for row in service.page(view)]


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ({}, ["Bruno", "Anne"]),
        ({"life_cycles": frozenset()}, ["Bruno", "Chloé", "Anne"]),
        ({"life_cycles": frozenset({LifeCycle.DECEASED})}, ["Chloé"]),
        ({"name_starts": "etch"}, ["Bruno"]),
        ({"age_from": 40}, ["Anne"]),
        ({"age_from": 39, "age_to": 39}, ["Bruno"]),
        ({"age_to": 78}, ["Bruno", "Anne"]),
        ({"age_to": 77}, ["Bruno"]),
        ({"sexes": frozenset({Sex.MALE})}, ["Bruno"]),
        ({"towns": ("orin",)}, ["Bruno", "Anne"]),
        ({"towns": ("Juxue",)}, []),
        ({"postal_code": "644"}, ["Bruno", "Anne"]),
        ({"coordinated": True}, ["Anne"]),
        ({"coordinated": False}, ["Bruno"]),
        ({"girs": frozenset({3, 4})}, ["Anne"]),
        ({"stabilities": frozenset({Stability.UNSTABLE})}, ["Anne"]),
        ({"flags": frozenset({Vigilance.FALL})}, ["Anne"]),
        ({"flags": frozenset({Vigilance.FALL, Vigilance.WOUND})}, []),
        ({"device": "sonde"}, ["Anne"]),
        ({"problem": "diabete"}, ["Anne"]),
        ({"problem": "asthme"}, []),
        ({"allergy": "PENICILLINE"}, ["Anne"]),
        ({"consents": frozenset({ConsentState.GIVEN})}, ["Anne"]),
        ({"consents": frozenset({ConsentState.MISSING})}, ["Bruno"]),
        ({"no_contact_days": 30}, ["Bruno", "Anne"]),
        ({"towns": ("Orin",), "girs": frozenset({3})}, ["Anne"]),
    ],
)
def test_every_field_filters(service, people, criteria, found):
    assert names(service, **criteria) == found
    assert service.count(Criteria(**criteria)) == len(found)


def test_the_circle_and_the_doctor_filter(service, people, doctor):
    assert names(service, professional=doctor.id) == ["Anne"]
    assert names(service, doctor=doctor.id) == ["Anne"]


def test_a_recent_transmission_is_a_contact(service, store, people, clock):
    from coordo_desktop.services.transmissions import TransmissionService
    from transmission_builders import a_draft

    TransmissionService(store).sign(a_draft(people[0].id))
    assert names(service, no_contact_days=30) == ["Bruno"]
    view = ListView(columns=(F.GIVEN_NAMES, F.LAST_CONTACT), sort=F.LAST_CONTACT)
    assert [row.cells for row in service.page(view)] == [("Anne", "23/11/2026"), ("Bruno", "")]


@pytest.mark.parametrize(
    ("sort", "found"),
    [
        (F.NAME, ["Bruno", "Anne"]), (F.AGE, ["Bruno", "Anne"]), (F.BIRTH_DATE, ["Anne", "Bruno"]),
        (F.GIR, ["Anne", "Bruno"]), (F.STABILITY, ["Anne", "Bruno"]),
        (F.DOCTOR, ["Anne", "Bruno"]), (F.LOCAL_NUMBER, ["Anne", "Bruno"]),
    ],
)  # fmt: skip
def test_every_order_holds_both_ways(service, people, sort, found):
    view = ListView(columns=(F.GIVEN_NAMES,), sort=sort)
    assert names(service, view) == found
    if sort not in {F.GIR, F.DOCTOR}:  # what is not known comes last, whichever the order
        assert names(service, replace(view, descending=True)) == found[::-1]


def test_a_page_asks_only_for_what_it_shows(service, store):
    with store.action("patient.create") as session:
        patients.insert_many(
            session,
            (a_patient(f"NOM{number:03d}", "A", local_number=number) for number in range(1, 301)),
        )
    asked = []
    event.listen(store.engines.read, "before_cursor_execute", lambda *told: asked.append(told[2]))
    rows = service.page(ListView(columns=tuple(F)), offset=100, limit=20)
    assert [row.cells[1] for row in rows] == [f"NOM{number:03d}" for number in range(101, 121)]
    assert len([one for one in asked if one.startswith(("SELECT", "WITH"))]) <= 8


def test_the_first_page_walks_an_index(store):
    from coordo_desktop.store import lists as asked

    with store.reading() as session:
        now = store.clock()
        plans = []
        for view in (ListView(), ListView(criteria=Criteria(girs=frozenset({3})))):
            query = asked._asked(
                session, asked.select(asked.PATIENT.c.id), view.criteria, now.date(), now, None
            ).order_by(*asked._order(view))
            sql = query.compile(session.connection().engine, compile_kwargs={"literal_binds": True})
            rows = session.execute(text(f"EXPLAIN QUERY PLAN {sql}"))
            plans.append(" | ".join(row[3] for row in rows))
    assert "USING INDEX ix_patient_sort_key" in plans[0] or "ix_patient_life_cycle" in plans[0]
    assert "ix_patient_gir" in plans[1]


def test_towns_are_offered_in_order(service, people):
    assert service.towns() == ["Juxue", "Orin"]


# --- kept under a name --------------------------------------------------------------------------


def test_a_question_is_kept_changed_put_away_and_taken_back(service, people, heard):
    view = ListView(criteria=Criteria(age_from=75), columns=(F.NAME, F.TOWN))
    kept = service.save("  Plus de  75 ans", view)
    assert heard[-1] == {Topic.LISTS}
    (line,) = service.saved()
    assert (line.name, line.view, line.kind, line.mine) == (
        "Plus de 75 ans", view, ListKind.RULE, True,
    )  # fmt: skip
    service.rename(kept, "Anciens")
    with pytest.raises(ChangedMeanwhile):
        service.change(replace(line, name="Trop tard"))
    service.remove(kept)
    assert service.saved() == []
    with pytest.raises(NotFound):
        service.get(kept)
    service.restore(kept)
    assert service.get(kept).name == "Anciens"
    with pytest.raises(MissingField):
        service.save(" ", view)


def test_a_shared_list_is_seen_by_all_and_changed_by_its_maker(service, store_for, people):
    other = ListService(store_for(Role.COORDINATOR))
    mine, shared = (
        service.save("Mienne", ListView()),
        service.save("À tous", ListView(), shared=True),
    )
    assert [(one.name, one.mine) for one in other.saved()] == [("À tous", False)]
    with pytest.raises(NotFound):
        other.get(mine)
    for ask in (lambda: other.rename(shared, "x"), lambda: other.remove(shared)):
        with pytest.raises(NotYourList):
            ask()


def test_a_round_is_chosen_patient_by_patient(service, people):
    anne, bruno, chloe = (one.id for one in people)
    tour = service.create_chosen("Tournée du matin", [bruno])
    assert service.add_patients(tour, [anne, bruno, chloe, anne]) == 2
    assert [line.given_names for line in service.patients_of(tour)] == ["Bruno", "Anne", "Chloé"]
    service.reorder(tour, [chloe, anne, bruno])
    assert [row.cells for row in service.rows_of(tour, (F.GIVEN_NAMES,))] == [
        ("Chloé",), ("Anne",), ("Bruno",),
    ]  # fmt: skip
    assert service.remove_patients(tour, [anne]) == 1
    assert service.get(tour).patients == 2
    rule = service.save("Question", ListView())
    for ask in (lambda: service.add_patients(rule, [anne]), lambda: service.patients_of(rule)):
        with pytest.raises(NotAChosenList):
            ask()


def test_a_caregiver_sees_their_circle_only(service, store, store_for, people):
    anne, bruno, _ = people
    nurse = ListService(store_for(Role.CAREGIVER))
    tour = service.create_chosen("Tournée", [anne.id, bruno.id], shared=True)
    assert nurse.page(ListView()) == []
    assert nurse.patients_of(tour) == []
    assert nurse.count(Criteria()) == 0
    from conftest import user_id_of

    with store.action("circle.add") as session:
        them = a_professional("OYHENART", user_id=user_id_of("oyhenart"))
        directory.add(session, them)
        parts.add(session, bruno.id, a_member(them))
    assert [line.given_names for line in nurse.patients_of(tour)] == ["Bruno"]
    assert names(nurse) == ["Bruno"]


def test_reception_asks_nothing_clinical(store_for, people):
    reception = ListService(store_for(Role.RECEPTION))
    assert names(reception, towns=("Orin",)) == ["Bruno", "Anne"]
    with pytest.raises(NotAllowed):
        reception.page(ListView(columns=(F.NAME, F.PROBLEMS)))
    with pytest.raises(NotAllowed):
        reception.count(Criteria(girs=frozenset({1})))
    with pytest.raises(NotAllowed):
        reception.save("GIR", ListView(sort=F.GIR))


# --- leaving the program ------------------------------------------------------------------------


def test_an_export_is_whole_private_and_recorded(service, store, people, tmp_path):
    path = tmp_path / "liste.csv"
    view = ListView(columns=(F.FAMILY_NAME, F.AGE, F.TOWN))
    assert service.export(view, path, reason=ExportReason.CRISIS) == 2
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";"))
    assert rows == [
        ["Nom de naissance", "Âge", "Commune"], ["Étcheverry", "39", "ORIN"],
        ["ROUX", "78", "Orin"],
    ]  # fmt: skip
    with store.reading() as session:
        told = session.execute(
            text("SELECT detail_json FROM audit WHERE event = 'export'")
        ).scalar()
    assert '"patients":2' in told
    assert '"reason":"crisis"' in told
    assert "ROUX" not in told


def test_a_chosen_list_is_exported_in_its_order_as_a_workbook(service, people, tmp_path):
    from openpyxl import load_workbook

    anne, bruno, _ = (one.id for one in people)
    tour = service.create_chosen("Tournée", [anne, bruno])
    path = tmp_path / "tournee.XLSX"
    service.export(ListView(columns=(F.GIVEN_NAMES, F.AGE)), path, list_id=tour)
    rows = list(load_workbook(path).active.iter_rows(values_only=True))
    assert rows == [("Prénoms", "Âge"), ("Anne", 78), ("Bruno", 39)]


def test_more_than_twenty_leave_for_a_reason_and_with_a_second_yes(service, store, tmp_path):
    with store.action("patient.create") as session:
        patients.insert_many(session, [a_patient(f"NOM{number}", "A") for number in range(21)])
    path = tmp_path / "liste.csv"
    with pytest.raises(ReasonNeeded):
        service.export(ListView(), path)
    with pytest.raises(ApprovalNeeded):
        service.export(ListView(), path, reason=ExportReason.STATISTICS)
    assert not path.exists()
    me, until = store.actor.user_id, store.clock() + timedelta(minutes=10)
    yes = Approval("export", me, user_id_of("admin"), "passphrase", until)
    wanted = {"reason": ExportReason.STATISTICS, "approval": yes}
    assert service.export(ListView(), path, **wanted) == 21
    with pytest.raises(ApprovalNeeded):
        service.export(ListView(), path, **wanted)


@pytest.mark.parametrize("role", [Role.CAREGIVER, Role.RECEPTION, Role.READER])
def test_only_a_coordinator_exports(store_for, tmp_path, role):
    with pytest.raises(NotAllowed) as refusal:
        ListService(store_for(role)).export(ListView(), tmp_path / "x.csv")
    assert refusal.value.right is Right.EXPORT


def test_a_list_is_printed_and_recorded(service, store, people):
    view = ListView(criteria=Criteria(towns=("Orin",)), columns=(F.NAME, F.AGE, F.PHONES))
    pdf = service.sheet(view, "Patients d’Orin")
    words = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert "ROUX Anne" in words
    assert "commune : Orin" in words.replace("\u00a0", " ")
    with store.reading() as session:
        assert session.execute(
            text("SELECT count(*) FROM audit WHERE event = 'list.print'")
        ).scalar()


def test_reception_prints_addresses_and_nothing_clinical(store_for, people):
    reception = ListService(store_for(Role.RECEPTION))
    assert reception.sheet(ListView(), "Adresses").startswith(b"%PDF")
    with pytest.raises(NotAllowed):
        reception.sheet(ListView(columns=(F.NAME, F.GIR)), "GIR")


def test_an_unknown_list_is_not_found(service):
    with pytest.raises(NotFound):
        service.patients_of(ListId(uuid4()))

"""The journal at the desk: who may read what of it, how it is proved, kept and taken out."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.audit import (
    AuditFilter,
    AuditGroup,
    CodeAnswer,
    CodeMistyped,
    ControlKeyMistyped,
    ControlKeyUnknown,
    JournalContradicted,
    MonthsOutOfRange,
    written_control_key,
)
from coordo_desktop.domain.errors import FileDamaged, InsideVault
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services.audit import AuditService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.store import anchors, audit
from coordo_desktop.store.sealing import VaultKey
from people import a_patient

KEY = VaultKey(bytes(range(1, 33)))


def service_of(store):
    return AuditService(store, store.path.parent, KEY)


@pytest.fixture
def service(store):
    return service_of(store)


@pytest.fixture
def first_key(store):
    """The control key of this journal, as a recovery sheet would bear it."""
    with store.quietly() as session:
        session.execute(text("DELETE FROM audit_state"))
        return written_control_key(audit.start_epoch(session))


def act(store, times=1, name="settings.change", **told):
    for _ in range(times):
        with store.action(name, **told):
            pass


def runs(store, count=8):
    with store.quietly() as session:
        for _ in range(count):
            session.execute(
                text("INSERT INTO run(opened_at, version) VALUES (:at, '0')"),
                {"at": store.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")},
            )


def anchored(store):
    with store.reading() as session:
        anchors.add(store.path.parent, KEY, audit.head(session), 1, store.clock())


def tampered(store, statement):
    with store.quietly() as session:
        session.execute(text("DROP TRIGGER IF EXISTS audit_no_update"))
        session.execute(text("DROP TRIGGER IF EXISTS audit_no_delete"))
        session.execute(text(statement))


# --- reading --------------------------------------------------------------------------------------


def test_the_journal_is_filtered_and_paged_newest_first(service, store, clock):
    act(store, 3)
    clock.advance(days=1)
    act(store, 2, name="search", detail={"hits": 4})
    many, upto = service.open(AuditFilter())
    assert (many, upto) == (5, 5)
    assert [one.seq for one in service.page(AuditFilter(), upto, 1, 2)] == [4, 3]
    asked = AuditFilter(group=AuditGroup.RECORD)
    assert [one.detail for one in service.page(asked, upto, 0, 9)] == [{"hits": 4}] * 2
    since = AuditFilter(first=clock() - timedelta(hours=1))
    assert service.open(since)[0] == 3  # the reading before is an event of its own


def test_one_reads_ones_own_events_and_nobody_elses(store, store_for):
    act(store, 2)
    theirs = store_for(Role.READER)
    own = service_of(theirs)
    act(theirs, 1, name="search")
    assert [one.event for one in own.mine()] == ["search"]
    for asked in (AuditFilter(), AuditFilter(user_id=store.actor.user_id)):
        with pytest.raises(NotAllowed):
            own.open(asked)
        with pytest.raises(NotAllowed):
            own.page(asked, 9, 0, 9)
    assert [name for _id, name in own.people()] == ["L. BERHO"]


def test_failed_logins_are_told_to_the_person_of_the_account(service, store):
    with store.quietly() as session:
        audit.append(
            session, at=store.clock(), run=1, mono=0, actor=None, event="login.fail",
            detail={"account": str(store.actor.user_id), "at": ""},
        )  # fmt: skip
    (line,) = service.mine()
    assert (line.event, line.person) == ("login.fail", "C. MARTIN")


def test_who_confirmed_is_told_by_name(service, store):
    act(store, name="vault.restored", detail={"second": str(store.actor.user_id)})
    _many, upto = service.open(AuditFilter(event="vault.restored"))
    (line,) = service.page(AuditFilter(event="vault.restored"), upto, 0, 9)
    assert line.detail == {"second": store.actor.name}


def test_an_administrator_sees_no_patient_name_and_a_coordinator_does(store, store_for):
    patient_id = PatientService(store).create(a_patient(family_name="ETCHEVERRY"))
    asked = AuditFilter(patient_id=patient_id)
    names = {}
    for who in (Role.ADMINISTRATOR, Role.COORDINATOR):
        reader = service_of(store_for(who))
        _many, upto = reader.open(asked)
        names[who] = reader.page(asked, upto, 0, 1)[0].patient
    assert names[Role.ADMINISTRATOR] == ""
    assert "ETCHEVERRY" in names[Role.COORDINATOR]
    with pytest.raises(NotAllowed):
        service_of(store_for(Role.CAREGIVER)).open(asked)


def test_reading_the_journal_is_in_the_journal(service, store):
    patient_id = PatientId(UUID(int=7))
    service.open(AuditFilter(patient_id=patient_id))
    _many, upto = service.open(AuditFilter())
    line = service.page(AuditFilter(), upto, 0, 9)[-1]
    assert (line.event, line.patient_id, line.patient) == ("audit.read", patient_id, "")


# --- proving --------------------------------------------------------------------------------------


def test_everything_is_proved_with_anchors_backups_and_the_control_key(service, store, first_key):
    act(store, 5)
    anchored(store)
    act(store, 2)
    report = service.verify([first_key])
    assert (report.ok, report.lines, report.epochs) == (True, 7, (1,))
    assert report.anchored_at == store.clock()


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE audit SET event = 'search' WHERE seq = 3", "audit.hash:3"),
        ("UPDATE audit SET run = 'x' WHERE seq = 3", "audit.hash:3"),
        ("UPDATE audit SET user_id = x'41' WHERE seq = 3", "audit.hash:3"),
        ("UPDATE audit SET h = NULL WHERE seq = 3", None),
        ("UPDATE audit SET m = h WHERE seq = 3", "audit.mac:3"),
        ("DELETE FROM audit WHERE seq = 3", "audit.gap:3"),
        ("UPDATE audit SET seq = seq + 40 WHERE seq = 5", "audit.gap:5"),
        ("UPDATE audit_state SET key = head", "audit.key"),
        ("UPDATE audit_state SET head = zeroblob(32)", "audit.head"),
        ("UPDATE audit_state SET epoch = 2", "audit.epoch:"),
        ("UPDATE audit_epoch SET first_seq = 3", "audit.hash:"),
    ],
)
def test_what_is_touched_is_told(service, store, first_key, statement, problem):
    act(store, 5)
    anchored(store)
    if problem is None:
        with pytest.raises(Exception, match="NOT NULL"):
            tampered(store, statement)
        return
    tampered(store, statement)
    found = service.verify([first_key]).problems
    assert problem in found or (problem == "audit.hash:" and found)


def test_a_wrong_or_mistyped_control_key_is_refused_before_anything_is_said(service, store):
    act(store)
    with pytest.raises(ControlKeyMistyped):
        service.verify(["abcd"])
    with pytest.raises(ControlKeyUnknown):
        service.verify([written_control_key(bytes(32))])


def test_a_new_control_key_is_announced_under_the_old_one(service, store, first_key):
    act(store, 2)
    number, second = service.new_control_key()
    act(store, 2)
    assert number == 2
    assert service.verify([first_key, second]).epochs == (1, 2)
    assert service.verify([second]).ok
    tampered(store, "UPDATE audit_epoch SET commitment = 'x' WHERE number = 2")
    assert "audit.epoch:2" in service.verify([first_key]).problems


def test_codes_from_paper_say_whether_the_journal_still_holds_them(service, store):
    act(store, 4)
    with store.reading() as session:
        code = audit.short_code(audit.head(session))
    act(store, 3)
    found = service.check_code(f" jnl {code.lower()} ")
    assert (found.answer, found.seq, found.at) == (CodeAnswer.HELD, 4, store.clock())
    assert service.check_code("4 · 0000-0000-00").answer is CodeAnswer.DIFFERENT
    assert service.check_code("99 · 0000-0000-00").answer is CodeAnswer.CUT
    with pytest.raises(CodeMistyped):
        service.check_code("4 0000")


def test_a_loss_is_counted_and_taken_note_of(service, store, store_for):
    act(store, 6)
    with store.reading() as session:
        row = session.execute(text("SELECT hex(h) FROM audit WHERE seq = 4")).scalar_one()
    anchored(store)
    tampered(store, "DELETE FROM audit WHERE seq > 4")
    tampered(store, f"UPDATE audit_state SET seq = 4, head = x'{row}'")
    report = service.verify()
    assert ("audit.anchor:6" in report.problems, report.lost) == (True, 2)
    with pytest.raises(NotAllowed):
        service_of(store_for(Role.COORDINATOR)).accept()
    service.accept()
    assert service.verify().ok


def test_a_journal_set_back_behind_its_own_lines_is_damage(service, store):
    act(store, 3)
    tampered(store, "UPDATE audit_state SET seq = 1")
    with pytest.raises(FileDamaged):
        act(store)


# --- keeping --------------------------------------------------------------------------------------


def aged(store, clock, months=15):
    """A journal of some events a month, since that many months ago, opened now and then."""
    clock.at = datetime(2025, 8, 1, 9, tzinfo=UTC)
    for _ in range(months):
        act(store, 3)
        clock.advance(days=31)
    runs(store)


def test_old_months_are_given_up_and_the_rest_still_proves_itself(service, store, clock, first_key):
    aged(store, clock)
    anchored(store)
    assert service.nightly_due()
    assert service.nightly().ok
    assert not service.nightly_due()
    keeping = service.keeping()
    gone = [one for one in keeping.sealed if one.purged_at]
    assert (keeping.months, len(gone), keeping.over) == (12, 3, 0)
    report = service.verify([first_key])
    assert (report.ok, report.first_seq) == (True, 3 * 3 + 1)
    assert service.check_code("2 · 0000-0000-00").answer is CodeAnswer.GIVEN_UP
    with store.reading() as session:
        event, told = session.execute(
            text("SELECT event, detail_json FROM audit ORDER BY seq DESC LIMIT 1 OFFSET 1")
        ).one()
    assert (event, json.loads(told)["lines"]) == ("audit.purge", 9)


def test_what_was_given_up_cannot_be_passed_off_as_more(service, store, clock):
    aged(store, clock)
    service.nightly()
    tampered(store, "UPDATE audit_month SET purged_at = sealed_at WHERE number = 4")
    tampered(store, "DELETE FROM audit WHERE seq <= 12")
    assert any(code.startswith("audit.purge:") for code in service.verify().problems)


def test_a_clock_that_is_years_ahead_for_a_day_gives_nothing_up(service, store, clock):
    act(store, 3)
    runs(store)
    clock.advance(days=3650)
    runs(store, 2)
    act(store)
    service.nightly()
    assert service.verify().first_seq == 1


def test_a_journal_that_is_contradicted_gives_nothing_up_and_says_so(service, store, clock):
    aged(store, clock)
    tampered(store, "UPDATE audit SET role = 'X' WHERE seq = 40")
    with pytest.raises(JournalContradicted) as told:
        service.nightly()
    assert told.value.report.problems == ("audit.hash:40",)
    assert service.verify().first_seq == 1


def test_how_long_is_within_bounds_and_an_administrators_decision(service, store_for):
    service.keep_for(24)
    assert service.keeping().months == 24
    for months in (5, 37):
        with pytest.raises(MonthsOutOfRange):
            service.keep_for(months)
    with pytest.raises(NotAllowed):
        service_of(store_for(Role.COORDINATOR)).keep_for(12)


# --- leaving the program --------------------------------------------------------------------------


def checked(folder, *options):
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", str(folder / "verifier.py"), *options],
        capture_output=True, text=True, check=False, env={"PATH": os.environ["PATH"]},
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_an_export_is_verified_without_the_program(service, store, clock, first_key, tmp_path):
    aged(store, clock)
    anchored(store)
    service.nightly()
    _number, second = service.new_control_key()
    with store.reading() as session:
        code = audit.short_code(audit.head(session))
    act(store, 3)
    folder = service.export(tmp_path)
    assert sorted(one.name for one in folder.iterdir()) == [
        "LISEZMOI.txt", "ancres.jsonl", "journal.csv", "journal.jsonl", "tete.json", "verifier.py",
    ]  # fmt: skip
    status, said = checked(folder, "--cle", first_key, "--cle", second, "--code", f"Jnl {code}")
    assert (status, "Aucune anomalie" in said) == (0, True), said
    assert "réécrit" not in said
    assert "un export réécrit en entier passerait" in checked(folder)[1]
    assert "un export réécrit" in " ".join((folder / "LISEZMOI.txt").read_text("utf-8").split())
    lines = (folder / "journal.jsonl").read_bytes().splitlines(keepends=True)
    for spoilt in (
        lines[:5] + lines[6:],
        [*lines[:5], lines[5].replace(b'"role":"CX"', b'"role":"C"'), *lines[6:]],
        lines[:-1],
        [*lines[:3], lines[4], lines[3], *lines[5:]],
    ):
        (folder / "journal.jsonl").write_bytes(b"".join(spoilt))
        assert checked(folder)[0] == 1
    (folder / "journal.jsonl").write_bytes(b"".join(lines))
    table = (folder / "journal.csv").read_bytes()
    (folder / "journal.csv").write_bytes(table.replace(b"Claire", b"Nadege", 1) + b"\n")
    assert checked(folder)[0] == 1
    (folder / "journal.csv").write_bytes(table)
    known = (folder / "ancres.jsonl").read_bytes()
    (folder / "ancres.jsonl").unlink()
    assert checked(folder)[0] == 1
    (folder / "ancres.jsonl").write_bytes(known)
    stands = (folder / "tete.json").read_bytes()
    told = json.loads(stands)
    assert told["anchors"] == len(known.splitlines()) > 0
    (folder / "tete.json").write_text(json.dumps({**told, "files": {}}))
    assert "journal.csv n'est pas vérifié" in checked(folder)[1]
    (folder / "ancres.jsonl").write_bytes(b"")
    assert checked(folder)[0] == 1
    (folder / "tete.json").write_bytes(stands)
    (folder / "ancres.jsonl").write_bytes(known)
    assert checked(folder, "--code", "30 · 0000-0000-00")[0] == 1
    assert checked(folder, "--cle", "00" * 32)[0] == 1


def test_an_export_names_no_patient(service, store, tmp_path):
    patients = PatientService(store)
    patient_id = patients.create(a_patient(family_name="ZUBIETA", town="Xaxu", remarks="Zorrotz"))
    patients.open(patient_id)
    patients.find("zubieta", told=True)
    for file in service.export(tmp_path).iterdir():
        words = file.read_bytes().lower()
        assert not [one for one in (b"zubieta", b"xaxu", b"zorrotz") if one in words]


def test_an_export_is_an_administrators_and_never_beside_the_vault(service, store_for, tmp_path):
    with pytest.raises(NotAllowed):
        service_of(store_for(Role.COORDINATOR)).export(tmp_path)
    with pytest.raises(InsideVault):
        service.export(service._folder / "sauvegardes")


def test_the_paper_holds_what_was_asked_and_closes(service, store):
    act(store, 3)
    pdf = service.sheet(AuditFilter(group=AuditGroup.SETTINGS))
    assert pdf.startswith(b"%PDF")
    assert service.sheet(AuditFilter(), "mot de passe") != pdf

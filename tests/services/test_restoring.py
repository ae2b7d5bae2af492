"""What a backup holds and what would be lost, seen first; who may put it back, who agrees."""

import json
import shutil
from datetime import date

import pytest
from sqlalchemy import text

from conftest import FixedClock
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.accounts import AccountSuspended, WrongRecoveryCode
from coordo_desktop.domain.approvals import CannotConfirm, SamePerson, SecondPersonAvailable
from coordo_desktop.domain.audit_words import SEALED
from coordo_desktop.domain.backups import BackupDamaged, MadeWithOldKey
from coordo_desktop.domain.errors import DiskFull, TooManyTries, UnknownUser, WrongPassphrase
from coordo_desktop.domain.restoring import (
    BackupOfAnother,
    FolderNotEmpty,
    LiveVault,
    Second,
    SecondPersonNeeded,
    WorkKind,
    kind_of,
    lost_days,
)
from coordo_desktop.domain.upkeep import SynchronisedFolder
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.backups import backup_to
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.key_rotation import rotate
from coordo_desktop.services.own_passphrase import change_passphrase
from coordo_desktop.services.restoring import (
    available,
    look_into,
    preview_restore,
    preview_restore_with_code,
    restore_backup,
    restore_backup_with_code,
)
from coordo_desktop.services.unlocking import wait_seconds
from coordo_desktop.store import anchors, checkups, inbox
from coordo_desktop.store.recovery import new_code
from coordo_desktop.ui.kit.sentences import sentence
from people import a_patient
from transmission_builders import a_draft
from vault_support import FLOOR, GOOD, OTHER, THIRD, a_practice, opened

HERS = "Cd7!mPq2#vRz"
NADEGE = Second("nadege", HERS)


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """Claire (coordinator, administrator) and Nadège (care), one patient, one backup outside."""
    home = tmp_path_factory.mktemp("previewed")
    desk, code = a_practice(home / "coffre", FixedClock())
    AccountService(desk.store, desk.folder, desk.key).add(
        "nadege", "Nadège OYHENART", "IDEL", frozenset({Role.CAREGIVER}), OTHER, kdf=FLOOR
    )
    services = assemble(desk)
    patient = services.patients.create(a_patient("LARRALDE", "Maite", town="Bonloc"))
    services.transmissions.sign(a_draft(patient, "Douleur", "EVA 6"))
    desk.close()
    theirs = opened(home / "coffre", FixedClock(), "nadege", OTHER)
    change_passphrase(theirs, OTHER, HERS, kdf=FLOOR)
    theirs.close()
    desk = opened(home / "coffre", FixedClock())
    backup_to(desk, home / "out")
    desk.close()
    (home / "code").write_text(code)
    return home


@pytest.fixture
def home(tmp_path, made):
    return shutil.copytree(made, tmp_path / "home")


@pytest.fixture
def folder(home):
    return home / "coffre"


@pytest.fixture
def out(home):
    return home / "out"


@pytest.fixture
def code(home):
    return (home / "code").read_text()


def sign(folder, clock, *, many=1):
    desk = opened(folder, clock)
    services = assemble(desk)
    (patient,) = services.patients.find("larralde")
    for number in range(many):
        services.transmissions.sign(a_draft(patient.id, "Douleur", f"EVA {number}"))
    desk.close()


def events(folder, clock):
    desk = opened(folder, clock)
    with desk.store.reading() as session:
        query = text("SELECT event, detail_json FROM audit ORDER BY seq")
        found = [(row.event, json.loads(row.detail_json)) for row in session.execute(query)]
    desk.close()
    return found


def restored(folder, clock):
    """What the journal of the vault put back says of it."""
    (told,) = [detail for name, detail in events(folder, clock) if name == "vault.restored"]
    return told


# -- seen first -------------------------------------------------------------------------------


def test_what_it_holds_and_what_would_be_lost_day_by_day(folder, out, clock):
    sign(folder, clock, many=2)
    clock.advance(days=1)
    sign(folder, clock)
    seen = preview_restore(out, folder, "claire", GOOD, clock=clock)
    assert (seen.counts["patients"], seen.counts["transmissions"]) == (1, 1)
    assert seen.live_counts["transmissions"] == 4
    assert seen.live is LiveVault.OPEN
    assert [(day.on, day.kinds) for day in seen.lost] == [
        (date(2026, 11, 24), ((WorkKind.TRANSMISSIONS, 1),)),
        (date(2026, 11, 23), ((WorkKind.TRANSMISSIONS, 2),)),
    ]
    assert seen.lost_count == 3
    assert seen.behind.days == 1
    assert seen.needs_second
    assert [one.login for one in seen.seconds] == ["nadege"]
    assert not seen.branched


def test_looking_loses_nothing_and_is_not_counted_as_work(folder, out, clock):
    desk = opened(folder, clock)
    services = assemble(desk)
    (patient,) = services.patients.find("larralde", told=True)
    services.patients.open(patient.id)
    desk.close()
    assert preview_restore(out, folder, "claire", GOOD, clock=clock).lost == ()


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        ("transmission.sign", WorkKind.TRANSMISSIONS),
        ("patient.read", None),
        ("patient.create", WorkKind.RECORDS),
        ("login.ok", None),
        ("drill.ok", None),
        ("recall.open", WorkKind.STOCK),
        ("user.add", WorkKind.OTHER),
        ("sheet.print", None),
    ],
)
def test_work_is_told_from_looking(event, kind):
    assert kind_of(event) is kind


def test_a_day_of_looking_is_no_lost_day():
    assert lost_days([(date(2026, 1, 1), "patient.read")]) == ()


def test_in_a_new_folder_nothing_is_lost_and_one_person_is_enough(folder, out, home, clock):
    seen = preview_restore(out, home / "neuf", "claire", GOOD, clock=clock)
    assert (seen.live, seen.needs_second, seen.live_counts) == (LiveVault.NONE, False, {})
    assert not (home / "neuf").exists()


@pytest.mark.parametrize("damage", ["gone", "zero"])
def test_a_vault_that_does_not_open_is_replaced_by_one_person(folder, out, clock, damage):
    if damage == "zero":
        (folder / "coffre.db").write_bytes(bytes(8192))
    else:
        (folder / "coffre.db").unlink()
    seen = preview_restore(out, folder, "claire", GOOD, clock=clock)
    assert (seen.live, seen.needs_second) == (LiveVault.BROKEN, False)
    restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True)
    told = restored(folder, clock)
    assert (told["replaced_unread"], told["second"]) == (True, "none")


@pytest.mark.parametrize(("damage", "before"), [("gone", True), ("junk", False), ("edited", True)])
def test_without_its_keyring_a_vault_in_use_still_takes_two(folder, out, clock, damage, before):
    sign(folder, clock)
    ring = folder / "trousseau.json"
    if not before:
        (folder / "trousseau.json.prec").unlink()
    if damage == "gone":
        ring.unlink()
    elif damage == "junk":
        ring.write_bytes(ring.read_bytes() + b"x")
    else:
        ring.write_bytes(ring.read_bytes().replace(b"claire", b"clairE"))
    assert [
        one.login for one in preview_restore(out, folder, "claire", GOOD, clock=clock).seconds
    ] == ["nadege"]
    with pytest.raises(SecondPersonNeeded):
        restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True)
    with pytest.raises(WrongPassphrase):
        wrong = Second("nadege", "fausse")
        restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True, second=wrong)
    # The keyring before the last change has the passphrase of that time.
    agreed = Second("nadege", OTHER) if before else NADEGE
    restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True, second=agreed)
    told = restored(folder, clock)
    assert told["replaced_seq"] > told["seq"]
    assert len(told["second"]) == 36


def test_of_a_renewed_vault_without_its_keyring_the_anchors_tell_whose_it_was(folder, out, clock):
    desk = opened(folder, clock)
    rotate(desk, new_code=False)
    desk.close()
    (folder / "trousseau.json").unlink()
    with pytest.raises(SecondPersonNeeded):
        restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True)
    restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True, second=NADEGE)
    told = restored(folder, clock)
    assert told["replaced_unread"]
    assert len(told["second"]) == 36


def test_of_a_renewed_vault_the_second_person_opens_its_journal(folder, out, clock):
    desk = opened(folder, clock)
    rotate(desk, new_code=False)
    desk.close()
    restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True, second=NADEGE)
    told = restored(folder, clock)
    assert told["replaced_seq"] > told["seq"]


def another(home, clock, *, passphrase):
    """A backup of a vault that Nadège, no administrator here, made for herself."""
    theirs, sheet = a_practice(home / "autre", clock, login="nadege", passphrase=passphrase)
    AccountService(theirs.store, theirs.folder, theirs.key).add(
        "claire", "C", "IDEL", frozenset({Role.ADMINISTRATOR}), OTHER, kdf=FLOOR
    )
    theirs.close()
    theirs = opened(home / "autre", clock, "claire", OTHER)
    change_passphrase(theirs, OTHER, GOOD, kdf=FLOOR)
    theirs.close()
    theirs = opened(home / "autre", clock, "nadege", passphrase)
    backup_to(theirs, home / "leurs")
    theirs.close()
    return home / "leurs", sheet


def test_another_vaults_backup_takes_an_administrator_and_a_second_of_this_one(folder, home, clock):
    theirs, sheet = another(home, clock, passphrase=HERS)
    claire = Second("claire", GOOD)
    with pytest.raises(NotAllowed):
        restore_backup(theirs, folder, "nadege", HERS, clock=clock, replace=True, second=claire)
    with pytest.raises(BackupOfAnother) as refused:
        restore_backup_with_code(theirs, folder, sheet, clock=clock, replace=True, second=claire)
    assert "coffre qui est là" in sentence(refused.value)
    with pytest.raises(SecondPersonNeeded):
        restore_backup(theirs, folder, "claire", GOOD, clock=clock, replace=True)
    assert not list(folder.glob("avant-restauration-*"))
    restore_backup(theirs, folder, "claire", GOOD, clock=clock, replace=True, second=NADEGE)
    assert restored(folder, clock)["replaced_seq"]


@pytest.mark.parametrize("planted", ["nothing", "keyring", "gone"])
def test_another_vaults_people_do_not_speak_for_this_one(folder, home, clock, planted):
    theirs, _sheet = another(home, clock, passphrase=THIRD)
    if planted == "keyring":
        shutil.copy(home / "autre" / "trousseau.json", folder)
    elif planted == "gone":
        for name in ("trousseau.json", "trousseau.json.prec"):
            (folder / name).unlink()
    with pytest.raises(BackupOfAnother):
        restore_backup(
            theirs, folder, "nadege", THIRD, clock=clock, replace=True,
            second=Second("claire", GOOD),
        )  # fmt: skip
    assert not list(folder.glob("avant-restauration-*"))


def test_a_backup_restored_in_between_is_said(folder, out, clock):
    sign(folder, clock)
    restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True, second=NADEGE)
    made_since = available(folder)[0]
    assert made_since.reason == "restore"
    seen = preview_restore(
        folder / "sauvegardes" / made_since.id, folder, "claire", GOOD, clock=clock
    )
    assert seen.branched


def test_a_record_is_looked_at_and_the_look_is_noted(folder, out, clock):
    sign(folder, clock)
    (seen,) = look_into(out, folder, "claire", GOOD, "larralde", clock=clock)
    assert (seen.name, seen.town, seen.transmissions) == ("LARRALDE Maite", "Bonloc", 1)
    assert seen.last_focus == "Douleur"
    assert look_into(out, folder, "claire", GOOD, "personne", clock=clock) == []
    assert not list(folder.glob(".exercice-*"))
    assert [name for name, _detail in events(folder, clock)].count("backup.look") == 2


def test_from_the_open_vault_the_same_is_seen_without_a_passphrase(folder, out, clock):
    desk = opened(folder, clock)
    services = assemble(desk)
    (line,) = available(out)
    source = out / line.id
    assert services.restoring.preview(source).counts["patients"] == 1
    (seen,) = services.restoring.look_into(source, "maite")
    assert seen.name == "LARRALDE Maite"
    rotate(desk, new_code=False)
    desk.close()
    desk = opened(folder, clock)
    with pytest.raises(MadeWithOldKey):
        assemble(desk).restoring.preview(source)
    desk.close()


def test_what_is_damaged_shows_nothing(folder, out, clock):
    (line,) = available(out)
    file = out / line.id / "coffre.db"
    data = bytearray(file.read_bytes())
    data[9000] ^= 1
    file.write_bytes(data)
    with pytest.raises(BackupDamaged):
        preview_restore(out, folder, "claire", GOOD, clock=clock)


def test_only_an_administrator_of_that_time_looks_and_wrong_phrases_are_slowed(folder, out, clock):
    with pytest.raises(NotAllowed):
        preview_restore(out, folder, "nadege", HERS, clock=clock)
    with pytest.raises(UnknownUser):
        preview_restore(out, folder, "paul", HERS, clock=clock)
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            preview_restore(out, folder, "claire", "fausse", clock=clock)
    with pytest.raises(TooManyTries):
        preview_restore(out, folder, "claire", GOOD, clock=clock)


# -- who agrees -------------------------------------------------------------------------------


def test_a_vault_in_use_takes_two_people_and_both_are_in_the_journal(folder, out, clock, code):
    def over(second):
        return restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True, second=second)

    for refused, second in (
        (SecondPersonNeeded, None),
        (SamePerson, Second("claire", GOOD)),
        (UnknownUser, Second("paul", HERS)),
        (WrongPassphrase, Second("nadege", "fausse")),
        (SecondPersonAvailable, Second(code=code)),
    ):
        with pytest.raises(refused):
            over(second)
    assert not list(folder.glob("avant-restauration-*"))
    over(NADEGE)
    ((_event, told),) = [one for one in events(folder, clock) if one[0] == "vault.restored"]
    assert len(told["second"]) == 36


def test_a_restore_that_cannot_be_written_into_the_journal_is_not_made(
    folder, out, clock, monkeypatch
):
    sign(folder, clock)

    def full(*_about, **_more):
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(anchors, "begin_again", full)
        with pytest.raises(DiskFull):
            restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True, second=NADEGE)
    assert not [one for one in folder.iterdir() if "restauration" in one.name]
    found = [name for name, _detail in events(folder, clock)]
    assert "vault.restored" not in found
    assert found.count("transmission.sign") == 2


def test_a_vault_found_damaged_is_replaced_and_takes_work_again(folder, out, clock):
    desk = opened(folder, clock)
    checkups.told(desk.store, ("page",))
    desk.close()
    desk = opened(folder, clock)
    assert desk.store.damaged
    desk.close()
    report = restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True, second=NADEGE)
    assert report.aside
    desk = opened(folder, clock)
    assert not desk.store.damaged
    desk.close()
    sign(folder, clock)


def test_the_sheet_agrees_where_nobody_else_could(home, clock, code):
    folder = home / "seule"
    desk, sheet = a_practice(folder, clock)
    backup_to(desk, home / "copies")
    desk.close()
    seen = preview_restore(home / "copies", folder, "claire", GOOD, clock=clock)
    assert (seen.needs_second, seen.seconds) == (True, ())
    restore_backup(
        home / "copies",
        folder,
        "claire",
        GOOD,
        clock=clock,
        replace=True,
        second=Second(code=sheet),
    )
    ((_event, told),) = [one for one in events(folder, clock) if one[0] == "vault.restored"]
    assert told["second"] == "code"


def test_the_sheet_alone_restores_where_there_is_no_vault_and_takes_two_where_there_is(
    folder, out, home, clock, code
):
    assert preview_restore_with_code(out, folder, code, clock=clock).needs_second
    with pytest.raises(SecondPersonAvailable):
        restore_backup_with_code(out, folder, code, clock=clock, replace=True)
    restore_backup_with_code(out, folder, code, clock=clock, replace=True, second=NADEGE)
    restore_backup_with_code(out, home / "neuf", code, clock=clock)


def test_a_temporary_passphrase_agrees_to_nothing(folder, out, clock):
    desk = opened(folder, clock)
    AccountService(desk.store, desk.folder, desk.key).add(
        "paul", "Paul IRIART", "IDEL", frozenset({Role.CAREGIVER}), OTHER, kdf=FLOOR
    )
    desk.close()
    with pytest.raises(CannotConfirm):
        restore_backup(
            out, folder, "claire", GOOD, clock=clock, replace=True, second=Second("paul", OTHER)
        )


def test_who_left_since_does_not_come_back_with_an_old_backup(folder, out, clock):
    desk = opened(folder, clock)
    accounts = AccountService(desk.store, desk.folder, desk.key)
    (nadege,) = [one for one in accounts.list() if one.login == "nadege"]
    accounts.change(
        nadege.id, nadege.name, nadege.profession, frozenset({Role.ADMINISTRATOR, Role.CAREGIVER})
    )
    desk.close()
    theirs = opened(folder, clock, "nadege", HERS)
    (claire,) = [
        one
        for one in AccountService(theirs.store, theirs.folder, theirs.key).list()
        if one.login == "claire"
    ]
    AccountService(theirs.store, theirs.folder, theirs.key).suspend(claire.id)
    theirs.close()
    with pytest.raises(AccountSuspended):
        restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True, second=NADEGE)


def test_looks_are_sealed_for_the_live_vault(folder, out, clock):
    look_into(out, folder, "claire", GOOD, "larralde", clock=clock)
    assert b"larralde" not in (folder / inbox.BOX).read_bytes().lower()


# -- a wrong secret at any of these doors ------------------------------------------------------


def told(folder, clock):
    """What the next login finds in the box: each event, and whether its account is known."""
    found = events(folder, clock)
    sealed = [(event, bool(detail.get("account"))) for event, detail in found if event in SEALED]
    assert [event for event, _ in found if event != "tries.touched"][-1] == "login.ok"
    return sealed


def test_a_wrong_secret_is_told_at_the_next_login(folder, out, clock):
    for door in (preview_restore, restore_backup):
        with pytest.raises(WrongPassphrase):
            door(out, folder, "claire", OTHER, clock=clock)
    with pytest.raises(WrongPassphrase):
        look_into(out, folder, "nadege", OTHER, "larralde", clock=clock)
    for door in (preview_restore_with_code, restore_backup_with_code):
        with pytest.raises(WrongRecoveryCode):
            door(out, folder, new_code(), clock=clock)
    assert told(folder, clock) == [("restore.fail", True)] * 3 + [("restore.fail", False)] * 2


def test_a_wrong_second_person_is_told_in_the_vault_put_back(folder, out, clock):
    wrong = Second("nadege", OTHER)
    with pytest.raises(WrongPassphrase):
        restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True, second=wrong)
    restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True, second=NADEGE)
    assert told(folder, clock) == [("second.fail", True)]


def test_the_vault_whose_own_backup_is_tried_elsewhere_counts_and_tells(folder, tmp_path, clock):
    desk = opened(folder, clock)
    assemble(desk).backups.run("manual")
    desk.close()
    beside = folder / "sauvegardes"
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            restore_backup(beside, tmp_path / "neuf", "claire", OTHER, clock=clock)
    with pytest.raises(TooManyTries):
        restore_backup(beside, tmp_path / "neuf", "claire", GOOD, clock=clock)
    assert wait_seconds(folder, "claire", clock=clock)
    (folder / "essais.json").unlink()
    assert told(folder, clock) == [("restore.fail", True)] * 3
    assert not (tmp_path / "neuf").exists()


@pytest.mark.parametrize("copied", [False, True])
def test_tries_are_counted_at_the_vault_whatever_folder_is_meant(folder, tmp_path, clock, copied):
    desk = opened(folder, clock)
    assemble(desk).backups.run("manual")
    desk.close()
    other = tmp_path / "ailleurs"
    other.mkdir()
    (other / "trousseau.json").write_bytes(
        (folder / "trousseau.json").read_bytes() if copied else b"{}"
    )
    (tmp_path / "lien").symlink_to(folder / "sauvegardes" / available(folder)[0].id)
    for source in (folder / "sauvegardes", tmp_path / "lien"):
        with pytest.raises(WrongPassphrase):
            preview_restore(source, other, "claire", OTHER, clock=clock)
    assert [one.name for one in other.iterdir()] == ["trousseau.json"]
    assert told(folder, clock) == [("restore.fail", True)] * 2


def test_on_another_computer_tries_are_counted_beside_the_copy(home, out, clock):
    shutil.rmtree(home / "coffre")
    new = home / "neuf"
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            restore_backup(out, new, "claire", OTHER, clock=clock)
    with pytest.raises(TooManyTries):
        restore_backup(out, new, "claire", GOOD, clock=clock)
    assert not new.exists()


def test_a_good_try_leaves_no_counter_behind(home, out, clock):
    preview_restore(out, home / "neuf", "claire", GOOD, clock=clock)
    assert not (out / "essais.json").exists()


def test_a_vault_is_not_put_among_other_files_nor_where_others_copy_it(home, out, clock):
    other = home / "documents"
    other.mkdir()
    (other / "trousseau.json").write_text("{}")
    for replace in (False, True):
        with pytest.raises(FolderNotEmpty):
            restore_backup(out, other, "claire", GOOD, clock=clock, replace=replace)
    (other / "trousseau.json").unlink()
    (other / "lettre.odt").write_text("x")
    with pytest.raises(FolderNotEmpty) as refused:
        restore_backup(out, other, "claire", GOOD, clock=clock)
    assert "autre chose" in sentence(refused.value)
    assert [one.name for one in other.iterdir()] == ["lettre.odt"]
    with pytest.raises(SynchronisedFolder):
        restore_backup(out, home / "OneDrive" / "coffre", "claire", GOOD, clock=clock)
    assert not (home / "OneDrive").exists()
    (other / "lettre.odt").unlink()
    (other / "desktop.ini").write_text("x")
    restore_backup(out, other, "claire", GOOD, clock=clock)


def test_a_folder_that_cannot_be_written_slows_nothing(folder, tmp_path, clock, monkeypatch):
    desk = opened(folder, clock)
    assemble(desk).backups.run("manual")
    desk.close()

    def full(*_arguments):
        raise DiskFull

    monkeypatch.setattr("coordo_desktop.store.throttle.small_files.replace", full)
    monkeypatch.setattr("coordo_desktop.store.inbox.small_files.append", full)
    with pytest.raises(WrongPassphrase):
        preview_restore(folder, tmp_path / "neuf", "claire", OTHER, clock=clock)


def test_another_vault_of_ones_own_makes_no_failure_forgotten(folder, tmp_path, clock):
    theirs, _code = a_practice(tmp_path / "autre", clock, passphrase=OTHER)
    backup_to(theirs, tmp_path / "leurs")
    theirs.close()
    for wait in (0, 0, 5):
        preview_restore(tmp_path / "leurs", folder, "claire", OTHER, clock=clock)
        with pytest.raises(WrongPassphrase) as refused:
            opened(folder, clock, passphrase=OTHER)
        assert refused.value.wait_seconds == wait

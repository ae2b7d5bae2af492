"""The keyring: who opens it, what is noticed."""

import json
import random
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import NINE
from coordo_desktop.domain.accounts import PassphraseExpired, WrongRecoveryCode
from coordo_desktop.domain.errors import (
    CoordoError,
    DiskFull,
    FileTooNew,
    KeyringAltered,
    NoVaultHere,
    UnknownUser,
    VaultLocked,
    WrongPassphrase,
)
from coordo_desktop.domain.ids import UserId
from coordo_desktop.store import keyring, keyring_format, recovery, small_files
from coordo_desktop.store.kdf import FLOOR, USUAL, KdfCost, calibrated, passphrase_key
from coordo_desktop.store.keyring import NewUser
from coordo_desktop.store.sealing import (
    DoesNotOpen,
    VaultKey,
    canonical,
    new_pair,
    seal,
    unseal,
)

SECRET = bytes(range(32))
VAULT = UUID(int=9)
CLAIRE = NewUser(UserId(UUID(int=1)), "claire", "Claire M.", "Kx7!mPq2#vRz")
NADEGE = NewUser(UserId(UUID(int=2)), "nadege", "Nadège O.", "Ab7!mPq2#vRz")


@pytest.fixture(scope="module")
def made():
    """A keyring of two people, its key and its recovery code: made once, it is never changed."""
    key, code = VaultKey(SECRET), recovery.new_code()
    ring = keyring.created(VAULT, CLAIRE, FLOOR, key, code)
    return keyring.with_user(ring, key, NADEGE, FLOOR), key, code


@pytest.fixture(scope="module")
def data(made):
    return keyring_format.written(made[0])


def altered(data, **changes):
    """The file with other values and a checksum that fits: what a person would do."""
    plain = json.loads(data) | changes
    del plain["sum"]
    return canonical(plain | {"sum": keyring_format._sum(plain)})


def test_each_person_opens_the_same_vault_key(made):
    ring, _key, _code = made
    for user in (CLAIRE, NADEGE):
        opened = keyring.opened_by(ring, user.login, user.passphrase, NINE)
        assert bytes(opened.secret()) == SECRET


def test_the_passphrase_may_be_typed_decomposed():
    key = VaultKey(SECRET)
    user = replace(CLAIRE, passphrase="Été-à-la-Mer-2031!")
    ring = keyring.created(VAULT, user, FLOOR, key, recovery.new_code())
    typed = "E\u0301te\u0301-a\u0300-la-Mer-2031!"
    assert bytes(keyring.opened_by(ring, "claire", typed, NINE).secret()) == SECRET


def test_a_wrong_passphrase_and_an_unknown_login_open_nothing(made):
    ring = made[0]
    with pytest.raises(WrongPassphrase):
        keyring.opened_by(ring, "claire", NADEGE.passphrase, NINE)
    with pytest.raises(UnknownUser):
        keyring.opened_by(ring, "paul", CLAIRE.passphrase, NINE)


def test_the_recovery_code_opens_and_another_does_not(made):
    ring, _key, code = made
    assert bytes(keyring.opened_by_code(ring, code.lower()).secret()) == SECRET
    with pytest.raises(WrongRecoveryCode):
        keyring.opened_by_code(ring, recovery.new_code())


def test_nothing_secret_lies_in_the_file(made, data):
    _ring, key, code = made
    for secret in (SECRET, key.database_key(1), key.inbox_private()):
        assert bytes(secret).hex().encode() not in data
    for text in (CLAIRE.passphrase, code, code.replace("-", "")):
        assert text.encode() not in data


def test_what_is_written_is_read_back(made, data):
    assert keyring_format.parsed(data) == made[0]


def test_every_flipped_bit_of_a_sample_is_noticed(data):
    draw = random.Random(11)
    places = {0, len(data) - 1} | {draw.randrange(len(data)) for _ in range(400)}
    for place in places:
        for bit in range(8):
            flipped = bytearray(data)
            flipped[place] ^= 1 << bit
            with pytest.raises(KeyringAltered):
                keyring_format.parsed(bytes(flipped))


@pytest.mark.parametrize("field", ["rev", "gen", "vault", "inbox"])
def test_a_field_changed_by_somebody_who_mends_the_checksum_is_noticed(data, field):
    plain = json.loads(data)
    value = plain[field]
    other = value + 1 if isinstance(value, int) else ("0" if value[0] != "0" else "1") + value[1:]
    ring = keyring_format.parsed(altered(data, **{field: other}))
    with pytest.raises((KeyringAltered, WrongPassphrase)):
        keyring.opened_by(ring, "claire", CLAIRE.passphrase, NINE)


def test_slots_removed_swapped_renamed_or_added_are_noticed(data):
    plain = json.loads(data)
    first, second = plain["slots"]
    renamed = [first | {"name": "Autre"}, second]
    swapped_keys = [first | {"pub": second["pub"]}, second | {"pub": first["pub"]}]
    swapped_seals = [first | {"vmk": second["vmk"]}, second]
    longer = [first | {"until": "2040-01-01T00:00:00.000000Z"}, second]
    for slots in ([first], [second, first], renamed, swapped_keys, swapped_seals, longer):
        ring = keyring_format.parsed(altered(data, slots=slots))
        with pytest.raises((KeyringAltered, WrongPassphrase)):
            keyring.opened_by(ring, "claire", CLAIRE.passphrase, NINE)


def test_another_recovery_key_put_in_is_noticed(made, data):
    ring, _key, code = made
    plain = json.loads(data)
    theirs = recovery.public_of_code(recovery.new_code()).hex()
    forged = keyring_format.parsed(
        altered(data, recovery={"pub": theirs, "vmk": plain["recovery"]["vmk"]})
    )
    with pytest.raises(WrongRecoveryCode):
        keyring.opened_by_code(forged, code)
    with pytest.raises(KeyringAltered):
        keyring.opened_by(forged, "claire", CLAIRE.passphrase, NINE)
    assert ring != forged


@pytest.mark.parametrize(
    "cost",
    [
        {"m": 65535},
        {"m": 2 * 1024 * 1024 + 1},
        {"m": 10**12},
        {"t": 1},
        {"t": 21},
        {"p": 0},
        {"p": 17},
        {"alg": "argon2i"},
        {"alg": "pbkdf2"},
        {"v": 16},
        {"m": True},
        {"m": 65536.0},
        {"extra": 1},
    ],
)
def test_a_cost_out_of_bounds_is_refused_before_anything_is_computed(data, cost):
    plain = json.loads(data)
    slot = plain["slots"][0]
    slots = [slot | {"kdf": slot["kdf"] | cost}, plain["slots"][1]]
    with pytest.raises(KeyringAltered):
        keyring_format.parsed(altered(data, slots=slots))


def test_a_cost_out_of_bounds_is_refused_even_when_asked_directly():
    with pytest.raises(KeyringAltered):
        passphrase_key("x", bytes(16), KdfCost(1024, 1, 1))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 5000,
        b"{}",
        b"[]",
        b"null",
        b'"sum"',
        b"{" * 100_000,
        b'{"fmt":1,"fmt":1}',
        b'{"rev":NaN,"sum":1}',
        b'{"rev":1e999,"sum":1}',
        b"\xff\xfe",
        b"1" * 5000,
        b"SQLite format 3\0",
    ],
)
def test_what_is_not_a_keyring_is_refused(data):
    with pytest.raises(KeyringAltered):
        keyring_format.parsed(data)


def test_other_spellings_of_the_same_keyring_are_refused(data):
    for other in (data + b"\n", data.upper(), json.dumps(json.loads(data)).encode()):
        with pytest.raises(KeyringAltered):
            keyring_format.parsed(other)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=70)
    | st.sampled_from(["0001-01-01T00:00:00+14:00", "00" * 16, "00" * 32, "é" * 32, "٣" * 32]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["e", "n", "c", "m", "t", "p", "v"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(field=st.sampled_from(sorted(keyring_format._SLOT_FIELDS)), value=VALUES)
def test_no_value_in_a_slot_gets_past_the_reader_or_breaks_it(data, field, value):
    plain = json.loads(data)
    slots = [plain["slots"][0] | {field: value}, plain["slots"][1]]
    try:
        forged = altered(data, slots=slots)
    except ValueError:  # not even JSON
        return
    try:
        ring = keyring_format.parsed(forged)
    except KeyringAltered:
        return
    assert keyring_format.written(ring) == forged


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(data):
    with pytest.raises(KeyringAltered):
        keyring_format.parsed(data)


def test_a_later_format_asks_for_a_later_program(data):
    with pytest.raises(FileTooNew):
        keyring_format.parsed(altered(data, fmt=2))


def test_half_a_renewal_is_not_believed(data):
    for pending in ({"gen": 2}, {}, [], 1):
        with pytest.raises(KeyringAltered):
            keyring_format.parsed(altered(data, pending=pending))


def test_changing_ones_passphrase_keeps_the_key_pair(made):
    ring, key, _code = made
    fresh = keyring.with_passphrase(ring, key, "claire", CLAIRE.passphrase, "neuf!Neuf9neuf", FLOOR)
    assert fresh.revision == ring.revision + 1
    before, after = (keyring.slot_of(each, "claire") for each in (ring, fresh))
    assert (before.public, before.sealed) == (after.public, after.sealed)
    assert before.salt != after.salt
    assert bytes(keyring.opened_by(fresh, "claire", "neuf!Neuf9neuf", NINE).secret()) == SECRET
    with pytest.raises(WrongPassphrase):
        keyring.opened_by(fresh, "claire", CLAIRE.passphrase, NINE)
    with pytest.raises(WrongPassphrase):
        keyring.with_passphrase(ring, key, "claire", "wrong", "x", FLOOR)


def test_a_temporary_passphrase_ends(made):
    ring, key, _code = made
    user = replace(NADEGE, expires=NINE + timedelta(hours=24))
    fresh = keyring.with_user(ring, key, user, FLOOR)
    assert len(fresh.slots) == 2
    keyring.opened_by(fresh, "nadege", NADEGE.passphrase, NINE + timedelta(hours=23))
    with pytest.raises(PassphraseExpired):
        keyring.opened_by(fresh, "nadege", NADEGE.passphrase, NINE + timedelta(hours=25))


def test_after_recovery_the_old_code_opens_nothing(made):
    ring, key, code = made
    fresh_code = recovery.new_code()
    user = replace(CLAIRE, passphrase="neuf!Neuf9neuf")
    fresh = keyring.recovered(ring, key, user, FLOOR, fresh_code)
    assert fresh.revision == ring.revision + 1
    with pytest.raises(WrongRecoveryCode):
        keyring.opened_by_code(fresh, code)
    assert bytes(keyring.opened_by_code(fresh, fresh_code).secret()) == SECRET
    keyring.opened_by(fresh, "claire", "neuf!Neuf9neuf", NINE)


def test_the_file_is_replaced_whole_and_the_one_before_is_kept(tmp_path, made):
    ring, key, _code = made
    keyring.keep(tmp_path, ring)
    fresh = keyring.without_user(ring, key, NADEGE.user_id)
    keyring.keep(tmp_path, fresh)
    assert keyring.load(tmp_path) == fresh
    previous = (tmp_path / keyring.PREVIOUS).read_bytes()
    assert keyring_format.parsed(previous) == ring
    for name in (keyring.KEYRING, keyring.PREVIOUS):
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    assert not list(tmp_path.glob("*.new"))
    assert [person.login for person in keyring.people(tmp_path)] == ["claire"]


def test_a_full_disk_leaves_the_keyring_as_it_was(tmp_path, made, monkeypatch):
    import errno
    import os

    ring, key, _code = made
    keyring.keep(tmp_path, ring)

    def full(_descriptor):
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        keyring.keep(tmp_path, keyring.without_user(ring, key, NADEGE.user_id))
    monkeypatch.undo()
    assert keyring.load(tmp_path) == ring
    assert not list(tmp_path.glob("*.new"))


def test_a_missing_keyring_is_told_from_a_missing_vault(tmp_path):
    with pytest.raises(NoVaultHere):
        keyring.load(tmp_path)
    with pytest.raises(NoVaultHere):
        keyring.load(tmp_path / "nowhere")
    (tmp_path / "coffre.db").write_bytes(b"x" * 4096)
    with pytest.raises(KeyringAltered):
        keyring.load(tmp_path)
    (tmp_path / keyring.KEYRING).write_bytes(b"{" * 2_000_000)
    with pytest.raises(KeyringAltered):
        keyring.load(tmp_path)


def test_the_cost_fits_the_machine():
    def machine(seconds_at_usual):
        return lambda cost: (
            seconds_at_usual * (cost.memory / USUAL.memory) * (cost.passes / USUAL.passes)
        )

    assert calibrated(machine(0.5)) == USUAL
    assert calibrated(machine(2.9)).memory == USUAL.memory // 2
    assert calibrated(machine(60)) == FLOOR
    assert calibrated(machine(0.2)).passes > USUAL.passes
    for seconds in (0.0001, 0.2, 0.5, 2.9, 60):
        assert calibrated(machine(seconds)).acceptable


def test_a_sealed_box_opens_for_its_holder_and_about_its_subject_only():
    private, public = new_pair()
    other, _public = new_pair()
    sealed = seal(public, b"secret", {"id": "a"})
    assert bytes(unseal(private, sealed, {"id": "a"})) == b"secret"
    flipped = replace(sealed, box=bytes([sealed.box[0] ^ 1]) + sealed.box[1:])
    weak_point = replace(sealed, ephemeral=bytes(32))
    for key, box, about in (
        (other, sealed, {"id": "a"}),
        (private, sealed, {"id": "b"}),
        (private, flipped, {"id": "a"}),
        (private, weak_point, {"id": "a"}),
    ):
        with pytest.raises(DoesNotOpen):
            unseal(key, box, about)


def test_a_wiped_key_seals_nothing():
    key = VaultKey(SECRET)
    key.wipe()
    with pytest.raises(VaultLocked):
        key.secret()
    with pytest.raises(VaultLocked):
        key.database_key(1)


def test_a_place_that_is_not_a_folder_is_said(tmp_path, made):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CoordoError):
        keyring.keep(tmp_path / "file", made[0])
    with pytest.raises(CoordoError):
        small_files.make_folder(tmp_path / "file")

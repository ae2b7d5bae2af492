"""Slowing down whoever tries passphrases, and what is kept of it."""

from datetime import timedelta

import pytest

from conftest import NINE, FixedClock
from coordo_desktop.domain.errors import TooManyTries
from coordo_desktop.store import inbox, throttle
from coordo_desktop.store.sealing import VaultKey, public_of
from coordo_desktop.store.throttle import TRIES, Throttle, wait_after


class Machine:
    """A wall clock, a monotonic clock, and restarts."""

    def __init__(self, folder, monkeypatch):
        self.folder, self.patch = folder, monkeypatch
        self.wall, self.mono, self.runs = FixedClock(NINE), 1000.0, 0
        self.restart()

    def restart(self):
        self.runs += 1
        self.mono = 5.0 * self.runs
        self.patch.setattr(throttle, "_THIS_RUN", f"run-{self.runs}")

    def wait(self, **by):
        self.wall.advance(**by)
        self.mono += timedelta(**by).total_seconds()

    @property
    def throttle(self):
        return Throttle(self.folder, self.wall, lambda: self.mono)

    def fail(self, times, login="claire"):
        """Fail so many times, waiting as long as asked."""
        for _ in range(times):
            self.wait(seconds=self.throttle.wait(login))
            self.throttle.take(login)


@pytest.fixture
def machine(tmp_path, monkeypatch):
    return Machine(tmp_path, monkeypatch)


def test_three_tries_are_free_then_each_waits_longer(machine):
    waits = []
    for _ in range(10):
        machine.fail(1)
        waits.append(machine.throttle.wait("claire"))
    assert waits == [0, 0, 5, 15, 60, 60, 60, 60, 60, 900]
    assert wait_after(11) == 60
    assert wait_after(20) == 900


def test_a_try_too_early_is_refused_and_counts_for_nothing(machine):
    machine.fail(3)
    with pytest.raises(TooManyTries) as refused:
        machine.throttle.take("claire")
    assert refused.value.wait_seconds == 5
    machine.wait(seconds=5)
    machine.throttle.take("claire")
    assert machine.throttle.wait("claire") == 15


def test_a_good_login_forgets_the_failures_in_a_row(machine):
    machine.fail(3)
    machine.wait(seconds=5)
    machine.throttle.take("claire")
    machine.throttle.succeed("claire")
    assert machine.throttle.wait("claire") == 0
    machine.fail(2)
    assert machine.throttle.wait("claire") == 0


def test_each_account_has_its_own_counters(machine):
    machine.fail(5)
    assert machine.throttle.wait("claire") == 60
    assert machine.throttle.wait("nadege") == 0


def test_waits_outlive_the_program(machine):
    machine.fail(5)
    machine.restart()
    assert machine.throttle.wait("claire") == 60
    machine.wall.advance(seconds=45)
    machine.restart()
    assert machine.throttle.wait("claire") == 15


def test_setting_the_clock_back_never_shortens_a_wait(machine):
    machine.fail(5)
    for back in (3600, 86400 * 400):
        machine.wall.advance(seconds=-back)
        assert machine.throttle.wait("claire") == 60
        machine.restart()
        assert machine.throttle.wait("claire") == 60
    machine.wall.advance(seconds=3600 + 86400 * 400)
    assert machine.throttle.wait("claire") == 60


def test_setting_the_clock_forward_within_a_run_does_not_help(machine):
    machine.fail(5)
    machine.wall.advance(days=3)
    assert machine.throttle.wait("claire") == 60


def test_no_more_than_twenty_five_tries_in_a_day(machine):
    start = machine.wall.at
    tries = 0
    for turn in range(1000):
        wait = machine.throttle.wait("claire")
        if machine.wall.at + timedelta(seconds=wait) >= start + timedelta(hours=24):
            break
        machine.wait(seconds=wait)
        machine.throttle.take("claire")
        tries += 1
        if turn % 7 == 0:
            machine.wall.advance(seconds=-500)
            start -= timedelta(seconds=500)
    assert tries == 25


def test_a_damaged_file_makes_everybody_wait_once(machine):
    for content in (b"", b"{}", b"\0" * 100, b'{"elapsed":1}', b"[" * 100_000):
        (machine.folder / TRIES).write_bytes(content)
        assert machine.throttle.wait("claire") == 60
        machine.wait(seconds=60)
        machine.throttle.take("claire")
        machine.throttle.succeed("claire")
        assert machine.throttle.wait("nadege") == 0


def test_the_file_is_its_owners(machine):
    machine.fail(1)
    assert (machine.folder / TRIES).stat().st_mode & 0o777 == 0o600


# -- the box ----------------------------------------------------------------------------------

KEY = VaultKey(bytes(range(32)))
PUBLIC = public_of(KEY.inbox_private())


def put(folder, login="claire", vault="v"):
    inbox.put(folder, vault, PUBLIC, "login.fail", login, NINE)


def test_a_sealed_failure_is_read_by_the_vault_only(tmp_path):
    put(tmp_path)
    assert b"claire" not in (tmp_path / inbox.BOX).read_bytes()
    assert (tmp_path / inbox.BOX).stat().st_mode & 0o777 == 0o600
    (event,), unreadable = inbox.events(tmp_path, "v", KEY)
    assert (event.event, event.login, unreadable) == ("login.fail", "claire", 0)
    assert inbox.events(tmp_path, "v", VaultKey(bytes(31) + b"\1")) == ([], 1)
    assert inbox.events(tmp_path, "other", KEY) == ([], 1)


def test_cut_and_forged_lines_are_counted_and_the_rest_is_read(tmp_path):
    put(tmp_path)
    with (tmp_path / inbox.BOX).open("ab") as box:
        box.write(b'{"e":"00","n":"00","c":"00"}\nnot json\n[]\n\xff\n')
    put(tmp_path)
    whole = (tmp_path / inbox.BOX).read_bytes()
    (tmp_path / inbox.BOX).write_bytes(whole[:-40])
    events, unreadable = inbox.events(tmp_path, "v", KEY)
    assert (len(events), unreadable) == (1, 5)


def test_a_full_box_keeps_what_it_has(tmp_path):
    (tmp_path / inbox.BOX).write_bytes(b"x" * 1_000_001)
    put(tmp_path)
    assert (tmp_path / inbox.BOX).stat().st_size == 1_000_001


def test_no_box_is_an_empty_one(tmp_path):
    assert inbox.events(tmp_path, "v", KEY) == ([], 0)
    inbox.empty(tmp_path)


def test_the_wall_clock_set_forward_and_the_program_started_again_shorten_nothing(machine):
    machine.fail(10)
    machine.wall.advance(days=365)
    machine.patch.setattr(throttle, "_THIS_RUN", "another")
    assert machine.throttle.wait("claire") == 900
    machine.wait(seconds=60)
    machine.patch.setattr(throttle, "_THIS_RUN", "and another")
    assert machine.throttle.wait("claire") == 840

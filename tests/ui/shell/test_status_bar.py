"""The status bar: the newest backup, the newest copy elsewhere, by age."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from coordo_desktop.domain.backup_places import BackupPlace, health
from coordo_desktop.domain.backups import BackupLine
from coordo_desktop.domain.continuity import Packed, PackStatus
from coordo_desktop.ui.shell.status_bar import StatusBar

NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)


@pytest.fixture
def bar(qtbot):
    bar = StatusBar("MSP", ZoneInfo("Europe/Paris"))
    qtbot.addWidget(bar)
    return bar


def place(days, *, error=""):
    made = None if days is None else NOW - timedelta(days=days)
    return BackupPlace(
        id=uuid4(), name="Clé", path="/x", inside="", mark="m", added_at=NOW - timedelta(days=4),
        copied_at=made, made_at=made, error=error,
    )  # fmt: skip


def told(bar, *places):
    inside = BackupLine("x", NOW, "manual", 1, 1, True)
    bar.set_health(health(inside, places, (), NOW), NOW)
    return bar._outside.text(), bar._outside._ink


def test_a_copy_is_green_then_orange_after_three_days_then_red_after_seven(bar):
    assert told(bar, place(0)) == ("Copie hors du poste 10:42", "ok")
    words, ink = told(bar, place(3))
    assert ("3" in words, ink) == (True, "warn")
    words, ink = told(bar, place(8))
    assert ("8" in words, ink) == (True, "danger")


def test_the_newest_of_two_sticks_is_said(bar):
    assert told(bar, place(9, error="DestinationMissing"), place(0))[1] == "ok"


def test_a_place_that_got_nothing_yet_and_no_place_at_all(bar):
    assert told(bar, place(None)) == ("Copie hors du poste\u202f: pas encore faite", "warn")
    assert told(bar) == ("Pas de copie hors du poste", "text-2")


def test_a_place_that_takes_no_copy_is_said_at_once(bar):
    assert told(bar, place(0, error="DiskFull")) == ("Copie impossible sur Clé", "warn")


def test_a_date_in_the_future_is_said_and_is_not_green(bar):
    assert told(bar, place(-300)) == ("Copie hors du poste datée du futur", "warn")
    assert told(bar, place(-300), place(0))[1] == "ok"
    bar.set_backup(NOW + timedelta(days=300), NOW)
    assert (bar._backup.text(), bar._backup._ink) == ("Sauvegarde datée du futur", "warn")


def pack(bar, **known):
    bar.set_pack(PackStatus(**known), NOW)
    return bar._pack.text(), bar._pack._ink


def test_the_evening_pack_tells_when_it_was_made_and_when_it_failed(bar):
    pack(bar, enabled=False, error="DiskFull")
    assert bar._pack.isHidden()
    made = Packed(at=NOW, name="x.pdf", pages=9, patients=3, code="7K2M")
    assert pack(bar, enabled=True, last=made, expected_at=NOW) == ("Paquet du soir 10:42", "text-2")
    assert not bar._pack.isHidden()
    late = NOW + timedelta(minutes=1)
    said = pack(bar, enabled=True, last=made, expected_at=late)
    assert said == ("Paquet du soir\u202f: à faire", "warn")
    said = pack(bar, enabled=True, last=made, expected_at=late, failed_at=NOW, error="DiskFull")
    assert said == ("Paquet du soir\u202f: échec 10:42", "warn")
    assert pack(bar, enabled=True)[0] == "Paquet du soir\u202f: pas encore fait"

"""The main job in a real window, by keyboard alone; what was done is then read in the vault."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import text

from coordo_desktop.domain.transmissions import BoardFilter
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.services.unlocking import OpenDesk, recover
from coordo_desktop.store import recovery
from coordo_desktop.system.clock import now
from people import a_patient
from vault_support import FLOOR, a_practice, opened

from .conftest import Screen, until

PASSPHRASE = "Sept-Collines-42-Bleues"


class Vault:
    """The same vault, read by the test while the program works in it."""

    def __init__(self, folder: Path, login: str = "claire") -> None:
        self.desk: OpenDesk = opened(folder, now, login, PASSPHRASE)
        self.services: Services = assemble(self.desk)

    def value(self, query: str) -> object:
        with self.desk.store.reading() as session:
            return session.execute(text(query)).scalar()

    def count(self, event: str) -> int:
        """How many times this is in the audit trail."""
        return int(str(self.value(f"SELECT count(*) FROM audit WHERE event='{event}'")))

    def once_more(self, event: str, do: Callable[[], object]) -> None:
        """Do it, and wait until the audit trail says that it is done."""
        before = self.count(event)
        do()
        until(lambda: self.count(event) > before, event)


@pytest.fixture
def vault(screen):
    """A practice with three patients, closed for everybody but the test."""
    folder = screen.home / "coffre"
    desk, _code = a_practice(folder, now, passphrase=PASSPHRASE)
    patients = assemble(desk).patients
    patients.create(a_patient("LARRALDE", "Maite", used_name="ETCHEVERRY"))
    patients.create(a_patient("ETCHEBEST", "Pascal"))
    patients.create(a_patient("BERHO", "Xan"))
    desk.close()
    seen = Vault(folder)
    yield seen
    seen.desk.close()


def unlock(screen: Screen, vault: Vault) -> None:
    screen.start()
    locked = screen.settle()

    def enter() -> None:
        screen.type(PASSPHRASE)
        screen.keys("Return")

    vault.once_more("login.ok", enter)
    screen.turned(locked)


def find(screen: Screen, vault: Vault, words: str) -> None:
    """Ctrl+K, a few letters, Enter: the record is open."""

    def ask() -> None:
        screen.keys("ctrl+k")
        screen.type(words)
        screen.keys("Return")

    vault.once_more("patient.read", ask)
    screen.settle()


def write(screen: Screen, vault: Vault, words: str) -> None:
    """Ctrl+T, a cible, what is seen."""
    vault.once_more("patient.read", lambda: screen.keys("ctrl+t"))
    screen.settle()
    screen.type("Tension")
    screen.settle()
    screen.keys("Tab")  # takes the cible that is proposed and goes on to what was seen
    screen.type(words)


def test_find_a_patient_and_write_what_is_seen(screen, vault):
    unlock(screen, vault)
    find(screen, vault, "etcheverry")
    write(screen, vault, "ta 13/8 fc 78")
    vault.once_more("transmission.sign", lambda: screen.keys("ctrl+Return"))
    (line,) = vault.services.transmissions.board(BoardFilter())
    assert line.entry.focus.startswith("Tension")
    assert line.entry.part("data") == "ta 13/8 fc 78"
    assert "ETCHEVERRY" in line.patient_name
    assert line.entry.author == "Claire MARTIN"
    (patient,) = vault.services.patients.find("etcheverry")
    history = vault.services.measurements.history(patient.id)
    assert {one.value for one in history} == {130, 80, 78}
    assert vault.services.drafts.find("transmission", str(patient.id)) is None


def test_half_a_transmission_survives_the_power_and_is_signed_the_next_morning(screen, vault):
    unlock(screen, vault)
    find(screen, vault, "berho")
    write(screen, vault, "moitie de phrase")
    until(
        lambda: vault.value("SELECT count(*) FROM draft WHERE payload LIKE '%moitie de phrase%'"),
        "the draft in the vault",
    )
    screen.kill()
    vault.once_more("patient.read", lambda: unlock(screen, vault))  # it opens by itself
    screen.settle()
    screen.type(" et la suite")
    vault.once_more("transmission.sign", lambda: screen.keys("ctrl+Return"))
    (line,) = vault.services.transmissions.board(BoardFilter())
    assert "moitie de phrase" in line.entry.part("data")
    assert "BERHO" in line.patient_name
    assert vault.value("SELECT count(*) FROM draft WHERE payload LIKE '%moitie%'") == 0


def test_the_sheet_of_a_patient_is_saved_and_the_register_holds_it(screen, vault, tmp_path):
    unlock(screen, vault)
    find(screen, vault, "etchebest")
    record = screen.settle()
    screen.keys("ctrl+p")
    screen.turned(record)
    sheet = screen.papered()
    screen.keys("ctrl+s")
    screen.turned(sheet)
    screen.keys("ctrl+Return")
    screen.focus("Enregistrer")
    screen.settle()
    screen.keys("ctrl+a")
    screen.type(str(tmp_path / "feuille.pdf"))
    vault.once_more("sheet.print", lambda: screen.keys("Return"))
    (line,) = vault.services.handover.register()
    assert (line.number, line.patients) == (1, 1)
    until((tmp_path / "feuille.pdf").exists, "the file")
    assert b"/Encrypt" in (tmp_path / "feuille.pdf").read_bytes()


# --- the first start -----------------------------------------------------------------------------


# The code is on screen and on paper only, never in a file: here it is drawn beforehand.
DRAWN = """
from coordo_desktop.app import main
from coordo_desktop.store import recovery

recovery.new_code = lambda: {code!r}
main()
"""


def read_back(screen: Screen, groups: list[str]) -> None:
    """Type the group that is asked for: whoever cannot read the screen tries them all."""
    before = ticks(screen.settle())
    for group in groups * 2:
        screen.keys("ctrl+a")
        screen.type(group)
        if ticks(screen.settle()) > before:
            return
    pytest.fail("no group of the paper was the one asked for")


def ticks(seen: bytes) -> int:
    """How much of the screen is of the green that says « right », or of a paler one."""
    blue, green, red, _ = np.frombuffer(seen, np.uint8).astype(np.int16).reshape(-1, 4).T
    return int(np.count_nonzero((green - red > 25) & (green - blue > 15)))


def test_a_practice_is_made_and_its_recovery_sheet_read_back_by_keyboard_alone(screen):
    code = recovery.new_code()
    groups = code.split("-")
    screen.start("-c", DRAWN.format(code=code))
    first = screen.settle()
    screen.type("Maison des Trois Ponts")
    screen.keys("Return")
    screen.settle()
    for answer in ("Claire MARTIN", "IDE coordinatrice", PASSPHRASE, PASSPHRASE):
        screen.type(answer)
        screen.keys("Return")
    until((screen.home / "coffre" / "trousseau.json").exists, "the keyring")
    shown = screen.turned(first)
    screen.keys("Tab", "space")  # no printer: copied by hand
    screen.turned(shown)
    read_back(screen, groups)
    screen.keys("Tab")
    read_back(screen, groups)
    sheet = screen.settle()
    screen.keys("Return")
    begin = screen.turned(sheet)
    screen.keys("Tab", "Return")
    screen.turned(begin)
    screen.keys("alt+2")
    nobody = screen.settle()
    screen.keys("ctrl+n")
    screen.turned(nobody)
    screen.type("LARRALDE")
    vault = Vault(screen.home / "coffre", "cmartin")
    try:
        vault.once_more("patient.create", lambda: screen.keys("ctrl+Return"))
        (line,) = vault.services.patients.find("larralde")
        assert line.family_name == "LARRALDE"
        assert vault.services.settings.load().name == "Maison des Trois Ponts"
    finally:
        vault.desk.close()
    screen.close()
    desk, fresh = recover(
        screen.home / "coffre", "cmartin", code, "Huit-Vallons-51-Rouges", clock=now,
        kdf=FLOOR,
    )  # fmt: skip
    desk.close()
    assert fresh

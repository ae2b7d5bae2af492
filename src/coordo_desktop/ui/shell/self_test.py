"""`--self-test`: proves an installation without a display, on a throwaway encrypted vault.

Creates, writes a patient and a transmission, prints a sheet, backs up, reopens, checks; looks at
the fonts and translations that ship beside the code. Removes what it made, and exits 0.
"""

import secrets
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from coordo_desktop import __version__
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.handover import SheetRequest
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import Patient, Sex
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.transmissions import TransmissionDraft
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.unlocking import create_practice, suggest_passphrase, unlock
from coordo_desktop.system.clock import now
from coordo_desktop.system.resources import resource_path
from coordo_desktop.ui.kit.theme import apply_theme, theme

MARKER = "ZZYVARKHOEK"
_LOGIN = "essai"


class SelfTestFailed(Exception):
    """One of the checks did not hold; `step` names it."""

    def __init__(self, step: str) -> None:
        super().__init__(step)
        self.step = step


def run_self_test(scratch: Path, say: Callable[[str], None] | None = None) -> int:
    """0 when everything held, 1 otherwise; `scratch` may be empty, and is left as it was."""
    tell = say or _print
    folder = scratch / f"essai-{secrets.token_hex(6)}"
    started = time.monotonic()
    try:
        _resources()
        tell("resources ok")
        _vault(folder, tell)
    except SelfTestFailed as failure:
        tell(f"self-test FAILED: {failure.step}")
        return 1
    except CoordoError as error:
        tell(f"self-test FAILED: {type(error).__name__}")
        return 1
    except Exception as error:  # noqa: BLE001 - the last word of a test run is its verdict
        tell(f"self-test FAILED: {type(error).__name__}")
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    tell(f"self-test ok: Coordo Desktop {__version__}, {time.monotonic() - started:.1f} s")
    return 0


def _vault(folder: Path, tell: Callable[[str], None]) -> None:
    passphrase = suggest_passphrase()
    desk, _code = create_practice(
        folder, PracticeSettings(name="Essai"), _LOGIN, "Essai COORDO", "", passphrase, clock=now
    )
    try:
        services = assemble(desk)
        patient_id = services.patients.create(
            Patient(
                id=PatientId(uuid4()),
                family_name=MARKER,
                given_names="Maite",
                sex=Sex.FEMALE,
                birth_date=PartialDate(1945, 3, 12),
            )
        )
        services.transmissions.sign(
            TransmissionDraft(
                patient_id=patient_id,
                focus="Douleur",
                parts=(("data", "EVA 2/10 au repos."),),
            )
        )
        tell("written ok")
        prepared = services.handover.prepare(SheetRequest(patients=(patient_id,)))
        printed = services.handover.print_sheet(prepared)
        _hold(printed.pdf.startswith(b"%PDF") and printed.pages >= 1, "print")
        tell("printed ok")
        _hold(services.backups.run("manual").verified, "backup")
        tell("backed up ok")
    finally:
        desk.close()
    _hold(_unreadable(folder), "encryption")
    _reopened(folder, passphrase)
    tell("reopened ok")


def _reopened(folder: Path, passphrase: str) -> None:
    desk = unlock(folder, _LOGIN, passphrase, clock=now)
    try:
        services = assemble(desk)
        found = services.patients.find(MARKER.casefold())
        _hold([line.family_name for line in found] == [MARKER], "search")
        _hold(integrity(desk.store).ok, "integrity")
    finally:
        desk.close()


def _unreadable(folder: Path) -> bool:
    """No file of the vault shows the marker: the whole of it is encrypted."""
    words = (MARKER.encode(), MARKER.lower().encode())
    return not any(
        word in file.read_bytes() for file in folder.rglob("*") if file.is_file() for word in words
    )


def _resources() -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(app, QApplication):
        apply_theme(app, "light")
    _hold(theme().family == "Inter", "fonts")
    _hold(resource_path("mots.txt").exists(), "words")
    english = QTranslator()
    _hold(english.load(str(resource_path("translations/coordo_en.qm"))), "translations")


def _hold(held: bool, step: str) -> None:
    if not held:
        raise SelfTestFailed(step)


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()

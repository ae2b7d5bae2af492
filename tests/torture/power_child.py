"""Somebody at work while every write is recorded: `python -m torture.power_child DIR PATIENT`."""

import ctypes
import sys
from pathlib import Path
from uuid import UUID

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.own_passphrase import change_passphrase
from coordo_desktop.services.unlocking import lock
from coordo_desktop.system.clock import now
from one_derivation import derive_once
from transmission_builders import a_draft
from vault_support import FLOOR, GOOD, OTHER, opened

FOLD_EVERY, CHANGE_AT = 8, 25
CHANGED = b"changed"


def main() -> int:
    folder, patient = Path(sys.argv[1]), PatientId(UUID(sys.argv[2]))
    entries, careless = int(sys.argv[3]), sys.argv[4] == "careless"
    derive_once()
    kept = ctypes.CDLL(None).io_record_kept
    desk = opened(folder, now)
    services = assemble(desk)
    if careless:
        desk.store.engines._synchronous("OFF")
    for number in range(entries):
        services.drafts.keep("transmission", str(patient), f"brouillon {number}")
        signed = services.transmissions.sign(a_draft(patient, f"Cible {number % 5}", "ta 13/8"))
        kept(signed.bytes, ctypes.c_long(16))
        if number % FOLD_EVERY == FOLD_EVERY - 1 and not careless:
            desk.store.checkpoint()
        if number == CHANGE_AT and not careless:
            change_passphrase(desk, GOOD, OTHER, kdf=FLOOR)
            kept(CHANGED, ctypes.c_long(len(CHANGED)))
    lock(desk)
    return 0


if __name__ == "__main__":
    sys.exit(main())

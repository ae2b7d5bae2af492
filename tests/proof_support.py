"""What the proofs share: how much is asked of them, and the work done in processes that die."""

import json
import os
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.transmissions import FollowUpDraft
from coordo_desktop.services.bundle import assemble
from coordo_desktop.system.clock import now
from transmission_builders import a_draft
from vault_support import opened

FULL = os.environ.get("COORDO_PROOF") == "full"
READY = bytes(16)


def asked(short: int, full: int) -> int:
    """How many times: the short count at each run of the tests, the full one when it is asked."""
    return full if FULL else short


def figures(proof: str, **values: object) -> None:
    """Add what was measured to the file that `COORDO_PROOF_FIGURES` names, when it names one."""
    path = os.environ.get("COORDO_PROOF_FIGURES")
    if path:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps({"proof": proof, **values}, ensure_ascii=False) + "\n")


def sign_until_killed(folder: str, patient: UUID, told: Connection) -> None:
    """Sign entry after entry; tell each id once the service says that it is kept."""
    services = assemble(opened(Path(folder), now))
    told.send_bytes(READY)
    for number in count():
        services.drafts.keep("transmission", str(patient), f"brouillon {number}")
        entry = services.transmissions.sign(
            a_draft(
                PatientId(patient),
                f"Cible {number % 7}",
                f"entrée {number}, ta 13/8 fc 78",
                follow_ups=(FollowUpDraft(text=f"à revoir {number}"),),
            )
        )
        told.send_bytes(entry.bytes)

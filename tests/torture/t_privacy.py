"""T-25, for what people are given and for the evening pack: whole, closed, nobody else's."""

import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pikepdf
from pypdf import PdfReader

from canaries import HALF, Markers, betrayed
from coordo_desktop.domain.continuity import ContinuitySettings
from coordo_desktop.domain.patients import (
    Allergy,
    ContactPerson,
    Contingency,
    Problem,
    Situation,
)
from coordo_desktop.domain.privacy import StatementDraft
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.services.saving import proposed_password
from coordo_desktop.system.clock import now
from one_derivation import derive_once
from people import a_patient
from torture.rows import Asked, Found, Row
from torture.support import Tally
from transmission_builders import a_draft
from vault_support import a_practice

_A_ROUND = 13  # markers written by one round of `_write`
_WRONG = 100  # other passwords tried


def exported(asked: Asked) -> Found:
    """Marker words in the records of two people; what leaves holds those of one, and closed."""
    derive_once()
    tally, mine, theirs = Tally(), Markers(asked.seed), Markers(asked.seed + 1)
    desk, _code = a_practice(asked.folder / "coffre", now)
    services = assemble(desk)
    one = _person(services, mine, asked.count)
    _person(services, theirs, max(_A_ROUND, asked.count // 10))
    out = asked.folder / "sortie"
    out.mkdir()
    password = proposed_password()
    pdf, data = services.request_papers.archive(one, out / "clair.pdf", "")
    (closed,) = services.request_papers.archive(one, out / "ferme.pdf", password)
    _whole(tally, pdf, data, mine, theirs)
    _closed(tally, closed, password, (mine, theirs))
    services.continuity.save(
        ContinuitySettings(enabled=True, hour="18:00", folder=str(out), password=password)
    )
    made = services.continuity.run()
    _closed(tally, out / made.name, password, (mine, theirs))
    left = [path.name for path in out.iterdir() if path.name.startswith(".")]
    tally.held(not left, "a partial file was left behind")
    desk.close()
    tally.trials = max(tally.trials, len(mine.drawn))
    return tally.found(
        mots_témoins=len(mine.drawn) + len(theirs.drawn),
        octets_remis=pdf.stat().st_size + data.stat().st_size,
        mots_de_passe_essayés=2 * _WRONG,
    )


def _person(services: Services, markers: Markers, many: int) -> UUID:
    """A record that holds at least `many` marker words, wherever one types."""
    word = markers.typed
    patient_id = services.patients.create(
        a_patient(
            word().upper(), word(), remarks=word(), access_notes=word(), address=word(),
            address_extra=word(), situation=Situation(
                lives=word(), housing=word(), social=word(), what_matters=word()),
        )
    )  # fmt: skip
    services.requests.add_statement(
        StatementDraft(patient_id=patient_id, about=word(), text=word(), said_on=date(2026, 1, 2))
    )
    while len(markers.drawn) < many:
        _write(services, patient_id, word)
    return patient_id


def _write(services: Services, patient_id: UUID, word) -> None:
    for part in (
        Problem(id="", label=word(), note=word()),
        Allergy(id="", substance=word(), reaction=word()),
        Contingency(id="", condition=word(), action=word()),
        ContactPerson(id="", name=word(), kinship=word(), note=word()),
    ):
        services.patients.add(patient_id, part)
    draft = a_draft(patient_id, word(), "")
    parts = tuple((heading, word()) for heading in ("data", "actions", "results"))
    services.transmissions.sign(replace(draft, parts=parts))


def _whole(tally: Tally, pdf: Path, data: Path, mine: Markers, theirs: Markers) -> None:
    """Each word of the person is in both files, and none of somebody else's."""
    paper = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf.read_bytes())).pages)
    read, told = "".join(paper.lower().split()), data.read_text(encoding="utf-8").lower()
    for word in mine.drawn:
        tally.trials += 1
        tally.held(word in told, "a word of the person is not in the file of data")
        tally.held(word in read, "a word of the person is not in the readable document")
    for word in theirs.drawn:
        tally.held(word[:HALF] not in told, "a word of somebody else is in the file of data")
        tally.held(word[:HALF] not in read, "a word of somebody else is in the document")
    tally.held(json.loads(data.read_bytes())["resourceType"] == "Bundle", "no bundle")


def _closed(tally: Tally, path: Path, password: str, markers: tuple[Markers, ...]) -> None:
    """Nothing is read in the closed file; one password opens it, AES-256, revision 6."""
    raw = path.read_bytes()
    for drawn in markers:
        tally.held(not betrayed(raw, drawn.halves()), "a word is read in a closed file")
    for attempt in ["", password.lower(), password[:-1]] + [
        proposed_password() for _ in range(_WRONG - 3)
    ]:
        tally.trials += 1
        tally.held(not _opens(raw, attempt), "a closed file opens with another password")
    tally.held(_opens(raw, password), "its own password does not open it")
    with pikepdf.open(BytesIO(raw), password=password) as document:
        tally.held(document.encryption.R == 6, "not the revision 6 of AES-256")


def _opens(raw: bytes, password: str) -> bool:
    try:
        pikepdf.open(BytesIO(raw), password=password).close()
    except pikepdf.PasswordError:
        return False
    return True


_TESTS = "tests/services/test_requests.py"
ROWS = [
    Row(
        "T-25-remis",
        "Les données remises à une personne et le paquet du soir\u202f: complets, et fermés",
        "1 000 mots témoins\u202f: tous dans ses fichiers, 0 d’une autre personne, 0 lisible dans "
        "un fichier fermé\u202f; AES-256 révision 6, un seul mot de passe l’ouvre",
        exported,
        short=0,
        full=1000,
        held_by=_TESTS,
    ),
]

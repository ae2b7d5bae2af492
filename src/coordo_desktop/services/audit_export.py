"""The journal as files: to be verified without this program, or to be read in a spreadsheet.

The lines themselves hold ids, codes and counts; no patient is named in any of these files.
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from coordo_desktop.documents import journal
from coordo_desktop.documents.protect import with_password
from coordo_desktop.domain.audit import AuditFilter, AuditLine
from coordo_desktop.domain.audit_words import GROUPS, detail_words, event_words, group_of
from coordo_desktop.domain.journal_sheet import JournalSheet
from coordo_desktop.exchange.safe_export import csv_bytes
from coordo_desktop.store import (
    accounts,
    anchors,
    audit,
    audit_epochs,
    audit_reading,
    settings,
    small_files,
)
from coordo_desktop.store.sealing import canonical
from coordo_desktop.store.unit import OpenSession, Store
from coordo_desktop.system.resources import resource

MOST = 2000  # events on a paper: some sixty pages
LINES, HEAD, ANCHORS = "journal.jsonl", "tete.json", "ancres.jsonl"
TABLE, VERIFIER, README = "journal.csv", "verifier.py", "LISEZMOI.txt"
_TITLES = (
    "N°", "Date et heure", "Personne", "Rôles", "Famille", "Événement", "Dossier", "Objet",
    "Détail",
)  # fmt: skip
_LARGEST = 8 << 20

_TOLD = """Journal d’accès de Coordo, exporté le {at}.

journal.jsonl  chaque événement, dans l’ordre, avec son empreinte et sa preuve
journal.csv    les mêmes événements, à lire dans un tableur
tete.json      où le journal commence et finit, et ses clés de contrôle (leur empreinte seulement)
ancres.jsonl   où le journal en était, noté hors du coffre au fil du temps
verifier.py    un programme court qui vérifie le tout sans Coordo (Python 3 suffit)

Pour vérifier : python3 verifier.py
  Sans clé ni code, cela prouve seulement que ces fichiers vont ensemble : un export réécrit en
  entier passerait. Donnez la clé, ou le code d’une feuille imprimée gardée ailleurs.
Avec la clé de contrôle de la fiche de secours : python3 verifier.py --cle XXXX-XXXX-…
Avec le code du pied d’une feuille imprimée : python3 verifier.py --code "48213 · 7K2M-QX4D-9A"

Aucun patient n’est nommé ici : les dossiers y sont des numéros internes. Ces fichiers disent
pourtant qui a travaillé, et quand : gardez-les comme un document confidentiel. Ils servent à la
sécurité, jamais à évaluer une personne.

Fin du journal : {code}
"""


def files(
    session: OpenSession, folder: Path, at: datetime, zone: ZoneInfo
) -> tuple[list[tuple[str, bytes]], int]:
    """Every file of an export by its name, and how many events they hold."""
    lines, table, count = [], [], 0
    names = {str(one): name for one, name in accounts.names(session).items()}
    for row in audit_reading.raw_lines(session):
        body = audit.body_of(row[:-2])
        proof = f'{row[-2].hex()}","m":"{row[-1].hex()}'.encode()
        lines.append(b"".join((b'{"b":', body, b',"h":"', proof, b'"}\n')))
        table.append(_cells(row, names, zone))
        count += 1
    kept = small_files.read(folder / anchors.ANCHORS, _LARGEST)
    stands = audit.head(session)
    code = f"Jnl {audit.short_code(stands)}"
    told = _TOLD.format(at=f"{at.astimezone(zone):%d/%m/%Y %H:%M}", code=code)
    beside = [(TABLE, csv_bytes(_TITLES, table))]
    if kept is not None:
        beside.append((ANCHORS, kept))
    many = len((kept or b"").splitlines())
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in beside}
    made = [
        (LINES, b"".join(lines)),
        (HEAD, canonical(_head(session, at) | {"files": sums, "anchors": many}) + b"\n"),
        (VERIFIER, verifier()),
        (README, told.encode()),
    ]
    return [*made, *beside], count


def verifier() -> bytes:
    """The program that verifies an export by itself."""
    return resource("verifier_journal.py")


def _head(session: OpenSession, at: datetime) -> dict[str, object]:
    stands, gone = audit.head(session), audit.given_up(session)
    return {
        "fmt": 1,
        "vault": accounts.mark(session).vault,
        "exported_at": at.isoformat(),
        "seq": stands.seq,
        "head": stands.head.hex(),
        "code": audit.short_code(stands),
        "given_up": {"seq": gone.seq, "head": gone.head.hex()},
        "epochs": [
            {
                "number": one.number,
                "first_seq": one.first_seq,
                "started_at": one.started_at.isoformat(),
                "commitment": one.commitment,
            }
            for one in audit_epochs.listed(session)
        ],
    }


def _cells(row: tuple[object, ...], names: dict[str, str], zone: ZoneInfo) -> tuple[str, ...]:
    detail, event, _mono, about, patient, roles, _run, seq, user, utc, *_proofs = map(_text, row)
    told = json.loads(detail)
    group = group_of(event)
    at = datetime.fromisoformat(utc).astimezone(zone)
    return (
        seq,
        f"{at:%d/%m/%Y %H:%M:%S}",
        names.get(user or str(told.get("account", "")), user),
        roles,
        GROUPS[group] if group else "",
        event_words(event),
        patient,
        about,
        detail_words(told),
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def sheet(
    session: OpenSession, store: Store, asked: AuditFilter, lines: list[AuditLine], left_out: int
) -> bytes:
    """The events as a PDF to read; the newest first."""
    practice = settings.load(session)
    zone = ZoneInfo(practice.time_zone)
    return journal.render(
        JournalSheet(
            practice=practice.name,
            asked=_asked(asked, zone),
            rows=tuple(sheet_rows(lines, zone)),
            left_out=left_out,
            author=store.actor.name,
            printed_at=store.clock().astimezone(zone),
            audit_code=f"Jnl {audit.short_code(audit.head(session))}",
        )
    )


def closed(pdf: bytes, password: str) -> bytes:
    """The document, closed by the password when there is one (AES-256)."""
    return with_password(pdf, password) if password else pdf


def _asked(asked: AuditFilter, zone: ZoneInfo) -> tuple[str, ...]:
    told = []
    if asked.user_id is not None:
        told.append("une personne")
    if asked.patient_id is not None:
        told.append("un dossier")
    if asked.event:
        told.append(event_words(asked.event))
    elif asked.group is not None:
        told.append(GROUPS[asked.group])
    if asked.first is not None:
        told.append(f"depuis le {asked.first.astimezone(zone):%d/%m/%Y}")
    if asked.after is not None:
        last = asked.after.astimezone(zone) - timedelta(days=1)
        told.append(f"jusqu’au {last:%d/%m/%Y}")
    return tuple(told)


def sheet_rows(lines: Iterable[AuditLine], zone: ZoneInfo) -> list[tuple[str, ...]]:
    """Events as the rows of a paper: when, who, what, whom, figures."""
    return [
        (
            f"{one.at.astimezone(zone):%d/%m/%Y %H:%M}",
            one.person or "–",
            event_words(one.event),
            one.patient or short_record(one),
            detail_words(one.detail),
        )
        for one in lines
    ]


def short_record(line: AuditLine) -> str:
    """The number that stands for a record whose name the reader may not see."""
    return f"dossier {line.patient_id.hex[:8]}" if line.patient_id else ""

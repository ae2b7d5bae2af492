"""What the journal says of the vault key: its last renewal, what happened since."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordo_desktop.domain.key_renewal import Due, KeyState
from coordo_desktop.store.accounts import mark
from coordo_desktop.store.audit_rows import AuditRow

RENEWED = "key.rotated"
READ_BACK = "recovery.read_back"
_SHEETS = ("recovery.renew",)  # where it was used, the lock screen has it read back
_WHY = {"user.suspend": Due.SUSPENDED, "recovery.used": Due.RECOVERED}


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the journal."""

    seq: int
    at: datetime
    event: str
    detail: dict[str, object]

    @property
    def generation(self) -> int:
        """The generation a renewal began."""
        number = self.detail.get("gen", 0)
        return number if isinstance(number, int) else 0

    @property
    def new_sheet(self) -> bool:
        """Whether a recovery sheet was made."""
        return self.event in _SHEETS or bool(self.detail.get("sheet"))


def last_renewal(session: Session) -> Event | None:
    """The last time the key was renewed, as far as the journal goes back."""
    return next(iter(_last(session, RENEWED)), None)


def state(session: Session) -> KeyState:
    """The key today, and whether it should be renewed."""
    renewed = last_renewal(session)
    since = 0 if renewed is None else renewed.seq
    due = next((one for one in _last(session, *_WHY) if one.seq > since), None)
    read = next(iter(_last(session, READ_BACK)), None)
    sheets = [one for one in _last(session, RENEWED, *_SHEETS, most=20) if one.new_sheet]
    return KeyState(
        generation=mark(session).generation,
        renewed_at=None if renewed is None else renewed.at,
        due=Due.NO if due is None else _WHY[due.event],
        due_since=None if due is None else due.at,
        sheet_unread=bool(sheets) and (read is None or read.seq < sheets[0].seq),
    )


def _last(session: Session, *events: str, most: int = 1) -> list[Event]:
    rows = session.execute(
        select(AuditRow.seq, AuditRow.utc, AuditRow.event, AuditRow.detail_json)
        .where(AuditRow.event.in_(events))
        .order_by(AuditRow.seq.desc())
        .limit(most)
    )
    return [Event(row.seq, row.utc, row.event, json.loads(row.detail_json)) for row in rows]

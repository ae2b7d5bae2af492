"""The recovery sheet on paper: made in memory when a code was just drawn, never kept."""

from coordo_desktop.documents import recovery
from coordo_desktop.domain.audit import written_control_key
from coordo_desktop.domain.recovery_sheet import RecoverySheet
from coordo_desktop.services.unlocking import OpenDesk
from coordo_desktop.store import audit_epochs
from coordo_desktop.store import settings as kept_settings

__all__ = ["recovery_sheet_pdf"]


def recovery_sheet_pdf(desk: OpenDesk, code: str, copy_number: int = 1) -> bytes:
    """The sheet of this code as PDF bytes.

    It takes the place of the sheet before, so it bears a control key of the journal of its own:
    the one of the creation, else one drawn now, the same on every copy.
    """
    store = desk.store
    if not desk.journal_key:
        number, key = audit_epochs.begin(store)
        desk.journal_number, desk.journal_key = number, written_control_key(key)
    with store.reading() as session:
        practice = kept_settings.load(session)
    return recovery.render(
        RecoverySheet(
            practice=practice.name,
            person=desk.actor.name,
            made_at=store.clock(),
            code=code,
            control_key=desk.journal_key,
            journal=desk.journal_number,
            copy_number=copy_number,
        )
    )

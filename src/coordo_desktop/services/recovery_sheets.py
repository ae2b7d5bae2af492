"""The recovery sheet on paper: made in memory when a code was just drawn, never kept."""

from coordo_desktop.documents import recovery
from coordo_desktop.domain.recovery_sheet import RecoverySheet
from coordo_desktop.services.unlocking import OpenDesk
from coordo_desktop.store import settings as kept_settings

__all__ = ["recovery_sheet_pdf"]


def recovery_sheet_pdf(desk: OpenDesk, code: str, copy_number: int = 1) -> bytes:
    """The sheet of this code as PDF bytes; the journal's control key only right after creation."""
    store = desk.store
    with store.reading() as session:
        practice = kept_settings.load(session)
    return recovery.render(
        RecoverySheet(
            practice=practice.name,
            person=desk.actor.name,
            made_at=store.clock(),
            code=code,
            control_key=desk.journal_key,
            copy_number=copy_number,
        )
    )

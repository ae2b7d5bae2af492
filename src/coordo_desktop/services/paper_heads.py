"""What a paper says of itself: the practice, who printed it, when, where it is in the journal."""

from zoneinfo import ZoneInfo

from coordo_desktop.domain.contacts import read_phone, show_phone
from coordo_desktop.domain.loan_papers import PaperHead
from coordo_desktop.store import audit, settings
from coordo_desktop.store.appointments import practice_day
from coordo_desktop.store.unit import OpenSession, Store


def head(session: OpenSession, store: Store) -> PaperHead:
    """The head of a paper made now by the person at the desk."""
    practice, actor = settings.load(session), store.actor
    phone = read_phone(practice.phone)
    town = " ".join(part for part in (practice.postal_code, practice.town) if part)
    return PaperHead(
        practice=practice.name,
        address=tuple(line for line in (practice.address, town) if line),
        phone=practice.phone if phone is None else show_phone(phone.kept),
        author=", ".join(part for part in (actor.name, actor.profession) if part),
        printed_at=store.clock().astimezone(ZoneInfo(practice.time_zone)),
        audit_code=f"Jnl {audit.short_code(audit.head(session))}",
        today=practice_day(session),
    )

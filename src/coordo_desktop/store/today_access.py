"""Facts about who comes in: openings nobody read back, accounts nobody opens."""

from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.access_rules import DormantFact, GlassFact
from coordo_desktop.domain.leaving import is_dormant
from coordo_desktop.store import accounts, glass, settings
from coordo_desktop.store.today_asking import Asked, Found


def glass_unread(session: Session, asked: Asked, _threshold: float) -> Found:
    """One line for all the openings outside a circle that nobody read back."""
    count, oldest = glass.unread(session)
    if not count or oldest is None:
        return Found()
    return Found([GlassFact(count=count, oldest_on=asked.moment.day_of(oldest))], 1, 1)


def account_dormant(session: Session, asked: Asked, threshold: float) -> Found:
    """The open accounts nobody used for so long; none in a demonstration."""
    if settings.load(session).demonstration:
        return Found()
    facts = [
        DormantFact(
            id=line.id,
            name=line.name,
            days=(asked.moment.at - (line.last_login_at or line.created_at)).days,
            never=line.last_login_at is None,
        )
        for line in accounts.lines(session)
        if line.id != asked.me and is_dormant(line, asked.moment.at, int(threshold))
    ]
    return Found(facts[: asked.limit], len(facts), len(facts))


FACTS = {"glass_unread": glass_unread, "account_dormant": account_dormant}

"""Facts about copies of the backups elsewhere, and rehearsals of restoring."""

from sqlalchemy import func, literal, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.facts import DrillFact, OutsideFact
from coordo_desktop.domain.backup_places import ABSENT
from coordo_desktop.domain.backups import is_ahead
from coordo_desktop.store.accounts import VaultRow
from coordo_desktop.store.backup_rows import BackupDrillRow, BackupPlaceRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.today_asking import Asked, Found

_PLACE, _DRILL, _VAULT = table_of(BackupPlaceRow), table_of(BackupDrillRow), table_of(VaultRow)
_OUTSIDE = select(_PLACE.c.made_at, _PLACE.c.added_at, _PLACE.c.error)
_LAST = select(_DRILL.c.ok).where(_DRILL.c.paper == literal(False)).order_by(_DRILL.c.row_no.desc())
_PAPER = select(func.max(_DRILL.c.at)).where(_DRILL.c.paper == literal(True))
_REHEARSED = select(
    _LAST.limit(1).scalar_subquery().label("ok"),
    func.coalesce(
        _PAPER.scalar_subquery(), select(func.min(_VAULT.c.created_at)).scalar_subquery()
    ).label("paper"),
)


def backup_outside(session: Session, asked: Asked, _threshold: float) -> Found:
    """When the newest copy elsewhere was made; since when there are places for it."""
    rows = session.connection().execute(_OUTSIDE).all()
    day_of, now = asked.moment.day_of, asked.moment.at
    made = [row.made_at for row in rows if row.made_at is not None]
    past = [at for at in made if not is_ahead(at, now)]
    fact = OutsideFact(
        last_on=day_of(max(past)) if past else None,
        since_on=day_of(min(row.added_at for row in rows)) if rows else None,
        failing=any(row.error not in ("", ABSENT) for row in rows),
        ahead=bool(made) and not past,
    )
    return Found([fact], 1, 1)


def restore_drill(session: Session, asked: Asked, _threshold: float) -> Found:
    """How the last rehearsal went, and when the last one on paper was, or the vault was made."""
    row = session.connection().execute(_REHEARSED).one()
    paper = asked.moment.at if row.paper is None else row.paper
    fact = DrillFact(failed=row.ok is False, paper_on=asked.moment.day_of(paper))
    return Found([fact], 1, 1)


FACTS = {"backup_outside": backup_outside, "restore_drill": restore_drill}

"""What the practice says of scales over their defaults: intervals, edges of bands, hidden ones."""

import json

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.assessments.records import ScaleSettings
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.assessment_rows import ScaleSettingsRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk, touch

_SETTINGS = table_of(ScaleSettingsRow)


def load(session: Session) -> dict[str, ScaleSettings]:
    """The practice's own settings, by scale."""
    return {
        row.scale: ScaleSettings(
            scale=row.scale,
            months=row.months,
            edges=json.loads(row.edges),
            hidden=row.hidden,
            revision=row.revision,
        )
        for row in session.execute(select(_SETTINGS))
    }


def keep(session: Session, settings: ScaleSettings) -> None:
    """Keep what the practice says of a scale now; its revision is the caller's."""
    actor, at = at_desk(session)
    session.execute(delete(_SETTINGS).where(_SETTINGS.c.scale == settings.scale))
    values = {
        "scale": settings.scale,
        "months": settings.months,
        "edges": json.dumps(dict(settings.edges)),
        "hidden": settings.hidden,
        "revision": settings.revision,
        "changed_at": at,
        "changed_by": actor.name,
    }
    session.execute(insert(_SETTINGS), [values])
    touch(session, Topic.SETTINGS)

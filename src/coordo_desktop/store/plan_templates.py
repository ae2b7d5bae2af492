"""The practice's own templates: every version of each is kept, its removal too."""

from typing import Any

from sqlalchemy import RowMapping, Select, func, insert, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.care_plan import PlanTemplate
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import TemplateId
from coordo_desktop.domain.plan_json import record_of, text_of
from coordo_desktop.domain.plan_templating import TemplateBody
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.care_plan_rows import PlanTemplateRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk, touch

_TEMPLATE = table_of(PlanTemplateRow)


def every(session: Session) -> list[PlanTemplate]:
    """The last version of each template that was not removed, by name."""
    rows = session.execute(_last().where(_TEMPLATE.c.removed.is_(False)).order_by(_TEMPLATE.c.name))
    return [_template(row) for row in rows.mappings()]


def get(session: Session, template_id: TemplateId, version: int | None = None) -> PlanTemplate:
    """One template as it stands, or as an earlier version of it was; NotFound."""
    query = select(_TEMPLATE).where(_TEMPLATE.c.id == template_id)
    if version is not None:
        query = query.where(_TEMPLATE.c.version == version)
    rows = session.execute(query.order_by(_TEMPLATE.c.version.desc()).limit(1))
    row = rows.mappings().first()
    if row is None or (version is None and row["removed"]):
        raise NotFound
    return _template(row)


def versions(session: Session, template_id: TemplateId) -> list[PlanTemplate]:
    """Every version of a template, last first."""
    rows = session.execute(
        select(_TEMPLATE)
        .where(_TEMPLATE.c.id == template_id, _TEMPLATE.c.removed.is_(False))
        .order_by(_TEMPLATE.c.version.desc())
    )
    return [_template(row) for row in rows.mappings()]


def add(session: Session, template: PlanTemplate, *, removed: bool = False) -> None:
    """Keep the next version of a template; ChangedMeanwhile when that version exists."""
    actor, at = at_desk(session)
    last = session.execute(
        select(func.max(_TEMPLATE.c.version)).where(_TEMPLATE.c.id == template.id)
    ).scalar()
    if template.version != (last or 0) + 1:
        raise ChangedMeanwhile
    values = {
        "id": template.id,
        "version": template.version,
        "name": template.name,
        "source": template.source,
        "content": text_of(
            TemplateBody(
                content=template.content, days=template.days, review_days=template.review_days
            )
        ),
        "removed": removed,
        "author_id": actor.user_id,
        "author": actor.name,
        "at": at,
    }
    session.execute(insert(_TEMPLATE), [values])
    touch(session, Topic.CARE_PLANS)


def _last() -> Select[Any]:
    other = _TEMPLATE.alias()
    newer = select(other.c.row_no).where(
        other.c.id == _TEMPLATE.c.id, other.c.version > _TEMPLATE.c.version
    )
    return select(_TEMPLATE).where(~newer.exists())


def _template(row: RowMapping) -> PlanTemplate:
    body = record_of(TemplateBody, row["content"])
    return PlanTemplate(
        id=row["id"],
        key="",
        name=row["name"],
        version=row["version"],
        source=row["source"],
        own=True,
        review_days=body.review_days,
        days=body.days,
        content=body.content,
    )

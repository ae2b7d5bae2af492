"""Templates of plans: those of the product, the practice's own, taken elsewhere (PL4)."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.care_plan import PlanContent, PlanTemplate
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import TemplateId
from coordo_desktop.domain.plan_templates import TEMPLATES
from coordo_desktop.domain.plan_templating import (
    MOST_BYTES,
    BuiltInTemplate,
    NotATemplateFile,
    applied,
    body_of,
    checked_template,
    file_text,
    from_file,
)
from coordo_desktop.domain.tables import TableMissing
from coordo_desktop.domain.text import order_key
from coordo_desktop.services import authz
from coordo_desktop.services.saving import save_with
from coordo_desktop.store import plan_templates as kept
from coordo_desktop.store.unit import OpenSession, Store, note

_BUILT_IN = {one.id: one for one in TEMPLATES}


class PlanTemplateService:
    """Starting points: chosen, applied, kept under the practice's own names."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def templates(self) -> list[PlanTemplate]:
        """The practice's own by name, then those of the product in their order."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            own = kept.every(session)
        return [*sorted(own, key=lambda one: order_key(one.name)), *TEMPLATES]

    def get(self, template_id: TemplateId, version: int | None = None) -> PlanTemplate:
        """One template, as it stands or as an earlier version of it was; NotFound."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        if template_id in _BUILT_IN:
            return _BUILT_IN[template_id]
        with self._store.reading() as session:
            return kept.get(session, template_id, version)

    def versions(self, template_id: TemplateId) -> list[PlanTemplate]:
        """Every version of a template of the practice, last first."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return kept.versions(session, template_id)

    def apply(self, template_id: TemplateId, start: date) -> PlanContent:
        """The lines of a template for one person, dated from `start`, to keep, edit or drop."""
        return applied(self.get(template_id), start)

    def save(
        self, name: str, content: PlanContent, start: date, *, source: str = ""
    ) -> PlanTemplate:
        """Keep a plan's lines as a template of the practice, days counted from `start`.

        Nothing of the person is kept. MissingField (`name`, `problems`), PlanRefused.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        body = body_of(content, start)
        made = checked_template(
            PlanTemplate(
                id=TemplateId(uuid4()),
                key="",
                name=name,
                source=source,
                own=True,
                review_days=body.review_days,
                days=body.days,
                content=body.content,
            )
        )
        with self._store.action("template.save", object_id=made.id) as session:
            kept.add(session, made)
        return made

    def change(self, template: PlanTemplate) -> PlanTemplate:
        """Keep the next version of a template as it was seen; earlier ones are kept.

        Raises:
            BuiltInTemplate, NotFound, MissingField, PlanRefused, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        made = _next_of(template)
        with self._store.action("template.save", object_id=made.id) as session:
            self._add_next(session, made)
        return made

    def remove(self, template: PlanTemplate) -> None:
        """Take a template away as it was seen; its versions are kept.

        Raises:
            BuiltInTemplate, NotFound, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        made = _next_of(template)
        with self._store.action("template.remove", object_id=made.id) as session:
            self._add_next(session, made, removed=True)

    def _add_next(self, session: OpenSession, made: PlanTemplate, *, removed: bool = False) -> None:
        if kept.get(session, made.id).version != made.version - 1:
            raise ChangedMeanwhile
        kept.add(session, made, removed=removed)

    def export(self, templates: Sequence[TemplateId], path: Path) -> int:
        """Write templates to a file for another practice; how many.

        Raises:
            NotAllowed, NotFound, DiskFull, PlaceNotWritable.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        with self._store.action("template.export") as session:
            chosen = [_BUILT_IN.get(one) or kept.get(session, one) for one in templates]
            if not chosen:
                raise NotFound
            content = file_text(chosen).encode()
            note(session, templates=len(chosen), sha256=hashlib.sha256(content).hexdigest())
            save_with(session, path, content)
        return len(chosen)

    def import_file(self, path: Path) -> list[PlanTemplate]:
        """Keep the templates of a file, all or none, as new ones of the practice.

        Raises:
            TableMissing, NotATemplateFile, MissingField, PlanRefused.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        content = _read(path)
        found = from_file(content)
        with self._store.action("template.import") as session:
            for one in found:
                kept.add(session, one)
            note(session, templates=len(found))
        return list(found)


def _next_of(template: PlanTemplate) -> PlanTemplate:
    """The version after the one that was seen; BuiltInTemplate for one of the product."""
    if template.id in _BUILT_IN:
        raise BuiltInTemplate
    return replace(checked_template(template), version=template.version + 1, own=True)


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise TableMissing from error
    if len(content) > MOST_BYTES:
        raise NotATemplateFile
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotATemplateFile from error

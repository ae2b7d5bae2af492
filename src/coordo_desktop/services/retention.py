"""How long records are kept: the rules, what they say today, putting away, setting apart.

Nothing is erased here, and nothing is put away by itself: people decide on a list.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.errors import MissingField
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.life_cycle import LifeStep, taken
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.retention import (
    Hold,
    HoldKind,
    RetentionPreview,
    RetentionRules,
    Stage,
    checked,
)
from coordo_desktop.services import authz
from coordo_desktop.services.retention_parts import (
    EITHER,
    RULES,
    initials,
    named,
    require_either,
    rules_of,
)
from coordo_desktop.store import history, holds, patients, retention, settings
from coordo_desktop.store.unit import OpenSession, Store, note, note_patients

_SWEPT = "retention.swept"
_AWAY = "Fin de la conservation active"


class RetentionService:
    """What the settings' « Conservation » asks and does."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- the rules --------------------------------------------------------------------------

    def rules(self) -> RetentionRules:
        """The durations in force."""
        require_either(self._store.actor, (*EITHER, Right.MANAGE_SETTINGS))
        with self._store.reading() as session:
            return rules_of(session)

    def keep_rules(self, rules: RetentionRules) -> RetentionRules:
        """Keep other durations; InvalidField where the law or good sense says no."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        rules = checked(rules)
        with self._store.action("retention.rules", detail=asdict(rules)) as session:
            settings.keep_text(session, RULES, json.dumps(asdict(rules)))
            holds.announce(session)
        return rules

    def preview(self) -> RetentionPreview:
        """What the rules say today: to put away, put away, to erase; nothing is done."""
        actor = self._store.actor
        require_either(actor, EITHER)
        now = self._store.clock()
        with self._store.action("retention.preview") as session:
            rules = rules_of(session)
            lines = [named(actor, one) for one in retention.old_lines(session, rules, now)]
            drafts, imports = retention.counted(session, *_before(rules, now))
            away = [named(actor, one) for one in retention.archived_lines(session, rules, now)]
            note(session, lines=len(lines) + len(away))
        due = tuple(one for one in lines if one.keeping.stage is Stage.DUE)
        return RetentionPreview(
            to_archive=tuple(one for one in lines if one.keeping.stage is Stage.TO_ARCHIVE),
            due=due,
            archived=tuple(one for one in away if one not in due),
            drafts=drafts,
            imports=imports,
        )

    def archive(self, chosen: Sequence[PatientId]) -> int:
        """Put records away: read by the coordinator alone, until somebody takes them up again.

        Each must be one the rules say is to be put away; the others are left. How many.
        """
        authz.require(self._store.actor, Right.PROPOSE_CLOSING)
        now = self._store.clock()
        done: list[PatientId] = []
        with self._store.action("retention.archive") as session:
            rules = rules_of(session)
            for patient_id in chosen:
                authz.require_for(session, self._store.actor, Right.PROPOSE_CLOSING, patient_id)
                line = retention.line_of(session, patient_id, rules, now)
                if line.keeping.stage is Stage.TO_ARCHIVE:
                    self._put_away(session, patient_id)
                    done.append(patient_id)
            note_patients(session, done)
            note(session, count=len(done))
        return len(done)

    def _put_away(self, session: OpenSession, patient_id: PatientId) -> None:
        today = self._store.clock().astimezone().date()
        before = patients.get(session, patient_id)
        steps = [LifeStep(to=LifeCycle.ARCHIVED, on=today, reason=_AWAY)]
        if before.life_cycle in {LifeCycle.ACTIVE, LifeCycle.SUSPENDED}:
            steps.insert(0, LifeStep(to=LifeCycle.CLOSED, on=today, reason=_AWAY))
        for step in steps:
            after = taken(before, step)
            history.live(
                session,
                [patient_id],
                before=before.life_cycle.value,
                after=after.life_cycle.value,
                on=after.life_cycle_on,
                reason=after.life_cycle_reason,
            )
            before = patients.save(session, before, after)

    # --- setting apart ------------------------------------------------------------------------

    def holds(self) -> list[Hold]:
        """Every record that is set apart."""
        actor = self._store.actor
        authz.require(actor, Right.ANSWER_REQUESTS)
        with self._store.reading() as session:
            found = holds.running(session)
        if scope(actor, Right.SEE_IDENTITY) is Scope.ALL:
            return found
        return [replace(one, patient=initials(one.patient)) for one in found]

    def holds_of(self, patient_id: PatientId) -> list[Hold]:
        """Why this record is set apart; empty when it is not."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.reading() as session:
            return holds.running(session, patient_id)

    def hold(self, patient_id: PatientId, kind: HoldKind, basis: str) -> str:
        """Set a record apart, for a reason that is written; its id, to lift it.

        Raises:
            MissingField without a reason; AlreadyHeld, NotFound.
        """
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        basis = basis.strip()
        if not basis:
            raise MissingField(field="basis")
        hold_id = uuid4()
        told = {"kind": kind.value}
        with self._store.action(
            "patient.hold", patient_id=patient_id, object_id=hold_id, detail=told
        ) as session:
            patients.get(session, patient_id)
            holds.add(session, hold_id, patient_id, kind, basis)
        return str(hold_id)

    def lift(self, hold_id: str, why: str) -> None:
        """End it, saying why; MissingField, NotFound."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        why = why.strip()
        if not why:
            raise MissingField(field="why")
        with self._store.action("patient.hold_end", object_id=hold_id) as session:
            note(session, patient_id=holds.lift(session, UUID(hold_id), why))

    # --- what goes by itself ------------------------------------------------------------------

    def sweep_due(self) -> bool:
        """Whether what is short-lived was not looked at yet today."""
        with self._store.reading() as session:
            return settings.load_text(session, _SWEPT) != self._today()

    def sweep(self) -> tuple[int, int]:
        """Forget the drafts and the lines of imports that outlived their use; how many of each."""
        authz.require(self._store.actor, Right.RUN_BACKUP)
        now = self._store.clock()
        with self._store.reading() as session:
            before = _before(rules_of(session), now)
            anything = any(retention.counted(session, *before))
        if not anything:
            with self._store.quietly() as session:
                settings.keep_text(session, _SWEPT, self._today())
            return 0, 0
        with self._store.action("retention.sweep") as session:
            drafts, imports = retention.drop(session, *before)
            settings.keep_text(session, _SWEPT, self._today())
            note(session, drafts=drafts, imports=imports)
        return drafts, imports

    def _today(self) -> str:
        return self._store.clock().astimezone().date().isoformat()


def _before(rules: RetentionRules, now: datetime) -> tuple[datetime, datetime]:
    return now - timedelta(days=rules.draft_days), now - timedelta(days=rules.import_days)

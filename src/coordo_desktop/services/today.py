"""Aujourd'hui: every rule asked at once, only those a change feeds afterwards (TD1, TD2, TD4)."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.alerts.facts import BackupFact
from coordo_desktop.domain.alerts.registry import (
    ACCESS_RULES,
    AGENDA_RULES,
    BACKUP_RULES,
    PRIVACY_RULES,
    RULES,
    STOCK_RULES,
    fed_by,
)
from coordo_desktop.domain.alerts.rule import Moment, Rule
from coordo_desktop.domain.errors import InvalidField, MissingField, NotFound
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.text import clean_line, fold
from coordo_desktop.domain.today import (
    Alert,
    AlertDetail,
    Board,
    RuleResult,
    RuleSetting,
    UntilNotAhead,
)
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services import authz, task_horizon
from coordo_desktop.services.today_details import detail_of
from coordo_desktop.store import settings
from coordo_desktop.store import today as kept
from coordo_desktop.store.today_asking import LIMIT, Asked, Found
from coordo_desktop.store.unit import OpenSession, Store, note

LONGEST_REASON = 200
_LONGEST_INTERVAL = 3650  # days
_EVERY = 1_000_000  # lines: none is left out
_AGEING = "focus_silent"
_DECIDED = frozenset({Topic.TODAY, Topic.SETTINGS})
LastBackup = Callable[[], datetime | None]


def _no_backup() -> datetime | None:
    return None


class TodayService:
    """What must be done now. `last_backup` tells when the last verified backup was made."""

    def __init__(self, store: Store, last_backup: LastBackup = _no_backup) -> None:
        self._store = store
        self._last_backup = last_backup

    # --- the board --------------------------------------------------------------------------

    def today(
        self,
        rules: Collection[str] | None = None,
        *,
        at: datetime | None = None,
        limit: int = LIMIT,
    ) -> Board:
        """The board of every enabled rule, or of those named; as of an instant (now if None).

        A rule gives at most `limit` lines, and says how many there are.

        The file tells what it holds now: another instant only moves the day rules count from.
        """
        authz.require(self._store.actor, Right.READ_CLINICAL)
        task_horizon.ready(self._store)
        with self._store.reading() as session:
            moment = self._moment(session, at)
            board = Board(
                on=moment.on,
                at=moment.at,
                settings=self._settings(session),
                snoozes=kept.asleep(session, moment.on),
            )
            wanted = RULES if rules is None else rules
            return self._asked(session, board, moment, wanted, limit)

    def refresh(self, changes: Changes, board: Board) -> Board:
        """The board after a change: only the rules these topics feed are asked again."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            moment = self._moment(session, None)
            if moment.on == board.on:
                return self._refreshed(session, changes, board, moment)
        return self.today()  # a day began

    def _refreshed(
        self, session: OpenSession, changes: Changes, board: Board, moment: Moment
    ) -> Board:
        wanted = set(fed_by(changes))
        fresh = replace(board, at=moment.at)
        if changes & _DECIDED:
            decided = self._settings(session)
            wanted |= {key for key in RULES if decided[key] != board.settings.get(key)}
            asleep = kept.asleep(session, moment.on)
            fresh = replace(fresh, settings=decided, snoozes=asleep)
        return self._asked(session, fresh, moment, wanted)

    def _asked(
        self,
        session: OpenSession,
        board: Board,
        moment: Moment,
        rules: Collection[str],
        limit: int = LIMIT,
    ) -> Board:
        reach = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        asked = replace(self._asking(session, moment, limit), reach=reach)
        results = dict(board.results)
        evaluated = [key for key in RULES if key in rules and board.settings[key].enabled]
        for key in rules:
            results.pop(key, None)
        for key in evaluated:
            threshold = _threshold(RULES[key], board.settings)
            found = self._facts(session, asked, key, threshold)
            results[key] = _judged(RULES[key], found, moment, threshold)
        return replace(board, results=results, evaluated=frozenset(evaluated))

    def _asking(self, session: OpenSession, moment: Moment, limit: int) -> Asked:
        me = self._store.actor.user_id
        known = kept.professional_of(session, me)
        return Asked(moment=moment, me=me, professional=known, limit=limit)

    def _facts(self, session: OpenSession, asked: Asked, key: str, threshold: float) -> Found:
        if key != "backup_old":
            about_agenda = key in AGENDA_RULES
            if about_agenda and scope(self._store.actor, Right.MANAGE_AGENDA) is Scope.NONE:
                return Found()
            if key in STOCK_RULES and scope(self._store.actor, Right.SEE_STOCK) is Scope.NONE:
                return Found()
            if key in BACKUP_RULES and scope(self._store.actor, Right.RUN_BACKUP) is Scope.NONE:
                return Found()
            access = ACCESS_RULES.get(key)
            if access is not None and scope(self._store.actor, access) is Scope.NONE:
                return Found()
            about_data = key in PRIVACY_RULES
            if about_data and scope(self._store.actor, Right.ANSWER_REQUESTS) is Scope.NONE:
                return Found()
            return kept.FACTS[key](session, asked, threshold)
        if scope(self._store.actor, Right.RUN_BACKUP) is Scope.NONE:
            return Found()
        last = self._last_backup()
        day = None if last is None else asked.moment.day_of(last)
        return Found([BackupFact(last_at=last, last_on=day)], 1, 1)

    def _settings(self, session: OpenSession) -> dict[str, RuleSetting]:
        """What holds for every rule: what was decided, else its own values."""
        decided = kept.decided(session)
        found = {}
        for key, rule in RULES.items():
            one = decided.get(key)
            threshold = rule.threshold if one is None or one.threshold is None else one.threshold
            if key == _AGEING and (one is None or one.threshold is None):
                threshold = self._practice_days(session)
            enabled = rule.enabled if one is None else one.enabled
            found[key] = RuleSetting(rule=key, enabled=enabled, threshold=threshold)
        return found

    def _practice_days(self, session: OpenSession) -> float:
        practice = self._store.practice or settings.load(session)
        self._store.practice = practice
        return practice.focus_ageing_days

    def _moment(self, session: OpenSession, at: datetime | None) -> Moment:
        if self._store.practice is None:
            self._store.practice = settings.load(session)
        zone = ZoneInfo(self._store.practice.time_zone)
        when = at or self._store.clock()
        return Moment(when.astimezone(zone).date(), when, zone)

    def about(self, line: Alert) -> AlertDetail:
        """What stands beside a line: identity, words, curve, *si… alors…*, context."""
        actor = self._store.actor
        authz.require(actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            if line.patient_id is not None:
                authz.require_for(session, actor, Right.READ_CLINICAL, line.patient_id)
            return detail_of(session, line, self._moment(session, None))

    # --- asleep -----------------------------------------------------------------------------

    def snooze(self, key: str, until: date, reason: str) -> None:
        """Put a line to sleep until a day, for a reason that is kept.

        Whose line it is, its rule says: the right is decided on that patient.

        Raises:
            MissingField: `reason`. UntilNotAhead. NotFound: no rule gives such a line now.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        rule = _rule_of(key)
        reason = clean_line(reason)[:LONGEST_REASON]
        if not reason:
            raise MissingField(field="reason")
        told = {"rule": rule, "until": until.isoformat()}
        with self._store.action("alert.snooze", object_id=key, detail=told) as session:
            moment = self._moment(session, None)
            if until <= moment.on:
                raise UntilNotAhead
            line = self._line(session, key, moment)
            if line is None:
                raise NotFound
            self._may_decide(session, line.patient_id)
            kept.put_to_sleep(session, [key], until, reason, line.patient_id)

    def wake(self, key: str) -> None:
        """Show a line again before its day; also how a snooze is undone. NotFound."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        told = {"rule": _rule_of(key)}
        with self._store.action("alert.wake", object_id=key, detail=told) as session:
            moment = self._moment(session, None)
            line = self._line(session, key, moment)
            patient_id = kept.patient_of_key(session, key) if line is None else line.patient_id
            if line is None and patient_id is None:
                raise NotFound
            self._may_decide(session, patient_id)
            kept.put_to_sleep(session, [key], moment.on, "-", patient_id)

    def _line(self, session: OpenSession, key: str, moment: Moment) -> Alert | None:
        """The line of this key as its rule gives it now, whoever it is about."""
        rule = RULES[_rule_of(key)]
        threshold = _threshold(rule, self._settings(session))
        for limit in (LIMIT, _EVERY):  # nearly always among those shown
            found = self._facts(session, self._asking(session, moment, limit), rule.key, threshold)
            lines = _judged(rule, found, moment, threshold).lines
            line = next((one for one in lines if one.key == key), None)
            if line is not None or len(found.facts) < limit:
                return line
        return None

    def _may_decide(self, session: OpenSession, patient_id: PatientId | None) -> None:
        """NotAllowed out of reach; the audit line says whose line it was."""
        if patient_id is not None:
            authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
            note(session, patient_id=patient_id)

    # --- rules ------------------------------------------------------------------------------

    def rules(self) -> dict[str, RuleSetting]:
        """What holds for every rule, in the order of the registry."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return self._settings(session)

    def set_rule(self, rule: str, *, enabled: bool, threshold: float | None = None) -> None:
        """Switch a rule on or off, and set its threshold (None: its own).

        Raises:
            NotFound: no such rule. InvalidField: `threshold`, out of the rule's limits.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        known = RULES.get(rule)
        if known is None:
            raise NotFound
        if threshold is not None:
            if known.threshold is None or not known.lowest <= threshold <= known.highest:
                raise InvalidField(field="threshold")
            if known.unit != "kg" and threshold != int(threshold):
                raise InvalidField(field="threshold")
        value = "" if threshold is None else f"{threshold:g}"
        told: dict[str, str | int | bool | None] = {
            "rule": rule, "enabled": enabled, "threshold": value,
        }  # fmt: skip
        with self._store.action("alert.rule", object_id=rule, detail=told) as session:
            if rule == _AGEING and threshold is not None:
                # The list of open cibles goes by the same days: they are said once.
                practice = settings.load(session)
                settings.keep(session, replace(practice, focus_ageing_days=int(threshold)))
                threshold = None
            kept.decide(session, RuleSetting(rule=rule, enabled=enabled, threshold=threshold))

    def exam_intervals(self) -> dict[str, int]:
        """Days during which the same examination is not useful again, by its name."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return dict(kept.exam_intervals(session))

    def set_exam_intervals(self, intervals: dict[str, int]) -> None:
        """Keep the practice's own intervals, from 1 to 3650 days; InvalidField."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        named = {fold(exam): days for exam, days in intervals.items()}
        if "" in named or not all(1 <= one <= _LONGEST_INTERVAL for one in named.values()):
            raise InvalidField(field="interval")
        with self._store.action("alert.exams", detail={"exams": len(named)}) as session:
            kept.keep_exam_intervals(session, named)


def _threshold(rule: Rule, decided: Mapping[str, RuleSetting]) -> float:
    return decided[rule.shares or rule.key].threshold or 0.0


def _judged(rule: Rule, found: Found, moment: Moment, threshold: float) -> RuleResult:
    judged = (rule.judge(fact, moment, threshold) for fact in found.facts)
    lines: tuple[Alert, ...] = tuple(line for line in judged if line is not None)
    # What the rule itself let pass is no line, whatever the question found.
    passed = len(found.facts) - len(lines)
    mine = found.mine - passed if passed else found.mine
    return RuleResult(rule=rule.key, lines=lines, total=found.total - passed, mine=max(0, mine))


def _rule_of(key: str) -> str:
    rule = key.partition(":")[0]
    if rule not in RULES:
        raise NotFound
    return rule

"""Tasks: what is due, settled with its note and constantes, postponed, added in one line (PL5)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from coordo_desktop.domain.access import NotAllowed, Right
from coordo_desktop.domain.care_plan import Assignee, AssigneeKind, InterventionKind
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.ids import PatientId, TaskId, TransmissionId
from coordo_desktop.domain.measurement_lines import Values, read_line
from coordo_desktop.domain.signing import LONGEST_FOCUS, TextTooLong, checked
from coordo_desktop.domain.task_lines import TaskLine, read_task
from coordo_desktop.domain.tasks import (
    FARTHEST,
    DoubtfulMeasurement,
    NotDoneReason,
    PastDay,
    Task,
    TaskClosed,
    TaskDay,
    TaskState,
    TaskWeek,
    TooFarAhead,
)
from coordo_desktop.domain.text import clean, fold
from coordo_desktop.domain.transmissions import TransmissionDraft
from coordo_desktop.services import authz, task_horizon
from coordo_desktop.services.measuring import keep_values
from coordo_desktop.services.signing import Signing
from coordo_desktop.store import measurement_history, task_until, tasks
from coordo_desktop.store.unit import OpenSession, note

LONGEST_NOTE = 2000
_SETTLED = frozenset(TaskState) - {TaskState.OPEN}
_TAKEN_BACK = "Pointage annulé"  # why the values kept with a task no longer count
_MAX_WEEKS = timedelta(weeks=520)


class TaskService(Signing):
    """What is to be done for patients, once each."""

    # --- questions ----------------------------------------------------------------------------

    def due(
        self,
        patient_id: PatientId | None = None,
        first: date | None = None,
        last: date | None = None,
    ) -> list[Task]:
        """Open tasks due up to `last` (today if None), of one patient or of everybody followed.

        Without `first` the late ones are among them.
        """
        circle = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        today = task_horizon.ready(self._store)
        with self._store.reading() as session:
            if patient_id is None:
                return tasks.due_everywhere(session, today, circle, first=first, last=last or today)
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            found = tasks.open_for_sheet(session, [patient_id], last or today).get(patient_id, [])
        return [task for task in found if first is None or task.due >= first]

    def week(self, patient_id: PatientId, monday: date | None = None) -> TaskWeek:
        """The week of one patient that holds `monday` (this week if None)."""
        today = task_horizon.ready(self._store)
        day = min(max(monday or today, today - _MAX_WEEKS), today + _MAX_WEEKS)
        first = day - timedelta(days=day.weekday())
        last = first + timedelta(days=6)
        actor = self._store.actor
        with self._store.reading() as session:
            authz.require_for(session, actor, Right.READ_CLINICAL, patient_id)
            late = tasks.late_of(session, patient_id, today) if first <= today <= last else []
            found = tasks.of_days(session, patient_id, first, last)
            found += tasks.foreseen(session, patient_id, first, last)
            may_write = self._may_write(session, patient_id)
        shown = {task.id for task in late}
        days: dict[date, list[Task]] = {}
        for task in found:
            if task.id not in shown:
                days.setdefault(task.due, []).append(task)
        return TaskWeek(
            monday=first,
            today=today,
            late=tuple(late),
            days=tuple(TaskDay(on=on, tasks=tuple(days[on])) for on in sorted(days)),
            may_write=may_write,
        )

    def future(self, patient_id: PatientId) -> list[Task]:
        """What is open for one patient, proposed for cancellation when they leave or die."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            return tasks.future_open(session, patient_id)

    # --- settled, opened again ----------------------------------------------------------------

    def settle(
        self,
        seen: Mapping[TaskId, int],
        state: TaskState,
        *,
        reason: NotDoneReason | None = None,
        comment: str = "",
        measures: str = "",
        as_transmission: bool = False,
    ) -> tuple[Task, ...]:
        """Settle tasks as they were seen, with a note and constantes, all in one action.

        `seen` maps each task to the version shown. `measures` is a line of constantes of their
        one patient; they are linked to the tasks. `as_transmission` signs the note as an entry
        too, under the label of the task.

        Raises:
            TaskClosed, ChangedMeanwhile; MissingField `reason` (not done), `note` (to sign);
            DoubtfulMeasurement and the refusals of constantes; InvalidField `patients` when
            constantes or an entry would be about several people; TextTooLong; NotAllowed.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        if state not in _SETTLED:
            raise InvalidField(field="state")
        if state is TaskState.NOT_DONE and reason is None:
            raise MissingField(field="reason")
        comment = clean(comment)
        if len(comment) > LONGEST_NOTE:
            raise TextTooLong(field="note", most=LONGEST_NOTE)
        values = _values(measures)
        if as_transmission and not (comment or values):
            raise MissingField(field="note")
        detail = {"state": state.value, "tasks": len(seen), "reason": reason and reason.value}
        with self._store.action("task.settle", detail=detail) as session:
            found = self._theirs(session, seen, is_open=True)
            how = tasks.Settled(
                state=state,
                at=self._store.clock(),
                by=self._store.actor.name,
                reason=reason,
                note=comment,
            )
            tasks.settle(session, seen, how)
            if values or as_transmission:
                # After the tick: a series may end on what was just measured.
                entry = self._told(session, found, how, values, measures, sign=as_transmission)
                how = replace(how, transmission_id=entry)
        return tuple(
            replace(
                task,
                version=task.version + 1,
                state=state,
                settled_at=how.at,
                settled_by=how.by,
                reason=reason,
                note=comment,
                transmission_id=how.transmission_id,
            )
            for task in found
        )

    def reopen(self, seen: Mapping[TaskId, int]) -> None:
        """Undo a settlement: the tasks are open again, what was measured with them is withdrawn.

        A transmission that was signed with them stays. A series that ended on those values goes
        on. Raises TaskClosed when one is open already, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("task.reopen", detail={"tasks": len(seen)}) as session:
            found = self._theirs(session, seen, is_open=False)
            tasks.reopen(session, seen)
            values = tasks.values_of(session, seen)
            if values:
                actor, now = self._store.actor, self._store.clock()
                measurement_history.void(session, values, now, actor.name, _TAKEN_BACK)
                note(session, values=len(values))
            for patient_id in {task.patient_id for task in found}:
                task_until.judge_again(session, patient_id)

    def postpone(self, seen: Mapping[TaskId, int], to: date) -> tuple[Task, ...]:
        """Put open tasks on another day; each remembers where it first stood.

        Raises:
            PastDay, TooFarAhead, TaskClosed, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("task.postpone", detail={"tasks": len(seen)}) as session:
            today = tasks.practice_day(session)
            if to < today:
                raise PastDay
            if to - today > FARTHEST:
                raise TooFarAhead
            found = self._theirs(session, seen, is_open=True)
            tasks.postpone(session, seen, to)
        return tuple(
            replace(task, version=task.version + 1, due=to, first_due=task.first_due or task.due)
            for task in found
        )

    def put_back(self, before: Sequence[Task]) -> None:
        """Undo `postpone`: each task is where `before` (as it was read then) says it stood."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("task.put_back", detail={"tasks": len(before)}) as session:
            seen = {task.id: task.version + 1 for task in before}
            self._theirs(session, seen, is_open=True)
            for task in before:
                tasks.put_back(session, {task.id: seen[task.id]}, task.due, task.first_due)

    def cancel(self, ids: Sequence[TaskId]) -> int:
        """Open tasks that are not to be done any more (the person left or died); how many were."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("task.cancel", detail={"tasks": len(ids)}) as session:
            self._allowed(session, tasks.get_many(session, ids))
            return tasks.cancel_many(session, ids, self._store.actor.name)

    # --- added --------------------------------------------------------------------------------

    def read(self, line: str) -> TaskLine:
        """What a line would add, to be shown while it is typed; MissingField, InvalidField."""
        with self._store.reading() as session:
            return read_task(line, tasks.practice_day(session))

    def add(
        self, patient_id: PatientId, line: str, *, kind: InterventionKind = InterventionKind.CARE
    ) -> Task:
        """Keep a task typed in one line: « rappeler Dr X @marie vendredi ! ».

        `@word` is looked for among the professionals around the patient, else kept as typed.
        Raises MissingField (`label`), InvalidField (`due`, `label`), NotAllowed.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("task.add", patient_id=patient_id) as session:
            authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
            today = tasks.practice_day(session)
            read = read_task(line, today)
            task = Task(
                id=TaskId(uuid4()),
                patient_id=patient_id,
                label=read.label,
                due=read.due,
                at=read.at,
                moment=read.moment,
                kind=kind,
                who=self._who(session, patient_id, read.who, today),
                urgent=read.urgent,
            )
            tasks.add(session, task)
            note(session, object_id=task.id, urgent=task.urgent)
        return task

    def generate_horizon(self) -> int:
        """Make the tasks of the days ahead wherever they run short; how many were made."""
        return task_horizon.make(self._store)

    def keep_horizon(self) -> date:
        """Make the tasks of the days ahead only where they run short; the practice's day."""
        return task_horizon.ready(self._store)

    # --- steps --------------------------------------------------------------------------------

    def _may_write(self, session: OpenSession, patient_id: PatientId) -> bool:
        try:
            authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
        except NotAllowed:
            return False
        return True

    def _theirs(
        self, session: OpenSession, seen: Mapping[TaskId, int], *, is_open: bool
    ) -> list[Task]:
        """The tasks, which this person may write about, in the state the action begins from."""
        if not seen:
            raise MissingField(field="tasks")
        found = tasks.get_many(session, seen)
        self._allowed(session, found)
        if any((task.state is TaskState.OPEN) is not is_open for task in found):
            raise TaskClosed
        return found

    def _allowed(self, session: OpenSession, found: Sequence[Task]) -> None:
        patients = {task.patient_id for task in found}
        for patient_id in patients:
            authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
        if len(patients) == 1:
            one = found[0].id if len(found) == 1 else None
            note(session, patient_id=found[0].patient_id, object_id=one)

    def _told(
        self,
        session: OpenSession,
        found: Sequence[Task],
        how: tasks.Settled,
        values: Values,
        measures: str,
        *,
        sign: bool,
    ) -> TransmissionId | None:
        """Keep what was measured, and sign the note when asked; both are linked to the tasks."""
        patient_id = found[0].patient_id
        if any(task.patient_id != patient_id for task in found):
            raise InvalidField(field="patients")
        ids = [task.id for task in found]
        if not sign:
            tasks.link_values(session, ids, keep_values(session, patient_id, values))
            return None
        entry = self._signed_note(session, found[0], how, measures)
        tasks.link_entry(session, ids, entry)
        tasks.link_values(session, ids, tasks.values_of_entry(session, entry))
        return entry

    def _signed_note(
        self, session: OpenSession, task: Task, how: tasks.Settled, measures: str
    ) -> TransmissionId:
        parts = (("data", clean(measures)), ("actions", how.note))
        draft = TransmissionDraft(
            patient_id=task.patient_id,
            focus=task.label[:LONGEST_FOCUS],
            parts=tuple((heading, text) for heading, text in parts if text),
        )
        return self._keep(session, checked(draft)).id

    @staticmethod
    def _who(session: OpenSession, patient_id: PatientId, word: str, today: date) -> Assignee:
        if not word:
            return Assignee()
        sought = fold(word)
        team = tasks.team_of(session, patient_id, today)
        named = [
            Assignee(kind=AssigneeKind.PROFESSIONAL, ref=str(ref), label=f"{given[:1]}. {name}")
            for ref, name, given in team
            if any(fold(each).startswith(sought) for each in (given, name, f"{given[:1]} {name}"))
        ]
        return named[0] if len(named) == 1 else Assignee(label=word)


def _values(line: str) -> Values:
    """The values of a line of constantes; DoubtfulMeasurement unless all of it is sure."""
    line = clean(line)
    found = read_line(line)
    rest, at = [], 0
    for measure in found:
        if measure.doubt is not None:
            raise DoubtfulMeasurement(part=measure.typed)
        rest.append(line[at : measure.start])
        at = measure.end
    left = " ".join([*rest, line[at:]]).strip(" ,;·.")
    if fold(left):
        raise DoubtfulMeasurement(part=left)
    return tuple(value for measure in found for value in measure.values)

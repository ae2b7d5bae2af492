"""Aujourd'hui over a real file: what each rule finds, snoozes, thresholds, what a change feeds."""

from datetime import date, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, text

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.alerts.registry import RULES
from coordo_desktop.domain.alerts.rule import Moment
from coordo_desktop.domain.dosing import Dosing
from coordo_desktop.domain.errors import InvalidField, MissingField, NotFound
from coordo_desktop.domain.ids import AssessmentId, TaskId, TreatmentId
from coordo_desktop.domain.measurements import Bounds, Measure
from coordo_desktop.domain.patients import Allergy, Consent, ConsentKind, Contingency
from coordo_desktop.domain.tasks import Task, TaskState
from coordo_desktop.domain.today import AwaitedKind, Section, Severity, UntilNotAhead
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.transmissions import FollowUpDraft, Priority, Recipient, RecipientKind
from coordo_desktop.domain.treatments import Treatment
from coordo_desktop.services.assessments import AssessmentService
from coordo_desktop.services.awaited import AwaitedService
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.settings import SettingsService
from coordo_desktop.services.tasks import TaskService
from coordo_desktop.services.today import TodayService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.services.treatments import TreatmentService
from coordo_desktop.store import tasks, today_care
from coordo_desktop.store.today_asking import Asked
from people import a_patient
from transmission_builders import a_draft

TODAY = date(2026, 11, 23)


@pytest.fixture
def today(store, clock):
    return TodayService(store, clock)


@pytest.fixture
def patient_id(store):
    return PatientService(store).create(a_patient())


def pairs(values):
    return tuple(values.items())


def lines_of(board, rule):
    result = board.results.get(rule)
    return [] if result is None else list(result.lines)


def a_task(patient_id, days=1, label="Pansement", **fields):
    due = TODAY - timedelta(days=days)
    return Task(id=TaskId(uuid4()), patient_id=patient_id, label=label, due=due, **fields)


def keep(store, *every):
    with store.action("task.add") as session:
        for task in every:
            tasks.add(session, task)


def coordinate(store, *patients):
    with store.quietly() as session:
        for one in patients:
            session.execute(
                text("UPDATE patient SET coordinated = 1 WHERE id = :id"), {"id": one.bytes}
            )


def in_my_circle(store, patient_id, user=1):
    with store.quietly() as session:
        who = uuid4()
        session.execute(
            text(
                "INSERT INTO professional(id, version, sort_key, name, given_name, title,"
                " profession, organisation, rpps, phone, secure_mail, user_id, active)"
                " VALUES (:id, 1, 'o', 'OYHENART', '', '', 'IDEL', '', '', '', '', :user, 1)"
                " ON CONFLICT DO NOTHING"
            ),
            {"id": who.bytes, "user": UUID(int=user).bytes},
        )
        session.execute(
            text(
                "INSERT INTO care_team_member(id, patient_id, professional_id, role, referent)"
                " SELECT :id, :patient, id, '', 0 FROM professional WHERE user_id = :user"
            ),
            {"id": uuid4().bytes, "patient": patient_id.bytes, "user": UUID(int=user).bytes},
        )


# --- what is found --------------------------------------------------------------------------


def test_an_empty_practice_has_nothing_to_do(today):
    board = today.today()
    assert board.sections() == ()
    assert board.total() == 0
    assert board.evaluated == frozenset(RULES)


def test_late_care_is_one_line_by_patient_and_urgent_care_comes_first(store, today, patient_id):
    other = PatientService(store).create(a_patient("LARRALDE", "Jean"))
    keep(
        store,
        a_task(patient_id, 3, "Toilette"),
        a_task(patient_id, 1, "Pansement"),
        a_task(other, 1, "Injection", urgent=True),
        a_task(other, 5, "Pesée"),
        a_task(other, 0, "Prise de sang"),
        a_task(other, -1, "Demain"),
    )
    board = today.today()
    urgent, late = sorted(lines_of(board, "task_overdue"), key=lambda one: one.severity.rank)
    assert (urgent.title, urgent.section, urgent.count) == ("Injection", Section.URGENT, 2)
    assert (late.title, late.count) == ("Toilette", 2)
    assert late.patient == "ETCHEVERRY Maite"
    assert [one.title for one in lines_of(board, "task_today")] == ["Prise de sang"]


def test_care_of_somebody_who_left_is_not_to_be_done(store, today, patient_id):
    keep(store, a_task(patient_id))
    PatientService(store).close(patient_id, "Déménagement")
    assert lines_of(today.today(), "task_overdue") == []


def test_a_flood_is_counted_whole_and_shown_in_part(store, today):
    patients = [PatientService(store).create(a_patient(f"P{n}", "Jean")) for n in range(3)]
    keep(store, *(a_task(one, 2) for one in patients for _ in range(4)))
    with store.reading() as session:
        moment = Moment(TODAY, store.clock(), ZoneInfo("Europe/Paris"))
        asked = Asked(moment=moment, me=store.actor.user_id, limit=2)
        found = today_care.task_overdue(session, asked, 1)
    assert (len(found.facts), found.total, found.mine) == (2, 3, 0)
    assert today.today().total() == 3


def test_an_urgent_transmission_unread_two_hours(store, store_for, clock, today, patient_id):
    everybody = Recipient(RecipientKind.ALL, "", "Tous")
    draft = a_draft(patient_id, "Chute", priority=Priority.URGENT, recipients=(everybody,))
    entry_id = TransmissionService(store).sign(draft)
    clock.advance(hours=1, minutes=59)
    assert lines_of(today.today(), "urgent_unread") == []
    clock.advance(minutes=1)
    (line,) = lines_of(today.today(), "urgent_unread")
    assert line.subject_id == entry_id
    assert line.count == 1
    assert "Non lue par K. COORDO depuis 2" in line.reason
    TransmissionService(store_for("coordo")).mark_read([entry_id])
    assert lines_of(today.today(), "urgent_unread") == []


def test_what_is_urgent_and_addressed_to_me_waits_for_no_threshold(
    store, store_for, today, patient_id
):
    everybody = Recipient(RecipientKind.ALL, "", "Tous")
    draft = a_draft(patient_id, "Chute", priority=Priority.URGENT, recipients=(everybody,))
    entry_id = TransmissionService(store_for("coordo")).sign(draft)
    board = today.today()
    (line,) = lines_of(board, "urgent_to_read")
    assert (line.subject_id, line.mine) == (entry_id, True)
    assert lines_of(board, "urgent_unread") == []
    TransmissionService(store).mark_read([entry_id])
    assert lines_of(today.today(), "urgent_to_read") == []


def test_a_silent_cible_and_an_open_action(store, clock, today, patient_id):
    service = TransmissionService(store)
    due = clock() + timedelta(days=3)
    service.sign(
        a_draft(patient_id, "Humeur triste", follow_ups=(FollowUpDraft(text="Revoir", due=due),))
    )
    clock.advance(days=6)
    board = today.today()
    assert lines_of(board, "focus_silent") == []
    (action,) = lines_of(board, "follow_up_due")
    assert (action.title, action.facts["days"]) == ("Revoir", 3)
    clock.advance(days=1)
    (silent,) = lines_of(today.today(), "focus_silent")
    assert silent.facts["days"] == 7


def test_contact_is_an_entry_a_measure_or_care_done(store, clock, today):
    people = [PatientService(store).create(a_patient(f"P{n}", "Jean")) for n in range(4)]
    coordinate(store, *people)
    TransmissionService(store).sign(a_draft(people[0]))
    clock.advance(days=89)
    assert lines_of(today.today(), "no_contact") == []
    MeasurementService(store).add(people[1], pairs({Measure.PULSE: 70.0}))
    keep(store, a_task(people[2], -89))
    (task,) = TaskService(store).due(people[2])
    TaskService(store).settle({task.id: task.version}, TaskState.DONE)
    clock.advance(days=1)
    lines = lines_of(today.today(), "no_contact")
    assert {one.patient_id for one in lines} == {people[0], people[3]}
    told = next(one for one in lines if one.patient_id == people[0])
    assert told.reason == "Aucun contact depuis 90\u00a0jours\u202f; seuil 90"


def test_a_value_out_of_the_usual_or_of_the_patients_own_limits(store, clock, today, patient_id):
    measures = MeasurementService(store)
    measures.add(patient_id, pairs({Measure.SATURATION: 91.0, Measure.PULSE: 70.0}))
    (line,) = lines_of(today.today(), "out_of_bounds")
    assert (line.title, line.facts["limit"]) == ("SpO2 91\u00a0%", 92)
    measures.set_threshold(patient_id, Measure.SATURATION, Bounds(88, None))
    measures.set_threshold(patient_id, Measure.PULSE, Bounds(None, 65))
    (line,) = lines_of(today.today(), "out_of_bounds")
    assert "seuil haut du patient 65" in line.reason
    measures.add(patient_id, pairs({Measure.PULSE: 60.0}), at=clock() + timedelta(minutes=0))
    clock.advance(hours=1)
    measures.add(patient_id, pairs({Measure.PULSE: 60.0}))
    assert lines_of(today.today(), "out_of_bounds") == []


def test_two_kilograms_within_a_week(store, clock, today, patient_id):
    measures = MeasurementService(store)
    measures.add(patient_id, pairs({Measure.WEIGHT: 68.2}))
    clock.advance(days=3)
    measures.add(patient_id, pairs({Measure.WEIGHT: 70.6}))
    (line,) = lines_of(today.today(), "weight_change")
    assert line.title == "Poids +2,4\u00a0kg en 3\u00a0jours"
    clock.advance(days=8)
    assert lines_of(today.today(), "weight_change") == []


def test_a_high_early_warning_score(store, today, patient_id):
    values = {
        Measure.RESPIRATORY_RATE: 26.0, Measure.SATURATION: 90.0, Measure.OXYGEN: 0.0,
        Measure.SYSTOLIC: 120.0, Measure.PULSE: 95.0, Measure.CONSCIOUSNESS: 0.0,
        Measure.TEMPERATURE: 37.0,
    }  # fmt: skip
    MeasurementService(store).add(patient_id, pairs(values))
    (line,) = lines_of(today.today(), "early_warning")
    assert (line.severity, line.facts["value"]) == (Severity.URGENT, 7)


def test_a_high_early_warning_score_filled_in_as_a_form(store, today, patient_id):
    forms = AssessmentService(store)
    well = {"fr": "16", "spo2": "97", "oxygen": "air", "pas": "120", "pouls": "70",
            "conscience": "alerte", "temperature": "37"}  # fmt: skip

    def filled(on=TODAY, **answers):
        forms.complete(patient_id, "news2", {**well, **answers}, on=on)

    filled(on=TODAY - timedelta(days=2), fr="26", spo2="88")
    assert lines_of(today.today(), "early_warning") == []
    board = today.today()
    filled(on=TODAY - timedelta(days=1), fr="26", spo2="88")
    (line,) = lines_of(today.refresh(frozenset({Topic.ASSESSMENTS}), board), "early_warning")
    assert (line.severity, line.subject, line.facts["value"]) == (Severity.URGENT, "assessment", 6)
    assert today.about(line).curve is None
    filled(fr="26")
    (line,) = lines_of(today.today(), "early_warning")
    assert (line.severity, line.reason) == (Severity.WARNING, "NEWS2 à 3, un paramètre à 3")
    filled()
    assert lines_of(today.today(), "early_warning") == []


def test_treatments_that_do_not_go_together(store, today, patient_id):
    service = TreatmentService(store)
    for name in ("AMOXICILLINE ARROW 500 mg", "AMOXICILLINE 1 g"):
        service.add(
            Treatment(
                id=TreatmentId(uuid4()), patient_id=patient_id, name=name,
                dosing=Dosing(morning=1), start=TODAY,
            )
        )  # fmt: skip
    board = today.today()
    assert lines_of(board, "allergy_treatment") == []
    PatientService(store).add(patient_id, Allergy(id=str(uuid4()), substance="Amoxicilline"))
    board = today.today()
    assert len(lines_of(board, "allergy_treatment")) == 2
    assert all(one.section is Section.URGENT for one in lines_of(board, "allergy_treatment"))


def an_assessment(store, patient_id, scale, on, **fields):
    values = {
        "id": AssessmentId(uuid4()).bytes, "patient": patient_id.bytes, "scale": scale,
        "on": on.isoformat(), "alert": 0, "answers": "{}", "state": "complete", **fields,
    }  # fmt: skip
    done = values["state"] == "complete"
    values |= {
        "value": 3 if done else None,
        "done": "2026-11-01T09:00:00.000000Z" if done else None,
    }
    with store.quietly() as session:
        session.execute(
            text(
                "INSERT INTO assessment(id, version, patient_id, scale, scale_version, state,"
                " answers, assessed_on, note, value, band, label, grade, score_text, next_step,"
                " details, alert, author_id, author, changed_at, completed_at, withdrawn_by,"
                " withdrawn_reason) VALUES (:id, 1, :patient, :scale, '1', :state, :answers, :on,"
                " '', :value, '', '', '', '', '', '{}', :alert, :id, 'C. MARTIN',"
                " '2026-11-01T09:00:00.000000Z', :done, '', '')"
            ),
            values,
        )


def test_an_assessment_comes_back_after_its_interval(store, today, patient_id):
    coordinate(store, patient_id)
    an_assessment(store, patient_id, "phq9", TODAY - timedelta(days=200))
    an_assessment(store, patient_id, "phq9", TODAY - timedelta(days=120))
    (line,) = lines_of(today.today(), "reassessment_due")
    assert line.title == "Évaluation à refaire\u202f: PHQ-9"
    assert line.due == date(2026, 10, 26)
    an_assessment(store, patient_id, "phq9", TODAY)
    assert lines_of(today.today(), "reassessment_due") == []


def test_a_thought_of_death_is_told_even_in_a_draft(store, today, patient_id):
    told = {"answers": '{"q9": "2"}', "alert": 1}
    an_assessment(store, patient_id, "phq9", TODAY, state="draft", **told)
    (line,) = lines_of(today.today(), "suicide_risk_answer")
    assert (line.section, line.facts["value"]) == (Section.URGENT, 2)


def test_consents_of_coordinated_people(store, today):
    service = PatientService(store)
    people = [service.create(a_patient(f"P{n}", "Jean")) for n in range(5)]
    coordinate(store, *people[:4])

    def consent(one, kind=ConsentKind.SHARING, **fields):
        on = fields.pop("on", date(2026, 1, 5))
        service.add(one, Consent(id=str(uuid4()), kind=kind, given=True, on=on, **fields))

    consent(people[1])
    consent(people[2], until=TODAY + timedelta(days=30))
    consent(people[3], ConsentKind.OPPOSITION)
    board = today.today()
    assert [one.patient_id for one in lines_of(board, "consent_missing")] == [people[0]]
    assert [one.patient_id for one in lines_of(board, "consent_expired")] == [people[2]]


def test_what_is_awaited_and_an_exam_ordered_twice(store, clock, today, patient_id):
    service = AwaitedService(store)
    day = TODAY - timedelta(days=20)
    service.add(patient_id, AwaitedKind.RESULT, "HbA1c", "Labo", exam="HbA1c", since=day)
    service.add(patient_id, AwaitedKind.RESULT, "HbA1c", "Labo", exam="hba1C")
    board = today.today()
    assert [one.facts["days"] for one in lines_of(board, "awaited_late")] == [20]
    assert [one.facts["days"] for one in lines_of(board, "awaited_open")] == [0]
    (twice,) = lines_of(board, "repeated_exam")
    assert twice.facts == {"days": 20, "interval": 90, "about": "hba1C"}
    today.set_exam_intervals({"HbA1c": 20})
    assert lines_of(today.today(), "repeated_exam") == []


def test_a_backup_is_looked_at_where_backups_are(store, clock):
    made = clock() - timedelta(days=5)
    (line,) = lines_of(TodayService(store, lambda: made).today(), "backup_old")
    assert line.facts["days"] == 5
    (none,) = lines_of(TodayService(store, lambda: None).today(), "backup_old")
    assert none.title == "Aucune sauvegarde vérifiée"


# --- mine, and theirs -----------------------------------------------------------------------


def test_mine_is_my_circle_and_the_team_is_everybody(store, today, patient_id):
    other = PatientService(store).create(a_patient("LARRALDE", "Jean"))
    third = PatientService(store).create(a_patient("BERHO", "Xan"))
    keep(store, a_task(patient_id), a_task(other), a_task(third))
    in_my_circle(store, patient_id)
    in_my_circle(store, third)
    board = today.today()
    assert (board.total(), board.total(mine=True)) == (3, 2)
    assert {one.patient_id for one in board.lines(mine=True)} == {patient_id, third}


def test_a_caregiver_sees_their_circle_only_and_the_reception_nothing(store, store_for, patient_id):
    other = PatientService(store).create(a_patient("LARRALDE", "Jean"))
    keep(store, a_task(patient_id), a_task(other))
    in_my_circle(store, patient_id, 2)
    board = TodayService(store_for(Role.CAREGIVER), lambda: None).today()
    assert {one.patient_id for one in board.lines()} == {patient_id, None}
    with pytest.raises(NotAllowed):
        TodayService(store_for(Role.RECEPTION)).today()


# --- only what a change feeds ---------------------------------------------------------------


def test_a_tick_asks_only_the_rules_it_feeds(store, today, patient_id):
    keep(store, a_task(patient_id))
    board = today.today()
    (task,) = TaskService(store).due(patient_id)
    TaskService(store).settle({task.id: task.version}, TaskState.DONE)
    statements = []

    def counted(*_args):
        statements.append(_args[2])

    event.listen(store.engines.read, "before_cursor_execute", counted)
    fresh = today.refresh(frozenset({Topic.TASKS}), board)
    event.remove(store.engines.read, "before_cursor_execute", counted)
    assert fresh.evaluated == {"task_overdue", "task_today", "no_contact"}
    assert lines_of(fresh, "task_overdue") == []
    assert set(fresh.results) == set(board.results)
    assert len(statements) <= 5  # with its BEGIN


def test_a_day_later_every_rule_is_asked_again(store, clock, today):
    board = today.today()
    clock.advance(days=1)
    fresh = today.refresh(frozenset({Topic.TASKS}), board)
    assert fresh.evaluated == frozenset(RULES)


def test_the_board_is_made_in_a_bounded_number_of_statements(store, today, patient_id):
    today.today()
    statements = []
    event.listen(store.engines.read, "before_cursor_execute", lambda *a: statements.append(a[2]))
    today.today()
    assert len(statements) <= 59  # the stock asks 15 of them; copies, privacy and access 7


# --- asleep ---------------------------------------------------------------------------------


def test_a_snooze_hides_the_line_until_its_day_and_is_written_down(store, clock, today, patient_id):
    keep(store, a_task(patient_id))
    (line,) = lines_of(today.today(), "task_overdue")
    today.snooze(line.key, TODAY + timedelta(days=2), "Absente")
    board = today.today()
    assert board.total() == 0
    (asleep,) = board.asleep()
    assert asleep.key == line.key
    snooze = board.snoozes[line.key]
    assert (snooze.reason, snooze.by) == ("Absente", "C. MARTIN")
    with store.reading() as session:
        told = session.execute(
            text("SELECT patient_ref, detail_json FROM audit WHERE event = 'alert.snooze'")
        ).one()
    assert told.patient_ref
    assert "Absente" not in told.detail_json
    assert "task_overdue" in told.detail_json
    clock.advance(days=2)
    assert today.today().total() == 1


def test_waking_shows_it_again_and_refreshing_hears_it(store, today, patient_id):
    keep(store, a_task(patient_id))
    board = today.today()
    key = lines_of(board, "task_overdue")[0].key
    today.snooze(key, TODAY + timedelta(days=2), "Absente")
    asleep = today.refresh(frozenset({Topic.TODAY}), board)
    assert asleep.total() == 0
    assert "task_overdue" not in asleep.evaluated
    today.wake(key)
    assert today.refresh(frozenset({Topic.TODAY}), asleep).total() == 1


def test_a_snooze_wants_a_reason_a_day_to_come_and_a_rule(today):
    key = f"task_overdue:{uuid4()}"
    with pytest.raises(MissingField):
        today.snooze(key, TODAY + timedelta(days=1), " ")
    with pytest.raises(UntilNotAhead):
        today.snooze(key, TODAY, "Vu")
    with pytest.raises(NotFound):
        today.snooze("stock_low:1", TODAY + timedelta(days=1), "Vu")


def test_who_may_not_write_may_not_put_to_sleep(store_for, store, today, patient_id):
    """Whose line it is comes from the line itself: nothing the caller leaves out opens it."""
    other = PatientService(store).create(a_patient("BERHO", "Xan"))
    keep(store, a_task(patient_id, urgent=True), a_task(other))
    until = TODAY + timedelta(days=1)
    outside = TodayService(store_for(Role.CAREGIVER))
    for line in lines_of(today.today(), "task_overdue"):
        for service in (TodayService(store_for(Role.READER)), outside):
            with pytest.raises(NotAllowed):
                service.snooze(line.key, until, "Vu")
        today.snooze(line.key, until, "Absente")
        with pytest.raises(NotAllowed):
            outside.wake(line.key)
    assert len(today.today().asleep()) == 2


def test_who_puts_it_to_sleep_hides_what_they_have_to_read_from_themselves_only(
    store, store_for, today, patient_id
):
    caregiver = store_for(Role.CAREGIVER)
    in_my_circle(store, patient_id, caregiver.actor.user_id.int)
    everybody = Recipient(RecipientKind.ALL, "", "Tous")
    draft = a_draft(patient_id, "Chute", priority=Priority.URGENT, recipients=(everybody,))
    TransmissionService(store_for("coordo")).sign(draft)
    third = TodayService(caregiver)
    (line,) = lines_of(today.today(), "urgent_to_read")
    today.snooze(line.key, TODAY + timedelta(days=1), "Vu")
    assert line.key in {one.key for one in today.today().asleep()}
    (theirs,) = lines_of(third.today(), "urgent_to_read")
    assert theirs.key not in {one.key for one in third.today().asleep()}


def test_within_ones_circle_a_caregiver_puts_to_sleep(store_for, store, today, patient_id):
    caregiver = store_for(Role.CAREGIVER)
    in_my_circle(store, patient_id, caregiver.actor.user_id.int)
    keep(store, a_task(patient_id, urgent=True))
    (line,) = lines_of(today.today(), "task_overdue")
    TodayService(caregiver).snooze(line.key, TODAY + timedelta(days=1), "Vu")
    assert today.today().total() == 0


def test_a_line_that_no_rule_gives_is_neither_put_to_sleep_nor_woken(store, today, patient_id):
    keep(store, a_task(patient_id))
    (line,) = lines_of(today.today(), "task_overdue")
    with pytest.raises(NotFound):
        today.snooze(f"task_overdue:{uuid4()}", TODAY + timedelta(days=1), "Vu")
    with pytest.raises(NotFound):
        today.wake(f"task_overdue:{uuid4()}")
    today.snooze(line.key, TODAY + timedelta(days=1), "Vu")
    with store.quietly() as session:
        session.execute(text("DELETE FROM task"))
    today.wake(line.key)  # what is asleep and gone is still somebody's
    with store.reading() as session:
        woken = session.execute(text("SELECT patient_ref FROM audit WHERE event = 'alert.wake'"))
        assert woken.scalar_one()


def test_a_line_beyond_those_shown_is_put_to_sleep_too(store, today):
    everybody = [PatientService(store).create(a_patient("BERHO", f"X{n}")) for n in range(3)]
    keep(store, *(a_task(one) for one in everybody))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("coordo_desktop.services.today.LIMIT", 1)
        for one in everybody:
            today.snooze(f"task_overdue:{one}", TODAY + timedelta(days=1), "Vu")
    assert len(today.today().asleep()) == 3


# --- rules ----------------------------------------------------------------------------------


def test_a_rule_is_switched_off_and_its_threshold_set(store, today, patient_id):
    keep(store, a_task(patient_id, 2))
    board = today.today()
    today.set_rule("task_overdue", enabled=True, threshold=3)
    fresh = today.refresh(frozenset({Topic.TODAY}), board)
    assert "task_overdue" in fresh.evaluated
    assert lines_of(fresh, "task_overdue") == []
    today.set_rule("task_overdue", enabled=False)
    off = today.refresh(frozenset({Topic.TODAY}), fresh)
    assert "task_overdue" not in off.results
    assert today.rules()["task_overdue"].threshold == 1
    today.set_rule("task_overdue", enabled=True)
    assert today.refresh(frozenset({Topic.TODAY}), off).total() == 1


def test_the_days_of_a_silent_cible_are_those_of_the_practice(store, today):
    today.set_rule("focus_silent", enabled=True, threshold=10)
    assert today.rules()["focus_silent"].threshold == 10
    assert SettingsService(store).load().focus_ageing_days == 10


def test_thresholds_have_limits(today, store_for):
    with pytest.raises(InvalidField):
        today.set_rule("no_contact", enabled=True, threshold=3)
    with pytest.raises(InvalidField):
        today.set_rule("no_contact", enabled=True, threshold=30.5)
    with pytest.raises(InvalidField):
        today.set_rule("task_today", enabled=True, threshold=1)
    with pytest.raises(NotFound):
        today.set_rule("nothing", enabled=True)
    with pytest.raises(NotAllowed):
        TodayService(store_for(Role.CAREGIVER)).set_rule("no_contact", enabled=False)


# --- beside a line --------------------------------------------------------------------------


def test_beside_a_line_stand_identity_curve_what_to_do_and_context(store, clock, today):
    service = PatientService(store)
    patient_id = service.create(
        a_patient("LARRALDE", "Maite", used_name="ETCHEVERRY", phones=("+33559000000",))
    )
    for told in ("chute", "poids en hausse de 2 kg"):
        service.add(patient_id, Contingency(id=str(uuid4()), condition=told, action="appeler"))
    measures = MeasurementService(store)
    measures.add(patient_id, pairs({Measure.WEIGHT: 68.2}))
    clock.advance(days=3)
    measures.add(patient_id, pairs({Measure.WEIGHT: 70.6}))
    TransmissionService(store).sign(a_draft(patient_id, "Œdèmes"))
    (line,) = lines_of(today.today(), "weight_change")
    detail = today.about(line)
    assert (detail.patient, detail.born) == ("ETCHEVERRY Maite", "née LARRALDE")
    assert detail.traits == "F · 12/03/1945"
    assert [value for _at, value in detail.curve.points] == [68.2, 70.6]
    assert (detail.curve.low, detail.curve.high) == (None, 70.2)
    measures.set_threshold(patient_id, Measure.WEIGHT, Bounds(None, 70.4))
    assert today.about(line).curve.high == 70.4, "the limit of the person, where there is one"
    assert [one[0] for one in detail.if_then] == ["poids en hausse de 2 kg", "chute"]
    assert ("focus", "Œdèmes") in detail.context


def test_beside_late_care_stand_the_other_late_tasks(store, today, patient_id):
    keep(store, a_task(patient_id, 3, "Toilette"), a_task(patient_id, 1, "Pansement"))
    (line,) = lines_of(today.today(), "task_overdue")
    assert today.about(line).others == ("Pansement, 22/11",)


def test_beside_a_line_is_read_within_ones_circle(store, store_for, today, patient_id):
    keep(store, a_task(patient_id))
    (line,) = lines_of(today.today(), "task_overdue")
    with pytest.raises(NotAllowed):
        TodayService(store_for(Role.CAREGIVER)).about(line)

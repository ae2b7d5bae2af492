"""Each rule of Aujourd'hui, at the edges of its threshold, with its French reason."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from coordo_desktop.domain.alerts import clinical, facts, plans, practice, work
from coordo_desktop.domain.alerts.registry import RULES, fed_by
from coordo_desktop.domain.alerts.rule import Moment, hours_text
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurement_free import FreeMeasure
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.today import AwaitedKind, Section, Severity
from coordo_desktop.domain.topics import Topic

ON = date(2026, 11, 23)  # a Monday
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NOW = Moment(ON, AT, ZoneInfo("Europe/Paris"))
WHO = facts.Whose(PatientId(UUID(int=7)), "ETCHEVERRY Maite", True)
THIN = "\u202f"


def days_ago(days):
    return ON - timedelta(days=days)


def hours_ago(hours):
    return AT - timedelta(hours=hours)


def a_task(**fields):
    base = {"who": WHO, "id": uuid4(), "version": 3, "label": "Pansement", "due": days_ago(1)}
    return facts.TaskFact(**{**base, **fields})


def a_plan(**fields):
    return facts.PlanFact(**{"who": WHO, "id": uuid4(), "number": 3, **fields})


def an_awaited(**fields):
    base = {
        "who": WHO, "id": uuid4(), "version": 1, "kind": AwaitedKind.REPORT,
        "what": "Compte rendu", "from_whom": "Cardiologie", "since": days_ago(16),
    }  # fmt: skip
    return facts.AwaitedFact(**{**base, **fields})


# --- care -----------------------------------------------------------------------------------


def test_care_of_yesterday_is_late_and_care_of_today_is_not():
    late = work.task_overdue(a_task(), NOW, 1)
    assert late.reason == "En retard depuis hier, prévu dim. 22 nov."
    assert (late.section, late.severity, late.action) == (Section.TO_DO, Severity.WARNING, "done")
    assert late.due == days_ago(1)
    assert work.task_overdue(a_task(due=ON), NOW, 1) is None


def test_late_care_waits_for_its_threshold():
    assert work.task_overdue(a_task(due=days_ago(2)), NOW, 3) is None
    assert work.task_overdue(a_task(due=days_ago(3)), NOW, 3).facts["days"] == 3


def test_several_late_tasks_of_a_patient_make_one_line():
    line = work.task_overdue(a_task(count=3), NOW, 1)
    assert line.reason == "3\u00a0soins en retard, le plus ancien prévu dim. 22 nov."
    assert line.key == f"task_overdue:{WHO.id}"
    assert line.count == 3


def test_urgent_late_care_stands_alone_in_the_first_section():
    task = a_task(urgent=True)
    line = work.task_overdue(task, NOW, 1)
    assert (line.section, line.severity) == (Section.URGENT, Severity.URGENT)
    assert line.key == f"task_overdue:{task.id}"


def test_a_postponed_task_remembers_its_first_day():
    line = work.task_overdue(a_task(first_due=days_ago(5)), NOW, 1)
    assert line.reason.endswith("reporté du mer. 18 nov.")


def test_the_care_of_the_day_is_told_with_its_hour_and_who_does_it():
    line = work.task_today(a_task(due=ON, at=time(8, 30), assignee="N. OYHENART"), NOW, 0)
    assert line.reason == "Prévu aujourd’hui à 08:30, N. OYHENART"
    assert work.task_today(a_task(due=days_ago(1)), NOW, 0) is None


@pytest.mark.parametrize(
    ("due", "severity", "reason"),
    [
        (AT + timedelta(hours=1), Severity.INFO, "À faire aujourd’hui à 11:00"),
        (AT - timedelta(hours=1), Severity.WARNING, "En retard, prévu aujourd’hui à 09:00"),
        (AT - timedelta(days=1), Severity.WARNING, "En retard depuis hier, prévu dim. 22 nov."),
    ],
)
def test_an_open_action_is_due_the_day_of_its_term_then_late(due, severity, reason):
    fact = facts.FollowUpFact(
        who=WHO, id=uuid4(), version=1, text="Pesée", due=due, due_on=NOW.day_of(due)
    )
    line = work.follow_up_due(fact, NOW, 0)
    assert (line.severity, line.reason) == (severity, reason)


def test_an_open_action_of_tomorrow_is_not_told():
    due = AT + timedelta(days=1)
    fact = facts.FollowUpFact(
        who=WHO, id=uuid4(), version=1, text="Pesée", due=due, due_on=NOW.day_of(due)
    )
    assert work.follow_up_due(fact, NOW, 0) is None


# --- transmissions --------------------------------------------------------------------------


def test_an_urgent_transmission_may_wait_two_hours():
    def fact(hours):
        return facts.UnreadFact(
            who=WHO, id=uuid4(), focus="Chute", signed_at=hours_ago(hours), names="Dr LABORDE"
        )

    assert work.urgent_unread(fact(1.99), NOW, 2) is None
    line = work.urgent_unread(fact(3 + 10 / 60), NOW, 2)
    assert line.reason == (
        f"Non lue par Dr LABORDE depuis 3\u00a0h\u00a010{THIN}; seuil 2\u00a0h (Chute)"
    )
    assert line.section is Section.URGENT
    assert work.urgent_unread(fact(2), NOW, 2) is not None


def test_an_urgent_transmission_for_me_is_told_at_once():
    fact = facts.UnreadFact(
        who=WHO, id=uuid4(), focus="Chute", signed_at=hours_ago(0.5), names="N. OYHENART"
    )
    line = work.urgent_to_read(fact, NOW, 0)
    assert line.section is Section.URGENT
    assert line.reason == "Chute. Écrite par N. OYHENART il y a 30\u00a0min"


def test_a_cible_without_entry_is_told_from_its_threshold():
    def fact(days):
        at = AT - timedelta(days=days)
        return facts.FocusFact(
            who=WHO, id=uuid4(), label="Humeur triste", last_at=at, last_on=days_ago(days)
        )

    assert work.focus_silent(fact(6), NOW, 7) is None
    line = work.focus_silent(fact(7), NOW, 7)
    assert line.title == f"Cible sans suite{THIN}: Humeur triste"
    assert line.reason == f"Aucune transmission depuis 7\u00a0jours{THIN}; seuil 7"
    assert line.action == "write"


def test_a_patient_without_contact_for_94_days():
    def fact(days, last=True):
        return facts.ContactFact(
            who=WHO, last_on=days_ago(days) if last else None, followed_since=days_ago(days)
        )

    line = work.no_contact(fact(94), NOW, 90)
    assert line.reason == f"Aucun contact depuis 94\u00a0jours{THIN}; seuil 90"
    assert line.reason.startswith(line.title)
    assert work.no_contact(fact(89), NOW, 90) is None
    assert work.no_contact(fact(90), NOW, 90) is not None
    assert "depuis l’ouverture du dossier" in work.no_contact(fact(90, last=False), NOW, 90).reason


# --- plans and assessments ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ahead", "told", "severity"),
    [
        (8, False, None),
        (7, True, Severity.INFO),
        (0, True, Severity.INFO),
        (-1, True, Severity.WARNING),
    ],
)
def test_a_review_is_announced_then_late(ahead, told, severity):
    line = plans.plan_review_due(a_plan(review_on=ON + timedelta(days=ahead)), NOW, 7)
    assert (line is not None) == told
    assert line is None or line.severity is severity


def test_a_version_in_force_wants_the_persons_agreement():
    assert plans.plan_without_agreement(a_plan(validated_on=days_ago(6)), NOW, 7) is None
    line = plans.plan_without_agreement(a_plan(validated_on=days_ago(7)), NOW, 7)
    assert line.reason.startswith("Accord non recueilli pour la version 3")
    refused = a_plan(validated_on=days_ago(7), agreed=False)
    assert plans.plan_without_agreement(refused, NOW, 7).reason.startswith("Accord refusé")
    agreed = a_plan(validated_on=days_ago(70), agreed=True)
    assert plans.plan_without_agreement(agreed, NOW, 7) is None


def test_a_draft_left_is_told_after_two_weeks():
    assert plans.plan_draft_left(a_plan(draft_on=days_ago(13)), NOW, 14) is None
    assert plans.plan_draft_left(a_plan(draft_on=days_ago(14)), NOW, 14) is not None
    assert plans.plan_draft_left(a_plan(), NOW, 14) is None


def test_an_assessment_is_announced_before_its_day():
    def fact(ahead):
        return facts.AssessmentFact(
            who=WHO, id=uuid4(), scale="Braden", on=days_ago(90), next_on=ON + timedelta(days=ahead)
        )

    assert plans.reassessment_due(fact(8), NOW, 7) is None
    assert plans.reassessment_due(fact(7), NOW, 7).severity is Severity.INFO
    assert plans.reassessment_due(fact(-1), NOW, 7).severity is Severity.WARNING


def test_any_answer_but_never_to_the_ninth_question_is_urgent():
    def fact(value, days=0):
        return facts.AssessmentFact(
            who=WHO, id=uuid4(), scale="PHQ-9", on=days_ago(days), value=value
        )

    assert plans.suicide_risk_answer(fact(0), NOW, 30) is None
    line = plans.suicide_risk_answer(fact(1), NOW, 30)
    assert line.section is Section.URGENT
    assert "réponse 1 sur 3" in line.reason
    assert plans.suicide_risk_answer(fact(3, 31), NOW, 30) is None


# --- what is measured and taken -------------------------------------------------------------


def a_value(value, **fields):
    base = {
        "who": WHO, "id": uuid4(), "measure": Measure.SATURATION, "value": value, "at": AT,
        "low": 92.0, "high": None,
    }  # fmt: skip
    return facts.MeasureFact(**{**base, **fields})


def test_a_value_on_its_limit_is_within_it():
    assert clinical.out_of_bounds(a_value(92), NOW, 3) is None
    line = clinical.out_of_bounds(a_value(91), NOW, 3)
    assert line.reason == f"SpO2 91\u00a0%{THIN}; seuil bas 92\u00a0%"
    assert line.severity is Severity.WARNING


def test_a_value_far_past_its_limit_is_urgent_and_one_of_old_is_forgotten():
    assert clinical.out_of_bounds(a_value(70), NOW, 3).severity is Severity.URGENT
    old = a_value(70, at=AT - timedelta(days=4))
    assert clinical.out_of_bounds(old, NOW, 3) is None
    own = clinical.out_of_bounds(a_value(70, own=True), NOW, 3)
    assert "seuil bas du patient 92" in own.reason


def test_a_measure_of_ones_own_has_its_own_words():
    free = FreeMeasure("Périmètre mollet", "cm")
    line = clinical.out_of_bounds(a_value(41, measure=free, low=None, high=38.0), NOW, 3)
    assert line.reason == f"Périmètre mollet 41\u00a0cm{THIN}; seuil haut 38\u00a0cm"


def test_weight_is_told_from_two_kilograms():
    def fact(value):
        return facts.WeightFact(who=WHO, id=uuid4(), value=value, at=AT, before=68.2, days=3)

    assert clinical.weight_change(fact(70.19), NOW, 2) is None
    assert clinical.weight_change(fact(70.2), NOW, 2) is not None
    line = clinical.weight_change(fact(70.6), NOW, 2)
    assert line.reason == f"Poids +2,4\u00a0kg en 3\u00a0jours{THIN}; seuil 2\u00a0kg"
    assert clinical.weight_change(fact(65.0), NOW, 2).title.startswith("Poids −3,2")


def test_an_early_warning_of_five_is_urgent_and_a_single_three_a_warning():
    def fact(value, three=False):
        return facts.ScoreFact(who=WHO, id=uuid4(), value=value, at=AT, three=three)

    assert clinical.early_warning(fact(4), NOW, 5) is None
    assert clinical.early_warning(fact(5), NOW, 5).severity is Severity.URGENT
    assert clinical.early_warning(fact(3, three=True), NOW, 5).severity is Severity.WARNING


def test_an_allergy_names_the_substance_and_a_double_both_products():
    fact = facts.SubstanceFact(
        who=WHO, id=uuid4(), treatment="AUGMENTIN", substance="amoxicilline", other="Pénicilline",
        family="pénicillines", key="allergy:x",
    )  # fmt: skip
    line = clinical.allergy_treatment(fact, NOW, 0)
    assert line.severity is Severity.URGENT
    assert "amoxicilline (famille pénicillines)" in line.reason
    assert line.key == "allergy_treatment:allergy:x"
    double = clinical.double_substance(fact, NOW, 0)
    assert double.reason == "AUGMENTIN et Pénicilline contiennent amoxicilline"


def test_an_exam_may_be_ordered_again_once_its_interval_has_passed():
    def fact(days):
        return facts.ExamFact(
            who=WHO, id=uuid4(), exam="HbA1c", on=ON, before=days_ago(days), interval=90
        )

    assert clinical.repeated_exam(fact(90), NOW, 0) is None
    line = clinical.repeated_exam(fact(20), NOW, 0)
    assert line.reason.endswith(f"puis 20\u00a0jours après{THIN}; intervalle utile 90\u00a0jours")


# --- others, and the practice ---------------------------------------------------------------


def test_an_answer_is_late_past_its_day_or_after_two_weeks():
    assert practice.awaited_late(an_awaited(since=days_ago(13)), NOW, 14) is None
    line = practice.awaited_late(an_awaited(since=days_ago(14)), NOW, 14)
    assert line.reason == f"Cardiologie. Attendu depuis 14\u00a0jours{THIN}; seuil 14"
    assert (line.section, line.action) == (Section.AWAITED, "chase")
    due = an_awaited(due=ON)
    assert practice.awaited_late(due, NOW, 14) is None
    assert practice.awaited_late(an_awaited(due=days_ago(1)), NOW, 14) is not None


@pytest.mark.parametrize("chased", [None, 0, 3, 20])
@pytest.mark.parametrize("since", [0, 3, 14, 30])
@pytest.mark.parametrize("due", [None, -2, 0, 5])
def test_what_is_awaited_is_either_late_or_open(chased, since, due):
    fact = an_awaited(
        since=days_ago(since),
        due=None if due is None else days_ago(due),
        chased_on=None if chased is None else days_ago(min(chased, since)),
        chases=chased is not None,
    )
    found = [rule(fact, NOW, 14) for rule in (practice.awaited_late, practice.awaited_open)]
    assert sum(line is not None for line in found) == 1


def test_a_chase_gives_two_more_weeks():
    chased = an_awaited(since=days_ago(40), chased_on=days_ago(3), chases=1)
    assert practice.awaited_late(chased, NOW, 14) is None
    assert "relancé ven. 20 nov." in practice.awaited_open(chased, NOW, 14).reason


def test_a_consent_is_missing_expired_or_near_its_end():
    given = facts.ConsentFact(who=WHO, given=True, on=days_ago(300))
    assert practice.consent_missing(given, NOW, 0) is None
    assert practice.consent_missing(facts.ConsentFact(who=WHO), NOW, 0) is not None

    def until(days):
        return facts.ConsentFact(
            who=WHO, given=True, on=days_ago(300), until=ON + timedelta(days=days)
        )

    assert practice.consent_expired(until(31), NOW, 30) is None
    assert practice.consent_expired(until(30), NOW, 30).severity is Severity.INFO
    assert practice.consent_expired(until(-1), NOW, 30).severity is Severity.WARNING
    assert practice.consent_expired(given, NOW, 30) is None


def test_a_backup_is_old_after_its_threshold_and_none_is_worse():
    def fact(days):
        return facts.BackupFact(last_at=AT - timedelta(days=days), last_on=days_ago(days))

    assert practice.backup_old(fact(1), NOW, 2) is None
    assert practice.backup_old(fact(2), NOW, 2).reason.endswith(f"2\u00a0jours{THIN}; seuil 2")
    none = practice.backup_old(facts.BackupFact(last_at=None, last_on=None), NOW, 2)
    assert none.title == "Aucune sauvegarde vérifiée"
    assert none.patient_id is None


# --- the registry ---------------------------------------------------------------------------


def test_every_rule_has_a_name_and_a_threshold_within_its_limits():
    for key, rule in RULES.items():
        assert rule.key == key
        assert rule.title
        assert rule.topics
        if rule.threshold is not None:
            assert rule.lowest <= rule.threshold <= rule.highest
            assert rule.unit
            assert rule.means


def test_a_ticked_task_feeds_three_rules_only():
    assert set(fed_by(frozenset({Topic.TASKS}))) == {"task_overdue", "task_today", "no_contact"}


def test_hours_read_in_french():
    assert [hours_text(each) for each in (0.5, 2, 3 + 10 / 60)] == [
        "30\u00a0min", "2\u00a0h", "3\u00a0h\u00a010",
    ]  # fmt: skip

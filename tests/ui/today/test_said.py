"""Reasons in the language of the screen: the domain's own in French, from the facts elsewhere."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from coordo_desktop.domain.alerts import (
    access_rules,
    agenda,
    agenda_facts,
    backup_rules,
    clinical,
    facts,
    plans,
    practice,
    privacy_facts,
    privacy_rules,
    stock,
    stock_facts,
    stock_keeping,
    work,
)
from coordo_desktop.domain.alerts.registry import RULES
from coordo_desktop.domain.alerts.rule import Moment
from coordo_desktop.domain.appointments import AppointmentKind, TransportOrder
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.today import AwaitedKind
from coordo_desktop.ui.today import said, words

ON = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NOW = Moment(ON, AT, ZoneInfo("Europe/Paris"))
WHO = facts.Whose(PatientId(UUID(int=7)), "ETCHEVERRY Maite", True)
AGO = ON - timedelta(days=95)


def one_of_each():
    a = {"who": WHO, "id": uuid4()}
    task = facts.TaskFact(**a, version=1, label="Pansement", due=AGO)
    unread = facts.UnreadFact(**a, focus="Chute", signed_at=AT - timedelta(hours=5), names="N. O.")
    plan = facts.PlanFact(**a, number=2, review_on=AGO, validated_on=AGO, draft_on=AGO)
    score = facts.AssessmentFact(**a, scale="PHQ-9", on=ON, next_on=ON, value=2)
    mix = facts.SubstanceFact(**a, treatment="A", substance="x", other="B", key="k")
    late = facts.AwaitedFact(
        **a, version=1, kind=AwaitedKind.REPORT, what="CR", from_whom="Labo", since=AGO
    )
    fresh = facts.AwaitedFact(
        **a, version=1, kind=AwaitedKind.REPORT, what="CR", from_whom="Labo", since=ON
    )
    due = AT - timedelta(days=2)
    action = facts.FollowUpFact(
        **a, version=1, text="Pesée", due=due, due_on=due.date(), focus="Poids"
    )
    value = facts.MeasureFact(**a, measure=Measure.SATURATION, value=86, at=AT, low=92)
    weight = facts.WeightFact(**a, value=70.6, at=AT, before=68.2, days=3)
    exam = facts.ExamFact(**a, exam="HbA1c", on=ON, before=AGO, interval=120)
    focus = facts.FocusFact(**a, label="Humeur", last_at=AT, last_on=AGO)
    contact = facts.ContactFact(who=WHO, last_on=AGO, followed_since=AGO)
    return [
        work.task_overdue(task, NOW, 1),
        work.task_today(facts.TaskFact(**a, version=1, label="Toilette", due=ON), NOW, 0),
        work.follow_up_due(action, NOW, 0),
        work.urgent_to_read(unread, NOW, 0),
        work.urgent_unread(unread, NOW, 2),
        work.focus_silent(focus, NOW, 7),
        work.no_contact(contact, NOW, 90),
        plans.plan_review_due(plan, NOW, 7),
        plans.plan_without_agreement(plan, NOW, 7),
        plans.plan_draft_left(plan, NOW, 14),
        plans.reassessment_due(score, NOW, 7),
        plans.suicide_risk_answer(score, NOW, 30),
        clinical.allergy_treatment(mix, NOW, 0),
        clinical.double_substance(mix, NOW, 0),
        clinical.early_warning(facts.ScoreFact(**a, value=7, at=AT), NOW, 5),
        clinical.weight_change(weight, NOW, 2),
        clinical.out_of_bounds(value, NOW, 3),
        clinical.repeated_exam(exam, NOW, 0),
        practice.awaited_late(late, NOW, 14),
        practice.awaited_open(fresh, NOW, 14),
        practice.consent_missing(facts.ConsentFact(who=WHO), NOW, 0),
        practice.consent_expired(facts.ConsentFact(who=WHO, given=True, until=AGO), NOW, 30),
        practice.backup_old(facts.BackupFact(last_at=None, last_on=None), NOW, 2),
        *_of_the_agenda(a),
        *of_the_stock(),
        *_of_what_is_kept(),
    ]


def _of_the_agenda(a):
    soon = AT + timedelta(days=1)
    one = agenda_facts.AppointmentFact(
        **a, version=1, starts_at=soon, kind=AppointmentKind.CARE, preparation="À jeun", again=True,
        order=TransportOrder.TO_ASK, life=LifeCycle.SUSPENDED, why="hôpital",
    )  # fmt: skip
    return [
        agenda.appointment_not_closed(one, NOW, 2),
        agenda.no_show(agenda_facts.MissedFact(**a, starts_at=AT, tries=2), NOW, 1),
        agenda.reminder_call(one, NOW, 0),
        agenda.transport_order(one, NOW, 7),
        agenda.preparation_unsaid(one, NOW, 3),
        agenda.absence_uncovered(
            agenda_facts.UncoveredFact(
                id=uuid4(), professional="Dr L.", starts_at=soon, ends_at=soon, count=2,
                first_at=soon,
            ), NOW, 21,
        ),
        agenda.appointment_patient_away(one, NOW, 14),
        agenda.appointment_twice(
            agenda_facts.TwiceFact(**a, version=1, on=ON, at=(AT, soon)), NOW, 7
        ),
        agenda.waiting_long(
            agenda_facts.WaitingFact(**a, version=1, since=AT - timedelta(days=40)), NOW, 30
        ),
    ]  # fmt: skip


def of_the_stock():
    a, since = {"id": uuid4()}, AT - timedelta(days=9)
    lot = stock_facts.LotFact(
        **a, product="Vaccin", number="R4K", unit="dose", units="doses", quantity=3,
        expiry=ON + timedelta(days=7), place="Réserve", since=since,
    )  # fmt: skip
    fridge = stock_facts.FridgeFact(**a, name="Salle 1", evening=True, missed=2)
    out = stock_facts.ExcursionFact(
        **a, place="Salle 1", since=since, extreme=91, open=True, lots=2
    )
    kit = stock_facts.KitFact(**a, name="Trousse", seal="S", broken_at=since, missing=0)
    loan = stock_facts.LoanFact(who=WHO, **a, version=1, what="Lit", due=AGO, calls=1)
    short = stock_facts.ShortFact(
        **a, product="Compresses", unit="boîte", units="boîtes", usable=2, minimum=6, on_order=4
    )
    recall = stock_facts.RecallFact(**a, number="R4K", products="Vaccin", since=since, untold=2)
    order = stock_facts.OrderFact(**a, number="2026-004", supplier="Médiprix", expected_on=AGO)
    return [
        stock.stock_short(short, NOW, 0),
        stock.lot_expiring(lot, NOW, 90),
        stock.lot_recalled(lot, NOW, 0),
        stock.recall_untold(recall, NOW, 0),
        stock.stock_held(lot, NOW, 7),
        stock_keeping.fridge_unread(fridge, NOW, 0),
        stock_keeping.excursion_open(out, NOW, 0),
        stock_keeping.loan_overdue(loan, NOW, 1),
        stock_keeping.service_due(stock_facts.ServiceFact(**a, what="ECG", due=AGO), NOW, 30),
        stock_keeping.kit_unready(kit, NOW, 30),
        stock_keeping.order_late(order, NOW, 1),
        stock_keeping.count_open(stock_facts.CountFact(**a, place="Réserve", since=since), NOW, 2),
    ]


def _of_what_is_kept():
    a = {"id": uuid4()}
    outside = facts.OutsideFact(last_on=AGO, since_on=AGO, failing=False)
    drill = facts.DrillFact(failed=True, paper_on=ON)
    asked = privacy_facts.RequestFact(**a, number=3, due_on=AGO, wanted_on=AGO)
    breach = privacy_facts.BreachFact(**a, number=1, due_at=AT + timedelta(hours=20))
    pack = privacy_facts.PackFact(**a, expected_on=ON, last_on=AGO, failed=True)
    dormant = access_rules.DormantFact(**a, name="N. O.", days=70, never=True)
    return [
        backup_rules.backup_outside(outside, NOW, 3),
        backup_rules.restore_drill(drill, NOW, 365),
        privacy_rules.request_due(asked, NOW, 7),
        privacy_rules.breach_notice(breach, NOW, 0),
        privacy_rules.pack_late(pack, NOW, 0),
        access_rules.glass_unread(access_rules.GlassFact(count=2, oldest_on=AGO), NOW, 0),
        access_rules.account_dormant(dormant, NOW, 60),
    ]


@pytest.fixture
def language():
    """Speak another language, then the one before."""
    before = QLocale()
    yield QLocale.setDefault
    QLocale.setDefault(before)


def test_every_rule_is_told(qapp):
    assert {line.rule for line in one_of_each()} == set(RULES)


def test_in_french_the_domain_speaks(qapp, language):
    language(QLocale(QLocale.Language.French, QLocale.Country.France))
    for line in one_of_each():
        assert said.reason(line) == line.reason
        assert said.title(line) == line.title


def test_elsewhere_the_figures_are_said_again_from_the_facts(qapp, language):
    language(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    told = {line.rule: said.reason(line) for line in one_of_each()}
    assert all(words and "{" not in words for words in told.values())
    assert told["no_contact"] == "Aucun contact depuis 95 j\u202f; seuil 90"
    assert told["weight_change"].startswith("+2,4 kg")
    assert "Labo" in told["awaited_late"]
    assert all("{" not in said.title(line) for line in one_of_each())


def test_the_line_does_not_say_its_title_twice(qapp, language):
    language(QLocale(QLocale.Language.French, QLocale.Country.France))
    contact = next(line for line in one_of_each() if line.rule == "no_contact")
    assert words.why(contact) == "seuil 90"

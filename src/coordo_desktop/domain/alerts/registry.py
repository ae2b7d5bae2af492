"""Every rule of Aujourd'hui: its name, what feeds it, its threshold and the limits of it.

A subject to come adds its facts, its function and its line here. Thresholds are starting values
of the practice, not recommendations; each may be changed, and each rule switched off.
"""

from coordo_desktop.domain.alerts import (
    access_rules,
    agenda,
    backup_rules,
    clinical,
    plans,
    practice,
    privacy_rules,
    stock_rules,
    work,
)
from coordo_desktop.domain.alerts.rule import Rule
from coordo_desktop.domain.topics import Topic

_PATIENTS = Topic.PATIENTS
_AGENDA = frozenset({Topic.APPOINTMENTS, _PATIENTS})


_ALL = (
    Rule(
        key="task_overdue",
        title="Soin en retard",
        judge=work.task_overdue,
        topics=frozenset({Topic.TASKS, _PATIENTS}),
        threshold=1,
        unit="days",
        highest=30,
        means="Retard à partir duquel le soin est signalé",
    ),
    Rule(
        key="task_today",
        title="Soin prévu aujourd’hui",
        judge=work.task_today,
        topics=frozenset({Topic.TASKS, _PATIENTS}),
    ),
    Rule(
        key="follow_up_due",
        title="Action de transmission à échéance",
        judge=work.follow_up_due,
        topics=frozenset({Topic.TRANSMISSIONS, _PATIENTS}),
    ),
    Rule(
        key="urgent_to_read",
        title="Transmission urgente à lire",
        judge=work.urgent_to_read,
        topics=frozenset({Topic.TRANSMISSIONS, _PATIENTS}),
    ),
    Rule(
        key="urgent_unread",
        title="Transmission urgente non lue par un destinataire",
        judge=work.urgent_unread,
        topics=frozenset({Topic.TRANSMISSIONS, Topic.ACCOUNTS, _PATIENTS}),
        threshold=2,
        unit="hours",
        highest=72,
        means="Temps laissé pour lire",
    ),
    Rule(
        key="focus_silent",
        title="Cible sans suite",
        judge=work.focus_silent,
        topics=frozenset({Topic.TRANSMISSIONS, Topic.SETTINGS, _PATIENTS}),
        threshold=7,
        unit="days",
        highest=90,
        means="Temps sans transmission sur une cible ouverte",
    ),
    Rule(
        key="no_contact",
        title="Patient sans nouvelles",
        judge=work.no_contact,
        topics=frozenset({Topic.TRANSMISSIONS, Topic.MEASUREMENTS, Topic.TASKS, _PATIENTS}),
        threshold=90,
        unit="days",
        lowest=7,
        means="Temps sans transmission, mesure ni soin fait",
    ),
    Rule(
        key="plan_review_due",
        title="Plan de soins à revoir",
        judge=plans.plan_review_due,
        topics=frozenset({Topic.CARE_PLANS, _PATIENTS}),
        threshold=7,
        unit="days",
        lowest=0,
        highest=90,
        means="Annonce avant la date de revue",
    ),
    Rule(
        key="plan_without_agreement",
        title="Plan sans l’accord du patient",
        judge=plans.plan_without_agreement,
        topics=frozenset({Topic.CARE_PLANS, _PATIENTS}),
        threshold=7,
        unit="days",
        lowest=0,
        highest=180,
        means="Temps laissé pour recueillir l’accord",
    ),
    Rule(
        key="plan_draft_left",
        title="Brouillon de plan laissé",
        judge=plans.plan_draft_left,
        topics=frozenset({Topic.CARE_PLANS, _PATIENTS}),
        threshold=14,
        unit="days",
        highest=180,
        means="Temps sans y toucher",
    ),
    Rule(
        key="reassessment_due",
        title="Évaluation à refaire",
        judge=plans.reassessment_due,
        topics=frozenset({Topic.ASSESSMENTS, Topic.SETTINGS, _PATIENTS}),
        threshold=7,
        unit="days",
        lowest=0,
        highest=90,
        means="Annonce avant la date prévue",
    ),
    Rule(
        key="suicide_risk_answer",
        title="Idées suicidaires exprimées",
        judge=plans.suicide_risk_answer,
        topics=frozenset({Topic.ASSESSMENTS, _PATIENTS}),
        threshold=30,
        unit="days",
        means="Temps pendant lequel la réponse reste signalée",
    ),
    Rule(
        key="allergy_treatment",
        title="Allergie et traitement",
        judge=clinical.allergy_treatment,
        topics=frozenset({Topic.TREATMENTS, Topic.MEDICINES, _PATIENTS}),
    ),
    Rule(
        key="double_substance",
        title="Deux traitements de même substance",
        judge=clinical.double_substance,
        topics=frozenset({Topic.TREATMENTS, Topic.MEDICINES, _PATIENTS}),
    ),
    Rule(
        key="early_warning",
        title="Score d’alerte élevé (NEWS2)",
        judge=clinical.early_warning,
        topics=frozenset({Topic.MEASUREMENTS, Topic.ASSESSMENTS, _PATIENTS}),
        threshold=5,
        unit="points",
        highest=20,
        means="Score à partir duquel il est signalé",
    ),
    Rule(
        key="weight_change",
        title="Variation de poids",
        judge=clinical.weight_change,
        topics=frozenset({Topic.MEASUREMENTS, _PATIENTS}),
        threshold=2,
        unit="kg",
        highest=20,
        means="Variation de poids en sept jours",
    ),
    Rule(
        key="out_of_bounds",
        title="Mesure hors des seuils",
        judge=clinical.out_of_bounds,
        topics=frozenset({Topic.MEASUREMENTS, Topic.SETTINGS, _PATIENTS}),
        threshold=3,
        unit="days",
        highest=60,
        means="Temps pendant lequel la mesure reste signalée",
    ),
    Rule(
        key="appointment_not_closed",
        title="Rendez-vous passé non clos",
        judge=agenda.appointment_not_closed,
        topics=_AGENDA,
        threshold=2,
        unit="hours",
        highest=72,
        means="Temps laissé pour dire si la personne est venue",
    ),
    Rule(
        key="no_show",
        title="Absence à un rendez-vous, sans suite",
        judge=agenda.no_show,
        topics=_AGENDA | {Topic.WAITING},
        threshold=1,
        unit="days",
        lowest=0,
        highest=30,
        means="Temps laissé pour rappeler la personne",
    ),
    Rule(
        key="reminder_call",
        title="Appel de rappel à faire",
        judge=agenda.reminder_call,
        topics=_AGENDA,
    ),
    Rule(
        key="transport_order",
        title="Transport sans prescription",
        judge=agenda.transport_order,
        topics=_AGENDA,
        threshold=7,
        unit="days",
        highest=30,
        means="Annonce avant le rendez-vous",
    ),
    Rule(
        key="preparation_unsaid",
        title="Préparation à dire",
        judge=agenda.preparation_unsaid,
        topics=_AGENDA,
        threshold=3,
        unit="days",
        highest=30,
        means="Annonce avant le rendez-vous",
    ),
    Rule(
        key="absence_uncovered",
        title="Absence à remplacer",
        judge=agenda.absence_uncovered,
        topics=_AGENDA | {Topic.OPENING, Topic.DIRECTORY},
        threshold=21,
        unit="days",
        highest=90,
        means="Annonce avant le premier rendez-vous",
    ),
    Rule(
        key="appointment_patient_away",
        title="Rendez-vous d’une personne qui ne peut pas venir",
        judge=agenda.appointment_patient_away,
        topics=_AGENDA,
        threshold=14,
        unit="days",
        highest=90,
        means="Annonce avant le rendez-vous",
    ),
    Rule(
        key="appointment_twice",
        title="Deux rendez-vous le même jour",
        judge=agenda.appointment_twice,
        topics=_AGENDA,
        threshold=7,
        unit="days",
        highest=30,
        means="Annonce avant ce jour",
    ),
    Rule(
        key="waiting_long",
        title="Attente d’un rendez-vous",
        judge=agenda.waiting_long,
        topics=frozenset({Topic.WAITING, _PATIENTS}),
        threshold=30,
        unit="days",
        means="Attente admise quand aucune date n’est voulue",
    ),
    *stock_rules.ALL,
    Rule(
        key="awaited_late",
        title="Réponse en retard",
        judge=practice.awaited_late,
        topics=frozenset({Topic.TODAY, _PATIENTS}),
        threshold=14,
        unit="days",
        means="Attente admise quand aucune date n’est convenue",
    ),
    Rule(
        key="awaited_open",
        title="Réponse attendue",
        judge=practice.awaited_open,
        shares="awaited_late",
        topics=frozenset({Topic.TODAY, _PATIENTS}),
    ),
    Rule(
        key="repeated_exam",
        title="Examen demandé deux fois",
        judge=clinical.repeated_exam,
        topics=frozenset({Topic.TODAY, _PATIENTS}),
    ),
    Rule(
        key="consent_missing",
        title="Consentement manquant",
        judge=practice.consent_missing,
        topics=frozenset({_PATIENTS}),
    ),
    Rule(
        key="consent_expired",
        title="Consentement échu",
        judge=practice.consent_expired,
        topics=frozenset({_PATIENTS}),
        threshold=30,
        unit="days",
        lowest=0,
        means="Annonce avant la fin de validité",
    ),
    Rule(
        key="backup_old",
        title="Sauvegarde ancienne",
        judge=practice.backup_old,
        topics=frozenset({Topic.BACKUPS}),
        threshold=2,
        unit="days",
        highest=60,
        means="Âge admis de la dernière sauvegarde vérifiée",
    ),
    *backup_rules.ALL,
    *privacy_rules.ALL,
    *access_rules.ALL,
)
RULES: dict[str, Rule] = {rule.key: rule for rule in _ALL}

# Who has no agenda is told nothing of it.
AGENDA_RULES = frozenset(
    {
        "appointment_not_closed", "no_show", "reminder_call", "transport_order",
        "preparation_unsaid", "absence_uncovered", "appointment_patient_away",
        "appointment_twice", "waiting_long",
    }
)  # fmt: skip

# Who does not see the stock is told nothing of it.
STOCK_RULES = frozenset(rule.key for rule in stock_rules.ALL)

# Who makes no backups is told nothing of them.
BACKUP_RULES = frozenset(rule.key for rule in backup_rules.ALL)

# Whose line it is to see, of those about who comes in.
ACCESS_RULES = access_rules.RIGHTS

# Who answers no requests about data is told nothing of them.
PRIVACY_RULES = frozenset({"request_due", "breach_notice"})

# Days during which the same examination is not useful again, by its folded name: starting values
# each practice edits, not taken from a recommendation.
EXAM_INTERVALS: dict[str, int] = {
    "hba1c": 90,
    "nfs": 30,
    "ionogramme": 30,
    "creatinine": 30,
    "tsh": 60,
    "bilan lipidique": 365,
    "bilan hepatique": 90,
    "ferritine": 90,
    "vitamine d": 365,
    "echographie cardiaque": 365,
    "osteodensitometrie": 730,
    "radiographie": 30,
    "scanner": 30,
    "irm": 90,
}


def fed_by(changes: frozenset[Topic]) -> list[str]:
    """The rules that a change of these topics may touch."""
    return [rule.key for rule in RULES.values() if rule.topics & changes]

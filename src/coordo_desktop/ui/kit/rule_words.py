"""The names of the rules of Aujourd'hui, and of what their thresholds are, in both languages.

The registry holds them in French, for papers and the command line; a test holds both alike.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.alerts.registry import RULES

_Words = Callable[[], str]
_TITLES: dict[str, _Words] = {
    "task_overdue": lambda: QCoreApplication.translate("Rules", "Soin en retard"),
    "task_today": lambda: QCoreApplication.translate("Rules", "Soin prévu aujourd’hui"),
    "follow_up_due": lambda: QCoreApplication.translate(
        "Rules", "Action de transmission à échéance"
    ),
    "urgent_to_read": lambda: QCoreApplication.translate("Rules", "Transmission urgente à lire"),
    "urgent_unread": lambda: QCoreApplication.translate(
        "Rules", "Transmission urgente non lue par un destinataire"
    ),
    "focus_silent": lambda: QCoreApplication.translate("Rules", "Cible sans suite"),
    "no_contact": lambda: QCoreApplication.translate("Rules", "Patient sans nouvelles"),
    "plan_review_due": lambda: QCoreApplication.translate("Rules", "Plan de soins à revoir"),
    "plan_without_agreement": lambda: QCoreApplication.translate(
        "Rules", "Plan sans l’accord du patient"
    ),
    "plan_draft_left": lambda: QCoreApplication.translate("Rules", "Brouillon de plan laissé"),
    "reassessment_due": lambda: QCoreApplication.translate("Rules", "Évaluation à refaire"),
    "suicide_risk_answer": lambda: QCoreApplication.translate(
        "Rules", "Idées suicidaires exprimées"
    ),
    "allergy_treatment": lambda: QCoreApplication.translate("Rules", "Allergie et traitement"),
    "double_substance": lambda: QCoreApplication.translate(
        "Rules", "Deux traitements de même substance"
    ),
    "early_warning": lambda: QCoreApplication.translate("Rules", "Score d’alerte élevé (NEWS2)"),
    "weight_change": lambda: QCoreApplication.translate("Rules", "Variation de poids"),
    "out_of_bounds": lambda: QCoreApplication.translate("Rules", "Mesure hors des seuils"),
    "appointment_not_closed": lambda: QCoreApplication.translate(
        "Rules", "Rendez-vous passé non clos"
    ),
    "no_show": lambda: QCoreApplication.translate("Rules", "Absence à un rendez-vous, sans suite"),
    "reminder_call": lambda: QCoreApplication.translate("Rules", "Appel de rappel à faire"),
    "transport_order": lambda: QCoreApplication.translate("Rules", "Transport sans prescription"),
    "preparation_unsaid": lambda: QCoreApplication.translate("Rules", "Préparation à dire"),
    "absence_uncovered": lambda: QCoreApplication.translate("Rules", "Absence à remplacer"),
    "appointment_patient_away": lambda: QCoreApplication.translate(
        "Rules", "Rendez-vous d’une personne qui ne peut pas venir"
    ),
    "appointment_twice": lambda: QCoreApplication.translate(
        "Rules", "Deux rendez-vous le même jour"
    ),
    "waiting_long": lambda: QCoreApplication.translate("Rules", "Attente d’un rendez-vous"),
    "lot_recalled": lambda: QCoreApplication.translate("Rules", "Lot rappelé à isoler"),
    "recall_untold": lambda: QCoreApplication.translate(
        "Rules", "Rappel de lot, personnes à prévenir"
    ),
    "excursion_open": lambda: QCoreApplication.translate(
        "Rules", "Réfrigérateur hors limites, lots à décider"
    ),
    "fridge_unread": lambda: QCoreApplication.translate("Rules", "Température non relevée"),
    "kit_unready": lambda: QCoreApplication.translate("Rules", "Trousse d’urgence à contrôler"),
    "lot_expiring": lambda: QCoreApplication.translate("Rules", "Lot périmé ou proche de l’être"),
    "stock_short": lambda: QCoreApplication.translate("Rules", "Stock sous le minimum"),
    "stock_held": lambda: QCoreApplication.translate("Rules", "Quarantaine à décider"),
    "loan_overdue": lambda: QCoreApplication.translate("Rules", "Matériel prêté à rendre"),
    "service_due": lambda: QCoreApplication.translate("Rules", "Maintenance de matériel"),
    "order_late": lambda: QCoreApplication.translate("Rules", "Commande en retard"),
    "count_open": lambda: QCoreApplication.translate("Rules", "Inventaire laissé ouvert"),
    "awaited_late": lambda: QCoreApplication.translate("Rules", "Réponse en retard"),
    "awaited_open": lambda: QCoreApplication.translate("Rules", "Réponse attendue"),
    "repeated_exam": lambda: QCoreApplication.translate("Rules", "Examen demandé deux fois"),
    "consent_missing": lambda: QCoreApplication.translate("Rules", "Consentement manquant"),
    "consent_expired": lambda: QCoreApplication.translate("Rules", "Consentement échu"),
    "backup_old": lambda: QCoreApplication.translate("Rules", "Sauvegarde ancienne"),
    "backup_outside": lambda: QCoreApplication.translate(
        "Rules", "Copie des sauvegardes hors de ce poste"
    ),
    "restore_drill": lambda: QCoreApplication.translate("Rules", "Exercice de restauration"),
    "request_due": lambda: QCoreApplication.translate(
        "Rules", "Demande sur des données personnelles"
    ),
    "breach_notice": lambda: QCoreApplication.translate("Rules", "Violation de données à notifier"),
    "pack_late": lambda: QCoreApplication.translate("Rules", "Paquet de continuité non fait"),
    "glass_unread": lambda: QCoreApplication.translate(
        "Rules", "Dossier ouvert hors du cercle, à relire"
    ),
    "account_dormant": lambda: QCoreApplication.translate("Rules", "Accès inutilisé"),
}
_MEANS: dict[str, _Words] = {
    "task_overdue": lambda: QCoreApplication.translate(
        "Rules", "Retard à partir duquel le soin est signalé"
    ),
    "urgent_unread": lambda: QCoreApplication.translate("Rules", "Temps laissé pour lire"),
    "focus_silent": lambda: QCoreApplication.translate(
        "Rules", "Temps sans transmission sur une cible ouverte"
    ),
    "no_contact": lambda: QCoreApplication.translate(
        "Rules", "Temps sans transmission, mesure ni soin fait"
    ),
    "plan_review_due": lambda: QCoreApplication.translate(
        "Rules", "Annonce avant la date de revue"
    ),
    "plan_without_agreement": lambda: QCoreApplication.translate(
        "Rules", "Temps laissé pour recueillir l’accord"
    ),
    "plan_draft_left": lambda: QCoreApplication.translate("Rules", "Temps sans y toucher"),
    "reassessment_due": lambda: QCoreApplication.translate("Rules", "Annonce avant la date prévue"),
    "suicide_risk_answer": lambda: QCoreApplication.translate(
        "Rules", "Temps pendant lequel la réponse reste signalée"
    ),
    "early_warning": lambda: QCoreApplication.translate(
        "Rules", "Score à partir duquel il est signalé"
    ),
    "weight_change": lambda: QCoreApplication.translate(
        "Rules", "Variation de poids en sept jours"
    ),
    "out_of_bounds": lambda: QCoreApplication.translate(
        "Rules", "Temps pendant lequel la mesure reste signalée"
    ),
    "appointment_not_closed": lambda: QCoreApplication.translate(
        "Rules", "Temps laissé pour dire si la personne est venue"
    ),
    "no_show": lambda: QCoreApplication.translate(
        "Rules", "Temps laissé pour rappeler la personne"
    ),
    "transport_order": lambda: QCoreApplication.translate("Rules", "Annonce avant le rendez-vous"),
    "preparation_unsaid": lambda: QCoreApplication.translate(
        "Rules", "Annonce avant le rendez-vous"
    ),
    "absence_uncovered": lambda: QCoreApplication.translate(
        "Rules", "Annonce avant le premier rendez-vous"
    ),
    "appointment_patient_away": lambda: QCoreApplication.translate(
        "Rules", "Annonce avant le rendez-vous"
    ),
    "appointment_twice": lambda: QCoreApplication.translate("Rules", "Annonce avant ce jour"),
    "waiting_long": lambda: QCoreApplication.translate(
        "Rules", "Attente admise quand aucune date n’est voulue"
    ),
    "kit_unready": lambda: QCoreApplication.translate("Rules", "Annonce avant la péremption"),
    "lot_expiring": lambda: QCoreApplication.translate("Rules", "Annonce avant la péremption"),
    "stock_held": lambda: QCoreApplication.translate("Rules", "Temps laissé pour décider"),
    "loan_overdue": lambda: QCoreApplication.translate(
        "Rules", "Retard à partir duquel le prêt est signalé"
    ),
    "service_due": lambda: QCoreApplication.translate("Rules", "Annonce avant la maintenance"),
    "order_late": lambda: QCoreApplication.translate(
        "Rules", "Retard à partir duquel la commande est signalée"
    ),
    "count_open": lambda: QCoreApplication.translate("Rules", "Temps laissé pour le valider"),
    "awaited_late": lambda: QCoreApplication.translate(
        "Rules", "Attente admise quand aucune date n’est convenue"
    ),
    "consent_expired": lambda: QCoreApplication.translate(
        "Rules", "Annonce avant la fin de validité"
    ),
    "backup_old": lambda: QCoreApplication.translate(
        "Rules", "Âge admis de la dernière sauvegarde vérifiée"
    ),
    "backup_outside": lambda: QCoreApplication.translate("Rules", "Âge admis de la dernière copie"),
    "restore_drill": lambda: QCoreApplication.translate(
        "Rules", "Temps entre deux exercices avec la fiche de secours"
    ),
    "request_due": lambda: QCoreApplication.translate("Rules", "Annonce avant la date de réponse"),
    "account_dormant": lambda: QCoreApplication.translate(
        "Rules", "Temps sans ouverture\u202f; l’accès se ferme 30 jours plus tard"
    ),
}
_UNITS: dict[str, _Words] = {
    "days": lambda: QCoreApplication.translate("Rules", "jours"),
    "hours": lambda: QCoreApplication.translate("Rules", "heures"),
    "kg": lambda: QCoreApplication.translate("Rules", "kg"),
    "points": lambda: QCoreApplication.translate("Rules", "points"),
}


def rule_title(key: str) -> str:
    """The name of a rule."""
    return _TITLES[key]() if key in _TITLES else RULES[key].title


def rule_means(key: str) -> str:
    """What the threshold of a rule is; empty where it has none."""
    return _MEANS[key]() if key in _MEANS else RULES[key].means


def unit_words(code: str) -> str:
    """The unit of a threshold."""
    return _UNITS[code]() if code in _UNITS else ""

"""The French word of each code kept in the file, for the archive of a person's data."""

from coordo_desktop.domain.privacy_words import COLUMNS

_PRIORITIES = {"1": "information", "2": "importante", "3": "urgente"}

# A column whose codes say something of their own; the others are in CODES.
OF_COLUMN: dict[str, dict[str, str]] = {
    "patient.sex": {"F": "féminin", "M": "masculin", "I": "inconnu"},
    "patient.stability": {"I": "instable", "A": "à surveiller", "S": "stable"},
    "patient.status": {
        "PROV": "identité provisoire", "RECUP": "identité récupérée", "VALI": "identité validée",
        "QUAL": "identité qualifiée",
    },
    "vigilance_flag.kind": {
        "fall": "chute", "oxygen": "oxygène", "anticoagulant": "anticoagulant",
        "swallowing": "fausses routes", "isolation": "isolement", "resistant_germ": "BMR",
        "pressure_ulcer": "escarre", "wandering": "errance", "diabetes": "diabète",
        "wound": "plaie", "suicide_risk": "risque suicidaire", "device": "dispositif",
    },
    "transmission.priority": _PRIORITIES,
    "focus.priority": _PRIORITIES,
    "stock_movement.kind": {
        "issue": "remis", "return": "rendu", "correction": "correction", "count": "inventaire",
        "reception": "réception", "transfer": "transfert", "discard": "jeté",
        "quarantine": "quarantaine", "release": "sorti de quarantaine",
        "supplier_return": "retour fournisseur",
    },
    "erasure_proposal.ground": {
        "duration": "durée de conservation échue", "no_care": "dossier sans soin",
        "order": "décision de justice",
    },
    "patient_hold.kind": {"limitation": "limitation du traitement"},
    "treatment.given_by": {
        "self": "la personne", "carer": "un proche", "nurse": "l’infirmier", "pillbox": "pilulier",
    },
    "field_change.subject": {
        "identity": "identité", "contact": "coordonnées", "situation": "situation",
        "care": "soins", "life_cycle": "état du dossier", "contact_person": "proche",
        "care_team": "cercle de soins", "allergy": "allergie",
        "flag": "vigilance", "consent": "consentement", "contingency": "conduite à tenir",
        "treatment": "traitement", "merge": "fusion",
    },
}  # fmt: skip

CODES: dict[str, str] = {
    "absent": "absent", "active": "en cours", "archived": "archivé", "arrived": "arrivé",
    "called": "appelé", "cancelled": "annulé", "closed": "clos", "complete": "terminée",
    "confirmed": "confirmé", "deceased": "décédé", "done": "fait", "draft": "brouillon",
    "ended": "terminé", "excused": "excusé", "expected": "attendu", "given_up": "abandonné",
    "honoured": "honoré", "letter": "courrier envoyé", "listed": "renseignées",
    "merged": "fusionné", "mild": "légère", "no": "pas encore", "no_answer": "sans réponse",
    "none": "aucun", "none_known": "aucune connue", "not_asked": "non renseignées",
    "not_done": "non fait", "open": "ouvert", "partly": "en partie", "placed": "placé",
    "planned": "prévu", "present": "présent", "rebooked": "nouveau rendez-vous",
    "received": "reçu", "refused": "refusé", "replaced": "remplacée", "running": "en cours",
    "severe": "sévère", "stopped": "arrêté", "suspended": "suspendu", "to_call": "à appeler",
    "told": "prévenu", "unreached": "injoignable", "withdrawn": "retiré", "answered": "répondu",
    "emergency": "urgence", "replacement": "remplacement", "on_call": "garde",
    "request": "à sa demande", "other": "autre", "reached": "atteint",
    "not_reached": "non atteint", "abandoned": "abandonné", "ongoing": "en cours",
    "not_assessable": "non évaluable", "oral": "oral", "written": "écrit", "focus": "ciblée",
    "macro": "macrocible", "note": "note", "call": "appel", "entry": "entrée",
    "discharge": "sortie", "summary": "synthèse", "care": "soin", "prevention": "prévention",
    "education": "éducation", "coordination": "coordination", "role": "fonction",
    "patient": "la personne", "carer": "aidant", "professional": "professionnel",
    "practice": "au cabinet", "home": "à domicile", "remote": "à distance",
    "outside": "à l’extérieur", "phone": "par téléphone", "consultation": "consultation",
    "visit": "visite", "meeting": "réunion", "report": "compte rendu", "good": "bon état",
    "worn": "usé", "damaged": "abîmé", "trusted_person": "personne de confiance",
    "emergency_contact": "à prévenir", "guardian": "représentant légal", "family": "famille",
    "access": "accès", "portability": "portabilité", "rectification": "rectification",
    "erasure": "effacement", "limitation": "limitation", "objection": "opposition",
    "person": "la personne", "heir": "ayant droit", "mandated": "mandataire",
    "known": "connu, présent", "document": "pièce vue", "copy": "copie de pièce",
    "mandate": "pièce et mandat", "hand": "en main propre", "post": "par courrier",
    "mail": "messagerie sécurisée", "spoken": "de vive voix", "added": "ajouté",
    "lent": "prêté", "prolonged": "prolongé", "returned": "rendu", "cleaned": "nettoyé",
    "sent": "envoyé", "serviced": "entretenu", "lost": "perdu", "found": "retrouvé",
    "retired": "retiré du service", "available": "disponible", "to_clean": "à nettoyer",
    "in_service": "en entretien", "homonym": "homonyme", "doubtful": "douteuse",
    "fictitious": "fictive", "moderate": "modéré", "low": "bas", "high": "haut",
    "all": "tous", "health": "santé", "autonomy": "autonomie", "psychological": "psychologique",
    "environment": "environnement", "carers": "aidants", "first": "première",
    "second": "deuxième", "third": "troisième", "not_said": "non dit", "own": "rôle propre",
    "prescribed": "sur prescription", "collaboration": "en collaboration",
    "recurring": "répété", "weeks": "semaines", "days": "jours", "months": "mois",
    "noon": "midi", "bedtime": "coucher", "template": "modèle", "assessment": "évaluation",
    "problem": "problème", "morning": "matin", "evening": "soir", "detailed": "détaillée",
    "condensed": "condensée", "anonymised": "anonymisée", "large": "gros caractères",
    "legal": "obligation légale", "scan": "lecture", "manual": "saisie",
    "yes": "oui", "sharing": "partage entre professionnels", "secure_mail": "messagerie sécurisée",
    "record": "tenue du dossier", "opposition": "opposition", "home_visit": "visite à domicile",
    "message": "message laissé", "seated": "VSL", "taxi": "taxi",
    "relative": "un proche", "ambulance": "ambulance", "to_ask": "à demander", "asked": "demandée",
    "not_needed": "sans objet", "nurse": "infirmier", "doctor": "médecin", "hospital": "hôpital",
    "home_help": "aide à domicile", "pharmacist": "pharmacien", "a4_portrait": "A4",
    "a4_landscape": "A4 paysage", "a5": "A5", "room": "salle", "absence": "absence",
    "closing": "fermeture", "holiday": "jour férié", "travel": "trajet", "same_day": "même jour",
    "past": "déjà passé", "hours": "hors horaires",
}  # fmt: skip

# The keys of documents kept whole (plans, frequencies, transports, answers): the first are called
# as the columns of the same name are.
KEYS: dict[str, str] = {
    name: COLUMNS[name]
    for name in (
        "referent", "label", "priority", "due", "kind", "role", "place", "frequency", "start",
        "source", "condition", "action", "on", "means", "note",
    )
} | {
    "matters": "ce qui compte", "strengths": "ressources", "refusals": "refus",
    "context": "contexte", "problems": "problèmes", "dimension": "dimension",
    "category": "catégorie", "related_to": "lié à", "shown_by": "se manifeste par",
    "objectives": "objectifs", "criterion": "critère", "importance": "priorité de la personne",
    "interventions": "interventions", "who": "qui", "when": "quand", "rule": "règle",
    "moments": "moments", "hours": "heures", "times": "fois", "end": "fin", "until": "jusqu’à",
    "instructions": "consignes", "material": "matériel", "if_then": "si… alors…",
    "fetched_at": "prise en charge à", "order": "prescription", "escort": "accompagnant",
    "way": "trajet",
}  # fmt: skip
# Keys that mean nothing outside the program.
LEFT_KEYS = frozenset({"id", "ref", "spans", "span", "value", "key"})


def word_of(table: str, column: str, code: str) -> str:
    """The French word of a code, the code itself where it is already words."""
    own = OF_COLUMN.get(f"{table}.{column}")
    if own is not None and code in own:
        return own[code]
    return CODES.get(code, code)

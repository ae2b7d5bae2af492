"""The French words of a record's codes, on paper."""

import re

from coordo_desktop.domain.patients import (
    Allergy,
    Consent,
    ConsentKind,
    IdentityAttribute,
    IdentityStatus,
    Problem,
    Relation,
    Sex,
    Vigilance,
    VigilanceFlag,
)

SEX = {Sex.FEMALE: "féminin", Sex.MALE: "masculin", Sex.UNKNOWN: "inconnu"}
STATUS = {
    IdentityStatus.PROVISIONAL: "identité provisoire",
    IdentityStatus.RETRIEVED: "identité récupérée",
    IdentityStatus.VALIDATED: "identité validée",
    IdentityStatus.QUALIFIED: "identité qualifiée",
}
ATTRIBUTE = {
    IdentityAttribute.HOMONYM: "homonyme",
    IdentityAttribute.DOUBTFUL: "identité douteuse",
    IdentityAttribute.FICTITIOUS: "identité fictive",
}
RELATION = {
    Relation.TRUSTED_PERSON: "personne de confiance",
    Relation.EMERGENCY_CONTACT: "à prévenir",
    Relation.CARER: "aidant",
    Relation.GUARDIAN: "représentant légal",
    Relation.FAMILY: "famille, proche",
}
VIGILANCE = {
    Vigilance.FALL: "Chute",
    Vigilance.OXYGEN: "Oxygène",
    Vigilance.ANTICOAGULANT: "Anticoagulant",
    Vigilance.SWALLOWING: "Fausses routes",
    Vigilance.ISOLATION: "Isolement",
    Vigilance.RESISTANT_GERM: "BMR",
    Vigilance.PRESSURE_ULCER: "Escarre",
    Vigilance.WANDERING: "Errance, fugue",
    Vigilance.DIABETES: "Diabète",
    Vigilance.WOUND: "Plaie",
    Vigilance.SUICIDE_RISK: "Risque suicidaire",
    Vigilance.DEVICE: "Dispositif",
    Vigilance.OTHER: "Autre vigilance",
}
CONSENT = {
    ConsentKind.SHARING: "Partage entre professionnels",
    ConsentKind.RECORD: "Tenue du dossier",
    ConsentKind.SECURE_MAIL: "Messagerie sécurisée",
    ConsentKind.OPPOSITION: "Opposition",
}
SITUATION = (
    ("lives", "Vit"),
    ("housing", "Logement"),
    ("autonomy", "Autonomie"),
    ("language", "Langue"),
    ("legal_protection", "Protection juridique"),
    ("long_term_condition", "ALD"),
    ("social", "Situation sociale"),
    ("what_matters", "Ce qui compte pour la personne"),
    ("advance_directives", "Directives anticipées"),
)


def long_term(said: str) -> str:
    """What is said of a long-term condition, under a label that already says ALD."""
    rest = re.sub(r"^\s*ALD\b[\s:n°]*", "", said, flags=re.IGNORECASE).strip()
    if rest[:1].isdigit():
        return f"n°\u00a0{rest}"
    return rest or ("oui" if said.strip() else "")


def flag(each: VigilanceFlag) -> str:
    """The flag's own words, else those of its kind."""
    return each.label or VIGILANCE[each.kind]


def allergy(each: Allergy) -> str:
    """« Pénicilline (urticaire, sévère) »."""
    detail = ", ".join(
        part for part in (each.reaction, "sévère" if each.severity == "severe" else "") if part
    )
    return f"{each.substance} ({detail})" if detail else each.substance


def problem_dates(each: Problem) -> str:
    """« depuis 2019 », « 2001 à 2004 », « jusqu’en 2004 »."""
    since = each.since.iso()[:4] if each.since else ""
    until = each.until.iso()[:4] if each.until else ""
    if since and until:
        return since if since == until else f"{since} à {until}"
    if until:
        return f"jusqu’en {until}"
    return f"depuis {since}" if since else ""


def consent(each: Consent) -> str:
    """What was answered, when, how, before whom."""
    answer = "donné" if each.given else "refusé"
    if each.kind is ConsentKind.OPPOSITION:
        answer = "exprimée" if each.given else "levée"
    parts = [f"{answer} le {each.on:%d/%m/%Y}"]
    if each.until:
        parts.append(f"jusqu’au {each.until:%d/%m/%Y}")
    parts += [each.means, f"recueilli par {each.collected_by}" if each.collected_by else ""]
    parts.append(each.scope)
    return ", ".join(part for part in parts if part)

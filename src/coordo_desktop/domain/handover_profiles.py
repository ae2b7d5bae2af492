"""What each recipient's sheet leaves out, and why (TR6): the strict minimum for their work.

The table is the rule (design after reference 3.4 and the shared secret of L1110-4): what is not
listed for a profile is printed.
"""

from coordo_desktop.domain.care_plan import Dimension
from coordo_desktop.domain.foci import theme_of
from coordo_desktop.domain.handover import LeftOut, Part, Profile, SheetForm
from coordo_desktop.domain.transmissions import Kind

WORDS: dict[Part, str] = {
    Part.MATRICULE: "Matricule INS",
    Part.ACCESS: "Accès au domicile",
    Part.PHONES: "Téléphones de la personne",
    Part.CONTACTS: "Entourage et personnes à prévenir",
    Part.MEASUREMENTS: "Mesures",
    Part.CLINICAL_FOCI: "Cibles cliniques",
    Part.SOCIAL_FOCI: "Cibles sociales et vécu",
    Part.CALLS: "Appels SAED et macrocibles",
    Part.NOTES: "Notes libres",
    Part.TASKS: "Actions à faire",
    Part.CONTINGENCIES: "Consignes si… alors…",
    Part.PLAN_CLINICAL: "Objectifs de santé du plan",
    Part.PLAN_SOCIAL: "Objectifs sociaux du plan",
}

_NOT_NEEDED = "le secret partagé se limite à ce qui sert à la mission"
_SOCIAL = f"la situation sociale ne sert pas à la dispensation : {_NOT_NEEDED}"
_THEIR_OWN = "la personne a sa propre version du plan, remise en main propre"
_NOT_MEDICAL = "le détail médical n’est pas nécessaire à l’aide à domicile"
_ABOUT_THEM = "ce qui est dit de l’entourage ne s’écrit pas sur une feuille laissée chez lui"
LEFT_OUT: dict[Profile, dict[Part, str]] = {
    Profile.NURSE: {},
    Profile.DOCTOR: {
        Part.ACCESS: "les codes d’accès ne servent qu’aux passages au domicile",
    },
    Profile.HOME_HELP: {
        Part.MATRICULE: "l’aide à domicile n’échange pas de données sous le matricule INS",
        Part.MEASUREMENTS: "les mesures s’interprètent par un soignant",
        Part.CLINICAL_FOCI: f"seules les cibles de la vie quotidienne sont remises : {_NOT_NEEDED}",
        Part.CALLS: _NOT_MEDICAL,
        Part.NOTES: "une note libre peut contenir du détail médical",
        Part.PLAN_CLINICAL: _NOT_MEDICAL,
    },
    Profile.HOSPITAL: {
        Part.ACCESS: "les codes d’accès ne servent qu’aux passages au domicile",
    },
    Profile.PHARMACIST: {
        Part.ACCESS: "les codes d’accès ne servent qu’aux passages au domicile",
        Part.CONTACTS: f"l’entourage n’est pas nécessaire à la dispensation : {_NOT_NEEDED}",
        Part.SOCIAL_FOCI: _SOCIAL,
        Part.CALLS: "les synthèses contiennent des éléments sociaux",
        Part.NOTES: "une note libre peut contenir des éléments sociaux",
        Part.PLAN_SOCIAL: _SOCIAL,
    },
    Profile.FAMILY: {
        Part.MATRICULE: "la feuille reste au domicile, lisible par tous",
        Part.ACCESS: "la feuille reste au domicile : elle ne dit pas comment on y entre",
        Part.MEASUREMENTS: "les mesures se commentent de vive voix",
        Part.SOCIAL_FOCI: _ABOUT_THEM,
        Part.CALLS: "les échanges entre professionnels restent entre eux",
        Part.NOTES: "une note libre peut citer d’autres personnes",
        Part.CONTACTS: "la feuille ne porte pas les coordonnées d’autres personnes",
        Part.PLAN_CLINICAL: _THEIR_OWN,
        Part.PLAN_SOCIAL: _ABOUT_THEM,
    },
}
_ANONYMISED = "forme anonymisée : initiales et année de naissance seulement"
ANONYMISED: dict[Part, str] = {
    Part.MATRICULE: _ANONYMISED,
    Part.ACCESS: _ANONYMISED,
    Part.PHONES: _ANONYMISED,
    Part.CONTACTS: _ANONYMISED,
}

SOCIAL_THEMES = frozenset({"Entourage", "Logement et droits", "Vécu et humeur", "Comportement"})
DAILY_THEMES = frozenset({
    "Alimentation", "Hydratation", "Mobilité", "Autonomie", "Sommeil", "Communication",
    "Logement et droits", "Parcours",
})  # fmt: skip


CLINICAL_DIMENSIONS = frozenset({Dimension.HEALTH, Dimension.PSYCHOLOGICAL})
SOCIAL_DIMENSIONS = frozenset({Dimension.SOCIAL, Dimension.ENVIRONMENT, Dimension.CARERS})


def left_out(profile: Profile, form: SheetForm) -> dict[Part, str]:
    """The parts this sheet does not show, each with its reason in French."""
    parts = dict(LEFT_OUT[profile])
    if form is SheetForm.ANONYMISED:
        parts = {**ANONYMISED, **parts, **ANONYMISED}
    return parts


def told(parts: dict[Part, str]) -> tuple[LeftOut, ...]:
    """As it is shown before printing, in a fixed order."""
    return tuple(LeftOut(WORDS[part], parts[part]) for part in Part if part in parts)


def focus_shown(label: str, left: dict[Part, str]) -> bool:
    """Whether a cible may stand on a sheet; a cible of no known theme counts as clinical."""
    theme = theme_of(label)
    if Part.SOCIAL_FOCI in left and theme in SOCIAL_THEMES:
        return False
    return Part.CLINICAL_FOCI not in left or theme in DAILY_THEMES


def kind_shown(kind: Kind, left: dict[Part, str]) -> bool:
    """Whether an entry of this kind, outside any cible, may stand on a sheet."""
    if kind is Kind.NOTE:
        return Part.NOTES not in left
    return kind is Kind.FOCUS or Part.CALLS not in left


def plan_shown(dimension: Dimension, left: dict[Part, str]) -> bool:
    """Whether what the plan says in this dimension may stand on a sheet."""
    if dimension in CLINICAL_DIMENSIONS:
        return Part.PLAN_CLINICAL not in left
    return dimension not in SOCIAL_DIMENSIONS or Part.PLAN_SOCIAL not in left

"""EPICES (precarity), AUDIT-C (alcohol), Girerd (taking one's treatment)."""

from collections.abc import Mapping

from coordo_desktop.domain.assessments.builders import graded, questions, yes_no
from coordo_desktop.domain.assessments.points import total_of
from coordo_desktop.domain.assessments.scale import (
    Answers,
    Band,
    Direction,
    Grade,
    Item,
    Outcome,
    Scale,
)

_EPICES_ITEMS = (
    ("Rencontrez-vous parfois un travailleur social ?", 10.06),
    ("Bénéficiez-vous d’une assurance maladie complémentaire ?", -11.83),
    ("Vivez-vous en couple ?", -8.28),
    ("Êtes-vous propriétaire de votre logement ?", -8.28),
    (("Y a-t-il des périodes dans le mois où vous rencontrez de réelles difficultés financières "
     "à faire face à vos besoins ?"), 14.80),
    ("Vous est-il arrivé de faire du sport au cours des 12 derniers mois ?", -6.51),
    ("Êtes-vous allé au spectacle au cours des 12 derniers mois ?", -7.10),
    ("Êtes-vous parti en vacances au cours des 12 derniers mois ?", -7.10),
    (("Au cours des 6 derniers mois, avez-vous eu des contacts avec des membres de votre famille "
     "autres que vos parents ou vos enfants ?"), -9.47),
    (("En cas de difficultés, y a-t-il dans votre entourage des personnes pouvant vous héberger "
     "quelques jours ?"), -9.47),
    (("En cas de difficultés, y a-t-il dans votre entourage des personnes pouvant vous apporter "
     "une aide matérielle ?"), -7.10),
)  # fmt: skip
_RIGHTS = "Proposer un rendez-vous avec le travailleur social ; vérifier les droits ouverts."

EPICES = Scale(
    id="epices",
    name="EPICES",
    title="Précarité (score EPICES)",
    family="social",
    version="1",
    source="Cetaf, Le score EPICES, 2005",
    licence="Cetaf et Assurance Maladie, public.",
    direction=Direction.HIGH,
    direction_words="Plus le score est haut, plus la précarité est grande.",
    low=0,
    high=100,
    step=0.01,
    base=75.14,
    months=24,
    instruction="Les 11 réponses sont nécessaires : sans elles il n’y a pas de score.",
    items=tuple(
        Item(id=f"q{place}", label=label, choices=yes_no(yes=weight), aliases=(str(place),))
        for place, (label, weight) in enumerate(_EPICES_ITEMS, 1)
    ),
    bands=(
        Band(id="quintile1", low=0, label="Non précaire (quintile 1)", grade=Grade.GOOD),
        Band(id="quintile2", low=7.10, label="Non précaire (quintile 2)", grade=Grade.GOOD),
        Band(id="quintile3", low=16.56, label="Non précaire (quintile 3)", grade=Grade.MILD),
        Band(
            id="quintile4",
            low=30.17,
            label="Précarité (quintile 4)",
            grade=Grade.MODERATE,
            next_step=_RIGHTS,
        ),
        Band(
            id="quintile5",
            low=48.52,
            label="Précarité forte (quintile 5)",
            grade=Grade.SEVERE,
            next_step=_RIGHTS,
        ),
    ),
)

_WOMAN, _MAN = 3, 4  # AUDIT-C: least total that counts as misuse


def _auditc(scale: Scale, answers: Answers, context: Mapping[str, object]) -> Outcome:
    """Three in all is misuse for a woman only: without the sex, the band says so."""
    total = int(total_of(scale, answers))
    found = scale.band_at(total)
    band = found.id if found else ""
    sex = str(context.get("sex") or "").upper()
    if band == "seuil_femme" and sex == "M":
        band = "sous_seuil"
    elif band == "seuil_femme" and sex == "F":
        band = "mesusage"
    return Outcome(
        value=total,
        band=band,
        details={
            "threshold_woman": _WOMAN,
            "threshold_man": _MAN,
            "positive_woman": total >= _WOMAN,
            "positive_man": total >= _MAN,
            "sex": sex,
        },
    )


_ALCOHOL = "Échange bref sur les consommations ; en parler au médecin."
AUDITC = Scale(
    id="auditc",
    name="AUDIT-C",
    title="Consommation d’alcool (AUDIT-C)",
    family="social",
    version="1",
    source="OMS, AUDIT-C ; recomedicales.fr",
    licence="OMS, libre ; à confirmer.",
    direction=Direction.HIGH,
    direction_words="Plus le score est haut, plus la consommation est à risque.",
    low=0,
    high=12,
    months=12,
    fixed_bands=True,
    notice="Mésusage à partir de 3 chez la femme, de 4 chez l’homme ; seuils plus bas à "
    "considérer chez la personne âgée.",
    items=(
        Item(
            id="q1",
            label="À quelle fréquence consommez-vous de l’alcool ?",
            choices=graded("Jamais", "Une fois par mois ou moins", "2 à 4 fois par mois",
                           "2 à 3 fois par semaine", "4 fois par semaine ou plus"),
            aliases=("frequence", "1"),
        ),
        Item(
            id="q2",
            label="Combien de verres, un jour où vous buvez ?",
            choices=graded("1 ou 2", "3 ou 4", "5 ou 6", "7 à 9", "10 ou plus"),
            aliases=("verres", "2"),
        ),
        Item(
            id="q3",
            label="À quelle fréquence buvez-vous 6 verres ou plus en une occasion ?",
            choices=graded("Jamais", "Moins d’une fois par mois", "Une fois par mois",
                           "Une fois par semaine", "Chaque jour ou presque"),
            aliases=("six_verres", "3"),
        ),
    ),
    bands=(
        Band(id="sous_seuil", low=0, label="Sous les seuils", grade=Grade.GOOD),
        Band(id="seuil_femme", low=3, label="Mésusage chez la femme (seuil homme : 4)",
             grade=Grade.MILD, next_step=_ALCOHOL),
        Band(id="mesusage", low=4, label="Mésusage probable", grade=Grade.MODERATE,
             next_step=_ALCOHOL),
        Band(id="dependance", low=10, label="Dépendance probable", grade=Grade.SEVERE,
             next_step="Orienter vers le médecin ou une consultation d’addictologie."),
    ),
    rule=_auditc,
)  # fmt: skip

GIRERD = Scale(
    id="girerd",
    name="Girerd",
    title="Observance du traitement (questionnaire de Girerd)",
    family="social",
    version="1",
    source="Girerd 2001 ; recomedicales.fr",
    licence="Publié ; licence à confirmer.",
    direction=Direction.HIGH,
    direction_words="Plus le score est haut, moins le traitement est pris.",
    low=0,
    high=6,
    months=6,
    items=questions(
        "q",
        (
            "Ce matin, avez-vous oublié de prendre votre traitement ?",
            "Depuis la dernière consultation, avez-vous été en panne de médicament ?",
            "Vous est-il arrivé de prendre votre traitement avec retard ?",
            "Vous est-il arrivé de ne pas le prendre parce que votre mémoire vous fait défaut ?",
            (
                "Vous est-il arrivé de ne pas le prendre parce que vous avez l’impression qu’il "
                "vous fait plus de mal que de bien ?"
            ),
            "Pensez-vous que vous avez trop de comprimés à prendre ?",
        ),
        yes_no(),
    ),
    bands=(
        Band(id="bonne", low=0, label="Bonne observance", grade=Grade.GOOD),
        Band(
            id="minime",
            low=1,
            label="Minime problème d’observance",
            grade=Grade.MILD,
            next_step="Reprendre les moments de prise avec la personne.",
        ),
        Band(
            id="mauvaise",
            low=3,
            label="Non-observance",
            grade=Grade.MODERATE,
            next_step="Pilulier, préparation des doses ; signaler au médecin et au pharmacien.",
        ),
    ),
)
